"""Sheet "Nhận định" of 2023: the year's own words, one paragraph a row."""

# ruff: noqa: E501 - a paragraph or a row stays one line

from __future__ import annotations

NHAN_DINH = (
    (
        "Đặc điểm tình hình",
        "Năm 2023, tình hình chính trị, kinh tế - xã hội trên địa bàn huyện ổn định và tiếp tục phát triển; quốc phòng, an ninh được giữ vững, trật tự, an toàn xã hội được bảo đảm. Huyện có 15 xã, 02 thị trấn; địa bàn rộng, nhiều xã vùng đồi, dân cư phân bố không đều.",
    ),
    (
        "Thuận lợi",
        "Huyện ủy, Hội đồng nhân dân, Ủy ban nhân dân huyện thường xuyên quan tâm lãnh đạo, chỉ đạo và ưu tiên nguồn lực cho nhiệm vụ quốc phòng, quân sự địa phương. Cấp ủy, chính quyền các xã, thị trấn và các cơ quan, đơn vị phối hợp chặt chẽ; Nhân dân đồng thuận, tin tưởng và tích cực tham gia xây dựng nền quốc phòng toàn dân.",
    ),
    (
        "Khó khăn",
        "Thanh niên trong độ tuổi đi lao động ngoài tỉnh nhiều, việc quản lý nguồn công dân nhập ngũ, dân quân và quân nhân dự bị gặp khó khăn. Mưa lũ đầu mùa làm ảnh hưởng đến thời gian huấn luyện ở các xã ven sông; cơ sở vật chất của một số Ban Chỉ huy quân sự cấp xã chưa đáp ứng yêu cầu nhiệm vụ.",
    ),
    (
        "Lãnh đạo, chỉ đạo",
        "Ủy ban nhân dân huyện đã quán triệt đầy đủ nghị quyết, chỉ thị của cấp trên; kịp thời cụ thể hóa thành chương trình, kế hoạch sát với tình hình địa phương; duy trì nền nếp giao ban, kiểm tra, sơ kết, tổng kết từng mặt công tác.",
    ),
    (
        "Lãnh đạo, chỉ đạo",
        "Hội đồng nhân dân huyện ban hành nghị quyết bảo đảm ngân sách cho diễn tập khu vực phòng thủ; Hội đồng Nghĩa vụ quân sự, Hội đồng Giáo dục quốc phòng và an ninh các cấp được kiện toàn, hoạt động đúng quy chế.",
    ),
    (
        "Sẵn sàng chiến đấu, xây dựng khu vực phòng thủ",
        "Lực lượng vũ trang huyện duy trì nghiêm chế độ trực sẵn sàng chiến đấu, nhất là trong dịp lễ, Tết và các sự kiện chính trị; phối hợp với lực lượng công an nắm chắc tình hình địa bàn, không để bị động, bất ngờ.",
    ),
    (
        "Sẵn sàng chiến đấu, xây dựng khu vực phòng thủ",
        "Hệ thống kế hoạch, quyết tâm tác chiến khu vực phòng thủ được điều chỉnh, bổ sung; Sở chỉ huy diễn tập khu vực phòng thủ huyện được đầu tư xây dựng, phát huy hiệu quả. Nền quốc phòng toàn dân, thế trận quốc phòng toàn dân gắn với thế trận an ninh nhân dân tiếp tục được củng cố vững chắc.",
    ),
    (
        "Xây dựng lực lượng",
        "Lực lượng dân quân tự vệ được xây dựng theo hướng vững mạnh, rộng khắp, coi trọng chất lượng chính trị; công tác đăng ký, quản lý quân nhân dự bị và phương tiện kỹ thuật thực hiện đúng quy trình. Việc tuyển chọn, gọi công dân nhập ngũ bảo đảm công khai, dân chủ, đúng luật, an toàn; 17/17 xã, thị trấn giao đủ chỉ tiêu, không có trường hợp phải bù đổi.",
    ),
    (
        "Huấn luyện, diễn tập",
        "Công tác huấn luyện thực hiện đúng phương châm “Cơ bản, thiết thực, chất lượng”, sát với đối tượng, nhiệm vụ và địa bàn; bảo đảm an toàn tuyệt đối về người, vũ khí, trang bị.",
    ),
    (
        "Huấn luyện, diễn tập",
        "Cuộc diễn tập khu vực phòng thủ huyện và diễn tập chiến đấu của 04 xã, thị trấn đạt mục đích, yêu cầu đề ra; năng lực lãnh đạo của cấp ủy, điều hành của chính quyền và tham mưu của cơ quan quân sự được nâng lên rõ rệt.",
    ),
    (
        "Giáo dục quốc phòng và an ninh",
        "Công tác giáo dục, bồi dưỡng kiến thức quốc phòng và an ninh được các cấp, các ngành quan tâm; nội dung, hình thức có đổi mới, gắn lý thuyết với tham quan thực tế. Các trường trung học phổ thông thực hiện đủ chương trình môn học giáo dục quốc phòng và an ninh theo quy định.",
    ),
    (
        "Công tác đảng, công tác chính trị",
        "Cấp ủy, chỉ huy các cấp làm tốt công tác giáo dục chính trị, tư tưởng; cán bộ, chiến sĩ có lập trường vững vàng, yên tâm công tác, sẵn sàng nhận và hoàn thành nhiệm vụ. Công tác dân vận được triển khai thiết thực, tập trung giúp các xã xây dựng nông thôn mới.",
    ),
    (
        "Công tác đảng, công tác chính trị",
        "Phong trào thi đua quyết thắng và đợt thi đua cao điểm được tổ chức sôi nổi, gắn chặt với phong trào thi đua yêu nước của địa phương, tạo động lực để các cơ quan, đơn vị hoàn thành nhiệm vụ.",
    ),
    (
        "Chính sách hậu phương quân đội",
        "Chính sách đối với quân đội và hậu phương quân đội được thực hiện đầy đủ, kịp thời; hoạt động đền ơn đáp nghĩa được các tổ chức, cá nhân tích cực hưởng ứng. Việc xét duyệt, chi trả các chế độ trợ cấp bảo đảm đúng đối tượng, không để xảy ra khiếu kiện kéo dài.",
    ),
    (
        "Hậu cần, kỹ thuật, tài chính",
        "Công tác hậu cần, kỹ thuật, tài chính đáp ứng kịp thời cho các nhiệm vụ thường xuyên và diễn tập; vũ khí, trang bị được bảo quản, niêm cất đúng quy định, tỷ lệ bảo đảm kỹ thuật ở mức cao. Ngân sách địa phương được quản lý, sử dụng đúng mục đích, tiết kiệm.",
    ),
    (
        "Phòng thủ dân sự",
        "Các phương án ứng phó thiên tai, cháy nổ, cháy rừng được rà soát, luyện tập; lực lượng dân quân là nòng cốt trong di dời người và tài sản, khắc phục hậu quả đợt mưa lũ tháng 9 tại các xã Tân Sậy, Xuân Trũng và Đức Ẩn, không để thiệt hại về người.",
    ),
    (
        "Thi đua, khen thưởng",
        "Công tác khen thưởng bảo đảm công khai, đúng người, đúng việc, hướng về cơ sở và người trực tiếp thực hiện nhiệm vụ. Kỷ luật, pháp luật và chế độ quy định được duy trì nghiêm.",
    ),
    (
        "Ưu điểm",
        "Nhiệm vụ quốc phòng, quân sự địa phương năm 2023 được hoàn thành toàn diện, nhiều nội dung hoàn thành tốt, nổi bật là diễn tập khu vực phòng thủ, xây dựng lực lượng vũ trang và công tác tuyển quân.",
    ),
    (
        "Ưu điểm",
        "Cơ chế lãnh đạo của Đảng, quản lý, điều hành của chính quyền, tham mưu của cơ quan quân sự được vận hành nhịp nhàng, góp phần giữ vững ổn định chính trị, tạo điều kiện phát triển kinh tế - xã hội của địa phương.",
    ),
    (
        "Hạn chế",
        "Việc quản lý dân quân, quân nhân dự bị đi làm ăn xa ở một số xã chưa chặt chẽ; quân số tham gia huấn luyện của dân quân cơ động ở một số cụm còn thấp so với chỉ tiêu.",
    ),
    (
        "Hạn chế",
        "Chất lượng tham mưu của một số Ban Chỉ huy quân sự cấp xã có mặt còn hạn chế; kết quả huấn luyện khá, giỏi của dân quân tại chỗ chưa đồng đều giữa các xã.",
    ),
    (
        "Nguyên nhân",
        "Một số cấp ủy, chính quyền cơ sở chưa thường xuyên kiểm tra, đôn đốc; một bộ phận cán bộ quân sự cấp xã mới được bổ nhiệm, kinh nghiệm thực tiễn chưa nhiều.",
    ),
    (
        "Nguyên nhân",
        "Nguồn nhân lực trẻ tại địa phương biến động lớn; kinh phí bảo đảm cho cơ sở vật chất huấn luyện ở cấp xã còn khó khăn.",
    ),
    (
        "Bài học kinh nghiệm",
        "Giữ vững sự lãnh đạo trực tiếp, toàn diện của cấp ủy; phát huy vai trò quản lý, điều hành của chính quyền và tham mưu của cơ quan quân sự; phân công rõ người, rõ việc, rõ thời hạn.",
    ),
    (
        "Bài học kinh nghiệm",
        "Chủ động nắm tình hình, chuẩn bị sớm về mọi mặt; coi trọng sơ kết, tổng kết, nhân rộng cách làm hay của các xã được chọn diễn tập điểm.",
    ),
    (
        "Phương hướng, mục tiêu",
        "Năm 2024, huyện tiếp tục quán triệt và thực hiện nghiêm các quan điểm, chủ trương, chính sách của Đảng, pháp luật của Nhà nước về chiến lược bảo vệ Tổ quốc trong tình hình mới; xây dựng nền quốc phòng toàn dân, thế trận quốc phòng toàn dân gắn với thế trận an ninh nhân dân ngày càng vững chắc; xây dựng lực lượng vũ trang huyện vững mạnh toàn diện, làm nòng cốt trong thực hiện nhiệm vụ quốc phòng, quân sự địa phương.",
    ),
    (
        "Nhiệm vụ",
        "Duy trì nghiêm chế độ trực sẵn sàng chiến đấu; phối hợp chặt chẽ với lực lượng công an và các ban, ngành, đoàn thể giữ vững ổn định chính trị, trật tự, an toàn xã hội trên địa bàn.",
    ),
    (
        "Nhiệm vụ",
        "Thực hiện tốt các khâu, các bước tuyển chọn, gọi công dân nhập ngũ năm 2024, phấn đấu hoàn thành 100% chỉ tiêu giao quân; nâng cao chất lượng đăng ký, quản lý lực lượng dự bị động viên.",
    ),
    (
        "Nhiệm vụ",
        "Tổ chức huấn luyện dân quân tự vệ đúng, đủ nội dung, thời gian; chỉ đạo 04 xã diễn tập chiến đấu trong khu vực phòng thủ và tổ chức diễn tập phòng thủ dân sự cấp huyện.",
    ),
    (
        "Nhiệm vụ",
        "Thực hiện đầy đủ chính sách hậu phương quân đội; bảo đảm kịp thời hậu cần, kỹ thuật, tài chính cho các nhiệm vụ.",
    ),
    (
        "Giải pháp",
        "Tăng cường sự lãnh đạo của cấp ủy, sự quản lý, điều hành của chính quyền các cấp đối với nhiệm vụ quốc phòng, quân sự địa phương; gắn kết quả thực hiện nhiệm vụ với đánh giá, xếp loại cán bộ hằng năm.",
    ),
    (
        "Giải pháp",
        "Đẩy mạnh tuyên truyền, giáo dục quốc phòng và an ninh cho các tầng lớp Nhân dân; ứng dụng công nghệ thông tin trong quản lý nguồn công dân nhập ngũ, dân quân tự vệ và quân nhân dự bị.",
    ),
    (
        "Giải pháp",
        "Bồi dưỡng, nâng cao năng lực đội ngũ cán bộ Ban Chỉ huy quân sự cấp xã; từng bước đầu tư trụ sở làm việc, thao trường, bãi tập ở các xã còn khó khăn.",
    ),
    (
        "Đề xuất, kiến nghị",
        "Đề nghị Ủy ban nhân dân tỉnh quan tâm bố trí kinh phí xây dựng trụ sở làm việc cho Ban Chỉ huy quân sự 05 xã còn khó khăn về cơ sở vật chất.",
    ),
    (
        "Đề xuất, kiến nghị",
        "Đề nghị Bộ Chỉ huy quân sự tỉnh bổ sung trang bị, mô hình học cụ phục vụ huấn luyện dân quân binh chủng và tăng chỉ tiêu đào tạo cán bộ quân sự cấp xã.",
    ),
)
