"""What can be a Vietnamese syllable: an onset, one of the rimes of the language, a tone that its end allows.

The inventory is that of the standard orthography (Quyết định 1989/QĐ-BGDĐT and any school grammar). It is
closed: a word that is none of these is a foreign name, a slip, or text in another encoding.
"""

from __future__ import annotations

import re
from functools import lru_cache

from reportgen.vietnamese.letters import LEVEL, VOWELS, detach

_ONSETS = "b|ch|c|d|đ|gh|gi|g|h|kh|k|l|m|ngh|ng|nh|n|ph|p|qu|r|s|th|tr|t|v|x|"
_RIMES = """
a ac ach ai am an ang anh ao ap at au ay ăc ăm ăn ăng ăp ăt â âc âm ân âng âp ât âu ây e ec em en
eng eo ep et ê êch êm ên êng ênh êp êt êu i ia ich iêc iêm iên iêng iêp iêt iêu im in inh ip it iu o
oa oac oach oai oam oan oang oanh oao oap oat oay oăc oăm oăn oăng oăt oc oe oen oeo oet oi om on
ong ooc oong op ot ô ôc ôi ôm ôn ông ôp ôt ơ ơi ơm ơn ơng ơp ơt u ua uân uâng uât uây uc uê uêch uên
uênh ui um un ung uơ uôc uôi uôm uôn uông uôt up ut uy uya uych uyên uyêt uyn uynh uyp uyt uyu ư ưa
ưc ưi ưm ưn ưng ươc ươi ươm ươn ương ươp ươt ươu ưt ưu y ych yêm yên yêng yêt yêu yn ynh yt
"""
_KNOWN_RIMES = frozenset(_RIMES.split())
_STOPPED = ("c", "ch", "p", "t")
_STOPPED_TONES = (4, 5)
"""Sắc and nặng, the only tones of a syllable that ends in c, ch, p or t."""
_SHAPE = re.compile(rf"(?P<onset>{_ONSETS})(?P<rime>[{VOWELS}]+(?:ch|c|m|ng|nh|n|p|t)?)")


@lru_cache(maxsize=16384)
def is_syllable(word: str) -> bool:
    """Return whether ``word``, in NFC, is written as one Vietnamese syllable: ``Nguyễn``, ``HÒA``, not ``NguyÔn``."""
    if not (word.islower() or word.isupper() or word.istitle()):
        return False
    letters, tones = zip(*(detach(letter) for letter in word.lower()), strict=True)
    marked = [tone for tone in tones if tone != LEVEL]
    if len(marked) > 1:
        return False
    tone = marked[0] if marked else LEVEL
    return any(_fits(onset, rime, tone) for onset, rime in _divisions("".join(letters)))


def _divisions(bare: str) -> list[tuple[str, str]]:
    """Return the ways to part a toneless word: ``gin`` is g-in, ``quân`` is qu-ân."""
    ways = [(onset, bare[len(onset) :]) for onset in _ONSETS.split("|") if bare.startswith(onset)]
    return [(onset, rime) for onset, rime in ways if _SHAPE.fullmatch(onset + rime)]


def _fits(onset: str, rime: str, tone: int) -> bool:
    if rime not in _KNOWN_RIMES or (onset == "qu" and rime[0] in "ou"):
        return False
    return not rime.endswith(_STOPPED) or tone in _STOPPED_TONES
