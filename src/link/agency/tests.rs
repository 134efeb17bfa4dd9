//! Tests of canonical names, units and entities.
use crate::Extractor;
use crate::mention::Agency;

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
