"""Sheet "Nhận định" of 2025: the year's own words, one paragraph a row."""

# ruff: noqa: E501 - a paragraph or a row stays one line

from __future__ import annotations

NHAN_DINH = (
    ("Đặc điểm tình hình", "Năm 2025 có hai nửa: đến hết ngày 30 tháng 6, ba xã cũ thực hiện nhiệm vụ theo kế hoạch đầu năm; từ ngày 01 tháng 7, xã Mỹ Uyên mới có 14 thôn tiếp nhận, tổ chức thực hiện. Kinh tế - xã hội ổn định, quốc phòng, an ninh được giữ vững."),
    ("Thuận lợi", "Đảng ủy, Hội đồng nhân dân, Ủy ban nhân dân xã quan tâm lãnh đạo, chỉ đạo ngay từ những ngày đầu thành lập xã; Bộ Chỉ huy quân sự tỉnh và Ban Chỉ huy phòng thủ khu vực 2 - Phong Trạch kịp thời hướng dẫn, giúp đỡ. Cán bộ, đảng viên và Nhân dân đồng thuận, tích cực tham gia xây dựng nền quốc phòng toàn dân."),
    ("Khó khăn", "Tổ chức bộ máy mới, địa bàn rộng gấp ba lần trước; việc bàn giao hồ sơ, sổ sách dân quân, dự bị động viên giữa ba xã cũ mất nhiều thời gian; thanh niên đi làm ăn xa nhiều."),
    ("Lãnh đạo, chỉ đạo", "Đảng ủy xã ban hành nghị quyết lãnh đạo nhiệm vụ quốc phòng, quân sự địa phương ngay sau khi thành lập; Ủy ban nhân dân xã kiện toàn Ban Chỉ huy quân sự, Hội đồng nghĩa vụ quân sự, Hội đồng Giáo dục quốc phòng và an ninh."),
    ("Sẵn sàng chiến đấu, xây dựng khu vực phòng thủ", "Duy trì nghiêm chế độ trực sẵn sàng chiến đấu, nhất là trong thời gian sắp xếp đơn vị hành chính, dịp lễ, Tết và đại hội đảng các cấp; phối hợp với Công an xã nắm chắc tình hình địa bàn, không để bị động, bất ngờ."),
    ("Xây dựng lực lượng", "Lực lượng dân quân được xây dựng theo hướng vững mạnh, rộng khắp, coi trọng chất lượng chính trị; 14/14 thôn có tổ dân quân tại chỗ và có đảng viên trong dân quân. Công tác đăng ký, quản lý quân nhân dự bị thực hiện đúng quy trình."),
    ("Tuyển quân", "Đợt giao quân tháng 02 năm 2025 do ba xã cũ thực hiện; số liệu trong báo cáo là số cộng của ba xã, tính lại theo 14 thôn hiện nay. Không có trường hợp phải bù đổi, trả về."),
    ("Huấn luyện, diễn tập", "Công tác huấn luyện thực hiện đúng phương châm “Cơ bản, thiết thực, chất lượng”, sát đối tượng, nhiệm vụ và địa bàn; bảo đảm an toàn tuyệt đối về người, vũ khí, trang bị."),
    ("Giáo dục quốc phòng và an ninh", "Hội đồng Giáo dục quốc phòng và an ninh xã duy trì hoạt động đúng quy chế; công tác phổ biến kiến thức quốc phòng và an ninh cho toàn dân được thực hiện trên hệ thống truyền thanh của xã và các thôn."),
    ("Công tác đảng, công tác chính trị", "Chi bộ quân sự xã duy trì nền nếp sinh hoạt, giữ vững vai trò lãnh đạo; cán bộ, chiến sĩ có lập trường vững vàng, yên tâm công tác. Phong trào thi đua quyết thắng được triển khai rộng khắp, gắn với phong trào thi đua yêu nước của địa phương."),
    ("Chính sách hậu phương quân đội", "Chính sách hậu phương quân đội, phong trào “Đền ơn đáp nghĩa” được cấp ủy, chính quyền và Nhân dân quan tâm thực hiện kịp thời, đúng đối tượng."),
    ("Hậu cần, kỹ thuật, tài chính", "Bảo đảm kịp thời ngân sách, vật chất cho các nhiệm vụ; vũ khí, trang bị được quản lý, bảo quản đúng quy định, không để mất mát, hư hỏng."),
    ("Phòng thủ dân sự", "Kế hoạch phòng thủ dân sự được xây dựng lại theo địa bàn xã mới; lực lượng tại chỗ xử lý kịp thời các tình huống thiên tai."),
    ("Thi đua, khen thưởng", "Công tác thi đua, khen thưởng được thực hiện công khai, đúng quy trình, chú trọng tập thể nhỏ và người trực tiếp lao động, huấn luyện."),
    ("Ưu điểm", "Nhiệm vụ quốc phòng, quân sự địa phương năm 2025 được hoàn thành, không gián đoạn khi sắp xếp đơn vị hành chính; công tác giao quân đạt 100% chỉ tiêu."),
    ("Hạn chế", "Việc tiếp nhận, đối chiếu hồ sơ dự bị động viên giữa các xã cũ còn chậm; kết quả huấn luyện dân quân tại chỗ ở một số thôn chưa cao."),
    ("Nguyên nhân", "Thời gian chuyển tiếp ngắn, cán bộ quân sự phải đảm nhiệm nhiều việc; một số thôn chưa chủ động quản lý dân quân."),
    ("Bài học kinh nghiệm", "Giữ vững sự lãnh đạo của Đảng ủy, phát huy vai trò tham mưu của Ban Chỉ huy quân sự xã; làm tốt công tác tuyên truyền, vận động từ thôn; kịp thời biểu dương, khen thưởng nhân tố tích cực."),
    ("Phương hướng, mục tiêu", "Năm 2026, xã tiếp tục quán triệt, thực hiện nghiêm chủ trương của Đảng, pháp luật của Nhà nước về quân sự, quốc phòng; xây dựng nền quốc phòng toàn dân gắn với thế trận an ninh nhân dân vững chắc; xây dựng lực lượng dân quân vững mạnh, rộng khắp, hoàn thành tốt mọi nhiệm vụ được giao."),
    ("Nhiệm vụ", "Duy trì nghiêm chế độ trực sẵn sàng chiến đấu; phối hợp chặt chẽ với Công an và các ban, ngành, đoàn thể giữ vững ổn định chính trị, trật tự, an toàn xã hội trên địa bàn."),
    ("Nhiệm vụ", "Thực hiện tốt các bước tuyển chọn, gọi công dân nhập ngũ và thực hiện nghĩa vụ tham gia Công an nhân dân năm 2026; quản lý chặt chẽ nguồn sẵn sàng nhập ngũ, lực lượng dự bị động viên."),
    ("Nhiệm vụ", "Huấn luyện dân quân đúng, đủ nội dung, thời gian; tổ chức bồi dưỡng kiến thức quốc phòng và an ninh cho các đối tượng theo kế hoạch."),
    ("Giải pháp", "Tăng cường sự lãnh đạo của Đảng ủy, sự quản lý, điều hành của chính quyền đối với nhiệm vụ quốc phòng, quân sự địa phương; phát huy vai trò của thôn đội trưởng và tổ dân quân tại chỗ."),
    ("Giải pháp", "Từng bước đầu tư thao trường huấn luyện; ứng dụng công nghệ thông tin trong quản lý nguồn công dân nhập ngũ, dân quân và quân nhân dự bị."),
    ("Đề xuất, kiến nghị", "Đề nghị Ủy ban nhân dân tỉnh quan tâm bố trí kinh phí xây dựng trụ sở làm việc của Ban Chỉ huy quân sự xã."),
)  # fmt: skip
