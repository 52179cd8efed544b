"""Which packages an environment holds and under which licences: exit 1 for one under the AGPL, or for too many.

Reads what each package says of itself (``License-Expression``, ``License``, classifiers); those that say nothing are
listed as unknown.  ``pip`` and ``setuptools`` are not counted: every new environment has them.  It needs the standard
library alone, so that it can look at an environment that holds nothing else:

    .venv/bin/python -m tools.licences --at-most 36
"""

from __future__ import annotations

import argparse
import re
import sys
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from importlib import metadata

AFFERO = re.compile(r"\bAGPL|Affero", re.IGNORECASE)
OF_EVERY_ENVIRONMENT = frozenset({"pip", "setuptools"})
UNKNOWN = "unknown"
CLASSIFIER = "License :: "
WIDEST = 60


@dataclass(frozen=True, slots=True)
class Package:
    """An installed package; ``licences`` is all that it says of its licence, the plainest first."""

    name: str
    version: str
    licences: tuple[str, ...]

    @property
    def licence(self) -> str:
        """The plainest thing that it says, on one line."""
        first = " ".join(self.licences[0].split()) if self.licences else UNKNOWN
        return first if len(first) <= WIDEST else first[: WIDEST - 1] + "…"

    @property
    def is_affero(self) -> bool:
        """Whether anything it says names the Affero licence."""
        return any(map(AFFERO.search, self.licences))


def packages(found: Iterable[metadata.Distribution]) -> list[Package]:
    """Return the packages of an environment by name, each once."""
    there = {package.name.casefold(): package for package in map(_package, found)}
    return [there[name] for name in sorted(there.keys() - OF_EVERY_ENVIRONMENT)]


def _package(found: metadata.Distribution) -> Package:
    said = tuple(_licence_texts(found))
    return Package(found.metadata["Name"], found.version, said)


def _licence_texts(found: metadata.Distribution) -> Iterator[str]:
    about = found.metadata
    yield from about.get_all("License-Expression") or ()
    for line in about.get_all("Classifier") or ():
        name = line.removeprefix(CLASSIFIER).removeprefix("OSI Approved :: ")
        if line.startswith(CLASSIFIER) and name != "OSI Approved":
            yield name
    yield from (text for text in about.get_all("License") or () if text.strip() not in ("", "UNKNOWN"))


def faults(there: list[Package], most: int) -> Iterator[str]:
    """Yield what must not be: each package under the AGPL, and more than ``most`` packages."""
    for package in there:
        if package.is_affero:
            yield f"{package.name} {package.version} is under the AGPL"
    if len(there) > most:
        yield f"{len(there)} packages, more than {most}"


def main(arguments: list[str] | None = None) -> int:
    """Print the packages of this environment with their licences, then what is wrong with them."""
    parser = argparse.ArgumentParser(prog="python -m tools.licences", description=__doc__.partition("\n")[0])
    parser.add_argument(
        "--at-most", type=int, default=sys.maxsize, metavar="N", help="fail where there are more"
    )
    most = parser.parse_args(arguments).at_most
    there = packages(metadata.distributions())
    for package in there:
        print(f"{package.name:<30} {package.version:<12} {package.licence}")
    unknown = [package.name for package in there if not package.licences]
    print(f"{len(there)} packages" + (f"; of unknown licence: {', '.join(unknown)}" if unknown else ""))
    wrong = list(faults(there, most))
    print(*wrong, sep="\n", end="\n" if wrong else "", file=sys.stderr)
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())
