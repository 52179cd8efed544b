"""Units of a province that there is not: communes under khu vực, these under clusters; as `don-vi.toml` lists them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import product

from msgspec import Struct

FIRST = (
    "An", "Bình", "Cẩm", "Diên", "Đông", "Gia", "Hà", "Hoài", "Kim", "Lạc", "Mai", "Nam", "Ngọc", "Phong", "Phú",
    "Quảng", "Sơn", "Tân", "Thạch", "Thanh", "Trường", "Tùng", "Uyên", "Vạn", "Văn", "Việt", "Xuân", "Yên",
    "Đại", "Lương",
)  # fmt: skip
SECOND = (
    "Bách", "Cầu", "Đàm", "Đằng", "Giáp", "Hàm", "Hoạch", "Khê", "Khoát", "Lãng", "Lộc", "Mịch", "Mộc", "Ngạn",
    "Nhượng", "Phác", "Quán", "Rạng", "Sậy", "Tảo", "Thiệp", "Thượng", "Trản", "Tuyền", "Ưng", "Vịnh", "Vọng", "Xá",
    "Ý", "Đức",
)  # fmt: skip
THIRD = ("", "Thượng", "Trung", "Hạ", "Đông", "Tây")
"""So many kinds of one name: there are enough for all communes of the country."""
COMMUNES_OF_AREA, AREAS_OF_CLUSTER = 28, 3


class Commune(Struct, frozen=True):
    """A commune: its place in the list from 0, its code, its name without “xã”, the area that it stands under."""

    number: int
    code: str
    name: str
    area: int

    @property
    def file(self) -> str:
        """The name of its workbook."""
        return f"{self.code}.xlsx"


def communes(count: int) -> list[Commune]:
    """Return so many communes; the names follow from the numbers alone."""
    pairs = list(product(FIRST, SECOND))
    found = []
    for number in range(count):
        kind, place = divmod(number, len(pairs))
        first, second = pairs[place * 7 % len(pairs)]  # 7 has no factor of 900: every pair once
        name = " ".join(filter(None, (first, second, THIRD[kind])))
        found.append(Commune(number, f"X{number + 1:04}", name, number // COMMUNES_OF_AREA))
    return found


def roster(units: Sequence[Commune]) -> str:
    """Return the list of units as TOML: clusters, the areas under them, the communes under these."""
    return "\n".join(("deadline = 2030-12-31", *_upper(units), *map(_commune, units))) + "\n"


def _upper(units: Sequence[Commune]) -> Iterator[str]:
    areas = units[-1].area + 1
    for cluster in range(-(-areas // AREAS_OF_CLUSTER)):
        yield _unit(f"CUM{cluster + 1}", f"Cụm thi đua số {cluster + 1}", "cụm thi đua", "")
    for area in range(areas):
        yield _unit(f"KV{area + 1}", area_name(area), "khu vực", f"CUM{area // AREAS_OF_CLUSTER + 1}")


def area_name(area: int) -> str:
    """Return the name of an area: ``khu vực 3 - Ngọc Khê``."""
    return f"khu vực {area + 1} - {FIRST[area * 11 % len(FIRST)]} {SECOND[area * 17 % len(SECOND)]}"


def _commune(unit: Commune) -> str:
    mail = f'\nmail = "{unit.code.lower()}@hoai-giang.example"'
    return _unit(unit.code, f"xã {unit.name}", "xã", f"KV{unit.area + 1}") + mail


def _unit(code: str, name: str, level: str, parent: str) -> str:
    lines = ("[[unit]]", f'code = "{code}"', f'name = "{name}"', f'level = "{level}"')
    return "\n".join((*lines, *([f'parent = "{parent}"'] if parent else [])))
