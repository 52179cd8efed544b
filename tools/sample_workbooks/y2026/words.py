"""Sheet "Nhận định" of 2026: the year's own words, one paragraph a row."""

# ruff: noqa: E501 - a paragraph or a row stays one line

from __future__ import annotations

NHAN_DINH = (
    ("Đặc điểm tình hình", "Xã Mỹ Uyên được thành lập ngày 01 tháng 7 năm 2025 trên cơ sở sáp nhập ba xã, có 14 thôn, địa bàn vừa có đồng bằng ven sông, vừa có đồi rừng. Năm 2026, kinh tế - xã hội của xã tiếp tục phát triển, quốc phòng, an ninh được giữ vững."),
    ("Thuận lợi", "Đảng ủy, Hội đồng nhân dân, Ủy ban nhân dân xã thường xuyên quan tâm lãnh đạo, chỉ đạo nhiệm vụ quốc phòng, quân sự địa phương; Bộ Chỉ huy quân sự tỉnh và Ban Chỉ huy phòng thủ khu vực 2 - Phong Trạch kịp thời hướng dẫn, kiểm tra, giúp đỡ. Cán bộ, đảng viên và Nhân dân trong xã đồng thuận, tích cực tham gia xây dựng nền quốc phòng toàn dân."),
    ("Khó khăn", "Địa bàn sau sáp nhập rộng, thanh niên đi làm ăn xa nhiều; trụ sở làm việc, thao trường, bãi tập còn thiếu. Ban Chỉ huy quân sự xã chuyển về trực thuộc Bộ Chỉ huy quân sự tỉnh từ ngày 26 tháng 01 năm 2026, biên chế cán bộ chưa được kiện toàn đủ ngay từ đầu năm."),
    ("Lãnh đạo, chỉ đạo", "Đảng ủy xã lãnh đạo toàn diện nhiệm vụ quốc phòng, quân sự địa phương; Ban Chỉ huy quân sự xã làm tốt chức năng tham mưu, chủ động xây dựng kế hoạch, tổ chức thực hiện đúng tiến độ, duy trì nền nếp giao ban, kiểm tra, sơ kết từng mặt công tác."),
    ("Sẵn sàng chiến đấu, xây dựng khu vực phòng thủ", "Duy trì nghiêm chế độ trực sẵn sàng chiến đấu, nhất là trong dịp lễ, Tết và bầu cử đại biểu Hội đồng nhân dân các cấp; phối hợp chặt chẽ với Công an xã tuần tra, nắm chắc tình hình địa bàn, không để bị động, bất ngờ."),
    ("Phòng không nhân dân", "Tiểu đội súng máy phòng không 12,7 mm và các tổ quan sát, thông báo, báo động phòng không nhân dân được kiện toàn, huấn luyện theo Luật Phòng không nhân dân."),
    ("Xây dựng lực lượng", "Lực lượng dân quân được xây dựng theo hướng vững mạnh, rộng khắp, coi trọng chất lượng chính trị; 14/14 thôn có tổ dân quân tại chỗ và có đảng viên trong dân quân. Công tác đăng ký, quản lý quân nhân dự bị thực hiện đúng quy trình."),
    ("Tuyển quân", "Việc tuyển chọn, gọi công dân nhập ngũ và thực hiện nghĩa vụ tham gia Công an nhân dân bảo đảm công khai, dân chủ, đúng luật; không có trường hợp phải bù đổi, trả về."),
    ("Huấn luyện, diễn tập", "Công tác huấn luyện thực hiện đúng phương châm “Cơ bản, thiết thực, chất lượng”, sát đối tượng, nhiệm vụ và địa bàn; bảo đảm an toàn tuyệt đối về người, vũ khí, trang bị."),
    ("Giáo dục quốc phòng và an ninh", "Hội đồng Giáo dục quốc phòng và an ninh xã duy trì hoạt động đúng quy chế; công tác phổ biến kiến thức quốc phòng và an ninh cho toàn dân được thực hiện trên hệ thống truyền thanh của xã và các thôn."),
    ("Công tác đảng, công tác chính trị", "Chi bộ quân sự xã duy trì nền nếp sinh hoạt, giữ vững vai trò lãnh đạo; cán bộ, chiến sĩ có lập trường vững vàng, yên tâm công tác. Phong trào thi đua quyết thắng được triển khai rộng khắp, gắn với phong trào thi đua yêu nước của địa phương."),
    ("Chính sách hậu phương quân đội", "Chính sách hậu phương quân đội, phong trào “Đền ơn đáp nghĩa” được cấp ủy, chính quyền và Nhân dân quan tâm thực hiện kịp thời, đúng đối tượng."),
    ("Hậu cần, kỹ thuật, tài chính", "Bảo đảm kịp thời ngân sách, vật chất cho các nhiệm vụ; vũ khí, trang bị được quản lý, bảo quản đúng quy định, không để mất mát, hư hỏng."),
    ("Phòng thủ dân sự", "Kế hoạch phòng thủ dân sự của xã được bổ sung theo địa bàn mới; lực lượng tại chỗ xử lý kịp thời các tình huống thiên tai, cháy rừng, tai nạn trên sông."),
    ("Thi đua, khen thưởng", "Công tác thi đua, khen thưởng được thực hiện công khai, đúng quy trình, chú trọng tập thể nhỏ và người trực tiếp lao động, huấn luyện."),
    ("Ưu điểm", "Nhiệm vụ quốc phòng, quân sự địa phương năm 2026 được hoàn thành toàn diện, có mặt hoàn thành tốt; cuộc diễn tập chiến đấu xã trong khu vực phòng thủ đạt loại giỏi; công tác giao quân đạt 100% chỉ tiêu."),
    ("Hạn chế", "Quân số huấn luyện dân quân tại chỗ ở một số thôn chưa đạt chỉ tiêu; việc nắm, quản lý quân nhân dự bị đi làm ăn xa có lúc chưa kịp thời."),
    ("Nguyên nhân", "Địa bàn rộng, dân quân đi làm ăn xa nhiều; một số thôn chưa chủ động trong quản lý, vận động dân quân tham gia huấn luyện."),
    ("Bài học kinh nghiệm", "Giữ vững sự lãnh đạo của Đảng ủy, phát huy vai trò tham mưu của Ban Chỉ huy quân sự xã; làm tốt công tác tuyên truyền, vận động từ thôn; kịp thời biểu dương, khen thưởng nhân tố tích cực."),
    ("Phương hướng, mục tiêu", "Năm 2027, xã tiếp tục quán triệt, thực hiện nghiêm chủ trương của Đảng, pháp luật của Nhà nước về quân sự, quốc phòng; xây dựng nền quốc phòng toàn dân gắn với thế trận an ninh nhân dân vững chắc; xây dựng lực lượng dân quân vững mạnh, rộng khắp, hoàn thành tốt mọi nhiệm vụ được giao."),
    ("Nhiệm vụ", "Duy trì nghiêm chế độ trực sẵn sàng chiến đấu; phối hợp chặt chẽ với Công an và các ban, ngành, đoàn thể giữ vững ổn định chính trị, trật tự, an toàn xã hội trên địa bàn."),
    ("Nhiệm vụ", "Thực hiện tốt các bước tuyển chọn, gọi công dân nhập ngũ và thực hiện nghĩa vụ tham gia Công an nhân dân năm 2027; quản lý chặt chẽ nguồn sẵn sàng nhập ngũ, lực lượng dự bị động viên."),
    ("Nhiệm vụ", "Huấn luyện dân quân đúng, đủ nội dung, thời gian; tổ chức bồi dưỡng kiến thức quốc phòng và an ninh cho các đối tượng theo kế hoạch."),
    ("Giải pháp", "Tăng cường sự lãnh đạo của Đảng ủy, sự quản lý, điều hành của chính quyền đối với nhiệm vụ quốc phòng, quân sự địa phương; phát huy vai trò của thôn đội trưởng và tổ dân quân tại chỗ."),
    ("Giải pháp", "Từng bước đầu tư thao trường huấn luyện; ứng dụng công nghệ thông tin trong quản lý nguồn công dân nhập ngũ, dân quân và quân nhân dự bị."),
    ("Đề xuất, kiến nghị", "Đề nghị Bộ Chỉ huy quân sự tỉnh kiện toàn đủ biên chế cán bộ Ban Chỉ huy quân sự xã, bổ sung mô hình học cụ phục vụ huấn luyện."),
    ("Nhiệm vụ kỳ tới", "Tổ chức diễn tập ứng phó bão, lụt, tìm kiếm cứu nạn; duy trì lực lượng, phương tiện sẵn sàng tham gia phòng thủ dân sự trong mùa mưa, bão."),
    ("Nhiệm vụ kỳ tới", "Hoàn thành sơ tuyển nghĩa vụ quân sự, nghĩa vụ tham gia Công an nhân dân năm 2027; chuẩn bị cho khám tuyển từ ngày 01 tháng 11 năm 2026."),
    ("Nhiệm vụ kỳ tới", "Chuẩn bị tổng kết công tác quốc phòng, quân sự địa phương năm 2026; xét, đề nghị khen thưởng tập thể, cá nhân, hộ gia đình có thành tích xuất sắc."),
    ("Diễn văn khai mạc", "Năm 2026 là năm đầu tiên Ban Chỉ huy quân sự xã hoạt động theo tổ chức mới, trực thuộc Bộ Chỉ huy quân sự tỉnh. Vượt qua khó khăn ban đầu, dưới sự lãnh đạo của Đảng ủy, sự phối hợp của các ban, ngành, đoàn thể và sự ủng hộ của Nhân dân, lực lượng vũ trang xã đã hoàn thành toàn diện nhiệm vụ quốc phòng, quân sự địa phương."),
    ("Diễn văn khai mạc", "Hội nghị hôm nay đánh giá khách quan kết quả đã đạt được, chỉ rõ hạn chế, nguyên nhân; bàn phương hướng, nhiệm vụ năm 2027 và biểu dương, khen thưởng các tập thể, cá nhân, hộ gia đình có thành tích xuất sắc."),
    ("Diễn văn khai mạc", "Đề nghị các đồng chí đại biểu phát huy dân chủ, trí tuệ, thẳng thắn thảo luận, đóng góp ý kiến để Hội nghị thành công tốt đẹp."),
    ("Kết luận hội nghị", "Hội nghị thống nhất đánh giá: năm 2026, nhiệm vụ quốc phòng, quân sự địa phương của xã được hoàn thành toàn diện, có mặt hoàn thành tốt."),
    ("Kết luận hội nghị", "Giao Ban Chỉ huy quân sự xã tiếp thu ý kiến của các đại biểu, hoàn chỉnh kế hoạch công tác quốc phòng, quân sự địa phương năm 2027, tổ chức thực hiện ngay từ đầu năm."),
    ("Kết luận hội nghị", "Giao Phòng Kinh tế tham mưu bố trí kinh phí bảo đảm huấn luyện dân quân năm 2027; Trưởng các thôn phối hợp quản lý chặt chẽ nguồn công dân nhập ngũ, dân quân và quân nhân dự bị."),
)  # fmt: skip
