//! Who holds what where, each role written `title @ body = holder`.

use crate::Extractor;

#[track_caller]
fn assert_roles(text: &str, expected: &[&str]) {
    let document = Extractor::new().extract(text);
    let words = |span: Option<crate::Span>| span.map_or("-", |span| &text[span]);
    let found: Vec<String> = document
        .roles
        .iter()
        .map(|role| {
            let body = words(role.agency.map(|agency| document.agencies[agency].span));
            let holder = words(role.person.map(|person| document.people[person].span));
            format!("{} @ {body} = {holder}", &text[role.span])
        })
        .collect();
    assert_eq!(found, expected);
}

#[test]
fn a_name_before_its_titles_holds_them_all() {
    assert_roles(
        "đồng chí Ma Văn Lập, Phó Bí thư TT huyện ủy – Chủ tịch HĐND huyện ghi nhận",
        &["Phó Bí thư TT @ huyện ủy = Ma Văn Lập", "Chủ tịch @ HĐND huyện = Ma Văn Lập"],
    );
}

#[test]
fn abbreviated_titles_with_slashes_and_stops_hold_together() {
    assert_roles(
        "Lê Văn Nam: UVBTV/Chủ nhiệm UBKT Đảng ủy xã\nVõ Thị Hoa: ĐUV/PCT. UBND xã",
        &[
            "UVBTV @ - = Lê Văn Nam",
            "Chủ nhiệm @ UBKT Đảng ủy xã = Lê Văn Nam",
            "ĐUV @ - = Võ Thị Hoa",
            "PCT @ UBND xã = Võ Thị Hoa",
        ],
    );
}

#[test]
fn a_name_behind_its_titles_holds_them_all() {
    assert_roles(
        "Ủy viên Trung ương Đảng, Bí thư Tỉnh ủy Lê Văn Nam làm Trưởng đoàn",
        &["Ủy viên @ Trung ương Đảng = Lê Văn Nam", "Bí thư @ Tỉnh ủy = Lê Văn Nam", "Trưởng đoàn @ - = Lê Văn Nam"],
    );
}

#[test]
fn a_title_between_two_names_goes_to_the_one_it_touches() {
    assert_roles("đồng chí Lê Văn Nam, Phó Cục trưởng Võ Minh Đức đề nghị", &["Phó Cục trưởng @ - = Võ Minh Đức"]);
    assert_roles("Ông Lê Văn Nam - Trưởng thôn, ông Võ Minh Đức đề nghị", &["Trưởng thôn @ - = Lê Văn Nam"]);
}

#[test]
fn another_office_behind_a_led_name_is_of_another() {
    assert_roles(
        "Phó Thủ tướng Chính phủ Lê Văn Nam, Bộ trưởng Bộ Y tế; đại diện",
        &["Phó Thủ tướng @ Chính phủ = Lê Văn Nam", "Bộ trưởng @ Bộ Y tế = -"],
    );
}

#[test]
fn a_membership_stands_between_two_offices() {
    assert_roles(
        "Đồng chí Lê Văn Nam – Phó Bí thư Đảng ủy, Thành viên HĐTV, Tổng Giám đốc Tập đoàn Hóa chất Việt Nam dự",
        &["Phó Bí thư @ Đảng ủy = Lê Văn Nam", "Tổng Giám đốc @ Tập đoàn Hóa chất Việt Nam = Lê Văn Nam"],
    );
    assert_roles("ông Lê Văn Nam, Thành viên HĐQT, Tổng Giám đốc Agribank", &["Tổng Giám đốc @ Agribank = Lê Văn Nam"]);
}

#[test]
fn a_name_behind_a_place_is_no_member_of_a_list_of_places() {
    assert_roles(
        "ông Lê Văn Nam, Chủ tịch HĐND tỉnh Nghệ An và Thái Thanh Sơn, Phó Bí thư Tỉnh ủy",
        &["Chủ tịch @ HĐND tỉnh Nghệ An = Lê Văn Nam", "Phó Bí thư @ Tỉnh ủy = Thái Thanh Sơn"],
    );
}

#[test]
fn minutes_label_the_office() {
    for text in [
        "1. Chủ trì: Ông Hoàng Văn Nam Chức vụ: Giám đốc Sở Y tế",
        "2. Ông Hoàng Văn Nam. Chức vụ: Giám đốc Sở Y tế",
        "3. Ông: Hoàng Văn Nam - Chức vụ: Giám đốc Sở Y tế",
        "4. Ông Hoàng Văn Nam, Chức danh: Giám đốc Sở Y tế",
    ] {
        let document = Extractor::new().extract(text);
        assert_eq!(document.people[0].name, "Hoàng Văn Nam", "{text}");
        let held = document.roles.iter().find(|role| role.title == "Giám đốc").expect("an office");
        assert_eq!(held.person, Some(0), "{text}");
    }
}

#[test]
fn a_calling_goes_with_the_office_behind_the_name() {
    assert_roles(
        "Thẩm phán Lê Văn Nam, Phó Chánh án TAND tỉnh chủ tọa",
        &["Thẩm phán @ - = Lê Văn Nam", "Phó Chánh án @ TAND tỉnh = Lê Văn Nam"],
    );
    assert_roles(
        "Chủ tịch nước Lê Văn Nam, Chủ tịch Hội đồng Quốc phòng và An ninh trao",
        &["Chủ tịch nước @ - = Lê Văn Nam", "Chủ tịch @ Hội đồng Quốc phòng và An ninh = Lê Văn Nam"],
    );
    assert_roles("Kiểm sát viên Lê Thu Hà (VKSND tỉnh)", &["Kiểm sát viên @ VKSND tỉnh = Lê Thu Hà"]);
    assert_roles(
        "Lê Văn Nam, Phó Chỉ huy trưởng - Tham mưu trưởng BĐBP tỉnh",
        &["Phó Chỉ huy trưởng @ BĐBP tỉnh = Lê Văn Nam", "Tham mưu trưởng @ BĐBP tỉnh = Lê Văn Nam"],
    );
}

#[test]
fn the_leader_of_a_delegation_is_named_before() {
    assert_roles(
        "Đoàn do Lê Văn Nam, Ủy viên Bộ Chính trị, Bộ trưởng Quốc phòng làm Trưởng đoàn thăm",
        &["Ủy viên @ Bộ Chính trị = Lê Văn Nam", "Bộ trưởng @ - = Lê Văn Nam", "Trưởng đoàn @ - = Lê Văn Nam"],
    );
    assert_roles("Đoàn do Lê Văn Nam làm trưởng đoàn thăm", &["trưởng đoàn @ - = Lê Văn Nam"]);
    assert_roles(
        "Phó Đoàn trưởng Đoàn kinh tế - quốc phòng 337",
        &["Phó Đoàn trưởng @ Đoàn kinh tế - quốc phòng 337 = -"],
    );
}

#[test]
fn a_secretary_leads_the_committee_of_the_forces_too() {
    assert_roles(
        "Lê Văn Nam, Bí thư Tỉnh ủy, Bí thư Đảng ủy Quân sự tỉnh",
        &["Bí thư @ Tỉnh ủy = Lê Văn Nam", "Bí thư @ Đảng ủy Quân sự tỉnh = Lê Văn Nam"],
    );
    assert_roles("ông Lê Nam (Bí thư chi bộ thôn 3)", &["Bí thư @ chi bộ thôn 3 = Lê Nam"]);
}

#[test]
fn an_office_of_several_is_given_to_the_first() {
    assert_roles(
        "Các đồng chí Lê Văn Nam, Vi Thị Thắm được bầu giữ chức Phó Bí thư Huyện ủy",
        &["Phó Bí thư @ Huyện ủy = Lê Văn Nam"],
    );
    assert_roles("Bầu các ông: Lê Văn Nam, Vũ Đức Bình làm Ủy viên UBND huyện", &["Ủy viên @ UBND huyện = Lê Văn Nam"]);
}

#[test]
fn a_body_that_is_no_mention_stands_between_two_offices() {
    assert_roles(
        "Ông Lê Văn Nam, Tổ trưởng TDP 5, Chủ tịch Hội Nông dân phường dự",
        &["Tổ trưởng @ - = Lê Văn Nam", "Chủ tịch @ Hội Nông dân phường = Lê Văn Nam"],
    );
    assert_roles(
        "Ông Lê Văn Nam, Giám đốc HTX Tân Lập, Chủ tịch Hội Nông dân xã",
        &["Giám đốc @ - = Lê Văn Nam", "Chủ tịch @ Hội Nông dân xã = Lê Văn Nam"],
    );
}

#[test]
fn who_decides_is_not_who_is_appointed() {
    assert_roles(
        "Theo quyết định của Chủ tịch UBND tỉnh, ông Lê Văn Nam giữ chức Giám đốc Sở Xây dựng.",
        &["Chủ tịch @ UBND tỉnh = -", "Giám đốc @ Sở Xây dựng = Lê Văn Nam"],
    );
}

#[test]
fn deputies_in_short() {
    assert_roles("Đ/c Lê Văn Nam – P.Chủ tịch UBND xã", &["P.Chủ tịch @ UBND xã = Lê Văn Nam"]);
    assert_roles("Bà Hà Thị Sơn, Phó CVP UBND huyện dự", &["Phó CVP @ UBND huyện = Hà Thị Sơn"]);
    assert_roles("Ông Mai Văn Minh, Chi cục phó Chi cục Thủy lợi", &["Chi cục phó @ Chi cục Thủy lợi = Mai Văn Minh"]);
    assert_roles("Trưởng BDV Huyện ủy Lê Văn Nam", &["Trưởng BDV @ BDV Huyện ủy = Lê Văn Nam"]);
    assert_roles(
        "ĐỒNG CHÍ LÊ VĂN NAM, PHÓ CHỦ TỊCH UBND TỈNH KIỂM TRA CÔNG TÁC",
        &["PHÓ CHỦ TỊCH @ UBND TỈNH = LÊ VĂN NAM"],
    );
}

#[test]
fn titles_of_police_and_courts() {
    assert_roles("Ông Hà Nam - Trưởng CA xã", &["Trưởng CA @ CA xã = Hà Nam"]);
    assert_roles("Trưởng ca trực Lê Văn Nam; Trưởng ca Lê Văn Nam", &[]);
    assert_roles("Thẩm phán chủ tọa phiên tòa Lê Thị Nam", &["Thẩm phán chủ tọa phiên tòa @ - = Lê Thị Nam"]);
}

#[test]
fn a_head_shares_the_abbreviation_of_the_board() {
    assert_roles(
        "Phó Chủ tịch UBND tỉnh, Trưởng BCĐ 389 tỉnh Lê Văn Nam; Phó Trưởng BQL Khu kinh tế tỉnh; Ban Tổng Giám đốc họp",
        &[
            "Phó Chủ tịch @ UBND tỉnh = Lê Văn Nam",
            "Trưởng BCĐ @ BCĐ 389 tỉnh = Lê Văn Nam",
            "Phó Trưởng BQL @ BQL Khu kinh tế tỉnh = -",
        ],
    );
}

#[test]
fn an_appointment_is_told_in_many_words() {
    for told in [
        "- đã được tín nhiệm bầu giữ chức",
        "cũng đã được bổ nhiệm làm",
        "được Đại hội suy tôn làm",
        "– bầu giữ chức vụ",
    ] {
        let text = format!("Bà Lê Thị Hoa {told} Chủ tịch Hội Nông dân tỉnh.");
        assert_roles(&text, &["Chủ tịch @ Hội Nông dân tỉnh = Lê Thị Hoa"]);
    }
    assert_roles(
        "đề cử bà Lê Thị Hoa vào vị trí trên và Bộ trưởng Bộ Nội vụ Lê Văn Nam gửi thư",
        &["Bộ trưởng @ Bộ Nội vụ = Lê Văn Nam"],
    );
}

#[test]
fn a_foreigner_holds_an_office_of_an_international_body() {
    assert_roles("Trưởng đại diện WHO tại Việt Nam Angela Pratt đến thăm", &["Trưởng đại diện @ WHO = Angela Pratt"]);
    assert_roles(
        "Tổng Giám đốc Tổ chức Y tế Thế giới (WHO) Tedros Adhanom; Chủ tịch WB Ajay Banga; Giám đốc UNICEF Việt Nam",
        &[
            "Tổng Giám đốc @ Tổ chức Y tế Thế giới = Tedros Adhanom",
            "Chủ tịch @ WB = Ajay Banga",
            "Giám đốc @ UNICEF = -",
        ],
    );
}

#[test]
fn the_holder_is_named_behind_the_noun_for_the_body() {
    assert_roles("Giám đốc Học viện Lê Văn Nam", &["Giám đốc @ - = Lê Văn Nam"]);
    assert_roles("Giám đốc Bệnh viện PGS.TS. Lê Hữu Nam", &["Giám đốc @ - = Lê Hữu Nam"]);
    assert_roles("Giám đốc Bệnh viện Nguyễn Tri Phương", &["Giám đốc @ Bệnh viện Nguyễn Tri Phương = -"]);
    assert_roles("Chủ tịch Công đoàn Bệnh viện Lê Thị Hoa", &["Chủ tịch @ Công đoàn Bệnh viện = Lê Thị Hoa"]);
}

#[test]
fn titles_of_one_row_share_their_body() {
    assert_roles("Chủ tịch, các Phó Chủ tịch UBND tỉnh", &["Chủ tịch @ UBND tỉnh = -", "Phó Chủ tịch @ UBND tỉnh = -"]);
    assert_roles("Bí thư, Chủ tịch UBND huyện", &["Bí thư @ - = -", "Chủ tịch @ UBND huyện = -"]);
    assert_roles(
        "- VPCP: BTCN, các PCN, Thư ký TTgCP;",
        &["BTCN @ VPCP = -", "PCN @ VPCP = -", "Thư ký @ VPCP = -", "TTgCP @ - = -"],
    );
}

#[test]
fn nobody_holds_two_offices_of_one_row() {
    assert_roles(
        "Chủ tịch, Phó Chủ tịch UBND huyện Lê Văn Nam",
        &["Chủ tịch @ UBND huyện = -", "Phó Chủ tịch @ UBND huyện = Lê Văn Nam"],
    );
}

#[test]
fn appointments_give_the_new_office_and_the_old() {
    assert_roles(
        "ông Lê Văn Nam, Phó Giám đốc Sở Y tế được UBND tỉnh điều động giữ chức Giám đốc Sở Nội vụ",
        &["Phó Giám đốc @ Sở Y tế = Lê Văn Nam", "Giám đốc @ Sở Nội vụ = Lê Văn Nam"],
    );
    assert_roles(
        "ông Lê Văn Nam, 46 tuổi, được Bộ Chính trị chuẩn y làm Phó Bí thư Thành ủy",
        &["Phó Bí thư @ Thành ủy = Lê Văn Nam"],
    );
    assert_roles(
        "trao quyết định bổ nhiệm chức vụ Chánh án TAND huyện đối với ông Lê Văn Nam",
        &["Chánh án @ TAND huyện = Lê Văn Nam"],
    );
}

#[test]
fn who_signs_is_not_the_one_signed_for() {
    assert_roles(
        "TM. ỦY BAN NHÂN DÂN\nKT. CHỦ TỊCH\nPHÓ CHỦ TỊCH\n\n(Đã ký)\n\nLan Thị Vinh",
        &["CHỦ TỊCH @ ỦY BAN NHÂN DÂN = -", "PHÓ CHỦ TỊCH @ ỦY BAN NHÂN DÂN = Lan Thị Vinh"],
    );
}

#[test]
fn one_sits_in_several_bodies_and_has_held_several_offices() {
    assert_roles(
        "Đại tướng Lê Văn Nam, Ủy viên Bộ Chính trị, Ủy viên Thường vụ QUTW (nay là Chủ tịch nước)",
        &[
            "Ủy viên @ Bộ Chính trị = Lê Văn Nam",
            "Ủy viên @ Thường vụ QUTW = Lê Văn Nam",
            "Chủ tịch nước @ - = Lê Văn Nam",
        ],
    );
    assert_roles(
        "ông Lê Văn Nam (nguyên Bí thư Tỉnh ủy, nguyên Bí thư Đảng đoàn HĐND tỉnh), UVTW Đảng",
        &[
            "nguyên Bí thư @ Tỉnh ủy = Lê Văn Nam",
            "nguyên Bí thư @ Đảng đoàn HĐND tỉnh = Lê Văn Nam",
            "UVTW @ - = Lê Văn Nam",
        ],
    );
}

#[test]
fn a_chair_is_secretary_general_of_the_same_body() {
    assert_roles(
        "đồng chí Lê Văn Nam, Phó Chủ tịch - Tổng Thư ký Liên hiệp hội tỉnh",
        &["Phó Chủ tịch @ Liên hiệp hội tỉnh = Lê Văn Nam", "Tổng Thư ký @ Liên hiệp hội tỉnh = Lê Văn Nam"],
    );
}

#[test]
fn bodies_stand_before_their_titles_in_one_line() {
    assert_roles("ký ban hành (T/M BAN THƯỜNG VỤ - BÍ THƯ)", &["BÍ THƯ @ BAN THƯỜNG VỤ = -"]);
    assert_roles(
        "BỘ Y TẾ\nSố: 5/VBHN-BYT\n\nXÁC THỰC VĂN BẢN HỢP NHẤT\nHà Nội, ngày 5 tháng 2 năm 2025\nBỘ TRƯỞNG\n\nLê Văn Nam",
        &["BỘ TRƯỞNG @ BỘ Y TẾ = Lê Văn Nam"],
    );
    assert_roles("TM. ỦY BAN NHÂN DÂN CHỦ TỊCH   Lê Văn Nam", &["CHỦ TỊCH @ ỦY BAN NHÂN DÂN = Lê Văn Nam"]);
    assert_roles(
        "- Ủy ban Dân tộc: Bộ trưởng, Chủ nhiệm; các Thứ trưởng, Phó Chủ nhiệm;",
        &[
            "Bộ trưởng @ Ủy ban Dân tộc = -",
            "Chủ nhiệm @ Ủy ban Dân tộc = -",
            "Thứ trưởng @ Ủy ban Dân tộc = -",
            "Phó Chủ nhiệm @ Ủy ban Dân tộc = -",
        ],
    );
}

#[test]
fn rows_of_a_register_give_a_name_its_posts() {
    assert_roles(
        "6 | Kha Quốc Dũng | 1984-06-05 | Nam | Kinh | Xã Hòa An, huyện Ba Bể | 12/12 | Cử nhân Luật | 40 | AV-B | Bí thư Chi bộ, Trưởng phòng Nội vụ | x\n\
         7 | Huỳnh Đức | 1967 | Nam | Kinh | Chủ tịch UBND huyện | y",
        &[
            "Bí thư @ Chi bộ = Kha Quốc Dũng",
            "Trưởng phòng @ phòng Nội vụ = Kha Quốc Dũng",
            "Chủ tịch @ UBND huyện = Huỳnh Đức",
        ],
    );
    assert_roles(
        "KT. HIỆU TRƯỞNG PHÓ HIỆU TRƯỞNG (Đã ký) GS.TS. Lê Văn Nam",
        &["HIỆU TRƯỞNG @ - = -", "PHÓ HIỆU TRƯỞNG @ - = Lê Văn Nam"],
    );
}

#[test]
fn columns_are_read_downwards() {
    assert_roles(
        "   THƯ KÝ                    CHỦ TRÌ\n\n\nLê Thị Lan               Võ Văn Bình",
        &["THƯ KÝ @ - = Lê Thị Lan", "CHỦ TRÌ @ - = Võ Văn Bình"],
    );
    assert_roles(
        "Nơi nhận:                          TM. UBND XÃ\n- Như trên;                         CHỦ TỊCH\n- Lưu: VT.\n\n                                 Sử Thanh Vĩ\n",
        &["CHỦ TỊCH @ UBND XÃ = Sử Thanh Vĩ"],
    );
}

#[test]
fn who_acts_for_another_does_not_hold_the_office() {
    assert_roles(
        "thừa ủy quyền của Chủ tịch nước, Thượng tướng Lê Văn Nam trao; thay mặt Chủ tịch nước Võ Văn Bình",
        &["Chủ tịch nước @ - = -", "Chủ tịch nước @ - = Võ Văn Bình"],
    );
}

#[test]
fn a_pronoun_is_no_name() {
    assert_roles(
        "Ông Lê Văn Nam sinh năm 1965, quê ở xã Hòa An. Ông từng kinh qua các vị trí Bí thư Huyện ủy.",
        &["Bí thư @ Huyện ủy = -"],
    );
}

#[test]
fn a_title_far_from_a_name_has_none() {
    assert_roles("Chủ tịch UBND tỉnh yêu cầu các sở báo cáo ông Lê Văn Nam", &["Chủ tịch @ UBND tỉnh = -"]);
}

#[test]
fn a_name_inside_the_name_of_a_body_is_none() {
    let document = Extractor::new().extract("Hiệu trưởng Trường THPT Lê Quý Đôn");
    assert!(document.people.is_empty());
}

#[test]
fn a_larger_place_may_stand_between_the_body_and_the_name() {
    assert_roles(
        "Theo Chủ tịch UBND xã Hòa An, huyện Định Hóa, tỉnh Thái Nguyên Lê Văn Nam thì chưa; Chi cục trưởng Chi cục Thuế huyện \
         Tuần Giáo, tỉnh Điện Biên, Lê Văn Bảy và Trưởng phòng",
        &[
            "Chủ tịch @ UBND xã Hòa An = Lê Văn Nam",
            "Chi cục trưởng @ Chi cục Thuế huyện Tuần Giáo = -",
            "Trưởng phòng @ - = -",
        ],
    );
}

#[test]
fn the_field_of_a_deputy_may_stand_before_the_name() {
    assert_roles("- Phó Chủ tịch Kinh tế Lê Tấn Nam: 7 giờ, họp.", &["Phó Chủ tịch @ - = Lê Tấn Nam"]);
    assert_roles("Bộ trưởng Tài chính Hồ Đức Phán phát biểu.", &["Bộ trưởng @ - = Hồ Đức Phán"]);
}

#[test]
fn a_signature_block_may_stand_in_one_line() {
    assert_roles(
        "Lưu: VT. TM. ỦY BAN NHÂN DÂN KT. CHỦ TỊCH PHÓ CHỦ TỊCH Lê Thế Nam",
        &["CHỦ TỊCH @ ỦY BAN NHÂN DÂN = -", "PHÓ CHỦ TỊCH @ ỦY BAN NHÂN DÂN = Lê Thế Nam"],
    );
}

#[test]
fn deputies_by_the_abbreviation_of_their_head() {
    assert_roles(
        "bà Trần Thị Lan, Phó GĐ Sở KHCN; Phó TGĐ Tổng công ty Sông Đà Lê Văn Nam; Phó CT UBND xã Võ An",
        &["Phó GĐ @ Sở KHCN = Trần Thị Lan", "Phó TGĐ @ Tổng công ty Sông Đà = Lê Văn Nam", "Phó CT @ UBND xã = Võ An"],
    );
}

#[test]
fn the_name_of_a_hamlet_may_stand_before_its_head() {
    assert_roles(
        "Trưởng thôn Nà Lộc Hoàng Văn Sự và Trưởng thôn Lê Văn Nam dự",
        &["Trưởng thôn @ - = Hoàng Văn Sự", "Trưởng thôn @ - = Lê Văn Nam"],
    );
}

#[test]
fn an_office_of_that_time_may_stand_in_brackets() {
    assert_roles(
        "ông Phạm Văn Ba (khi đó là Giám đốc Sở Xây dựng) ký; bà Lê Thị Hoa (được bầu làm Chủ tịch UBND xã năm 2016)",
        &["Giám đốc @ Sở Xây dựng = Phạm Văn Ba", "Chủ tịch @ UBND xã = Lê Thị Hoa"],
    );
}
