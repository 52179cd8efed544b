"""Rules → Markdown: what a page says is what ``reportgen lint --explain`` says."""

from __future__ import annotations

from pathlib import Path

from reportgen.diagnostics import Severity
from reportgen.linter.rule import Rule, rules

FOLDER = Path(__file__).resolve().parents[2] / "docs" / "rules"
INDEX = "README.md"
HEAD = """# Quy tắc soát thể thức

`reportgen lint TỆP.docx` soát tệp Word theo các quy tắc dưới đây; `reportgen lint --explain MÃ` hiện trang của một
quy tắc. **Lỗi**: trái Nghị định số 30/2020/NĐ-CP; *cần xem lại*: theo lệ chung, hoặc chưa chắc. Các trang này do
`python -m tools.rule_pages` làm ra từ chính các quy tắc; [độ chính xác](../do-chinh-xac.md) của từng quy tắc
được đo trên chín mươi văn bản viết theo mẫu thực tế.

## Văn bản được nhận ra trước khi soát

Trước hết, lệnh nói mỗi văn bản trong tệp là loại gì và đã soát những gì. Văn bản hành chính được soát theo mọi quy tắc;
văn bản ban hành kèm theo (quy chế, danh sách…) không bị đòi số, ngày, nơi nhận; văn bản quy phạm pháp luật, giấy tờ cá
nhân, mẫu để điền chỉ được soát khổ giấy, lề, phông chữ, Quốc hiệu, Tiêu ngữ; văn bản của Đảng, giấy khen có mẫu riêng.
Văn bản không nhận ra được nói rõ là chưa soát, không bao giờ được coi là đúng.

## Bỏ qua một quy tắc

Ghi một dòng `lint: bỏ qua ND30-34 (lý do)` vào thuộc tính của tệp Word (File > Info, ô Comments), hoặc vào tệp chữ đặt
cạnh nó, tên là tên tệp thêm `.lint` (`bao-cao.docx.lint`). Mỗi lời bỏ qua được kể lại cùng lý do; không có lý do thì
không bỏ qua.

## Quy tắc của cơ quan

Gói Python khác có thể thêm quy tắc của mình; cách làm ở [kits.md](../kits.md#extensions).

## Các quy tắc

| Mã | Quy tắc | Mức | Căn cứ |
|---|---|---|---|
"""


def pages() -> dict[str, str]:
    """Return file name → text: the index and a page for each rule."""
    rows = "".join(_row(rule) for rule in rules())
    return {INDEX: HEAD + rows, **{f"{rule.CODE}.md": _page(rule) for rule in rules()}}


def _row(rule: Rule) -> str:
    title, _body = _docstring(rule)
    return f"| [{rule.CODE}]({rule.CODE}.md) | {title} | {_weight(rule)} | {rule.CLAUSE} |\n"


def _page(rule: Rule) -> str:
    title, body = _docstring(rule)
    parts = (
        f"# {rule.CODE}: {title}",
        body,
        f"Mức: {_weight(rule)}. Căn cứ: {rule.CLAUSE}.",
        "Sai:",
        _example(str(rule.BAD)),
        "Đúng:",
        _example(str(rule.GOOD)),
    )
    return "\n\n".join(part for part in parts if part) + "\n"


def _docstring(rule: Rule) -> tuple[str, str]:
    title, _blank, body = (rule.__doc__ or "").strip().partition("\n")
    return title.rstrip("."), body.strip()


def _weight(rule: Rule) -> str:
    return "**lỗi**" if rule.SEVERITY is Severity.ERROR else "*cần xem lại*"


def _example(text: str) -> str:
    return "\n".join(f"    {line}".rstrip() for line in text.splitlines())
