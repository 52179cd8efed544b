"""Advances of families that are missing on most machines, for the letters of the face that stands in for them.

Read from the fonts that Word embedded in its PDFs, in 1/2048 of the em. A letter with marks is as wide as the letter
without, as in nearly all fonts; what is not listed keeps the advance of the face that stands in.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable

EM = 2048

_ADVANCES: dict[tuple[str, bool, bool], dict[int, str]] = {
    ("cambria", False, False): {
        420: ",.", 451: " ", 485: "'", 540: ":", 545: "j", 556: "l", 569: "i", 620: "f", 628: "J",
        648: "|", 664: "I", 680: "-", 693: "t", 782: "()", 847: "r", 865: "?", 880: "s", 903: "c", 908: "•",
        931: "z", 990: "x", 999: "e", 1000: "aа", 1004: "/", 1012: "g", 1016: "S", 1024: "–", 1032: "vy",
        1036: "$", 1047: "т", 1074: "k", 1087: "oоч", 1099: "FL", 1108: "б", 1120: "q", 1121: "b",
        1130: "h", 1131: "u", 1134: "0123456789", 1136: "d", 1139: "p", 1143: "n", 1145: "л", 1153: "C",
        1163: "PР", 1168: "Y", 1170: "X", 1178: "E", 1214: "T", 1236: "V", 1251: "G", 1252: "B", 1272: "R",
        1276: "A", 1289: "K", 1327: "U", 1338: "OQ", 1355: "D", 1394: "N", 1406: "HН", 1532: "ы", 1586: "w",
        1670: "M", 1704: "m", 1822: "%", 1887: "W",
    },
    ("cambria", True, False): {
        451: " ", 475: ".", 573: ":;", 619: "j", 631: "l", 644: "i", 668: "f", 690: "-", 698: "J", 716: "I",
        748: "t", 836: "()", 925: "?", 940: "s", 945: "r", 960: "cс", 967: "г", 982: "з", 1024: "–",
        1035: "/", 1051: "S", 1065: "g", 1067: "т", 1076: "x", 1087: "evyеу", 1096: "aа", 1105: "ь",
        1128: "L", 1129: "F", 1140: "в", 1161: "б", 1166: "oо", 1173: "я", 1174: "CС", 1183: "E",
        1211: "bк", 1213: "0123456789", 1222: "hч", 1223: "dpuр", 1224: "д", 1231: "п", 1236: "n",
        1247: "л", 1257: "Pц", 1266: "У", 1267: "X", 1268: "н", 1291: "и", 1299: "V", 1309: "T", 1324: "G",
        1334: "BВ", 1335: "A", 1355: "R", 1380: "К", 1385: "U", 1391: "N", 1424: "OQО", 1440: "м",
        1443: "D", 1448: "П", 1478: "HН", 1498: "И", 1619: "ю", 1622: "Ф", 1635: "w", 1646: "ы", 1733: "M",
        1793: "ш", 1819: "щ", 1823: "m", 1969: "W", 2048: "—",
    },
    ("cambria", False, True): {
        451: " ", 546: "l", 555: "i", 707: "t", 887: "c", 936: "e", 1067: "b", 1070: "g", 1077: "a",
        1096: "u", 1137: "P",
    },
    ("cambria", True, True): {
        451: " ", 461: ".", 608: "jl", 619: "i", 656: "f", 666: "-", 682: "J", 699: "I", 745: "t",
        812: "()", 820: "\"", 898: "?", 906: "s", 926: "c", 934: "r", 983: "/", 989: "x", 1021: "e",
        1024: "vy–", 1026: "S", 1088: "L", 1098: "F", 1102: "k", 1106: "o", 1130: "C", 1150: "E", 1157: "g",
        1162: "b", 1167: "ad", 1170: "p", 1173: "+0123456789", 1187: "h", 1197: "u", 1199: "n", 1200: "X",
        1221: "P", 1234: "T", 1258: "A", 1268: "G", 1280: "B", 1294: "R", 1339: "U", 1383: "O", 1390: "D",
        1415: "H", 1676: "M", 1774: "m", 1887: "@", 1904: "W",
    },
    ("aptos", False, False): {
        416: " ", 431: "'", 489: "ij", 533: "Il", 585: ",.:", 600: "()", 603: "[]", 617: "f", 662: "t",
        678: "J", 685: "r", 695: "/", 697: "-", 748: "°", 897: "z", 906: "x", 926: "vy", 980: "T", 992: "g",
        995: "s", 997: "k", 1023: "L", 1074: "F", 1075: "c", 1079: "e", 1088: "a", 1094: "$+0123456789=±",
        1105: "Y", 1129: "hn", 1130: "o", 1139: "E", 1144: "u", 1148: "dq", 1149: "bp", 1159: "S",
        1164: "K", 1182: "P", 1199: "V", 1207: "A", 1237: "B", 1241: "R", 1395: "U", 1405: "D", 1418: "C",
        1446: "N", 1448: "H", 1451: "G", 1476: "w", 1500: "OQ", 1618: "M", 1692: "%", 1747: "m", 1827: "W",
    },
    ("aptos", True, False): {
        416: " ", 549: "i", 602: "I", 606: "l", 614: ",:", 686: "f", 728: "t", 756: "r", 1011: "y",
        1035: "T", 1047: "g", 1056: "s", 1094: "k", 1099: "F", 1124: "c", 1130: "a", 1139: "e", 1174: "o",
        1186: "hn", 1191: "u", 1200: "d", 1201: "p", 1225: "S", 1240: "P", 1268: "B", 1386: "&", 1448: "D",
        1480: "N", 1493: "H", 1821: "m", 1926: "W",
    },
    ("aptos", False, True): {
        416: " ", 474: "i", 533: "l", 587: ".", 590: "f", 642: "t", 682: "r", 926: "vy", 982: "T", 992: "g",
        994: "s", 1085: "ce", 1089: "a", 1128: "hnu", 1130: "o", 1148: "bd", 1159: "S", 1241: "R",
        1428: "C", 1446: "N", 1618: "M", 1750: "m",
    },
    ("georgia", False, False): {
        494: " ", 552: ",.", 586: "l", 598: "j", 600: "i", 666: "f", 707: "t", 766: "-", 798: "I", 839: "r",
        880: "1", 885: "s", 909: "z", 930: "c", 990: "e", 1008: "y", 1017: "v", 1032: "a", 1034: "x",
        1043: "g", 1060: "J", 1097: "k", 1104: "o", 1147: "b", 1159: "6", 1170: "p", 1176: "d", 1178: "u",
        1192: "h", 1210: "n", 1267: "T", 1374: "A", 1485: "G", 1510: "w", 1755: "—", 1804: "m",
    },
    ("georgia", True, False): {
        520: " ", 724: "i", 805: "f", 814: "t", 1003: "1", 1050: "s", 1065: "r", 1171: "e", 1181: "g",
        1219: "J", 1220: "a", 1302: "o", 1347: "p", 1358: "d", 1386: "u", 1653: "G", 1900: "—",
    },
    ("georgia", False, True): {
        494: " ", 609: "i", 711: "t", 945: "r", 966: "e", 1100: "o", 1152: "h", 1173: "ag", 1208: "n",
        1485: "G",
    },
    ("verdana", False, False): {
        562: "il", 705: "j", 720: " f", 745: ",.", 807: "t", 874: "r", 930: "()-/:", 931: "J", 965: "г",
        1016: "т", 1067: "cs", 1074: "з", 1076: "z", 1094: "с", 1120: "э", 1140: "L", 1169: "ь", 1177: "F",
        1212: "kvxyкух", 1218: "в", 1220: "eе", 1228: "я", 1230: "aа", 1240: "ч", 1243: "oо", 1258: "б",
        1262: "T", 1271: "л", 1273: "д", 1276: "bdgpр", 1295: "E", 1296: "hnu", 1302: "03469", 1305: "нп",
        1311: "и", 1320: "ц", 1400: "ASV", 1403: "X", 1404: "B", 1426: "м", 1430: "C", 1504: "Л", 1539: "П",
        1612: "O", 1627: "ы", 1634: "ж", 1676: "w", 1677: "Ф", 1718: "ю", 1722: "ф", 1726: "M", 1992: "m",
        2048: "—",
    },
}  # fmt: skip
"""Family, bold, italic → advance → the characters that have it."""

_MONOSPACED = {"cascadia code": 1200, "cascadia mono": 1200, "consolas": 1126, "lucida console": 1234}
"""Family → the advance of all its characters."""

_HORN = "\u031b"


def advances(family: str, bold: bool, italic: bool) -> dict[str, float]:
    """Return the advances of the family's characters in ems, as far as they are known; "" is every other character."""
    key = family.casefold().strip()
    if key in _MONOSPACED:
        return {"": _MONOSPACED[key] / EM}
    known = _ADVANCES.get((key, bold, italic), {})
    return {character: advance / EM for advance, characters in known.items() for character in characters}


def with_marks(known: dict[str, float], characters: Iterable[str]) -> dict[str, float]:
    """Return the advances of all of the ``characters`` that are known, or are known letters with marks."""
    found = {}
    for character in characters:
        letter = unicodedata.normalize("NFD", character)
        alike = "" if _HORN in letter else letter[0]
        advance = known.get(character) or known.get(alike) or known.get("")
        if advance:
            found[character] = advance
    return found
