//! Tests of the grammar on marked text.
use crate::lexicon::agency_head::{self, Alone};
use crate::marked::{assert_marked, assert_none};
use crate::mention::{AgencyKind, AgencyLevel, Kind};

/// Phrases of many kinds, one a line, every body marked.
const PHRASES: &str = include_str!("phrases.txt");

#[test]
fn phrases_are_read_to_their_ends() {
    for line in PHRASES.lines().filter(|line| !line.is_empty() && !line.starts_with('#')) {
        assert_marked(Kind::Agency, line);
    }
}

#[test]
fn every_head_wakes_the_grammar() {
    for word in agency_head::first_words() {
        assert!(super::TRIGGERS.contains(&word.as_str()), "{word}");
    }
}

/// A head that may stand alone is found alone; every other one begins a marked body of the phrases.
#[test]
fn every_head_has_an_example() {
    let bodies: Vec<String> =
        PHRASES.split('⟦').skip(1).filter_map(|rest| rest.split('⟧').next()).map(str::to_lowercase).collect();
    for (name, forms, alone) in agency_head::listed() {
        if alone == Alone::Yes {
            // The full name where the row has it as a form, else the first abbreviation.
            let word = if forms[0] == name.to_lowercase() { name.to_owned() } else { forms[0].to_uppercase() };
            assert_marked(Kind::Agency, &format!("Giao ⟦{word}⟧ thực hiện."));
        } else {
            let begins = |form: &&str| bodies.iter().any(|body| body.starts_with(*form));
            assert!(forms.iter().any(begins), "no example of {forms:?}");
        }
    }
}

#[test]
fn lines_of_a_letterhead_are_one_name_or_two() {
    assert_marked(Kind::Agency, "**⟦ỦY BAN NHÂN DÂN**\nTỈNH LÂM ĐỒNG⟧\n-------");
    assert_marked(Kind::Agency, "⟦Bộ Tư lệnh Bộ đội\nbiên phòng⟧ chủ trì");
    assert_marked(Kind::Agency, "⟦UBND TỈNH BẮC KẠN⟧\n⟦SỞ Y TẾ⟧\nSố: 12/BC-SYT");
    assert_marked(Kind::Agency, "Lê Văn Nam, Phó Chánh Văn phòng\n⟦VĂN PHÒNG TỈNH ỦY⟧");
    assert_marked(Kind::Agency, "**⟦BAN CHẤP HÀNH TRUNG ƯƠNG⟧**\n**⟦ĐẢNG CỘNG SẢN VIỆT NAM⟧**");
    assert_marked(Kind::Agency, "⟦ỦY BAN MTTQ VIỆT NAM\n\nXÃ HÒA AN⟧\n\n⟦BAN THƯỜNG TRỰC⟧");
    assert_marked(
        Kind::Agency,
        "theo đề nghị của Giám đốc ⟦Sở Văn hóa,\nThể thao và Du lịch⟧ tại Tờ trình số 5/TTr-SVHTTDL",
    );
}

#[test]
fn names_in_capitals_fill_their_lines() {
    for marked in [
        "⟦ĐẠI HỌC HUẾ⟧\n⟦TRƯỜNG ĐẠI HỌC NÔNG LÂM⟧\nSố: 12/QĐ-ĐHNL",
        "⟦BỘ Y TẾ⟧\n**⟦BỆNH VIỆN BẠCH MAI⟧**",
        "⟦NÔNG TRƯỜNG SAO VÀNG⟧\n-----",
        "KẾ HOẠCH BÁN TRÚ CHO TRẺ ⟦TRƯỜNG MẦM NON PHÚ ĐỨC⟧ NĂM HỌC 2026-2027",
        "BỆNH VIỆN CÔNG LẬP\nBỆNH VIỆN VÀ TRẠM XÁ",
    ] {
        assert_marked(Kind::Agency, marked);
    }
}

#[test]
fn symbols_of_documents_hold_no_bodies() {
    assert_none(Kind::Agency, "Phuluc_II_kemtheo Thông tư 19-2018-TT-BNNPTNT.docx; số 5/QĐ-TT-BNNPTNT");
    assert_none(
        Kind::Agency,
        "Quyết định số 12/QĐ-UBND và Nghị quyết 05/NQ-HĐND, Công văn 7/UBND-VX, Tờ trình 82/TTr-UBND, Số: 6240 /BGDĐT-VP",
    );
    assert_marked(Kind::Agency, "Ban hành theo Quyết định số 12/QĐ-UBND của ⟦UBND huyện⟧");
}

#[test]
fn heads_that_are_common_words_need_more() {
    for plain in [
        "Sở dĩ có kết quả đó là nhờ sự đồng lòng.",
        "Phòng, chống thiên tai là nhiệm vụ thường xuyên. Phòng họp số 2.",
        "Ban hành quy chế. Ban đầu có khó khăn. Ban đêm trời lạnh.",
        "Bộ luật, bộ phận, bộ tiêu chí, Bộ chỉ số, toàn bộ, cán bộ.",
        "Cục bộ có mưa. Cục diện thay đổi.",
        "Vụ án, vụ việc, vụ mùa, nhiệm vụ, dịch vụ công.",
        "Trung tâm huyện rất đông. Trung tâm thành phố có chợ.",
        "Đội ngũ giáo viên, đội bóng, bộ đội, quân đội.",
        "Trường hợp khác; trường học; môi trường; thị trường.",
        "Viện trợ, viện dẫn, bệnh viện, học viên.",
        "Hội nghị, hội thảo, hội trường, lễ hội, xã hội, thành phố Hội An.",
        "Tổ chức họp; tổ dân phố; tổ quốc; tổ trưởng.",
        "Công an viên, đoàn viên công đoàn, đảng viên, Tỉnh ủy viên, huyện ủy viên.",
        "Thuế thu nhập cá nhân, thống kê số liệu, hải quan điện tử.",
        "Tòa nhà, trạm dừng nghỉ, đồn đoán, khoa học, hạt giống.",
        "Chính phủ điện tử, chính phủ số, tổ chức phi chính phủ.",
        "Tây Ban Nha, Hải Phòng, quốc phòng, văn phòng phẩm.",
        "các sở, ban, ngành; các cơ quan, đơn vị; Đảng và Nhà nước; lãnh đạo huyện; chính quyền xã.",
        "Trình độ: - Đại học 09 - Cao đẳng 10 - Bệnh viện 11",
    ] {
        assert_none(Kind::Agency, plain);
    }
}

#[test]
fn levels_follow_from_words_and_context() {
    let level_of = |marked: &str, index: usize| assert_marked(Kind::Agency, marked).1.agencies[index].level;
    assert_eq!(level_of("⟦HĐND⟧, ⟦UBND tỉnh Điện Biên⟧", 0), AgencyLevel::Province);
    assert_eq!(level_of("⟦Thường trực⟧, ⟦Ban Thường vụ Huyện ủy⟧", 0), AgencyLevel::District);
    assert_eq!(level_of("⟦phòng Tổ chức cán bộ⟧ thuộc ⟦Cục Hải quan Thanh Hóa⟧", 0), AgencyLevel::Province);
    assert_eq!(level_of("⟦phòng Tài vụ⟧ - ⟦Cục Quản trị⟧", 0), AgencyLevel::Central);
    assert_eq!(level_of("⟦Đảng ủy UBND tỉnh⟧ họp. Bí thư ⟦Đảng ủy⟧ kết luận.", 1), AgencyLevel::Province);
    assert_eq!(level_of("⟦ỦY BAN NHÂN DÂN\nHUYỆN BA BỂ⟧\n\nTM. ⟦ỦY BAN NHÂN DÂN⟧\nCHỦ TỊCH", 1), AgencyLevel::District);
    assert_eq!(level_of("⟦UBND các huyện, thành phố⟧", 0), AgencyLevel::District);
    assert_eq!(level_of("⟦UBND các tỉnh, thành phố trực thuộc trung ương⟧", 0), AgencyLevel::Province);
    assert_eq!(level_of("⟦HĐND các cấp⟧", 0), AgencyLevel::Other);
    assert_eq!(level_of("⟦UBND thành phố Bắc Kạn⟧", 0), AgencyLevel::District);
    assert_eq!(level_of("⟦UBND thành phố Hà Nội⟧", 0), AgencyLevel::Province);
    assert_eq!(level_of("⟦Trường THCS Trần Phú⟧", 0), AgencyLevel::Other);
    assert_eq!(level_of("⟦Hiệp hội Gỗ Việt Nam⟧", 0), AgencyLevel::Central);
    assert_eq!(level_of("⟦Cục thuế⟧/⟦Cục Hải quan các tỉnh, thành phố⟧", 0), AgencyLevel::Province);
}

#[test]
fn plurals_and_kinds_are_told() {
    let (_, document) = assert_marked(
        Kind::Agency,
        "⟦UBND các xã⟧, ⟦Ủy ban nhân dân cấp xã⟧, ⟦UBND xã Hòa An⟧, ⟦TAND tỉnh⟧, ⟦Trường THPT Ba Bể⟧",
    );
    let plural: Vec<bool> = document.agencies.iter().map(|agency| agency.plural).collect();
    assert_eq!(plural, [true, true, false, false, false]);
    let kinds: Vec<AgencyKind> = document.agencies.iter().map(|agency| agency.kind).collect();
    assert_eq!(kinds[2..], [AgencyKind::PeoplesCommittee, AgencyKind::Court, AgencyKind::School]);
}

/// However many heads stand in a row, a name holds only a few of them.
#[test]
fn rows_of_heads_do_not_nest_without_end() {
    for unit in ["Ban ", "Văn phòng ", "Thường trực, Ban Thường trực, ", "Thường trực Ban Thường trực ", "Sở, "]
    {
        let found = crate::Extractor::new().extract(&unit.repeat(8000)).agencies;
        assert!(found.iter().all(|agency| agency.span.len() < 200), "{unit}");
    }
}
