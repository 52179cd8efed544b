"""The files: commendations in groups, recruitment by village, training by cluster, statistics, prices, and more.

One list of data, long as the offices' files are: what follows from a row is seen beside it, and there is nothing else.
"""

from __future__ import annotations

from datetime import date
from decimal import Decimal

from reportgen.vietnamese.legacy import tcvn3
from tests.offices.model import Office, Tab

BASE, COMMUNE = "quoc-phong", "quoc-phong-2-cap"


def rows(names: str, *many: tuple[object, ...]) -> tuple[dict[str, object], ...]:
    """Return the rows with these columns."""
    return tuple(dict(zip(names.split(), own, strict=True)) for own in many)


TWO_ROWS = Office(
    "tuyen-quan.xlsx",
    "tuyển quân theo thôn, hai hàng tiêu đề gộp ô, (1)(2)(3), tổng ở dưới, người ký",
    COMMUNE,
    (
        Tab(
            "Biểu 1",
            (
                ("UBND XÃ AN PHÚ", None, None, None, "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"),
                ("BAN CHQS", None, None, None, "Độc lập - Tự do - Hạnh phúc"),
                (),
                ("KẾT QUẢ TUYỂN QUÂN NĂM 2026",),
                (None, None, None, None, None, None, None, "Đơn vị tính: người"),
                (
                    "TT",
                    "Thôn, tổ dân phố",
                    "Sơ tuyển",
                    None,
                    None,
                    "Khám tuyển",
                    None,
                    "Chỉ tiêu giao quân",
                    "Đã giao quân",
                    "Ghi chú",
                ),
                (None, None, "Điều", "Có mặt", "Đạt", "Điều", "Có mặt"),
                ("(1)", "(2)", "(3)", "(4)", "(5)", "(6)", "(7)", "(8)", "(9)", "(10)"),
                (1, "Thôn Đông", 30, 28, 20, 20, 19, 4, 4, "x"),
                (2, "Thôn Đoài", 25, 25, 18, 18, 18, 3, 3),
                (3, "Thôn Thượng", 12, 11, 9, 9, 9, 2, 1),
                (None, "Tổng cộng", 67, 64, 47, 47, 46, 9, 8),
                (),
                (None, "Người lập biểu", None, None, None, None, None, "CHỈ HUY TRƯỞNG"),
            ),
            ("A4:J4", "A6:A7", "B6:B7", "C6:E6", "F6:G6", "H6:H7", "I6:I7", "J6:J7"),
        ),
    ),
    {
        "tuyen_quan": rows(
            "don_vi so_tuyen_goi so_tuyen_co_mat so_tuyen_dat kham_goi kham_co_mat chi_tieu giao_quan",
            ("Thôn Đông", 30, 28, 20, 20, 19, 4, 4),
            ("Thôn Đoài", 25, 25, 18, 18, 18, 3, 3),
            ("Thôn Thượng", 12, 11, 9, 9, 9, 2, 1),
        )
    },
)

AWARDS_IN_GROUPS = Office(
    "khen-thuong.xlsx",
    "danh sách khen thưởng, nhóm I, II, không có cột Tập thể/Cá nhân",
    BASE,
    (
        Tab(
            "DS khen",
            (
                ("DANH SÁCH KHEN THƯỞNG NĂM 2026",),
                ("STT", "Họ và tên", "Chức vụ", "Đơn vị công tác", "Hình thức khen thưởng"),
                ("I", "TẬP THỂ"),
                (1, "Ban CHQS xã Mẫu", None, "Xã Mẫu", "Giấy khen"),
                (2, "Ban CHQS xã Thử", None, "Xã Thử", "Giấy khen"),
                ("II", "CÁ NHÂN"),
                (1, "Nguyễn Văn Mẫu", "Thôn đội trưởng", "Xã Mẫu", "Giấy khen"),
                (2, "Trần Thị Thử", "Dân quân", "Xã Thử", "Giấy khen"),
            ),
            ("A1:E1",),
        ),
    ),
    {
        "khen_thuong": rows(
            "loai ten don_vi hinh_thuc",
            ("Tập thể", "Ban CHQS xã Mẫu", "Xã Mẫu", "Giấy khen"),
            ("Tập thể", "Ban CHQS xã Thử", "Xã Thử", "Giấy khen"),
            ("Cá nhân", "Nguyễn Văn Mẫu", "Xã Mẫu", "Giấy khen"),
            ("Cá nhân", "Trần Thị Thử", "Xã Thử", "Giấy khen"),
        )
    },
)

AWARDS_IN_SUBGROUPS = Office(
    "de-nghi.xlsx",
    "danh sách khen thưởng, nhóm I, II và a., b. là hình thức; hai hàng tiêu đề",
    BASE,
    (
        Tab(
            "Danh sách khen thưởng",
            (
                ("TT", "Họ và tên/Tên tập thể", "Thông tin", None),
                (None, None, "Chức vụ", "Đơn vị"),
                ("I", "Tập thể"),
                ("a", "Giấy khen"),
                (1, "Ban CHQS xã Mẫu", None, "Xã Mẫu"),
                ("II", "Cá nhân"),
                ("a", "Chiến sĩ thi đua cơ sở"),
                (1, "Nguyễn Văn Mẫu", "Thôn đội trưởng", "Xã Mẫu"),
                ("b", "Giấy khen"),
                (1, "Trần Thị Thử", "Dân quân", "Xã Thử"),
            ),
            ("A1:A2", "B1:B2", "C1:D1"),
        ),
    ),
    {
        "khen_thuong": rows(
            "loai ten don_vi hinh_thuc",
            ("Tập thể", "Ban CHQS xã Mẫu", "Xã Mẫu", "Giấy khen"),
            ("Cá nhân", "Nguyễn Văn Mẫu", "Xã Mẫu", "Chiến sĩ thi đua cơ sở"),
            ("Cá nhân", "Trần Thị Thử", "Xã Thử", "Giấy khen"),
        )
    },
    asks=("Bảng 1", "Danh hiệu, hình thức khen thưởng"),
)

BY_CLUSTER = Office(
    "huan-luyen.xlsx",
    "huấn luyện theo cụm, cộng cụm, tổng ở trên, xếp loại gộp ô",
    BASE,
    (
        Tab(
            "HL",
            (
                ("KẾT QUẢ HUẤN LUYỆN NĂM 2026",),
                ("TT", "Đối tượng", "Đơn vị", "Chỉ tiêu", "Quân số", "Xếp loại", None, None, None),
                (None, None, None, None, None, "Giỏi", "Khá", "Đạt", "Không đạt"),
                (None, "Tổng số", None, 190, 181, 41, 90, 50, 0),
                ("I", "Cụm 1", None, 110, 105, 21, 52, 32, 0),
                (1, "Dân quân cơ động", "Xã Mẫu", 60, 57, 11, 30, 16, 0),
                (2, "Dân quân tại chỗ", "Xã Thử", 50, 48, 10, 22, 16, 0),
                ("II", "Cụm 2", None, 80, 76, 20, 38, 18, 0),
                (1, "Dân quân cơ động", "Xã Ví", 80, 76, 20, 38, 18, 0),
            ),
            ("A2:A3", "B2:B3", "C2:C3", "D2:D3", "E2:E3", "F2:I2"),
        ),
    ),
    {
        "huan_luyen": rows(
            "nhom don_vi chi_tieu quan_so gioi kha dat khong_dat",
            ("Dân quân cơ động", "Xã Mẫu", 60, 57, 11, 30, 16, 0),
            ("Dân quân tại chỗ", "Xã Thử", 50, 48, 10, 22, 16, 0),
            ("Dân quân cơ động", "Xã Ví", 80, 76, 20, 38, 18, 0),
        )
    },
)

MILLIONS = Office(
    "chinh-sach.xlsx",
    "chính sách, đơn vị triệu đồng ghi trên bảng, tiêu đề viết tắt",
    BASE,
    (
        Tab(
            "Chính sách",
            (
                ("TỔNG HỢP CHI CHÍNH SÁCH NĂM 2026",),
                (None, None, None, None, "Đơn vị tính: triệu đồng"),
                ("TT", "Nội dung", "ĐVT", "SL", "Kinh phí"),
                (1, "Thăm, tặng quà", "suất", 120, 36.5),
                (2, "Hỗ trợ nhà ở", "nhà", 2, 100),
                (None, "Tổng cộng", None, None, 136.5),
            ),
        ),
    ),
    {
        "chinh_sach": rows(
            "noi_dung don_vi_tinh so_luong kinh_phi",
            ("Thăm, tặng quà", "suất", 120, 36_500_000),
            ("Hỗ trợ nhà ở", "nhà", 2, 100_000_000),
        )
    },
)

YEARS = Office(
    "thong-ke.xlsx",
    "thống kê, cột theo năm 2025, 2026",
    BASE,
    (
        Tab(
            "Chính sách hậu phương quân đội",
            (
                ("TT", "Nội dung", "Đơn vị tính", "Số lượng", None, "Kinh phí (nghìn đồng)", None),
                (None, None, None, "Năm 2025", "Năm 2026", "Năm 2025", "Năm 2026"),
                (1, "Thăm gia đình chính sách", "hộ", 80, 95, 40000, 47500),
                (2, "Tặng sổ tiết kiệm", "sổ", 3, 4, 15000, 20000),
            ),
            ("D1:E1", "F1:G1"),
        ),
    ),
    {
        "chinh_sach": rows(
            "noi_dung don_vi_tinh so_luong kinh_phi",
            ("Thăm gia đình chính sách", "hộ", 95, 47_500_000),
            ("Tặng sổ tiết kiệm", "sổ", 4, 20_000_000),
        )
    },
)

OF_WHICH = Office(
    "giao-duc.xlsx",
    "giáo dục quốc phòng, hàng “Trong đó”, ghi chú ở dưới",
    BASE,
    (
        Tab(
            "GDQP",
            (
                ("KẾT QUẢ GIÁO DỤC QUỐC PHÒNG VÀ AN NINH",),
                ("TT", "Đối tượng", "Số lớp", "Chỉ tiêu", "Kết quả"),
                (1, "Đối tượng 3", 2, 120, 118),
                (None, "Trong đó: nữ", None, None, 30),
                (2, "Đối tượng 4", 5, 400, 390),
                (None, "Cộng", 7, 520, 508),
                (None, "Ghi chú: số liệu đến 30/11/2026"),
            ),
        ),
    ),
    {
        "giao_duc": rows(
            "nhom so_lop chi_tieu ket_qua", ("Đối tượng 3", 2, 120, 118), ("Đối tượng 4", 5, 400, 390)
        )
    },
)

WRONG_TOTAL = Office(
    "giao-quan.xlsx",
    "tổng của cơ quan sai: phải hỏi",
    BASE,
    (
        Tab(
            "Tuyển quân",
            (
                ("TT", "Đơn vị", "Chỉ tiêu", "Giao quân"),
                (1, "Xã Mẫu", 10, 10),
                (2, "Xã Thử", 12, 11),
                (None, "Tổng cộng", 22, 22),
            ),
        ),
    ),
    {"tuyen_quan": rows("don_vi chi_tieu giao_quan", ("Xã Mẫu", 10, 10), ("Xã Thử", 12, 11))},
    codes=("total-mismatch",),
)

SAME_WORDS_ELSEWHERE = Office(
    "cand.xlsx",
    "“Chỉ tiêu” dưới “Công an”: không được lấy làm chỉ tiêu giao quân",
    COMMUNE,
    (
        Tab(
            "Tuyển quân",
            (
                ("TT", "Đơn vị", "Công an", None, "Chỉ tiêu giao quân", "Đã giao quân"),
                (None, None, "Chỉ tiêu", "Kết quả"),
                (1, "Thôn Đông", 1, 1, 4, 4),
                (2, "Thôn Đoài", 2, 1, 3, 3),
            ),
            ("C1:D1",),
        ),
    ),
    {"tuyen_quan": rows("don_vi chi_tieu giao_quan", ("Thôn Đông", 4, 4), ("Thôn Đoài", 3, 3))},
    asks=("Công an › Chỉ tiêu",),
)

NO_ACCENTS = Office(
    "tuyen quan.csv",
    "CSV, tiêu đề không dấu, số gõ như chữ",
    BASE,
    (
        Tab(
            "tuyen quan",
            (
                ("STT", "Don vi", "Chi tieu giao quan", "Da giao quan"),
                (1, "Xã Mẫu", 10, 10),
                (2, "Xã Thử", "1.250", "1.249"),
                ("", "Tổng cộng", "1.260", "1.259"),
            ),
        ),
    ),
    {"tuyen_quan": rows("don_vi chi_tieu giao_quan", ("Xã Mẫu", 10, 10), ("Xã Thử", 1250, 1249))},
)

ABBREVIATED_CHOICES = Office(
    "hl-viet-tat.xlsx",
    "tên nhóm viết tắt DQCĐ phải hỏi; sai một dấu thì nhận",
    BASE,
    (
        Tab(
            "Huấn luyện",
            (
                ("TT", "Nhóm đối tượng", "Đơn vị", "Quân số", "Số ngày"),
                (1, "DQCĐ", "Xã Mẫu", 30, 12),
                (2, "Dân quân tại chổ", "Xã Thử", 25, 7),
            ),
        ),
    ),
    {
        "huan_luyen": rows(
            "nhom don_vi quan_so so_ngay",
            ("Dân quân cơ động", "Xã Mẫu", 30, 12),
            ("Dân quân tại chỗ", "Xã Thử", 25, 7),
        )
    },
    asks=("DQCĐ",),
)

DATES_AS_TEXT = Office(
    "dien-tap.xlsx",
    "diễn tập, ngày gõ như chữ và như ngày",
    BASE,
    (
        Tab(
            "Diễn tập",
            (
                ("TT", "Tên cuộc diễn tập", "Loại hình", "Đơn vị", "Ngày", "Quân số tham gia", "Kết quả"),
                (
                    1,
                    "Diễn tập xã Mẫu",
                    "Chiến đấu trong khu vực phòng thủ",
                    "Xã Mẫu",
                    "12/5/2026",
                    "1.050",
                    "Giỏi",
                ),
                (2, "Diễn tập xã Thử", "Phòng thủ dân sự", "Xã Thử", date(2026, 8, 20), 90, "Khá"),
            ),
        ),
    ),
    {
        "dien_tap": rows(
            "ten don_vi ngay luc_luong ket_qua",
            ("Diễn tập xã Mẫu", "Xã Mẫu", date(2026, 5, 12), 1050, "Giỏi"),
            ("Diễn tập xã Thử", "Xã Thử", date(2026, 8, 20), 90, "Khá"),
        )
    },
)

SEVERAL_TABLES = Office(
    "tong-hop.xlsx",
    "ba bảng trong một trang",
    BASE,
    (
        Tab(
            "Tổng hợp",
            (
                ("1. Kết quả tuyển quân",),
                ("Đơn vị", "Chỉ tiêu giao quân", "Đã giao quân"),
                ("Xã Mẫu", 10, 10),
                ("Xã Thử", 12, 12),
                (),
                ("2. Giáo dục QPAN",),
                ("Đối tượng", "Số lớp", "Chỉ tiêu", "Kết quả"),
                ("Đối tượng 3", 2, 120, 118),
                ("Đối tượng 4", 5, 400, 390),
                (),
                ("3. Chính sách (Đơn vị tính: nghìn đồng)",),
                ("Nội dung", "Đơn vị tính", "Số lượng", "Thành tiền"),
                ("Tặng quà", "suất", 10, 5000),
            ),
        ),
    ),
    {
        "tuyen_quan": rows("don_vi chi_tieu giao_quan", ("Xã Mẫu", 10, 10), ("Xã Thử", 12, 12)),
        "giao_duc": rows("nhom so_lop ket_qua", ("Đối tượng 3", 2, 118), ("Đối tượng 4", 5, 390)),
        "chinh_sach": rows("noi_dung so_luong kinh_phi", ("Tặng quà", 10, 5_000_000)),
    },
)

RATES = Office(
    "muc-thuong.xlsx",
    "bảng như bảng giá: mức tiền thưởng, số lần, tỷ lệ phần trăm",
    BASE,
    (
        Tab(
            "Mức tiền thưởng",
            (
                ("BẢNG MỨC TIỀN THƯỞNG",),
                (
                    "STT",
                    "Danh hiệu, hình thức",
                    "Đối tượng",
                    "Số lần lương cơ sở",
                    "Tỷ lệ tối đa (%)",
                    "Căn cứ",
                ),
                (1, "Giấy khen", "Cá nhân", "0,3", None, "Nghị định 152/2025/NĐ-CP"),
                (2, "Giấy khen", "Tập thể", "0,6", None, "Nghị định 152/2025/NĐ-CP"),
                (3, "Chiến sĩ thi đua cơ sở", "Cá nhân", 1, 15, "Nghị định 152/2025/NĐ-CP"),
            ),
        ),
    ),
    {
        "muc_thuong": rows(
            "danh_hieu doi_tuong so_lan ty_le_toi_da",
            ("Giấy khen", "Cá nhân", Decimal("0.3"), None),
            ("Giấy khen", "Tập thể", Decimal("0.6"), None),
            ("Chiến sĩ thi đua cơ sở", "Cá nhân", Decimal(1), Decimal("0.15")),
        )
    },
)

WORD_TABLE = Office(
    "bao-cao.docx",
    "bảng trong tệp Word, hai hàng tiêu đề",
    COMMUNE,
    (
        Tab(
            "Kết quả tuyển quân năm 2026 của các thôn",
            (
                ("TT", "Thôn, tổ dân phố", "Sơ tuyển", "", "Chỉ tiêu giao quân", "Đã giao quân"),
                ("", "", "Điều", "Đạt", "", ""),
                ("1", "Thôn Đông", "30", "20", "4", "4"),
                ("2", "Thôn Đoài", "25", "18", "3", "3"),
                ("", "Tổng cộng", "55", "38", "7", "7"),
            ),
            ("A1:A2", "B1:B2", "C1:D1", "E1:E2", "F1:F2"),
        ),
    ),
    {
        "tuyen_quan": rows(
            "don_vi so_tuyen_goi so_tuyen_dat chi_tieu giao_quan",
            ("Thôn Đông", 30, 20, 4, 4),
            ("Thôn Đoài", 25, 18, 3, 3),
        )
    },
)


def _tcvn3(text: str) -> str:
    """Return a text as the fonts before Unicode had it: each letter the one that is decoded to it."""
    table = {tcvn3.decode(chr(code)): chr(code) for code in range(0xA1, 0xFF)}
    return "".join(table.get(letter, letter) for letter in text)


LEGACY = Office(
    "tuyen-quan-cu.xls",
    ".xls cũ, chữ bảng mã TCVN3",
    BASE,
    (
        Tab(
            "Sheet1",
            (
                ("TT", _tcvn3("Xã, thị trấn"), _tcvn3("Chỉ tiêu giao quân"), _tcvn3("Đã giao quân")),
                (1, _tcvn3("Xã Mẫu Sơn"), 10, 10),
                (2, _tcvn3("Xã Thử Nghiệm"), 12, 12),
                (None, _tcvn3("Tổng cộng"), 22, 22),
            ),
        ),
    ),
    {"tuyen_quan": rows("don_vi chi_tieu giao_quan", ("Xã Mẫu Sơn", 10, 10), ("Xã Thử Nghiệm", 12, 12))},
)

OPEN_DOCUMENT = Office(
    "gioi-thieu.ods",
    "tệp LibreOffice .ods, chỉ tiêu năm sau",
    BASE,
    (
        Tab(
            "Chỉ tiêu",
            (
                ("CHỈ TIÊU NĂM SAU",),
                ("TT", "Nội dung chỉ tiêu", "ĐVT", "Chỉ tiêu", "Ghi chú"),
                (1, "Quân số huấn luyện", "%", "98 trở lên", None),
                (2, "Giao quân", "%", "100", "theo lệnh"),
            ),
        ),
    ),
    {
        "chi_tieu": rows(
            "noi_dung don_vi_tinh chi_tieu ghi_chu",
            ("Quân số huấn luyện", "%", "98 trở lên", None),
            ("Giao quân", "%", "100", "theo lệnh"),
        )
    },
)

STRANGE = Office(
    "vat-tu.xlsx",
    "bảng của lĩnh vực khác: phải hỏi, không lấy",
    BASE,
    (
        Tab(
            "Vật tư",
            (
                ("Mã hàng", "Tên hàng", "Kho", "Tồn đầu", "Tồn cuối"),
                ("A1", "Xi măng", "K1", 10, 4),
                ("A2", "Sắt", "K1", 5, 5),
            ),
        ),
    ),
    {},
    asks=("Bảng 1",),
)

TWO_SAME = Office(
    "hai-thang.xlsx",
    "hai trang tháng 10, tháng 11 cùng những hàng: cộng đôi thì sai, phải hỏi",
    BASE,
    (
        Tab(
            "Tháng 10",
            (
                ("TT", "Đơn vị", "Chỉ tiêu giao quân", "Đã giao quân"),
                (1, "Xã Mẫu", 10, 8),
                (2, "Xã Thử", 9, 9),
            ),
        ),
        Tab(
            "Tháng 11",
            (
                ("TT", "Đơn vị", "Chỉ tiêu giao quân", "Đã giao quân"),
                (1, "Xã Mẫu", 10, 10),
                (2, "Xã Thử", 9, 9),
            ),
        ),
    ),
    {},
    asks=("Bảng 1",),
)

SPLIT = Office(
    "hai-xa.xlsx",
    "một bảng chia ra hai trang theo cụm xã",
    BASE,
    (
        Tab(
            "Cụm 1",
            (
                ("TT", "Đơn vị", "Chỉ tiêu giao quân", "Đã giao quân"),
                (1, "Xã Mẫu", 10, 8),
                (None, "Cộng", 10, 8),
            ),
        ),
        Tab(
            "Cụm 2",
            (("TT", "Đơn vị", "Chỉ tiêu giao quân", "Đã giao quân"), (1, "Xã Thử", 9, 9), (2, "Xã Ví", 5, 5)),
        ),
    ),
    {"tuyen_quan": rows("don_vi chi_tieu giao_quan", ("Xã Mẫu", 10, 8), ("Xã Thử", 9, 9), ("Xã Ví", 5, 5))},
)

UNKNOWN_UNIT = Office(
    "ngoai-te.xlsx",
    "đơn vị tính lạ (nghìn USD): phải dừng",
    BASE,
    (
        Tab(
            "Chính sách",
            (
                ("TT", "Nội dung", "Đơn vị tính", "Số lượng", "Kinh phí (nghìn USD)"),
                (1, "Thăm, tặng quà", "suất", 120, 36),
            ),
        ),
    ),
    {},
    codes=("unknown-unit", "doubtful-money"),
)

LAST_YEAR = Office(
    "nam-truoc.xlsx",
    "tiêu đề ghi năm 2025: phải hỏi",
    BASE,
    (
        Tab(
            "Tuyển quân",
            (
                ("KẾT QUẢ TUYỂN QUÂN NĂM 2025",),
                ("TT", "Đơn vị", "Chỉ tiêu giao quân", "Đã giao quân"),
                (1, "Xã Mẫu", 10, 10),
            ),
        ),
    ),
    {"tuyen_quan": rows("don_vi chi_tieu giao_quan", ("Xã Mẫu", 10, 10))},
    codes=("sheet-of-another-year",),
)

SUM_TELLS = Office(
    "tong-tham-gia.xlsx",
    "tiêu đề lạ, chỉ phép cộng Giỏi + Khá + Đạt + Không đạt cho biết cột quân số",
    BASE,
    (
        Tab(
            "Huấn luyện",
            (
                ("TT", "Nhóm đối tượng", "Đơn vị", "Có mặt thực tế", "Giỏi", "Khá", "Đạt", "Không đạt"),
                (1, "Dân quân cơ động", "Xã Mẫu", 57, 11, 30, 16, 0),
                (2, "Dân quân tại chỗ", "Xã Thử", 48, 10, 22, 16, 0),
            ),
        ),
    ),
    {
        "huan_luyen": rows(
            "nhom don_vi quan_so gioi",
            ("Dân quân cơ động", "Xã Mẫu", 57, 11),
            ("Dân quân tại chỗ", "Xã Thử", 48, 10),
        )
    },
    asks=("Bảng 1", "Có mặt thực tế"),
)

PERCENT_BESIDE = Office(
    "ti-le.xlsx",
    "cột “Giỏi (%)” cạnh cột “Giỏi”: không được lẫn",
    BASE,
    (
        Tab(
            "Huấn luyện",
            (
                ("TT", "Nhóm đối tượng", "Đơn vị", "Quân số", "Giỏi", "Giỏi (%)", "Khá", "Khá (%)"),
                (1, "Dân quân cơ động", "Xã Mẫu", 50, 10, 20, 40, 80),
                (2, "Dân quân tại chỗ", "Xã Thử", 40, 10, 25, 30, 75),
            ),
        ),
    ),
    {
        "huan_luyen": rows(
            "nhom quan_so gioi kha", ("Dân quân cơ động", 50, 10, 40), ("Dân quân tại chỗ", 40, 10, 30)
        )
    },
)

BY_VILLAGE_AND_CLUSTER = Office(
    "theo-cum.xlsx",
    "một trang theo xã, một trang cộng theo cụm: cộng đôi thì sai, phải hỏi",
    BASE,
    (
        Tab(
            "Theo xã",
            (
                ("TT", "Đơn vị", "Chỉ tiêu giao quân", "Đã giao quân"),
                (1, "Xã Mẫu", 10, 8),
                (2, "Xã Thử", 9, 9),
            ),
        ),
        Tab("Theo cụm", (("TT", "Đơn vị", "Chỉ tiêu giao quân", "Đã giao quân"), (1, "Cụm Đông", 19, 17))),
    ),
    {},
    asks=("Bảng 1",),
)

GROUP_UNKNOWN = Office(
    "nhom-la.xlsx",
    "nhóm III không có trong danh sách chọn: không được để là cá nhân",
    BASE,
    (
        Tab(
            "Khen thưởng",
            (
                ("STT", "Họ và tên", "Đơn vị công tác", "Hình thức khen thưởng"),
                ("I", "TẬP THỂ"),
                (1, "Ban CHQS xã Mẫu", "Xã Mẫu", "Giấy khen"),
                ("II", "CÁ NHÂN"),
                (1, "Nguyễn Văn Mẫu", "Xã Mẫu", "Giấy khen"),
                ("III", "DOANH NGHIỆP"),
                (1, "Công ty Mẫu", "Xã Mẫu", "Giấy khen"),
            ),
        ),
    ),
    {
        "khen_thuong": rows(
            "loai ten", ("Tập thể", "Ban CHQS xã Mẫu"), ("Cá nhân", "Nguyễn Văn Mẫu"), (None, "Công ty Mẫu")
        )
    },
    asks=("DOANH NGHIỆP",),
)

GROUP_WITH_COUNT = Office(
    "nhom-co-so.xlsx",
    "hàng nhóm có thêm chữ ở cột khác: là đề mục hay số liệu, phải hỏi",
    BASE,
    (
        Tab(
            "Khen thưởng",
            (
                ("STT", "Loại", "Họ và tên", "Đơn vị công tác", "Hình thức khen thưởng"),
                ("I", None, "TẬP THỂ", "1 tập thể"),
                (1, "Tập thể", "Ban CHQS xã Mẫu", "Xã Mẫu", "Giấy khen"),
                (2, "Tập thể", "Ban CHQS xã Thử", "Xã Thử", "Giấy khen"),
            ),
        ),
    ),
    {},
    codes=("row-like-group",),
)

OFFICES = (
    BY_VILLAGE_AND_CLUSTER, GROUP_UNKNOWN, GROUP_WITH_COUNT,
    TWO_ROWS, AWARDS_IN_GROUPS, AWARDS_IN_SUBGROUPS, BY_CLUSTER, MILLIONS, YEARS, OF_WHICH, WRONG_TOTAL,
    SAME_WORDS_ELSEWHERE, NO_ACCENTS, ABBREVIATED_CHOICES, DATES_AS_TEXT, SEVERAL_TABLES, RATES, WORD_TABLE, LEGACY,
    OPEN_DOCUMENT, STRANGE, TWO_SAME, SPLIT, UNKNOWN_UNIT, LAST_YEAR, SUM_TELLS, PERCENT_BESIDE,
)  # fmt: skip
