"""Kits for ``check``, ``build`` and ``packet``: the shipped TOML files with odd types, numbers, expressions and lines."""

from __future__ import annotations

import re
from collections.abc import Callable

from bench.fuzzing import sources
from bench.fuzzing.cases import Campaign, Case, Dice
from bench.fuzzing.template import expression

FOLDER = "templates/quoc-phong"
FILES = ("kit.toml", "kit.toml", "awards.toml", "packet.toml")
EXPRESSIONS = ("value", "that", "rows", "copies")
VALUES = ("-1", "0", "1e400", "-inf", "nan", "9" * 30, "9" * 5000, "1e-400", "true", '""', "[]", "{}", "[[[[[[]]]]]]", "1979-05-27", "0001-01-01",
          "9999-12-31", "07:32:00", '"\\u0000"', '"{number}{x}{"', '"../../../etc/passwd"', '"/etc/passwd"', "'a'", '"' + "x" * 50_000 + '"',
          '["a", 1]', '[{a = 1}]', '"%s%n"', '"\\u202e"', "0xFFFFFFFFFFFFFFFFFFFFFF", "0b1", '"a.b.c"', '"."', '"\\n"', "2024-02-30")  # fmt: skip
HOSTILE = ("2**(10**7)", "'a' * 10**9", "tong(tuyen_quan, 'giao_quan') / 0", "1" + "+1" * 990, "(" * 300 + "1" + ")" * 300, "10**400", "1e400",
           "nam ** nam ** nam", "tong(x)", "loc(tuyen_quan, 'a', 1)", "''.join", "nam.__class__", "not", "1 if", "[1] * 10**9",
           "'%999999999d' % nam", "range(10**9)|list", "nam|center(10**9)", "-" * 900 + "1", "none + 1", "{}", "", "nam" * 5000)  # fmt: skip
_KEY = re.compile(r"^(\s*)([A-Za-z_]+)(\s*=\s*)(.+)$")


def case(done: str, name: str, text: str | bytes) -> Case:
    """Return the case of one file of the kit."""
    data = text.encode("utf-8", "surrogatepass") if isinstance(text, str) else text
    commands: tuple[tuple[str, ...], ...] = (
        ("check", "2023", "--json"),
        ("build", "2023", "--format", "docx", "--json"),
    )
    if name == "packet.toml":
        commands = (*commands, ("packet", "2023", "--json"))
    return Case(done, {f"{FOLDER}/{name}": data}, commands)


def make(dice: Dice) -> Case:
    """Return a kit with one file changed in a few places."""
    name = dice.choice(FILES)
    lines = sources.kit(name).split("\n")
    changes = (_value, _value, _value, _expression, _expression, _line, _bytes)
    done = [dice.choice(changes)(lines, dice) for _ in range(dice.choice([1, 1, 2, 4]))]
    return case(f"{name}: {'; '.join(done)}"[:300], name, "\n".join(lines))


def _keys(lines: list[str], matches: Callable[[str], bool]) -> list[int]:
    return [n for n, line in enumerate(lines) if (found := _KEY.match(line)) and matches(found[2])]


def _value(lines: list[str], dice: Dice) -> str:
    """Put an odd value after a key."""
    at = dice.choice(_keys(lines, lambda _key: True))
    found = _KEY.match(lines[at])
    value = dice.choice(VALUES)
    if found:
        lines[at] = f"{found[1]}{found[2]}{found[3]}{value}"
    return f"line {at + 1} {lines[at][:40]!r}"


def _expression(lines: list[str], dice: Dice) -> str:
    places = _keys(lines, lambda key: key in EXPRESSIONS)
    if not places:
        return "no expression"
    at = dice.choice(places)
    text = dice.choice(HOSTILE) if dice.random() < 0.5 else expression(dice, 3)
    found = _KEY.match(lines[at])
    if found:
        lines[at] = f'{found[1]}{found[2]}{found[3]}"""{text}"""'
    return f"line {at + 1} {text[:40]!r}"


def _line(lines: list[str], dice: Dice) -> str:
    """Drop, double or move a line."""
    at = dice.randrange(len(lines))
    how = dice.choice(["drop", "double", "move", "heading"])
    line = lines.pop(at) if how in ("drop", "move") else lines[at]
    if how in ("double", "move"):
        lines.insert(dice.randrange(len(lines)), line)
    elif how == "heading":
        lines.insert(
            at,
            dice.choice(
                ["[[sheet]]", "[kit]", "[x.y.z]", "[[document]]", "[awards]", "[[figure]]", "[", "]]"]
            ),
        )
    return f"{how} line {at + 1}"


def _bytes(lines: list[str], dice: Dice) -> str:
    at = dice.randrange(len(lines))
    position = dice.randrange(len(lines[at]) + 1)
    letter = dice.choice(["\0", "\x1b", '"', "'", "\\", "\ufeff", "\u2028", "[", "=", "#", '"""'])
    lines[at] = lines[at][:position] + letter + lines[at][position:]
    return f"{letter!r} in line {at + 1}"


def bombs() -> list[Case]:
    """Return what is always tried."""
    kit = sources.kit("kit.toml")
    figure = re.compile(r"^value = .*$", re.MULTILINE)
    before, after = figure.split(kit, maxsplit=1)
    texts = (
        *(f'{before}value = """{text}"""{after}' for text in HOSTILE[:6]),
        "a = " + "[" * 50_000,
        "a" + ".a" * 50_000 + " = 1",
        kit + "\n# " + "x" * 3_000_000,
        kit
        + '\n[[sheet]]\nname = "x"\ntitle = "X"\n'
        + '[[sheet.column]]\nname = "c"\ntitle = "C"\n' * 20_000,
    )
    return [case(f"bomb {number}", "kit.toml", text) for number, text in enumerate(texts)]


CAMPAIGN = Campaign("kit", make, bombs)
