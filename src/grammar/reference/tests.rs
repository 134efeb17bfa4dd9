//! What is a citation, and where it begins and ends. Dates of issue are tested with the linker.

use crate::lexicon::{doc_type, issuer};
use crate::marked::{assert_marked, assert_none};
use crate::mention::{Kind, LegalReference, Provision, ReferenceForm, ReferenceKind};
use crate::{Document, Extractor};

#[track_caller]
fn refs(marked: &str) -> Document {
    assert_marked(Kind::Reference, marked).1
}

#[track_caller]
fn keys(marked: &str) -> Vec<String> {
    refs(marked).references.into_iter().map(|reference| reference.key.unwrap_or_default()).collect()
}

/// The only reference of a marked text.
#[track_caller]
fn only(marked: &str) -> LegalReference {
    let mut references = refs(marked).references;
    assert_eq!(references.len(), 1, "{marked}");
    references.remove(0)
}

#[test]
fn types_in_abbreviation_begin_the_citation() {
    assert_eq!(
        keys("Theo ⟦GM số 05/GM-UBND⟧, ⟦PA số 12/PA-UBND⟧, ⟦BB số 3/BB-HĐND⟧ và ⟦TBKL 75-TBKL/HU⟧; QC 40."),
        ["05/GM-UBND", "12/PA-UBND", "3/BB-HĐND", "75-TBKL/HU"]
    );
}

#[test]
fn a_law_in_small_letters_is_told_by_its_year() {
    refs("Theo ⟦luật đất đai năm 2013⟧, ⟦luật giáo dục 2005⟧ và ⟦bộ luật hình sự 2015⟧.");
    assert_none(Kind::Reference, "Sửa luật đất đai năm 2018; pháp luật đất đai 2013; luật giáo dục, 2005 người.");
}

#[test]
fn every_type_is_found_by_an_example() {
    for row in doc_type::rows().filter(|row| !row.example.is_empty()) {
        let text = format!("Triển khai {} trên địa bàn.", row.example);
        let document = Extractor::new().extract(&text);
        let dated = row.example.contains(" ngày ");
        // The symbol of a `văn bản` tells what it is.
        let kind = if row.id == "document_generic" { ReferenceKind::OfficialLetter } else { row.kind };
        let found = document.references.iter().find(|reference| reference.kind == kind);
        let found = found.unwrap_or_else(|| panic!("{} gives {:?}", row.example, document.references));
        assert!(&text[found.span] == row.example, "{} gives {}", row.example, &text[found.span]);
        let number = row
            .example
            .split(' ')
            .find(|word| word.contains(['/', '-']) && word.starts_with(|c: char| c.is_ascii_digit()));
        if let Some(number) = number.filter(|number| !dated && !number.contains(':')) {
            assert_eq!(found.key.as_deref(), Some(number), "{}", row.example);
        }
        assert!(!found.conflicting, "{} contradicts itself", row.example);
    }
}

#[test]
fn tones_may_stand_on_another_vowel() {
    assert_eq!(keys("theo ⟦Quy chế số 05/QC-UBND⟧, ⟦Nghị quýết số 18-NQ/TW⟧, ⟦Bộ lủật số 91/2015/QH13⟧").len(), 3);
    refs("Quy chế bảo lãnh ban hành kèm theo ⟦Quýết định số 03/2011/QĐ-UBND⟧");
}

#[test]
fn a_sign_ends_the_name_of_an_amending_law() {
    for sign in ["-", "😀", "…"] {
        refs(&format!("Luật sửa đổi, bổ sung {sign} một số điều của ⟦Luật Đất đai⟧"));
    }
}

#[test]
fn every_type_is_decomposed_from_its_token() {
    for row in doc_type::rows() {
        let word = row.words.split(';').next().unwrap_or_default();
        let state = row.state.split(';').filter(|token| !token.is_empty()).map(|token| format!("17/{token}-UBND"));
        let party = row.party.split(';').filter(|token| !token.is_empty()).map(|token| format!("17-{token}/VPTW"));
        for number in state.chain(party) {
            let text = format!("theo {word} số {number} đã ban hành");
            let document = Extractor::new().extract(&text);
            let Some(found) = document.references.first() else { panic!("{text} gives none") };
            let respelled = number.replace("ND-", "NĐ-").replace("QD-", "QĐ-");
            assert_eq!((found.kind, found.key.as_deref()), (row.kind, Some(respelled.as_str())), "{text}");
            assert_eq!(found.issuers.len(), 1, "{text} {:?}", found.issuers);
        }
    }
}

#[test]
fn every_issuer_is_found_in_a_symbol() {
    for [row, _, _, system] in issuer::rows() {
        let number = if row.starts_with("QH") || row.starts_with("UBTVQH") {
            format!("17/2020/{row}")
        } else if system == "party" {
            format!("17-NQ/{row}")
        } else {
            format!("17/NQ-{row}")
        };
        let text = format!("theo Nghị quyết số {number} đã ban hành");
        let document = Extractor::new().extract(&text);
        let Some(found) = document.references.first() else { panic!("{text} gives none") };
        assert_eq!(found.key.as_deref(), Some(number.as_str()), "{text}");
        let year = found.year;
        let code = issuer::code(row).unwrap_or_else(|| panic!("{row} is unknown"));
        let names: Vec<&str> = found.issuers.iter().map(|issuer| issuer.name.as_str()).collect();
        assert_eq!(names, Vec::from_iter(code.name_in(year)), "{text}");
    }
}

#[test]
fn numbers_of_all_styles() {
    for marked in [
        "Thực hiện ⟦Nghị quyết số 42/NQ-CP⟧ của Chính phủ",
        "thực hiện ⟦Nghị quyết 42/NQ-CP⟧, các xã",
        "theo ⟦Nghị quyết số:42 / NQ – CP⟧ của Chính phủ",
        "theo ⟦Nghị định số10/2020/NÐ-CP⟧ quy định",
        "tại ⟦Quyết định số 3470/QĐ-\nUBND⟧ của UBND tỉnh",
        "tại ⟦công văn số 1234/STC-QLNS⟧ về kinh phí",
        "tại ⟦Thông tư số 12/2018/TT-BCA⟧ (C11) của Bộ",
        "theo ⟦Luật Người lao động Việt Nam đi làm việc tại nước ngoài⟧ và",
        "và ⟦Luật số 52/2019/QH14⟧ sửa đổi, bổ sung một số điều của ⟦Luật Cán bộ, công chức⟧ và ⟦Luật Viên chức⟧;",
        "theo ⟦Nghị định của Chính phủ số 132/2018/NĐ-CP⟧ quy định",
        "theo ⟦Quyết định kỷ luật số 12-QĐ/UBKTHU⟧ và ⟦Thư mời số 12/TM-UBND⟧",
        "theo ⟦Nghị định định số 59/2011/NĐ-CP⟧ thì",
        "tại ⟦Văn bản số 412/SNV-TCBC⟧ nêu rõ",
        "theo ⟦bộ luật dân sự số 91/2015/QH13⟧ và luật đất đai",
        "tại ⟦Tờ trình liên ngành số 12/TTrLN-TC-XD-GTVT⟧, ⟦Công văn liên ngành số 12/CVLN⟧ và ⟦Thông báo liên tịch số 5/TBLT⟧",
        "theo ⟦QCVN 01-1:2018/BYT⟧, ⟦QCVN 08-MT:2015/BTNMT⟧, ⟦TCVN 5308-91⟧ và ⟦TCVN 7572-2:2006⟧",
        "theo ⟦QĐ số 12/QĐ-UBND⟧ và ⟦NĐ 30/2020/NĐ-CP⟧",
        "(⟦19/CT-TTg⟧) và đã có ⟦Thông tư số …/2016/TT-BCT⟧ thay",
        "⟦Quyết định số 167 HĐ/CTN⟧ của Chủ tịch nước",
        "vàtheo ⟦Nghị định số 30/2020/NĐ-CP⟧quy định",
        "theo ⟦Nghi dinh so 17/2009/NĐ-CP⟧ va ⟦Nghị dịnh số 18/2009/NĐ-CP⟧ thì",
        "BAN HÀNH KÈM THEO ⟦QUYẾT ĐỊNH SỐ 12/QĐ-UBND⟧ CỦA",
        "(Kèm theo ⟦QUYẾT ĐỊNH\nSỐ 12/QĐ-UBND⟧ CỦA ỦY BAN)",
        "⟦Quyết định giám đốc thẩm số 05/2022/DS-GĐT⟧ của Tòa án",
        "⟦Quyết định đưa vụ án ra xét xử số 05/2022/QĐXXST-DS⟧ và ⟦Quyết định khởi tố bị can số 34/CSĐT⟧",
        "theo ⟦CT 05-CT/TW⟧; CT số 5 và CT UBND xã",
        "theo ⟦Nghị quyết của Quốc hội số 43/2022/QH15⟧ thì",
        "miễn học phí theo ⟦NĐ49⟧ và ⟦NĐ74⟧.",
        "theo ⟦TCVN ISO 9001:2015⟧ và ⟦TCVN ISO/IEC 17025:2017⟧",
    ] {
        refs(marked);
    }
}

#[test]
fn short_numbers_need_a_document() {
    for marked in [
        "Triển khai ⟦Nghị quyết 42⟧ của Chính phủ",
        "theo ⟦Nghị định 168⟧ xử phạt",
        "vướng mắc của ⟦Nghị định số 59⟧, đề nghị",
        "triển khai ⟦Đề án 06⟧ của Chính phủ",
        "theo ⟦Kết luận 127⟧ và các văn bản",
        "theo ⟦Quyết định số 15⟧ ngày mai",
    ] {
        refs(marked);
    }
    for text in [
        "Kế hoạch 5 năm 2021-2025",
        "Báo cáo 6 tháng đầu năm",
        "Chương trình 3 điểm",
        "quyết định 2 nội dung sau",
        "Thông báo 10 giờ sáng",
        "Nghị quyết 4 nhiệm vụ trọng tâm",
        "Kế hoạch 2021",
        "Quyết định 24/4",
        "Dự án 6 tầng",
    ] {
        assert_none(Kind::Reference, text);
    }
}

#[test]
fn members_of_lists_are_citations_of_their_own() {
    let found = keys("các ⟦Nghị định số 30/2020/NĐ-CP⟧, ⟦số 34/2016/NĐ-CP⟧ và ⟦91/2017/NĐ-CP⟧ của Chính phủ");
    assert_eq!(found, ["30/2020/NĐ-CP", "34/2016/NĐ-CP", "91/2017/NĐ-CP"]);
    assert_eq!(keys("thực hiện ⟦Nghị quyết 18⟧,⟦19 – NQ, TW⟧ của trung ương"), ["18-NQ/TW", "19-NQ/TW"]);
    assert_eq!(keys("tại ⟦Thông báo số 12⟧ và ⟦13/TB-VPCP⟧."), ["12/TB-VPCP", "13/TB-VPCP"]);
    assert_eq!(keys("theo ⟦Thông tư 01⟧, ⟦02/2020/TT-BNV⟧ của"), ["01/2020/TT-BNV", "02/2020/TT-BNV"]);
    assert_eq!(keys("các ⟦Quyết định 25/CP⟧ và ⟦26/CP⟧ cũ"), ["25/CP", "26/CP"]);
    assert_eq!(keys("các ⟦Nghị quyết 57⟧, ⟦59⟧, ⟦66⟧ và ⟦68⟧ của Bộ Chính trị").len(), 4);
    assert_eq!(keys("tại các Văn bản: ⟦12/STC-NS⟧, ⟦15/SNV-TC⟧ nêu"), ["12/STC-NS", "15/SNV-TC"]);
    keys("tại các văn bản: ⟦Số 202/TTr-STC⟧, ⟦số 192/TTr-STC⟧ và các Báo cáo: ⟦Số 201/BC-STC⟧");
    keys("⟦Quyết định số 594/QĐ-TTg⟧ và ⟦Nghị quyết số 12/NQ-HĐND⟧");
    let bare = refs("theo ⟦Nghị quyết 42⟧, 3 giải pháp được nêu");
    assert_eq!(bare.references[0].form, ReferenceForm::Short);
}

#[test]
fn laws_by_name() {
    for marked in [
        "theo ⟦Luật Đất đai⟧ và các văn bản",
        "theo ⟦Luật Đất đai 2013⟧ thì",
        "theo ⟦Luật Hóa chất⟧ và ⟦Nghị định số 113/2017/NĐ-CP⟧",
        "⟦Luật Thi đua, Khen thưởng⟧, ⟦Luật Cán bộ , công chức⟧ và ⟦Luật Viên chức⟧",
        "theo ⟦Luật thuế xuất khẩu, thuế nhập khẩu số 107/2016/QH13⟧",
        "theo quy định ⟦Luật Phòng , chống tham nhũng⟧ .",
        "⟦Bộ Luật Lao động⟧ và ⟦Bộ luật Dân sự 2015⟧",
        "⟦Luật sửa đổi, bổ sung một số điều của Luật Quản lý thuế⟧ có hiệu lực",
        "⟦Luật sửa đổi một số điều của Luật Tổ chức Chính phủ và Luật Tổ chức chính quyền địa phương⟧; ⟦Luật Nhà ở⟧",
        "⟦Luật Bầu cử đại biểu Quốc hội và đại biểu HĐND⟧, ⟦Luật Tổ chức VKSND⟧",
        "xét ⟦báo cáo của UBND tỉnh số 218/BC-UBND⟧ và ⟦Tờ trình số 5/TTr-STC⟧",
        "⟦Luật số 71/2014/QH13 sửa đổi, bổ sung một số điều của các Luật về thuế⟧.",
        "⟦Luật số 43/2024/QH15⟧ sửa đổi, bổ sung một số điều của ⟦Luật Đất đai số 31/2024/QH15⟧ và ⟦Luật Nhà ở⟧.",
        "⟦Luật sửa đổi, bổ sung Điều 6 của Luật Quản lý rừng cộng đồng⟧ quy định",
        "⟦Pháp lệnh về thuế nhà, đất⟧ và ⟦Pháp lệnh \"Dân số\"⟧ hết hiệu lực",
        "theo luật định, theo ⟦luật Đất đai⟧ thì",
        "⟦Luật Đất đai 2024⟧, ⟦Nhà ở 2023⟧ và ⟦Kinh doanh bất động sản 2023⟧",
        "các Luật: ⟦Đất đai⟧, ⟦Nhà ở⟧ và ⟦Xây dựng⟧ mới",
        "⟦Luật Đất đai năm 2024⟧, ⟦Nhà ở năm 2023⟧ và ⟦Kinh doanh bất động sản năm 2023⟧",
        "các ⟦Luật Đất đai⟧, ⟦Nhà ở⟧, ⟦Kinh doanh bất động sản⟧ được thi hành",
        "theo ⟦Luật Đất đai⟧, Nhà ở và đất ở",
        "theo các ⟦Luật Đất đai⟧, Thanh tra tỉnh kết luận",
        "theo ⟦Luật Doanh nghiệp (sửa đổi) năm 2020⟧, ⟦Luật Nhà ở⟧ (sửa đổi) và ⟦Luật Đất đai (sửa đổi) số 31/2024/QH15⟧",
        "⟦Luật phòng chống tác hại rượu bia⟧; ⟦Luật Ban hành văn bản QPPL của HĐND, UBND ngày 03/12/2004⟧",
        "theo ⟦Luật Nhà ở 2014⟧; ⟦BLTTHS 2015⟧; ⟦BLHS 2015⟧",
        "⟦Luật Phát triển cộng đồng bền vững⟧ quy định",
        "⟦Hiến pháp 2013⟧, ⟦Hiến pháp⟧ nước ta",
        "theo ⟦Luật Đất đai (số 31/2024/QH15)⟧ và ⟦Luật Nhà ở⟧ (⟦Luật số 27/2023/QH15⟧)",
        "theo ⟦BLHS 2015⟧ và ⟦BLDS⟧ thì",
        "chấp hành ⟦Điều lệ Đảng⟧, ⟦Cương lĩnh⟧ của Đảng",
    ] {
        refs(marked);
    }
}

#[test]
fn what_is_no_law() {
    for text in [
        "theo quy định của pháp luật Việt Nam",
        "Luật sư Nguyễn Văn An, Công ty Luật Hồng Hà",
        "theo luật khác có liên quan",
        "dự thảo Luật Đất đai (sửa đổi)",
        "dự án Luật sửa đổi, bổ sung một số điều của Luật Xây dựng",
        "Trường Đại học Luật Hà Nội",
        "kỷ luật lao động, quy luật thị trường",
        "Hội Luật gia tỉnh",
        "Nghị định thư Kyoto",
        "quyết định hành chính, thông báo cho các hộ",
        "Công ước về Luật Biển năm 1982",
        "bộ luật khác",
    ] {
        assert_none(Kind::Reference, text);
    }
}

#[test]
fn resolutions_of_congresses_and_plenums() {
    for marked in [
        "thực hiện ⟦Nghị quyết Đại hội XIII của Đảng⟧ và",
        "theo ⟦Nghị quyết đại hội Đảng lần thứ XIII⟧, tỉnh",
        "⟦Nghị quyết Đại hội đại biểu toàn quốc lần thứ XIII của Đảng⟧;",
        "chỉ tiêu ⟦Nghị quyết của đại hội Đảng bộ huyện Ba Bể lần thứ XX⟧ nhiệm kỳ",
        "⟦Nghị quyết Đại hội Đảng bộ tỉnh lần thứ XVII⟧, nhiệm kỳ 2020-2025",
        "⟦Nghị quyết Trung ương 4 khóa XII⟧ về",
        "⟦Nghị quyết TW 4⟧ “Một số vấn đề”",
        "⟦Nghị quyết Trung ương 4 (khóa XI, XII)⟧ về xây dựng Đảng",
        "⟦Nghị quyết Hội nghị lần thứ tám Ban Chấp hành Trung ương Đảng khóa XI⟧ về",
        "⟦Kết luận Hội nghị Trung ương 6 khóa XIII⟧;",
        "theo ⟦NQ Đại hội XIII⟧, ⟦NQTW 4 khóa XII⟧ và ⟦NQ TW 6⟧",
    ] {
        refs(marked);
    }
    for text in ["Nghị quyết Đại hội Đảng các cấp", "Nghị quyết của HĐND tỉnh", "nghị quyết đại hội chi bộ"]
    {
        assert_none(Kind::Reference, text);
    }
}

#[test]
fn pointing_citations() {
    for marked in [
        "⟦Nghị định này⟧ có hiệu lực",
        "tại Điều 5 ⟦Quyết\nđịnh này⟧.",
        "theo ⟦Quyết định nói trên⟧ thì",
        "⟦Quyết định trên⟧ được gửi",
        "⟦Nghị quyết đó⟧.",
        "phạm vi ⟦Quy chế này⟧ gồm",
        "KẾ HOẠCH\nVề việc kiểm tra\nCác xã thực hiện nghiêm túc ⟦kế hoạch này⟧.",
    ] {
        refs(marked);
    }
    for text in [
        "Quyết định trên địa bàn",
        "kế hoạch này",
        "Dự án này",
        "quyết định này",
        "Thông tin này",
        "Quyết định này được đưa ra sau đó",
    ] {
        assert_none(Kind::Reference, text);
    }
}

#[test]
fn the_number_of_the_document_itself_is_no_citation() {
    for text in [
        "UBND TỈNH HÀ NAM\nSố: 123/QĐ-UBND\nHà Nam, ngày",
        "UBND TỈNH HÀ NAM\n\nSố 57-NQ/TW   \nHà Nội",
        "Độc lập - Tự do - Hạnh phúc\n-----\nNghị quyết số: 45/2024/UBTVQH15\nHà Nội, ngày 15 tháng 4 năm 2024",
        "CHƯƠNG TRÌNH XÂY DỰNG LUẬT, PHÁP LỆNH NĂM 2024",
        "| Số: 87/2025/QĐ-UBND | Lai Châu",
        "QUYẾT ĐỊNH\nSố 12/2020/QĐ-UBND\n",
        "NGHỊ QUYẾT\nĐại hội đại biểu Đảng bộ huyện lần thứ XX\n",
        "LUẬT\nĐất đai\nĐiều 1",
        "| THÔNG BÁO |\nsố 12 ngày 5/4/2020",
        "theo Mẫu số 01/TT-BTC và biểu số 02/BC-UBND",
        "điện thoại số 0912/345-678, tỷ lệ 1/500, ngày 24/4/2020",
        "thửa đất số 15/23, nhà số 12/A",
    ] {
        assert_none(Kind::Reference, text);
    }
}

/// A provision in one line: `a 2 5`.
fn path(provision: &Provision) -> String {
    let levels = [
        &provision.form,
        &provision.item,
        &provision.point,
        &provision.clause,
        &provision.article,
        &provision.section,
        &provision.chapter,
        &provision.part,
        &provision.appendix,
    ];
    levels.into_iter().flatten().cloned().collect::<Vec<_>>().join(" ")
}

#[track_caller]
fn provisions(text: &str) -> Vec<String> {
    let document = Extractor::new().extract(text);
    let reference = document.references.last().unwrap_or_else(|| panic!("no reference in {text}"));
    reference.provisions.iter().map(path).collect()
}

#[test]
fn provisions_before_the_document() {
    for (text, expected) in [
        ("điểm a khoản 2 Điều 5 Luật Đất đai", vec!["a 2 5"]),
        ("tại điểm a, khoản 1, Điều 38 của Luật Đất đai", vec!["a 1 38"]),
        ("các điểm a, b và c khoản 2 Điều 6 Nghị định này", vec!["a 2 6", "b 2 6", "c 2 6"]),
        ("điểm a, điểm b khoản 1 và khoản 3 Điều 7 Luật Đất đai", vec!["a 1 7", "b 1 7", "3 7"]),
        ("khoản 1, khoản 2 Điều 5, Điều 7 và khoản 3 Điều 9 Luật Đất đai", vec!["1 5", "2 5", "7", "3 9"]),
        ("khoản 2 Điều 14; khoản 3 Điều 15; Điều 16 Luật Đất đai", vec!["2 14", "3 15", "16"]),
        ("điểm a khoản 1, 2 và 3 Điều 4 Luật Đất đai", vec!["a 1 4", "a 2 4", "a 3 4"]),
        ("khoản 2, điểm a khoản 3 Điều 103 Luật Đất đai", vec!["2 103", "a 3 103"]),
        ("từ Điều 5 đến Điều 8 Nghị định này", vec!["5", "6", "7", "8"]),
        ("từ điểm c đến điểm e khoản 1 Điều 3 Nghị định này", vec!["c 1 3", "d 1 3", "đ 1 3", "e 1 3"]),
        ("Điều 1a và Điều 14b Luật Đất đai", vec!["1a", "14b"]),
        ("Chương II, Mục 1, Điều 7 Luật Đất đai", vec!["7 1 II"]),
        ("Mục 1, Chương IX Luật Đất đai", vec!["1 IX"]),
        ("khoản 2 Nghị quyết số 63/2022/QH15", vec!["2"]),
        ("Phụ lục I ban hành kèm theo Nghị định số 30/2020/NĐ-CP", vec!["I"]),
        ("Mẫu số 06 Phụ lục III ban hành kèm theo Nghị định này", vec!["06 III"]),
        (
            "điểm a, b và đ khoản 2, khoản 3 Điều 5 và các Điều 7, 9 đến 11 Luật Đất đai",
            vec!["a 2 5", "b 2 5", "đ 2 5", "3 5", "7", "9", "10", "11"],
        ),
        ("Điều 5÷7 Nghị định số 30/2020/NĐ-CP", vec!["5", "6", "7"]),
        ("khoản 1 (trừ điểm e) Điều 70 Luật Đầu tư công", vec!["1 70"]),
        ("Mẫu số 02/KK-TNCN kèm theo Nghị định này", vec!["02/KK-TNCN"]),
        (
            "Mẫu số 04/BCB-MT và Mẫu số 05/BCB-MT ban hành kèm theo Nghị quyết số 12/NQ-HĐND",
            vec!["04/BCB-MT", "05/BCB-MT"],
        ),
        ("Biểu mẫu số 05 Phụ lục 2 Thông tư số 12/2021/TT-BTC", vec!["05 2"]),
        ("Phụ lục IA, IB Thông tư số 12/2021/TT-BTC", vec!["IA", "IB"]),
        ("Phần thứ nhất Bộ luật Dân sự", vec!["thứ nhất"]),
        ("tiết a1 điểm 2.3 khoản 4 mục II Thông tư số 05/2003/TT-BNV", vec!["a1 2.3 4 II"]),
        ("tiết a khoản 4 Thông tư số 05/2003/TT-BNV", vec!["a 4"]),
        ("năm 2020, Điều 5 Luật Đất đai", vec!["5"]),
        ("có 5 điểm 3 bước và khoản 2 Điều 5 Luật Đất đai", vec!["2 5"]),
        ("quy định của Luật Đất đai", vec![]),
        ("có 5 điểm của Luật Đất đai", vec![]),
    ] {
        assert_eq!(provisions(text), expected, "{text}");
    }
}

#[test]
fn provisions_after_the_document() {
    assert_eq!(provisions("Luật Đất đai, Điều 5, khoản 2, điểm a quy định"), ["a 2 5"]);
    assert_eq!(provisions("Nghị định số 30/2020/NĐ-CP (Điều 5) quy định"), ["5"]);
    assert_eq!(provisions("Luật Đất đai (khoản 2 Điều 5; điểm a khoản 3 Điều 6) quy định"), ["2 5", "a 3 6"]);
    assert_eq!(provisions("Nghị định số 30/2020/NĐ-CP tại Điều 5, Điều 6 quy định"), ["5", "6"]);
    assert_eq!(provisions("Nghị định số 30/2020/NĐ-CP. Điều 2. Hiệu lực"), Vec::<String>::new());
    let document = Extractor::new().extract("Luật Đất đai, Điều 5 Luật Nhà ở");
    assert!(document.references[0].provisions.is_empty());
    assert_eq!(document.references[1].provisions.len(), 1);
}

#[test]
fn a_provision_covers_its_words() {
    let text = "quy định tại điểm a khoản 2 Điều 5 của Luật Đất đai.";
    let document = Extractor::new().extract(text);
    let reference = &document.references[0];
    assert_eq!(&text[reference.provisions[0].span], "điểm a khoản 2 Điều 5");
    assert_eq!(&text[reference.full_span], "điểm a khoản 2 Điều 5 của Luật Đất đai");
}

#[test]
fn word_and_symbol_may_contradict_each_other() {
    assert!(only("theo ⟦Nghị định số 12/QĐ-UBND⟧ thì").conflicting);
    assert!(!only("theo ⟦Quy định số 66-QĐ/TW⟧ thì").conflicting);
    assert_eq!(only("theo ⟦Văn bản số 12/KH-UBND⟧ thì").kind, ReferenceKind::Plan);
}

#[test]
fn numbers_are_taken_apart() {
    let reference = only("theo ⟦Thông tư liên tịch số 01a/2014/TTLT-BNV-BTC⟧ thì");
    assert_eq!(reference.number.as_deref(), Some("01a"));
    assert_eq!(reference.year, Some(2014));
    assert_eq!(reference.symbol.as_deref(), Some("TTLT-BNV-BTC"));
    let names: Vec<_> = reference.issuers.iter().map(|issuer| issuer.name.as_str()).collect();
    assert_eq!(names, ["Bộ Nội vụ", "Bộ Tài chính"]);
}

#[test]
fn a_hostile_text_is_read_in_linear_time() {
    for piece in
        ["Nghị định ", "số 1, ", "Điều 1, ", "điểm a khoản ", "Luật ", "12/", "NĐ-", "Luật sửa đổi ", "“", "của "]
    {
        let text = piece.repeat(4000);
        let _ = Extractor::new().extract(&text);
    }
}
