//! Tasks of invented texts.

use super::super::tests::{Read, read};

/// A notice of conclusions with these paragraphs.
fn notice(conclusions: &str) -> Read {
    read(&format!(
        "VĂN PHÒNG UBND TỈNH BẮC GIANG\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\nSố: 91/TB-VP\n\
         Bắc Giang, ngày 14 tháng 3 năm 2023\n\nTHÔNG BÁO\nKết luận của Phó Chủ tịch UBND tỉnh Đào Trọng Vịnh tại buổi làm \
         việc với thành phố Bắc Giang\n\nNgày 10/3/2023, Phó Chủ tịch UBND tỉnh Đào Trọng Vịnh chủ trì buổi làm việc. Sau khi \
         nghe các ý kiến, Phó Chủ tịch UBND tỉnh kết luận như sau:\n\n{conclusions}\n\nVăn phòng UBND tỉnh thông báo để các \
         đơn vị biết, thực hiện./.\n\nTL. CHỦ TỊCH\nCHÁNH VĂN PHÒNG\nNgô Quang Hiển\n"
    ))
}

/// `words that name the doers | action` of each task.
fn doers(read: &Read) -> Vec<String> {
    let words = |passage: Option<crate::Passage>| passage.map(|at| read.words(at.span)).unwrap_or_default();
    read.document.tasks.iter().map(|task| format!("{} | {}", words(task.doers), words(task.action))).collect()
}

#[test]
fn a_place_does_the_items_of_its_list() {
    let read = notice(
        "I. NHIỆM VỤ\nĐể giữ đà tăng trưởng, thành phố Bắc Giang cần tập trung thực hiện một số nội dung sau:\n\
         1. Rà soát các chỉ tiêu chưa đạt.\n2. Củng cố đội ngũ cán bộ phường. Trên cơ sở kết quả rà soát, Thành phố chủ \
         động sắp xếp trụ sở.\nII. KIẾN NGHỊ\n1. Về đường vành đai: giao Sở Xây dựng xem xét.",
    );
    assert_eq!(
        doers(&read),
        [
            "thành phố Bắc Giang | Rà soát các chỉ tiêu chưa đạt",
            "thành phố Bắc Giang | Củng cố đội ngũ cán bộ phường",
            "Thành phố | chủ động sắp xếp trụ sở",
            "Sở Xây dựng | xem xét",
        ]
    );
    assert!(read.document.tasks[0].assignees.is_empty(), "a place is no body");
}

#[test]
fn the_first_sentences_of_an_item_are_for_the_doers_of_its_list() {
    let read = notice(
        "Yêu cầu các địa phương:\n1. Khẩn trương nạo vét kênh mương. Sở Nông nghiệp và Môi trường hướng dẫn kỹ thuật.\n\
         2. Kiên quyết không để dân thiếu nước.",
    );
    assert_eq!(
        doers(&read),
        [
            "các địa phương | Khẩn trương nạo vét kênh mương",
            "Sở Nông nghiệp và Môi trường | hướng dẫn kỹ thuật",
            "các địa phương | Kiên quyết không để dân thiếu nước",
        ]
    );
}

#[test]
fn items_below_a_heading_of_duties_need_no_doer() {
    let read = notice(
        "I. ĐÁNH GIÁ CHUNG\n1. Kinh tế tăng trưởng khá.\nII. MỘT SỐ NHIỆM VỤ TRỌNG TÂM\n1. Đẩy nhanh giải ngân vốn.\n\
         2. Trên cơ sở quy hoạch được duyệt, phương án đã chọn, khẩn trương kêu gọi đầu tư.\n3. Về chuyển đổi số:\n\
         - Tiếp tục số hóa hồ sơ.\n- Mạng lưới còn mỏng.",
    );
    assert_eq!(
        doers(&read),
        [" | Đẩy nhanh giải ngân vốn", " | khẩn trương kêu gọi đầu tư", " | Tiếp tục số hóa hồ sơ"]
    );
}

#[test]
fn ordinals_and_asides_stand_before_doers() {
    let read = notice(
        "1. Thứ nhất, các chủ đầu tư khẩn trương nghiệm thu.\n2. Mưa lớn gây sạt lở nhiều nơi. Yêu cầu các xã di dời dân.\n\
         3. Với tầm quan trọng của dự án, đề nghị các sở, ngành, nhất là PXN cần tập trung gỡ vướng.\n\
         4. Thời gian không còn nhiều; do vậy, yêu cầu các nhà thầu tăng ca.\n\
         5. Cấp ủy, chính quyền Thành phố phải sâu sát cơ sở.",
    );
    assert_eq!(
        doers(&read),
        [
            "các chủ đầu tư | khẩn trương nghiệm thu",
            "các xã | di dời dân",
            "các sở, ngành, nhất là PXN | cần tập trung gỡ vướng",
            "các nhà thầu | tăng ca",
            "Cấp ủy, chính quyền Thành phố | phải sâu sát cơ sở",
        ]
    );
}

#[test]
fn offices_and_groups_end_a_list_of_places() {
    let read = notice(
        "1. Thủ trưởng các sở, ngành tỉnh, Giám đốc Cổng Thông tin điện tử tỉnh, Chủ tịch UBND các xã tổ chức thực hiện.\n\
         2. Chủ tịch UBND tỉnh, Thành phố, các ngành của địa phương phải thường xuyên thăm công trường.\n\
         3. Đề nghị các Tập đoàn: Hóa chất Việt Nam, Công nghiệp Cao su Việt Nam hỗ trợ thiết bị.",
    );
    assert_eq!(
        doers(&read),
        [
            "Thủ trưởng các sở, ngành tỉnh, Giám đốc Cổng Thông tin điện tử tỉnh, Chủ tịch UBND các xã | tổ chức thực hiện",
            "Chủ tịch UBND tỉnh, Thành phố, các ngành của địa phương | phải thường xuyên thăm công trường",
            "các Tập đoàn: Hóa chất Việt Nam, Công nghiệp Cao su Việt Nam | hỗ trợ thiết bị",
        ]
    );
    assert_eq!(read.document.tasks[2].assignees.len(), 2);
}

#[test]
fn numbers_in_brackets_part_assignments() {
    let read = notice(
        "Thống nhất: (1) giao Sở Tài chính cân đối vốn; (2) giao Sở Nội vụ thẩm định; (3) giao thư ký dự thảo báo cáo.",
    );
    assert_eq!(doers(&read), ["Sở Tài chính | cân đối vốn", "Sở Nội vụ | thẩm định", "thư ký | dự thảo báo cáo"]);
}

#[test]
fn an_office_without_a_name_does_what_it_is_told() {
    let read =
        notice("1. Văn phòng tổng hợp ý kiến, gửi lại trước ngày 20/3/2023.\n2. Bộ phận Một cửa niêm yết công khai.");
    assert_eq!(
        doers(&read),
        ["Văn phòng | tổng hợp ý kiến, gửi lại trước ngày 20/3/2023", "Bộ phận Một cửa | niêm yết công khai"]
    );
}

#[test]
fn what_is_sent_goes_to_those_behind_it() {
    let read = notice(
        "1. Sở Y tế gửi danh sách cán bộ trực dịch đến Công an tỉnh và Sở Nội vụ.\n\
         2. Sở Y tế trình Thường trực HĐND tỉnh và UBND tỉnh.\n3. Sở Y tế phấn đấu từ nay đến hết năm 2023 không để dịch lan.",
    );
    assert_eq!(
        read.tasks(),
        [
            "Sở Y tế |  | gửi danh sách cán bộ trực dịch đến Công an tỉnh và Sở Nội vụ |  | Công an tỉnh, Sở Nội vụ",
            "Sở Y tế |  | trình Thường trực HĐND tỉnh và UBND tỉnh |  | Thường trực HĐND tỉnh, UBND tỉnh",
            "Sở Y tế |  | phấn đấu từ nay đến hết năm 2023 không để dịch lan |  | ",
        ]
    );
}

#[test]
fn committees_of_the_party_are_no_places() {
    let read = notice("1. Các huyện ủy, thành ủy ban hành kế hoạch trước ngày 15/9/2023.");
    assert_eq!(doers(&read), ["Các huyện ủy, thành ủy | ban hành kế hoạch trước ngày 15/9/2023"]);
}

#[test]
fn facts_are_no_tasks() {
    let read = notice(
        "1. Đảng ủy các xã Hương Sơn, Yên Sơn triển khai chậm 5 tháng.\n2. Các tổ chức, cá nhân không chấp hành bị xử lý theo \
         quy định.\n3. Ông Lê Văn Mão, Trưởng ban, giữ chức Phó Giám đốc Sở Nội vụ.\n4. Sở Y tế báo cáo chậm nhất ngày \
         20/3/2023.",
    );
    assert_eq!(doers(&read), ["Sở Y tế | báo cáo chậm nhất ngày 20/3/2023"]);
}

#[test]
fn colons_and_places_stand_between_doers_and_duties() {
    let read = notice(
        "1. Sở Xây dựng, Công an tỉnh: phát dọn dọc Quốc lộ 1.\n1a. Thanh tra tỉnh: trong quý II/2023 thanh tra 03 dự án.\n\
         2. UBND huyện Lục Ngạn, Sơn Động và Công an tỉnh: tiếp tục cấm đò.\n3. Các ông, bà: Giám đốc Sở Y tế, Giám đốc Sở \
         Nội vụ và các ông, bà có tên tại Điều 1 chịu trách nhiệm thi hành.",
    );
    assert_eq!(
        doers(&read),
        [
            "Sở Xây dựng, Công an tỉnh | phát dọn dọc Quốc lộ 1",
            "Thanh tra tỉnh | thanh tra 03 dự án",
            "UBND huyện Lục Ngạn, Sơn Động và Công an tỉnh | tiếp tục cấm đò",
            "Các ông, bà: Giám đốc Sở Y tế, Giám đốc Sở Nội vụ và các ông, bà có tên tại Điều 1 | chịu trách nhiệm thi hành",
        ]
    );
}

#[test]
fn a_body_behind_a_preposition_assigns_nothing() {
    let read = notice("1. Đối với xe do các hãng tặng cho Bệnh viện Phổi, đề nghị Sở Y tế lập hồ sơ.");
    assert!(matches!(read.document.tasks[0].assigner, Some(crate::Assigner::Person(_))));
}

#[test]
fn places_stand_for_the_committees_that_are_named() {
    let read = notice(
        "Sau khi nghe UBND thành phố Bắc Giang và UBND huyện Lục Ngạn báo cáo:\n\
         1. Thành phố Bắc Giang rà soát trụ sở dôi dư.\n2. Thành phố cần sớm họp dân.\n\
         3. Các huyện Lục Ngạn, Sơn Động khẩn trương tiêm phòng.\n4. Bên cạnh kết quả đã đạt được, Bắc Ninh cần chia sẻ kinh \
         nghiệm.\n5. Cấp ủy, chính quyền Thành phố phải sâu sát.",
    );
    let bodies = |task: &crate::Task| -> Vec<String> {
        task.assignees.iter().map(|body| read.document.agencies[*body].name.clone()).collect()
    };
    let found: Vec<_> = read.document.tasks.iter().map(bodies).collect();
    assert_eq!(
        found,
        [
            vec!["Ủy ban nhân dân thành phố Bắc Giang"],
            vec!["Ủy ban nhân dân thành phố Bắc Giang"],
            vec![],
            vec![],
            vec![],
        ]
    );
    assert_eq!(doers(&read)[3], "Bắc Ninh | cần chia sẻ kinh nghiệm");
}

#[test]
fn clauses_and_sentences_part_assignments() {
    let read = notice(
        "1. Yêu cầu các xã trực 24/24 giờ. Đối với các chủ đầu tư cần nhanh chóng kiểm tra cống xả.\n\
         2. Giao Sở Y tế lập đội cơ động; trước mắt đề nghị Công an tỉnh bố trí xe.\n\
         3. Yêu cầu Sở Y tế tập huấn; trên cơ sở tài liệu đã có, các xã, phường khẩn trương diễn tập; Các cơ quan tuyên truyền \
         tiếp tục đưa tin.\n4. Bí thư huyện ủy, đảng ủy trực thuộc phải đối thoại với dân. Mỗi chi bộ thôn, bản phân công đảng \
         viên bám hộ. Từ nay đến hết năm 2023, mỗi đồng chí Ủy viên Ban Thường vụ Tỉnh ủy phụ trách một xã.",
    );
    assert_eq!(
        doers(&read),
        [
            "các xã | trực 24/24 giờ",
            "các chủ đầu tư | cần nhanh chóng kiểm tra cống xả",
            "Sở Y tế | lập đội cơ động",
            "Công an tỉnh | bố trí xe",
            "Sở Y tế | tập huấn",
            "các xã, phường | khẩn trương diễn tập",
            "Các cơ quan tuyên truyền | tiếp tục đưa tin",
            "Bí thư huyện ủy, đảng ủy trực thuộc | phải đối thoại với dân",
            "Mỗi chi bộ thôn, bản | phân công đảng viên bám hộ",
            "mỗi đồng chí Ủy viên Ban Thường vụ Tỉnh ủy | phụ trách một xã",
        ]
    );
}

#[test]
fn what_is_agreed_or_asked_by_the_way_is_no_task() {
    let read = notice(
        "1. Các sở, ngành thống nhất chỉ có một đầu mối; giao Sở Nội vụ làm đầu mối.\n\
         2. Giao Sở Y tế rà soát nơi thiếu thuốc, lập danh sách đề nghị UBND tỉnh; tỷ lệ tiêm còn thấp.\n\
         3. Phòng chuyên môn phối hợp với đơn vị liên quan niêm yết giá.",
    );
    assert_eq!(
        doers(&read)[..2],
        [
            "Sở Nội vụ | làm đầu mối",
            "Sở Y tế | rà soát nơi thiếu thuốc, lập danh sách đề nghị UBND tỉnh; tỷ lệ tiêm còn thấp",
        ]
    );
}

#[test]
fn aims_of_a_resolution_are_no_tasks() {
    let read = read(
        "ĐẢNG BỘ TỈNH SƠN LA\nBAN CHẤP HÀNH\n*\nSố 12-NQ/TU\nĐẢNG CỘNG SẢN VIỆT NAM\nSơn La, ngày 14 tháng 3 năm 2023\n\n\
         NGHỊ QUYẾT\nvề phát triển cây ăn quả\n\nTừ tình hình trên, Ban Chấp hành Đảng bộ tỉnh yêu cầu:\n\nI- QUAN ĐIỂM\n\
         1. Phát triển cây ăn quả gắn với chế biến.\n2. Bảo đảm hài hòa lợi ích.\n\nII- TỔ CHỨC THỰC HIỆN\n\
         1. Thành lập Ban Chỉ đạo.\n2. Ban Dân vận Tỉnh ủy vận động nhân dân tham gia.\n3. Các trường học cho học sinh nghỉ khi \
         có bão.\n",
    );
    assert_eq!(
        doers(&read),
        ["Ban Dân vận Tỉnh ủy | vận động nhân dân tham gia", "Các trường học | cho học sinh nghỉ khi có bão"]
    );
}

#[test]
fn what_is_asked_at_a_meeting_goes_on_in_the_next_sentences() {
    let read = read(
        "Huyện Yên Châu họp giao ban tháng 5\n\nSáng 04/5/2020, UBND huyện Yên Châu họp giao ban.\n\nPhát biểu tại cuộc họp, \
         đồng chí Lò Văn Pản, Chủ tịch UBND huyện yêu cầu trên cơ sở ý kiến của các đại biểu, cơ quan soạn thảo tiếp thu đầy đủ. \
         Tăng cường kiểm tra, hoàn thành trước ngày 15/5. Kết quả được công khai.\n\nĐồng chí Hà Thị Mận, Bí thư Huyện ủy đề nghị, \
         các đồng chí trong Ban Thường vụ, từng cơ quan, đơn vị chủ động chuẩn bị phương án.\n\nBà Lò Thị Tươi (bản Nà Lo) đề \
         nghị UBND huyện sửa cầu.\n",
    );
    assert_eq!(
        doers(&read),
        [
            "cơ quan soạn thảo | tiếp thu đầy đủ. Tăng cường kiểm tra, hoàn thành trước ngày 15/5",
            "các đồng chí trong Ban Thường vụ, từng cơ quan, đơn vị | chủ động chuẩn bị phương án",
            "UBND huyện | sửa cầu",
        ]
    );
    assert!(read.document.tasks.iter().all(|task| matches!(task.assigner, Some(crate::Assigner::Person(_)))));
}

#[test]
fn bases_and_rules_are_no_tasks() {
    let read = read(
        "UBND TỈNH SƠN LA\nSỞ NỘI VỤ\nSố: 15/QĐ-SNV\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\n\
         Sơn La, ngày 14 tháng 3 năm 2023\n\nQUYẾT ĐỊNH\nVề việc ban hành Quy chế\n\nGIÁM ĐỐC SỞ NỘI VỤ\n\n\
         - Căn cứ Nghị định số 30/2020/NĐ-CP ngày 05/3/2020;\n- Xét đề nghị của Chánh Văn phòng Sở.\n\nQUYẾT ĐỊNH:\n\n\
         Điều 1. Các Bộ trưởng, Thủ trưởng cơ quan ngang bộ, Giám đốc Sở Y tế chịu trách nhiệm thi hành./.\n\nGIÁM ĐỐC\n\
         Lò Văn Pản\n\nQUY CHẾ\nĐiều 1. Các thành viên làm việc kiêm nhiệm.\n",
    );
    assert_eq!(
        doers(&read),
        ["Các Bộ trưởng, Thủ trưởng cơ quan ngang bộ, Giám đốc Sở Y tế | chịu trách nhiệm thi hành"]
    );
    assert_eq!(read.document.legal_bases.len(), 1);
}

#[test]
fn a_letter_tells_its_addressees_and_paragraphs_follow_a_duty() {
    let read = read(
        "UBND THÀNH PHỐ ĐÀ NẴNG\nSỞ GIÁO DỤC VÀ ĐÀO TẠO\nSố: 1906/SGDĐT-CTrTT\nV/v chuẩn bị kỳ thi\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT \
         NAM\nĐộc lập - Tự do - Hạnh phúc\nĐà Nẵng, ngày 26 tháng 7 năm 2020\nKính gửi: Sở Y tế; Công an thành phố Đà Nẵng.\n\n\
         Sở Giáo dục và Đào tạo đề nghị:\n1. Bố trí xe cứu thương trước ngày 05/8/2020.\n2. Làng Nghề Đá Mỹ Nghệ Non Nước tiếp \
         tục cho mượn bãi xe.\n3. Về coi thi:\n\nTrưởng các điểm thi có trách nhiệm\n\nTiếp tục quán triệt quy chế.\n\nBố trí phòng \
         dự phòng.\n\n4. Đề nghị tổ dân phố, chính quyền địa phương tăng cường giám sát.\n",
    );
    assert_eq!(
        read.tasks(),
        [
            "Sở Y tế, Công an thành phố Đà Nẵng |  | Bố trí xe cứu thương trước ngày 05/8/2020 | ngày 05/8/2020 | ",
            " |  | tiếp tục cho mượn bãi xe |  | ",
            " |  | Tiếp tục quán triệt quy chế |  | ",
            " |  | Bố trí phòng dự phòng |  | ",
            " |  | tăng cường giám sát |  | ",
        ]
    );
    assert_eq!(doers(&read)[2], "Trưởng các điểm thi | Tiếp tục quán triệt quy chế");
    assert!(doers(&read)[1].starts_with("Làng Nghề Đá Mỹ Nghệ Non Nước |"));
}

#[test]
fn tables_assign_by_their_columns() {
    let read = read(
        "UBND HUYỆN MỘC CHÂU\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\nSố: 15/KH-UBND\nMộc Châu, ngày 14 \
         tháng 3 năm 2023\n\nKẾ HOẠCH\nTrồng rừng năm 2023\n\nI. PHÂN CÔNG\n\n\
         | TT | Nhiệm vụ | Cơ quan chủ trì | Cơ quan phối hợp | Thời gian |\n|---|---|---|---|---|\n\
         | A | Việc thường xuyên | | | |\n| 1 | Cấp cây giống cho 12 xã | Hạt Kiểm lâm | Phòng Tài chính; Công an huyện | Trước \
         30/4/2023 |\n| 2 | Họp dân | UBND các xã | | Đợt 1: 15/5; đợt 2: 20/6/2023 |\n\n\
         | Thứ | Nội dung | Chủ trì |\n|---|---|---|\n| Hai | Giao ban | Chủ tịch UBND huyện |\n",
    );
    assert_eq!(
        read.tasks(),
        [
            "Hạt Kiểm lâm | Phòng Tài chính, Công an huyện | Cấp cây giống cho 12 xã | 30/4/2023 | ",
            "UBND các xã |  | Họp dân | 20/6/2023 | ",
        ]
    );
}
