"""Plans, programmes, guides and schemes (kế hoạch, chương trình, hướng dẫn, phương án)."""

from __future__ import annotations

from pathlib import Path

from tests.linter.papers.heads import Head, in_table
from tests.linter.papers.letters import PROVINCE
from tests.linter.papers.making import Writer
from tests.linter.papers.model import Sample
from tests.linter.papers.reports import CHAIR, COMMUNE, DEPUTY


def _parts(w: Writer, first: str, second: str) -> Writer:
    w.title("KẾ HOẠCH", "Triển khai Đề án phát triển nông nghiệp hữu cơ giai đoạn 2026 - 2030")
    w.centre(first, before=12).centre("MỤC ĐÍCH, YÊU CẦU", before=0)
    w.say(
        "1. Cụ thể hóa các mục tiêu, nhiệm vụ của Đề án phát triển nông nghiệp hữu cơ phù hợp với điều kiện thực tế "
        "của xã; phân công rõ trách nhiệm của từng cơ quan, đơn vị.",
        "2. Phát huy vai trò của Hội Nông dân và các hợp tác xã trong tuyên truyền, vận động hội viên tham gia.",
    )
    w.centre(second, before=12).centre("NỘI DUNG THỰC HIỆN", before=0)
    w.section("I. CHỈ TIÊU ĐẾN NĂM 2030")
    w.say(
        "1. Diện tích sản xuất hữu cơ đạt 120 ha, trong đó 65,5 ha được cấp giấy chứng nhận.",
        "2. Có ít nhất 03 sản phẩm hữu cơ đạt chuẩn OCOP 4 sao.",
    )
    w.section("II. PHÂN CÔNG NHIỆM VỤ")
    w.say(
        "1. Phòng Kinh tế chủ trì, tham mưu Ủy ban nhân dân xã tổ chức thực hiện Kế hoạch này; tổng hợp, báo cáo "
        "trước ngày 10 tháng 12 hằng năm.",
        "2. Trung tâm Cung ứng dịch vụ sự nghiệp công xã hướng dẫn kỹ thuật cho các hộ tham gia.",
        "3. Đề nghị Ủy ban Mặt trận Tổ quốc Việt Nam xã phối hợp tuyên truyền, giám sát việc thực hiện./.",
    )
    return w.foot(
        ("- UBND tỉnh;", "- Thường trực Đảng ủy xã;", "- Các thôn;", "- Lưu: VT, KT."), CHAIR, "Nguyễn Văn Ví"
    )


def _roman_parts(path: Path) -> Path:
    w = in_table(Writer(), Head(COMMUNE, "Số: 41/KH-UBND", "An Lạc Sơn, ngày 19 tháng 02 năm 2026"))
    return _parts(w, "Phần I", "Phần II").save(path)


def _ordinal_parts(path: Path) -> Path:
    w = in_table(Writer(), Head(COMMUNE, "Số: 41/KH-UBND", "An Lạc Sơn, ngày 19 tháng 02 năm 2026"))
    return _parts(w, "Phần thứ nhất", "Phần thứ hai").save(path)


def _draft(path: Path) -> Path:
    head = Head(
        COMMUNE, "Số:       /KH-UBND", "An Lạc Sơn, ngày   tháng   năm 2026", mark="DỰ THẢO", rules="tops"
    )
    w = in_table(Writer(line=1.3, first=10), head)
    w.title("KẾ HOẠCH", "Tổ chức Ngày hội Toàn dân bảo vệ an ninh Tổ quốc năm 2026", rule="tops")
    w.section("I. MỤC ĐÍCH, YÊU CẦU", "1. Mục đích")
    w.say(
        "Nâng cao nhận thức, trách nhiệm của cán bộ, đảng viên và Nhân dân trong sự nghiệp bảo vệ an ninh Tổ quốc; "
        "biểu dương tập thể, cá nhân có thành tích xuất sắc."
    )
    w.section("2. Yêu cầu")
    w.say("Tổ chức Ngày hội trang trọng, thiết thực, tiết kiệm, thu hút đông đảo Nhân dân tham gia.")
    w.section("II. NỘI DUNG, THỜI GIAN, ĐỊA ĐIỂM")
    w.say(
        "1. Phần lễ: Báo cáo kết quả phong trào; phát động thi đua; khen thưởng.",
        "2. Phần hội: Giao lưu văn nghệ, thể thao.",
        "3. Thời gian, địa điểm: Ngày      tháng 8 năm 2026, tại nhà văn hóa thôn Đoài Hạ.",
    )
    w.section("III. TỔ CHỨC THỰC HIỆN")
    w.say("Công an xã chủ trì, tham mưu Ủy ban nhân dân xã tổ chức thực hiện Kế hoạch này./.")
    w.foot(("- Công an tỉnh;", "- Các thôn;", "- Lưu: VT, CAX."), DEPUTY, "Trần Thị Dụ")
    return w.save(path)


def _pasted(path: Path) -> Path:
    w = Writer(sheet=(215.9, 279.4), margins=(20, 20, 25, 20), number="bottom")
    in_table(w, Head(COMMUNE, "Số: 95/KH-UBND", "An Lạc Sơn, ngày 21 tháng 5 năm 2026"))
    w.title("KẾ HOẠCH", "Tổ chức hoạt động hè cho thiếu nhi năm 2026", rule="none")
    w.section("I. MỤC ĐÍCH", size=14)
    w.say(
        "Tạo sân chơi lành mạnh, an toàn cho thiếu nhi trên địa bàn xã trong dịp hè; phòng, chống tai nạn, thương "
        "tích và đuối nước trẻ em.",
    )
    w.section("II. Nội dung", size=14)
    w.say(
        "1. Tổ chức 04 lớp dạy bơi miễn phí cho 120 em từ 08 đến 15 tuổi tại bể bơi Trường Trung học cơ sở An Lạc "
        "Sơn, từ ngày 01 tháng 6 năm 2026.",
        family="Arial",
        size=12,
    )
    w.say("2. Tổ chức trại hè “Thiếu nhi An Lạc Sơn” trong 02 ngày.", colour="FF0000")
    w.say(
        "3. Phối hợp với Hội Khuyến học xã tổ chức ngày hội đọc sách, quyên góp sách giáo khoa cũ tặng học sinh có "
        "hoàn cảnh khó khăn.",
        align="left",
        first=0,
    )
    for number, club in enumerate(("bóng đá", "cầu lông", "cờ vua", "vẽ tranh", "múa", "tin học"), start=4):
        w.say(
            f"{number}. Mở lớp năng khiếu {club} cho thiếu nhi các thôn, mỗi lớp không quá 25 em, mỗi tuần học 02 "
            "buổi, do giáo viên của Trường Tiểu học An Lạc Sơn và đoàn viên thanh niên xã hướng dẫn; kinh phí do Ủy "
            "ban nhân dân xã hỗ trợ từ nguồn sự nghiệp văn hóa, thể thao năm 2026."
        )
    w.section("III. TỔ CHỨC THỰC HIỆN")
    w.say(
        "Phòng Văn hóa - Xã hội  chủ trì, phối hợp với Đoàn Thanh niên Cộng sản Hồ Chí Minh xã tổ chức thực hiện Kế "
        "hoạch này./.",
        line=2.0,
        before=0,
    )
    w.foot(("- Các thôn;", "- Lưu: VT, VHXH."), DEPUTY, "Trần Thị Dụ")
    return w.save(path)


def _letters_of_english(path: Path) -> Path:
    w = in_table(Writer(), Head(COMMUNE, "Số: 99/KH-UBND", "An Lạc Sơn, ngày 02 tháng 6 năm 2026"))
    w.title("KẾ HOẠCH", "Tuyên truyền, phổ biến pháp luật 6 tháng cuối năm 2026")
    w.to("Các thôn trên địa bàn xã.")
    w.section("I. NỘI DUNG TUYÊN TRUYỀN")
    w.say("1. Các luật mới có hiệu lực trong năm 2026, tập trung vào:")
    w.say("a) Luật Cán bộ, công chức;", "b) Luật Lưu trữ;", "c) Luật Tổ chức chính quyền địa phương;")
    w.say("d) Luật Phòng thủ dân sự;", "e) Luật Căn cước;", "f) Luật Thực hiện dân chủ ở cơ sở.")
    w.say("3. Chủ trương của Đảng, chính sách, pháp luật của nhà nước về chuyển đổi số.")
    w.section("III. TỔ CHỨC THỰC HIỆN")
    w.say(
        'Các thôn tuyên truyền trên hệ thống truyền thanh theo phương châm “ngắn gọn, dễ hiểu”; thực hiện "mỗi tuần '
        'một điều luật" vào thứ hai hằng tuần.',
        "Ủy ban nhân dân xã yêu cầu các thôn của Xã An Lạc Sơn thực hiện nghiêm túc Kế hoạch này./.",
    )
    w.foot(("- Như trên;", "- Lưu: VT, VHXH."), DEPUTY, "Trần Thị Dụ")
    return w.save(path)


def _programme(path: Path) -> Path:
    w = in_table(Writer(), Head(COMMUNE, "Số: 02/CTr-UBND", "An Lạc Sơn, ngày 08 tháng 01 năm 2026"))
    w.title("CHƯƠNG TRÌNH", "Công tác năm 2026 của Ủy ban nhân dân xã An Lạc Sơn")
    w.say(
        "Căn cứ nhiệm vụ phát triển kinh tế - xã hội năm 2026, Ủy ban nhân dân xã An Lạc Sơn ban hành Chương trình "
        "công tác năm 2026 như sau:"
    )
    w.section("I. NHIỆM VỤ TRỌNG TÂM")
    w.say(
        "1. Tổ chức thực hiện có hiệu quả các nghị quyết của Đảng ủy, Hội đồng nhân dân xã.",
        "2. Đẩy mạnh cải cách hành chính, chuyển đổi số; nâng cao mức độ hài lòng của người dân.",
    )
    w.section("II. NỘI DUNG CÔNG TÁC TỪNG QUÝ")
    rows = [("TT", "Nội dung", "Thời gian"), ("1", "Lễ giao, nhận quân", "Quý I")]
    w.table([*rows, ("2", "Sơ kết 6 tháng đầu năm", "Quý II")], (15, 105, 40))
    w.section("III. TỔ CHỨC THỰC HIỆN")
    w.say(
        "Các phòng, đơn vị thuộc xã căn cứ Chương trình này xây dựng chương trình công tác của mình; báo cáo kết quả "
        "thực hiện trước ngày 20 hằng tháng./."
    )
    w.foot(("- Thường trực Đảng ủy xã;", "- Các phòng, đơn vị;", "- Lưu: VT, VP."), CHAIR, "Nguyễn Văn Ví")
    return w.save(path)


def _guide(path: Path) -> Path:
    head = Head(
        ("SỞ NỘI VỤ",),
        "Số: 19/HD-SNV",
        "Hoài Giang, ngày 24 tháng 10 năm 2025",
        above=("UBND TỈNH HOÀI GIANG",),
    )
    w = in_table(Writer(line=1.1), head)
    w.title("HƯỚNG DẪN", "Một số nội dung về lập hồ sơ và nộp lưu hồ sơ vào lưu trữ hiện hành")
    w.say(
        "Căn cứ Luật Lưu trữ ngày 21 tháng 6 năm 2024 và Nghị định số 30/2020/NĐ-CP ngày 05 tháng 3 năm 2020 của "
        "Chính phủ về công tác văn thư, Sở Nội vụ hướng dẫn một số nội dung như sau:"
    )
    w.section("I. LẬP HỒ SƠ")
    w.say(
        "1. Mở hồ sơ: Cá nhân được giao nhiệm vụ giải quyết công việc có trách nhiệm mở hồ sơ theo danh mục hồ sơ "
        "hoặc theo kế hoạch công tác.",
        "2. Thu thập, cập nhật văn bản, tài liệu: Tài liệu trong hồ sơ phải bảo đảm sự liên quan chặt chẽ và phản "
        "ánh đúng trình tự giải quyết công việc.",
    )
    w.section("II. NỘP LƯU HỒ SƠ")
    w.say(
        "1. Thời hạn nộp lưu: Thực hiện theo quy định của Luật Lưu trữ.",
        "2. Trong quá trình thực hiện, nếu có vướng mắc, đề nghị phản ánh về Sở Nội vụ (qua Phòng Văn thư, lưu trữ) "
        "để được hướng dẫn./.",
    )
    w.foot(
        ("- Các sở, ban, ngành;", "- UBND các xã, phường;", "- Lưu: VT, VTLT."),
        ("KT. GIÁM ĐỐC", "PHÓ GIÁM ĐỐC"),
        "Ngô Thị Thân",
    )
    return w.save(path)


def _scheme(path: Path) -> Path:
    w = in_table(
        Writer(), Head(COMMUNE, "Số: 74/PA-UBND", "An Lạc Sơn, ngày 14 tháng 4 năm 2026", rules="vml")
    )
    w.title("PHƯƠNG ÁN", "Ứng phó thiên tai và tìm kiếm cứu nạn năm 2026", rule="wps")
    w.bases(
        "Căn cứ Luật Phòng thủ dân sự ngày 20 tháng 6 năm 2023;",
        "Căn cứ Nghị định số 66/2021/NĐ-CP ngày 06 tháng 7 năm 2021 của Chính phủ quy định chi tiết thi hành một số "
        "điều của Luật Phòng, chống thiên tai và Luật sửa đổi, bổ sung một số điều của Luật Phòng, chống thiên tai "
        "và Luật Đê điều.",
    )
    w.say("Ủy ban nhân dân xã An Lạc Sơn ban hành Phương án như sau:")
    w.section("I. ĐẶC ĐIỂM TÌNH HÌNH")
    w.say(
        "Xã có 03 khu vực thường xuyên bị ngập khi lượng mưa vượt 150 mm trong 24 giờ, ảnh hưởng trực tiếp đến 214 "
        "hộ dân với 862 nhân khẩu."
    )
    w.section("II. LỰC LƯỢNG, PHƯƠNG TIỆN")
    w.say(
        "1. Lực lượng tại chỗ: Dân quân 65 người; Công an xã 15 người; lực lượng xung kích 12 thôn 240 người.",
        "2. Phương tiện: 02 xuồng, 150 áo phao, 05 máy phát điện.",
    )
    w.section("III. TỔ CHỨC THỰC HIỆN")
    w.say("Ban Chỉ huy Phòng thủ dân sự xã tổ chức thực hiện Phương án này./.")
    w.foot(("- UBND tỉnh;", "- Các thôn;", "- Lưu: VT, BCH."), CHAIR, "Nguyễn Văn Ví")
    return w.save(path)


def _province(path: Path) -> Path:
    w = Writer(margins=(25, 25, 35, 20), line=1.5, first=10)
    in_table(w, Head(PROVINCE, "Số: 118/KH-UBND", "Hoài Giang, ngày 30 tháng 10 năm 2025"))
    w.title("KẾ HOẠCH", "Kiểm tra công tác cải cách hành chính năm 2026")
    w.say(
        "Thực hiện Chương trình tổng thể cải cách hành chính, Ủy ban nhân dân tỉnh ban hành Kế hoạch kiểm tra công "
        "tác cải cách hành chính năm 2026 với các nội dung sau:",
        "1. Đối tượng kiểm tra: 05 sở, 12 xã, phường (có danh sách gửi kèm theo từng đợt).",
        "2. Thời gian kiểm tra: Từ tháng 3 đến tháng 10 năm 2026.",
        "3. Giao Sở Nội vụ thành lập đoàn kiểm tra, tổng hợp kết quả, báo cáo Ủy ban nhân dân tỉnh./.",
    )
    w.foot(("- Bộ Nội vụ;", "- Các sở, ban, ngành;", "- Lưu: VT, NC."), DEPUTY, "Đặng Văn Thử")
    return w.save(path)


def _as_above(path: Path) -> Path:
    w = in_table(Writer(), Head(COMMUNE, "Số: 48/KH-UBND", "An Lạc Sơn, ngày 17 tháng 6 năm 2026"))
    w.title("KẾ HOẠCH", "Tổng vệ sinh môi trường hè năm 2026")
    w.section("I. MỤC ĐÍCH").say("Nâng cao ý thức giữ gìn vệ sinh môi trường của Nhân dân.")
    w.section("II. NỘI DUNG").say("1. Phát quang đường làng, ngõ xóm.", "2. Thu gom rác thải./.")
    w.foot(("- Như trên;", "- Lưu: VT."), CHAIR, "Nguyễn Văn Ví")
    return w.save(path)


SAMPLES = (
    Sample("ke-hoach-phan", "A plan in Phần I and Phần II, headings centred.", "official", _roman_parts),
    Sample(
        "ke-hoach-nhu-tren",
        "A plan whose recipients are “as above”, though nobody is named above.",
        "official",
        _as_above,
        (("ND30-49", "- Như trên;"),),
    ),
    Sample(
        "ke-hoach-phan-thu-nhat",
        "The same plan in “Phần thứ nhất” and “Phần thứ hai”, as laws once counted.",
        "official",
        _ordinal_parts,
        (("ND30-38", "Phần thứ nhất"), ("ND30-38", "Phần thứ hai")),
    ),
    Sample(
        "ke-hoach-du-thao",
        "A draft, marked so, with number and days left blank for the pen; lines spaced 1.3.",
        "official",
        _draft,
    ),
    Sample(
        "ke-hoach-chep-dan",
        "A plan pasted together on Letter paper: Arial, red, left-aligned and double-spaced paragraphs.",
        "official",
        _pasted,
        (
            ("ND30-01", ""),
            ("ND30-02", ""),
            ("ND30-23", ""),
            ("ND30-19", "Tổ chức hoạt động hè"),
            ("ND30-37", "II. Nội dung"),
            ("ND30-03", "1. Tổ chức 04 lớp dạy bơi"),
            ("ND30-30", "1. Tổ chức 04 lớp dạy bơi"),
            ("ND30-04", "2. Tổ chức trại hè"),
            ("ND30-32", "3. Phối hợp với Hội Khuyến học"),
            ("ND30-33", "3. Phối hợp với Hội Khuyến học"),
            ("ND30-34", "Phòng Văn hóa - Xã hội"),
            ("ND30-35", "Phòng Văn hóa - Xã hội"),
            ("ND30-64", "Phòng Văn hóa - Xã hội"),
        ),
    ),
    Sample(
        "ke-hoach-chu-cai",
        "A plan addressed like a letter, with points a to f of the English alphabet and careless words.",
        "official",
        _letters_of_english,
        (
            ("ND30-43", "Kính gửi: Các thôn"),
            ("ND30-41", "e) Luật Căn cước"),
            ("ND30-41", "f) Luật Thực hiện dân chủ"),
            ("ND30-40", "3. Chủ trương của Đảng"),
            ("ND30-71", "3. Chủ trương của Đảng"),
            ("ND30-38", "III. TỔ CHỨC THỰC HIỆN"),
            ("ND30-67", "Các thôn tuyên truyền"),
            ("ND30-75", "Các thôn tuyên truyền"),
            ("ND30-72", "Ủy ban nhân dân xã yêu cầu"),
        ),
    ),
    Sample("chuong-trinh", "A commune's yearly programme with a table inside.", "official", _programme),
    Sample("huong-dan", "A department's guide; superior agency abbreviated.", "official", _guide),
    Sample("phuong-an", "A scheme with bases and drawn lines of both kinds.", "official", _scheme),
    Sample(
        "ke-hoach-le-rong",
        "A province's plan at the upper ends of all ranges: margins 25/25/35/20, lines 1.5, indent 10 mm.",
        "official",
        _province,
    ),
)
