//! Titles as marked text.

use crate::Extractor;
use crate::marked::{assert_marked, assert_none};
use crate::mention::{Kind, RoleKind, RoleStatus};

#[track_caller]
fn roles(marked: &str) {
    assert_marked(Kind::Role, marked);
}

#[track_caller]
fn first(text: &str) -> (String, RoleKind, RoleStatus) {
    let document = Extractor::new().extract(text);
    let role = document.roles.first().expect("a role is found");
    (role.title.clone(), role.kind, role.status)
}

#[test]
fn the_title_ends_where_its_body_begins() {
    roles("⟦Phó Chủ tịch⟧ UBND huyện và ⟦Chủ tịch⟧ Ủy ban MTTQ Việt Nam tỉnh");
    roles("⟦Ủy viên⟧ Ban Thường vụ Tỉnh ủy, ⟦Bí thư⟧ Huyện ủy");
    roles("⟦Chủ nhiệm⟧ Văn phòng Chính phủ");
}

#[test]
fn fused_titles_cross_their_bodies() {
    let (text, document) = assert_marked(Kind::Role, "⟦Trưởng ban⟧ Tổ chức Tỉnh ủy");
    let body = document.roles[0].agency.map(|agency| document.agencies[agency].span);
    assert_eq!(body.map(|span| &text[span]), Some("ban Tổ chức Tỉnh ủy"));
    roles("⟦nguyên trưởng Ban⟧ Tuyên giáo Tỉnh ủy, chức vụ ⟦Trưởng Ban⟧ Dân vận");
    roles("⟦Phó Chánh Văn phòng⟧ UBND tỉnh, ⟦Trưởng Công an⟧ huyện, ⟦Chánh Thanh tra⟧ tỉnh");
}

#[test]
fn modifiers_belong_to_the_title() {
    roles("⟦Phó Bí thư Thường trực⟧ Tỉnh ủy, ⟦Phó Bí thư TT⟧ Huyện ủy, ⟦Phó Trưởng đoàn chuyên trách⟧ Đoàn ĐBQH tỉnh");
    roles("⟦Quyền Giám đốc⟧ Sở Y tế, ⟦nguyên Bí thư⟧ Tỉnh ủy, ⟦Q. Giám đốc⟧ Sở Nội vụ");
    roles(
        "⟦PCT. Thường trực⟧: làm việc tại cơ quan; ⟦PCT.Thường trực⟧: dự họp; ⟦PCT⟧. Ông Lê Văn Nam; ⟦PCTTT⟧ Lê Văn Nam; ⟦Tổng cục phó⟧ Tổng cục Thuế",
    );
    roles("⟦Phó Giám đốc phụ trách⟧ Sở Y tế");
    roles("⟦Phó Chủ tịch⟧ phụ trách khối kinh tế");
    roles("⟦Ủy viên Thường trực⟧ Ủy ban Pháp luật; ⟦Ủy viên⟧ Thường trực HĐND tỉnh; ⟦Chính trị viên phó⟧ Ban CHQS xã");
}

#[test]
fn abbreviations_are_titles_but_not_in_numbers() {
    roles("⟦PCT⟧ UBND huyện, ⟦PGĐ⟧ Sở Y tế, ⟦CVP⟧ UBND tỉnh");
    roles("đồng chí Lê Văn Nam, ⟦UVBTV⟧, ⟦TUV⟧");
    roles("⟦ĐUV⟧/⟦PCT⟧. Uỷ ban MTTQ xã");
    roles("đồng chí Lê Văn Nam – ⟦UV⟧.BTV Đảng ủy – ⟦PCT⟧.UBND xã");
    assert_none(Kind::Role, "Quyết định số 12/QĐ-CT và số 20/QĐ-TTg, trang CT.GOV");
    assert_none(Kind::Role, "CT số 5");
}

#[test]
fn common_slips_are_titles_before_their_bodies() {
    roles("⟦Bộ trường⟧ Bộ Giáo dục và Đào tạo, ⟦Hiệu trường⟧ Trường THPT Ba Bể");
    assert_none(Kind::Role, "đồng bộ trường lớp");
}

#[test]
fn the_head_of_a_unit_is_one_where_the_unit_is_named() {
    roles("⟦Thủ trưởng⟧ Cơ quan Cảnh sát điều tra; ⟦Phó Thủ trưởng⟧ cơ quan điều tra Công an huyện");
    roles("⟦THỦ TRƯỞNG ĐƠN VỊ⟧\n\nLê Văn Nam");
    assert_none(Kind::Role, "Thủ trưởng các đơn vị chịu trách nhiệm");
}

#[test]
fn an_abbreviation_may_follow_a_body_and_a_dash() {
    roles("⟦PBT Thường trực⟧ Đảng ủy-⟦CT⟧. HĐND phường; ⟦PBT⟧ Đảng ủy/⟦CT⟧ HĐND xã");
    assert_none(Kind::Role, "Thông báo số 5/TB-CT-PCT");
}

#[test]
fn a_small_title_goes_on_into_its_body() {
    roles("đồng chí ⟦Chánh Văn phòng⟧, ⟦phó chánh Văn phòng⟧ UBND huyện; các ⟦phó trưởng Phòng⟧ Tài chính");
}

#[test]
fn a_title_below_its_body_is_one() {
    roles("TM. CHÍNH PHỦ\n⟦THỦ TƯỚNG⟧\nLê Văn Nam");
    assert_none(Kind::Role, "họp tại Phủ Thủ tướng");
}

#[test]
fn titles_are_given_in_full() {
    assert_eq!(
        first("Phó Bí thư TT Huyện ủy"),
        ("Phó Bí thư Thường trực".into(), RoleKind::DeputySecretary, RoleStatus::Incumbent)
    );
    assert_eq!(first("các PCT UBND tỉnh"), ("Phó Chủ tịch".into(), RoleKind::DeputyChair, RoleStatus::Incumbent));
    assert_eq!(
        first("PHÓ THỦ TƯỚNG CHÍNH PHỦ"),
        ("Phó Thủ tướng".into(), RoleKind::DeputyPrimeMinister, RoleStatus::Incumbent)
    );
    assert_eq!(first("Phó Ban Tổ chức Huyện ủy").0, "Phó Trưởng ban");
    assert_eq!(first("Phó Chủ tịch nước").1, RoleKind::VicePresident);
}

#[test]
fn small_letters_need_a_body_a_person_or_a_cue() {
    roles("⟦chủ tịch⟧ UBND huyện");
    roles("trên cương vị ⟦cục trưởng⟧");
    roles("Đồng chí ⟦Bộ trưởng⟧ nêu rõ.");
    assert_none(Kind::Role, "bí thư, phó bí thư cấp ủy các cấp");
}

#[test]
fn slips_of_the_pen_are_forgiven() {
    roles("⟦Phó Chủ tihc⟧ UBND tỉnh, ⟦Phó Chủ tich⟧ UBND xã");
    roles("KT. ⟦BỘ TRƯỞNG⟧\n⟦THỨ TRUỞNG⟧");
    assert_none(Kind::Role, "Hội trường lớn, Hiệu trường cũ");
}

#[test]
fn look_alikes_are_no_titles() {
    for text in [
        "Ban Bí thư ban hành",
        "Đoàn Chủ tịch kỳ họp",
        "thủ tục giám đốc thẩm",
        "Văn phòng Chủ tịch nước",
        "giáo viên chủ nhiệm",
        "giữ chức vụ khác",
        "chủ trì, phối hợp",
    ] {
        assert_none(Kind::Role, text);
    }
}
