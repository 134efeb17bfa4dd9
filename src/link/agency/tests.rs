//! Tests of canonical names, units and entities.
use crate::Extractor;
use crate::mention::{Agency, AgencyLevel};

fn agencies(text: &str, place: Option<&str>) -> Vec<Agency> {
    let builder = Extractor::builder();
    let builder = match place {
        Some(place) => builder.place(place),
        None => builder,
    };
    builder.build().extract(text).agencies
}

fn names(text: &str, place: Option<&str>) -> Vec<String> {
    agencies(text, place).into_iter().map(|agency| agency.name).collect()
}

#[test]
fn places_are_completed_from_the_option_and_from_the_text() {
    let place = Some("huyện Chợ Đồn, tỉnh Bắc Kạn");
    assert_eq!(
        names("UBND huyện giao Phòng GD&ĐT huyện; UBND tỉnh và Tỉnh ủy chỉ đạo.", place),
        [
            "Ủy ban nhân dân huyện Chợ Đồn",
            "Phòng Giáo dục và Đào tạo huyện Chợ Đồn",
            "Ủy ban nhân dân tỉnh Bắc Kạn",
            "Tỉnh ủy Bắc Kạn",
        ]
    );
    assert_eq!(
        names("Trên địa bàn huyện Chợ Đồn, UBND huyện chỉ đạo Công an huyện.", None),
        ["Ủy ban nhân dân huyện Chợ Đồn", "Công an huyện Chợ Đồn"]
    );
    assert_eq!(names("Đảng bộ huyện Ba Bể và UBND huyện.", None)[1], "Ủy ban nhân dân huyện Ba Bể");
}

#[test]
fn a_place_that_is_named_is_not_completed_by_another() {
    assert_eq!(names("UBND phường Sa Đéc, UBND xã Ia Ly.", None)[1], "Ủy ban nhân dân xã Ia Ly");
    assert_eq!(names("HĐND phường Linh Xuân họp. UBND xã Tân Tiến họp.", None)[1], "Ủy ban nhân dân xã Tân Tiến");
}

#[test]
fn a_province_is_no_municipality() {
    assert_eq!(names("Sở Xây dựng Hà Nội; UBND tỉnh, Tỉnh ủy.", None)[1..], ["Ủy ban nhân dân tỉnh", "Tỉnh ủy"]);
    assert_eq!(names("Sở Xây dựng Hà Nội; UBND thành phố.", None)[1], "Ủy ban nhân dân thành phố Hà Nội");
    assert_eq!(
        names("Học viện Chính trị quốc gia Hồ Chí Minh dự. UBND tỉnh họp.", None),
        ["Học viện Chính trị quốc gia Hồ Chí Minh", "Ủy ban nhân dân tỉnh"]
    );
}

#[test]
fn the_country_in_short_is_given_in_full() {
    assert_eq!(names("Hội Nông dân VN họp.", None), ["Hội Nông dân Việt Nam"]);
    assert_eq!(names("Các Tập đoàn: Điện lực VN, Dầu khí VN", None)[0], "Tập đoàn Điện lực VN");
}

#[test]
fn units_carry_code_and_parent() {
    let found = agencies("UBND huyện Chợ Đồn họp.", None);
    let unit = found[0].unit.as_ref().expect("a unit");
    assert_eq!(
        (unit.name.as_str(), unit.code.as_deref(), unit.parent.as_deref()),
        ("Chợ Đồn", Some("064"), Some("Bắc Kạn"))
    );
}

#[test]
fn homonyms_stay_open_without_a_province() {
    let found = agencies("UBND huyện Châu Thành họp.", None);
    assert!(found[0].unit.is_none());
    let found = agencies("UBND huyện Châu Thành họp.", Some("tỉnh Tiền Giang"));
    assert_eq!(found[0].unit.as_ref().and_then(|unit| unit.parent.as_deref()), Some("Tiền Giang"));
}

#[test]
fn a_unit_lies_in_the_one_named_behind_it() {
    let found = agencies("UBND Phường 9 Quận 5 họp cùng UBND Phường 9 Quận 8 TP. Hồ Chí Minh.", None);
    let codes: Vec<_> = found.iter().map(|agency| agency.unit.as_ref().and_then(|unit| unit.code.as_deref())).collect();
    assert_eq!(codes, [Some("27304"), Some("27403")]);
}

#[test]
fn mentions_of_one_body_share_an_entity() {
    let found = agencies(
        "Ban Chỉ đạo 389 tỉnh Bắc Kạn họp. Ban Chỉ đạo yêu cầu Sở Y tế tỉnh; Sở Y tế, Tài chính và Bộ Tài chính báo cáo BCĐ.",
        None,
    );
    let entities: Vec<usize> = found.iter().map(|agency| agency.entity).collect();
    assert_eq!(entities, [0, 0, 1, 1, 2, 3, 0]);
}

#[test]
fn dissolved_bodies_name_their_successor() {
    let found = agencies("Bộ Kế hoạch và Đầu tư và Sở Giao thông vận tải tỉnh Lào Cai", None);
    assert_eq!(found[0].successor.as_deref(), Some("Bộ Tài chính"));
    assert_eq!(found[1].successor.as_deref(), Some("Sở Xây dựng tỉnh Lào Cai"));
    assert_eq!(found[0].valid_until.map(|day| day.to_string()).as_deref(), Some("2025-02-28"));
}

#[test]
fn the_place_at_the_end_of_a_list_holds_for_all_its_members() {
    use crate::mention::AgencyLevel;
    let levels = |text| agencies(text, None).into_iter().map(|agency| agency.level).collect::<Vec<_>>();
    let text = "Sở Y tế tỉnh Lào Cai gửi Thường trực HĐND, UBND, Ủy ban MTTQ huyện Bắc Hà.";
    assert_eq!(levels(text)[1..], [AgencyLevel::District; 3]);
    let text = "Sở Y tế tỉnh Lào Cai gửi Đảng ủy, HĐND, UBND các xã.";
    assert_eq!(levels(text)[1..], [AgencyLevel::Commune; 3]);
}

#[test]
fn the_letterhead_tells_the_place_before_the_count() {
    let text =
        "ỦY BAN NHÂN DÂN\nHUYỆN BA BỂ\n-------\nHuyện Chợ Đồn và huyện Chợ Đồn có mưa. UBND huyện yêu cầu trực ban.";
    let found = names(text, None);
    assert_eq!(found[1], "Ủy ban nhân dân huyện Ba Bể");
    let place = Some("huyện Chợ Đồn, tỉnh Bắc Kạn");
    assert_eq!(names(text, place)[1], "Ủy ban nhân dân huyện Chợ Đồn");
}

#[test]
fn classes_regions_and_the_country_stay_in_the_name() {
    assert_eq!(
        names(
            "UBND các xã; UBND các huyện, TP; HẢI QUAN KHU VỰC VII; Hải quan khu vực V; Ban Dân vận TW; BHXH Việt Nam; \
             Ngân hàng Nhà nước Việt Nam; Mặt trận Tổ quốc (MTTQ) Việt Nam.",
            None
        ),
        [
            "Ủy ban nhân dân các xã",
            "Ủy ban nhân dân các huyện, thành phố",
            "Hải quan khu vực VII",
            "Hải quan khu vực V",
            "Ban Dân vận Trung ương",
            "Bảo hiểm xã hội Việt Nam",
            "Ngân hàng Nhà nước",
            "Mặt trận Tổ quốc Việt Nam",
        ]
    );
}

#[test]
fn no_one_commune_is_meant_by_any_of_them() {
    let found =
        agencies("UBND xã nào chậm thì UBND xã đó giải trình.", Some("xã Nghĩa Tá, huyện Chợ Đồn, tỉnh Bắc Kạn"));
    assert!(found[0].unit.is_none());
    assert_eq!(found[1].name, "Ủy ban nhân dân xã Nghĩa Tá");
}

#[test]
fn bodies_end_with_their_unit() {
    let found = agencies(
        "Ngày 5/1/2026, hồ sơ của UBND tỉnh Bắc Kạn, Tỉnh ủy Bắc Kạn, UBND huyện Chợ Đồn, Công an huyện Chợ Đồn, UBND tỉnh Thái Nguyên và Bệnh viện Đa khoa huyện Chợ Đồn.",
        None,
    );
    let until = |index: usize| found[index].valid_until.map(|day| day.to_string());
    assert_eq!(until(0).as_deref(), Some("2025-06-30"));
    assert_eq!(found[0].successor.as_deref(), Some("Ủy ban nhân dân tỉnh Thái Nguyên"));
    assert_eq!(found[1].successor.as_deref(), Some("Tỉnh ủy Thái Nguyên"));
    assert_eq!((until(2).as_deref(), found[2].successor.as_deref()), (Some("2025-06-30"), None));
    assert_eq!(until(3).as_deref(), Some("2025-02-28"));
    assert_eq!((until(4), until(5)), (None, None));
}

#[test]
fn levels_come_from_the_words_round_a_bare_body() {
    use crate::mention::AgencyLevel::{Central, Commune, District, Province};
    let levels = |text| agencies(text, None).into_iter().map(|agency| agency.level).collect::<Vec<_>>();
    assert_eq!(levels("Đảng bộ, chính quyền và nhân dân xã Hòa An đón bằng công nhận.")[0], Commune);
    assert_eq!(levels("Lãnh đạo Thường trực Huyện ủy, HĐND, UBND dự."), [District; 3]);
    assert_eq!(levels("Thủ tướng lập Ban chỉ đạo trung ương về giá."), [Central]);
    assert_eq!(levels("Thành ủy Bến Tre và Thành ủy Đà Nẵng."), [District, Province]);
    assert_eq!(levels("UBND tỉnh Sơn La họp. Thành ủy báo cáo."), [Province, District]);
    assert_eq!(levels("ỦY BAN NHÂN DÂN\nỦY BAN MTTQ VIỆT NAM\nTỈNH SƠN LA"), [Province; 2]);
}

#[test]
fn a_city_without_a_name_is_a_municipality_where_the_text_tells() {
    let levels = |text: &str| {
        let found = agencies(text, None).into_iter().map(|agency| agency.level);
        found.collect::<Vec<_>>()
    };
    use AgencyLevel::{District, Other, Province};
    assert_eq!(levels("UBND Thành phố giao Sở Y tế Thành phố."), [Province, Province]);
    assert_eq!(levels("HĐND Thành phố giám sát UBND các quận và UBND quận."), [Province, District, District]);
    assert_eq!(levels("HĐND Thành phố giám sát UBND phường."), [District, AgencyLevel::Commune]);
    assert_eq!(levels("Ngày 10/7/2026, HĐND Thành phố họp."), [Province]);
    assert_ne!(levels("UBND tỉnh; Chi bộ Tổ chức - Hành chính.")[1], AgencyLevel::Commune);
    assert_eq!(levels("Chi bộ thôn Nà Lùng thuộc Đảng bộ xã."), [AgencyLevel::Commune, AgencyLevel::Commune]);
    assert_eq!(levels("Trung ương Đảng kiểm tra Ban HĐND.")[1], Other);
}

#[test]
fn a_unit_in_another_row_of_the_letterhead_belongs_to_the_body_above() {
    let names = |text| agencies(text, None).into_iter().map(|agency| agency.name).collect::<Vec<_>>();
    for text in [
        "|\nỦY BAN NHÂN DÂN\n|\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\n|\nTỈNH KON TUM\n|\nĐộc lập - Tự do - Hạnh phúc\n",
        "| ỦY BAN NHÂN DÂN | CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM |\n|---|---|\n| TỈNH KON TUM | Độc lập - Tự do - Hạnh phúc |\n",
        "ỦY BAN NHÂN DÂN CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nTỈNH KON TUM Độc lập - Tự do - Hạnh phúc\n",
    ] {
        assert_eq!(names(text), ["Ủy ban nhân dân tỉnh Kon Tum"], "{text}");
    }
    assert_eq!(
        names("ỦY BAN NHÂN DÂN\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nBÁO CÁO\nTỈNH KON TUM"),
        ["Ủy ban nhân dân"]
    );
}

#[test]
fn the_letterhead_tells_the_level_of_what_has_none() {
    use crate::mention::AgencyLevel as Level;
    let levels = |text| agencies(text, None).into_iter().map(|agency| agency.level).collect::<Vec<_>>();
    let text =
        "ỦY BAN BẦU CỬ XÃ NGHĨA TÁ\nTIỂU BAN TUYÊN TRUYỀN\nSố: 1/KH\nSở Y tế tỉnh, Công an tỉnh dự họp. UBND báo cáo.";
    assert_eq!(levels(text), [Level::Commune, Level::Commune, Level::Province, Level::Province, Level::Commune]);
    let text =
        "ĐẠI HỌC THÁI NGUYÊN\nTRƯỜNG ĐẠI HỌC NÔNG LÂM\nQUYẾT ĐỊNH\nTheo đề nghị của Phòng Hành chính; Sở Y tế tỉnh.";
    assert_eq!(levels(text).get(2), Some(&Level::Other));
}

#[test]
fn abbreviations_that_a_text_defines_stand_for_their_bodies() {
    let text =
        "Viện Khoa học Tài nguyên nước (VKTN) tỉnh Lào Cai họp. Giám đốc VKTN báo cáo; VKTN-1 và 12/BC-VKTN là mã.";
    let found = agencies(text, None);
    let spans: Vec<&str> = found.iter().map(|agency| &text[agency.span.range()]).collect();
    assert_eq!(spans, ["Viện Khoa học Tài nguyên nước (VKTN) tỉnh Lào Cai", "VKTN"]);
    let text = "Viện Khoa học Tài nguyên nước (VKTN) họp với Sở Y tế. VKTN tỉnh nêu rõ.";
    let spans: Vec<&str> = agencies(text, None).iter().map(|agency| &text[agency.span.range()]).collect();
    assert_eq!(spans, ["Viện Khoa học Tài nguyên nước", "VKTN", "Sở Y tế", "VKTN tỉnh"]);
}

#[test]
fn organisations_inside_firms_are_of_no_level() {
    use crate::mention::AgencyLevel as Level;
    let found =
        agencies("UBND tỉnh Lào Cai gửi Đảng ủy Công ty và BTV Công đoàn Công ty Cổ phần Apatit Lào Cai.", None);
    assert_eq!(
        found.iter().map(|agency| agency.level).collect::<Vec<_>>(),
        [Level::Province, Level::Other, Level::Other]
    );
}

#[test]
fn organs_of_a_city_committee_have_its_level() {
    use crate::mention::AgencyLevel as Level;
    let found = agencies("UBND huyện Đan Phượng, thành phố Hà Nội đón Ban Thường vụ Thành ủy.", None);
    assert_eq!(found.last().map(|agency| agency.level), Some(Level::Province));
}

#[test]
fn the_central_body_of_an_association_is_a_guest_in_local_news() {
    use crate::mention::AgencyLevel as Level;
    let text = "Hội Nông dân tỉnh Lào Cai họp; dự có lãnh đạo Hội Nông dân Việt Nam. Hội Nông dân đã kết nạp hội viên.";
    assert_eq!(agencies(text, None).last().map(|agency| agency.level), Some(Level::Province));
}

#[test]
fn an_abbreviation_of_the_end_of_a_name_stands_for_no_body() {
    let text = "Đoàn Đại biểu Quốc hội (ĐBQH) tỉnh họp. Tổ ĐBQH số 1 tiếp xúc cử tri.";
    let spans: Vec<&str> = agencies(text, None).iter().map(|agency| &text[agency.span.range()]).collect();
    assert_eq!(spans, ["Đoàn Đại biểu Quốc hội (ĐBQH) tỉnh"]);
}
