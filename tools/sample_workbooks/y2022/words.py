"""Sheet "Nhận định" of 2022: the year's own words, one paragraph a row."""

# ruff: noqa: E501 - a paragraph or a row stays one line

from __future__ import annotations

NHAN_DINH = (
    (
        "Đặc điểm tình hình",
        "Năm 2022 là năm phục hồi kinh tế - xã hội sau đại dịch; tình hình chính trị trên địa bàn huyện ổn định, quốc phòng, an ninh được giữ vững, đời sống Nhân dân từng bước được cải thiện.",
    ),
    (
        "Thuận lợi",
        "Huyện được Ủy ban nhân dân tỉnh, Bộ Chỉ huy quân sự tỉnh quan tâm chỉ đạo; cấp ủy, chính quyền từ huyện đến cơ sở thống nhất cao trong thực hiện nhiệm vụ quốc phòng, quân sự địa phương.",
    ),
    (
        "Khó khăn",
        "Dịch bệnh những tháng đầu năm làm xáo trộn kế hoạch huấn luyện và khám tuyển; nguồn kinh phí của các xã còn hạn hẹp, một số chức danh Ban Chỉ huy quân sự cấp xã có sự thay đổi.",
    ),
    (
        "Lãnh đạo, chỉ đạo",
        "Ủy ban nhân dân huyện đã ban hành đầy đủ, kịp thời văn bản chỉ đạo; tổ chức quán triệt, triển khai nhiệm vụ từ huyện đến cơ sở và duy trì nghiêm chế độ kiểm tra, báo cáo.",
    ),
    (
        "Sẵn sàng chiến đấu, xây dựng khu vực phòng thủ",
        "Các đơn vị duy trì nghiêm chế độ trực, phối hợp tuần tra bảo vệ địa bàn trong dịp tết Nguyên đán và các ngày lễ lớn. Công tác chuẩn bị cho diễn tập khu vực phòng thủ huyện năm 2023 được triển khai đúng kế hoạch.",
    ),
    (
        "Xây dựng lực lượng",
        "Tổ chức biên chế dân quân tự vệ được kiện toàn ở 17/17 xã, thị trấn và các cơ quan, doanh nghiệp; chất lượng chính trị được nâng lên. Công tác tuyển quân hoàn thành 100% chỉ tiêu, bảo đảm đúng luật.",
    ),
    (
        "Huấn luyện, diễn tập",
        "Huấn luyện được điều chỉnh linh hoạt về thời gian, bảo đảm đủ nội dung, chương trình. Diễn tập chiến đấu của 03 xã, thị trấn hoàn thành mục đích, yêu cầu, an toàn.",
    ),
    (
        "Giáo dục quốc phòng và an ninh",
        "Hội đồng Giáo dục quốc phòng và an ninh huyện phối hợp mở các lớp bồi dưỡng đúng đối tượng; tuyên truyền trên hệ thống truyền thanh cơ sở được duy trì đều đặn.",
    ),
    (
        "Công tác đảng, công tác chính trị",
        "Công tác giáo dục chính trị, quản lý tư tưởng được tiến hành thường xuyên; phong trào thi đua quyết thắng có nhiều cách làm thiết thực, gắn với nhiệm vụ của từng đơn vị.",
    ),
    (
        "Chính sách hậu phương quân đội",
        "Các hoạt động kỷ niệm 75 năm Ngày Thương binh - Liệt sĩ được tổ chức trang trọng; chế độ, chính sách đối với người có công và thân nhân quân nhân được giải quyết kịp thời.",
    ),
    (
        "Hậu cần, kỹ thuật, tài chính",
        "Bảo đảm đầy đủ vật chất cho huấn luyện, sẵn sàng chiến đấu; vũ khí, trang bị được quản lý chặt chẽ, an toàn.",
    ),
    (
        "Phòng thủ dân sự",
        "Lực lượng vũ trang huyện chủ động phòng, chống thiên tai, cháy rừng; tham gia có hiệu quả vào công tác phòng, chống dịch và giúp Nhân dân thu hoạch lúa chạy lũ.",
    ),
    (
        "Thi đua, khen thưởng",
        "Việc bình xét khen thưởng được tiến hành từ cơ sở, đúng quy định; việc chấp hành kỷ luật, pháp luật có chuyển biến tích cực.",
    ),
    (
        "Ưu điểm",
        "Các chỉ tiêu, nhiệm vụ quốc phòng, quân sự địa phương năm 2022 cơ bản hoàn thành; công tác tuyển quân và diễn tập cấp xã được cấp trên đánh giá tốt.",
    ),
    (
        "Hạn chế",
        "Một số lớp bồi dưỡng kiến thức quốc phòng và an ninh chưa đủ quân số theo kế hoạch; kết quả huấn luyện dân quân tại chỗ còn có chiến sĩ không đạt yêu cầu.",
    ),
    (
        "Nguyên nhân",
        "Ảnh hưởng của dịch bệnh đầu năm; việc phối hợp rà soát, triệu tập đối tượng ở một số nơi chưa chặt chẽ.",
    ),
    (
        "Bài học kinh nghiệm",
        "Bám sát cơ sở, dự kiến trước tình huống, kịp thời điều chỉnh kế hoạch khi tình hình thay đổi.",
    ),
    (
        "Phương hướng, mục tiêu",
        "Năm 2023, huyện tập trung xây dựng lực lượng vũ trang vững mạnh toàn diện, tổ chức thành công diễn tập khu vực phòng thủ huyện và hoàn thành 100% chỉ tiêu giao quân.",
    ),
    (
        "Nhiệm vụ",
        "Chuẩn bị chu đáo mọi mặt cho diễn tập khu vực phòng thủ huyện và diễn tập chiến đấu của 04 xã, thị trấn.",
    ),
    (
        "Nhiệm vụ",
        "Nâng cao chất lượng huấn luyện dân quân tự vệ, giáo dục quốc phòng và an ninh; thực hiện tốt chính sách hậu phương quân đội.",
    ),
    (
        "Giải pháp",
        "Tăng cường kiểm tra, đôn đốc cơ sở; quản lý chặt chẽ nguồn công dân nhập ngũ và quân nhân dự bị; khen thưởng kịp thời các điển hình tiên tiến.",
    ),
    (
        "Đề xuất, kiến nghị",
        "Đề nghị Ủy ban nhân dân tỉnh bố trí kinh phí xây dựng Sở chỉ huy diễn tập khu vực phòng thủ huyện.",
    ),
)
