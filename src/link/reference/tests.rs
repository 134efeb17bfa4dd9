//! Dates of issue, issuers, titles, relations, antecedents and entities.

use crate::marked::assert_marked;
use crate::mention::{Kind, LegalReference, ReferenceForm, Relation};
use crate::{Document, Extractor};

fn extract(text: &str) -> Document {
    Extractor::new().extract(text)
}

#[track_caller]
fn first(text: &str) -> LegalReference {
    extract(text).references.into_iter().next().unwrap_or_else(|| panic!("no reference in {text}"))
}

#[track_caller]
fn issued(marked: &str) -> Vec<Option<String>> {
    let (_, document) = assert_marked(Kind::Reference, marked);
    document.references.iter().map(|reference| reference.issued.map(|day| day.to_string())).collect()
}

#[test]
fn the_date_of_issue_belongs_to_the_citation() {
    for (marked, day) in [
        ("theo ⟦Nghị quyết số 42/NQ-CP ngày 09/4/2020⟧ của Chính phủ", "2020-04-09"),
        ("theo ⟦Nghị định số 75/2019/NĐ-CP , ngày 10 tháng 9 năm 2019⟧ của Chính phủ", "2019-09-10"),
        ("theo ⟦Nghị định số 12/2016/NĐ-CP của Chính phủ ngày 20 tháng 10 năm 2016⟧ quy định", "2016-10-20"),
        ("theo ⟦Luật Tổ chức chính quyền địa phương ngày\n19 tháng 6 năm 2015⟧;", "2015-06-19"),
        ("theo ⟦Quyết định ngày 12/3/2021⟧ của Chủ tịch UBND tỉnh", "2021-03-12"),
        ("theo ⟦Thông tư số 12/2018/TT-BCA (C11) ngày 5/6/2018⟧ của Bộ", "2018-06-05"),
        ("theo ⟦Nghị định số 10/2015/NĐ-CP ngày 17 ngày 8 năm 2015⟧ thì", "2015-08-17"),
    ] {
        assert_eq!(issued(marked), [Some(day.to_owned())], "{marked}");
    }
    assert_eq!(issued("⟦Thông tư số …/2016/TT-BCT ngày … tháng … năm 2016⟧ của Bộ"), [None]);
    assert_eq!(issued("gửi ⟦Nghị quyết số 42/NQ-CP⟧ trước ngày 5/4/2020"), [None]);
    assert_eq!(issued("⟦Quyết định số 15/QĐ-UBND⟧ có hiệu lực từ ngày 05/4/2020"), [None]);
}

#[test]
fn a_document_without_a_number_needs_its_date() {
    assert!(extract("theo Quyết định của Chủ tịch UBND tỉnh").references.is_empty());
    assert!(extract("Thông báo của Văn phòng về việc nghỉ lễ").references.is_empty());
}

#[test]
fn a_year_tells_the_version_of_a_law() {
    let law = first("theo Luật Đất đai năm 2013 thì");
    assert_eq!((law.issued, law.issued_year), (None, Some(2013)));
    assert_eq!(first("theo Luật Đất đai 2024 thì").issued_year, Some(2024));
    assert_eq!(first("Công văn 5348/CT-CS năm 2025 nêu").issued_year, Some(2025));
}

#[test]
fn what_stands_behind_an_amended_law_tells_of_the_amending_one() {
    let text = "theo Luật sửa đổi, bổ sung một số điều của Luật Giáo dục ngày 25 tháng 11 năm 2009.";
    let law = first(text);
    assert_eq!(&text[law.span], "Luật sửa đổi, bổ sung một số điều của Luật Giáo dục");
    assert_eq!(law.issued.map(|day| day.to_string()).as_deref(), Some("2009-11-25"));
    // The number, year or date of the amended law is its own.
    for tail in [" số 25/2008/QH12", " ngày 14/11/2008", " năm 2008"] {
        let text = format!("theo Luật sửa đổi, bổ sung một số điều của Luật Bảo hiểm y tế{tail}.");
        let law = first(&text);
        assert_eq!((law.key, law.issued, law.issued_year), (None, None, None), "{text}");
    }
    let law = first("theo Luật sửa đổi, bổ sung một số điều của Luật Bảo hiểm y tế số 46/2014/QH13.");
    assert_eq!(law.key.as_deref(), Some("46/2014/QH13"));
    let text = "theo Luật sửa đổi, bổ sung một số điều của các Luật về thuế số 71/2014/QH13 thì";
    assert_eq!(first(text).key.as_deref(), Some("71/2014/QH13"));
}

#[test]
fn dates_know_their_citation() {
    let document = extract("Ngày 5/4/2020, theo Nghị quyết số 42/NQ-CP ngày 09/4/2020 của Chính phủ");
    let owners: Vec<_> = document.dates.iter().map(|date| date.reference).collect();
    assert_eq!(owners, [None, Some(0)]);
}

#[test]
fn stated_issuers() {
    for (text, names) in [
        ("Nghị quyết số 42/NQ-CP ngày 09/4/2020 của Chính phủ về hỗ trợ", vec!["Chính phủ"]),
        ("Chỉ thị số 19/CT-TTg của Thủ tướng Chính phủ về phòng dịch", vec!["Thủ tướng Chính phủ"]),
        ("Thông tư số 01/2025/TT-BTC của Bộ trưởng Bộ Tài chính quy định", vec!["Bộ trưởng Bộ Tài chính"]),
        (
            "Thông tư liên tịch số 01/2014/TTLT-BNV-BTC của Bộ Nội vụ và Bộ Tài chính hướng dẫn",
            vec!["Bộ Nội vụ", "Bộ Tài chính"],
        ),
        ("Nghị định số 30/2020/NĐ-CP quy định về công tác", vec!["Chính phủ"]),
        ("Nghị quyết số 57-NQ/TW của Bộ Chính trị về", vec!["Bộ Chính trị"]),
        ("các Nghị quyết số 57-NQ/TW, số 59-NQ/TW và 66-NQ/TW của Bộ Chính trị", vec!["Bộ Chính trị"]),
        ("các Quyết định số 5/QĐ-UBND, số 6/QĐ-BTC của Bộ Tài chính", vec!["Ủy ban nhân dân"]),
        (
            "Thông tư liên tịch số 49/2007/TTLT/BTC-BGDĐT của liên Bộ Tài chính - Bộ Giáo dục và Đào tạo",
            vec!["Bộ Tài chính", "Bộ Giáo dục và Đào tạo"],
        ),
        ("Công văn 5348/CT-CS năm 2025 về hóa đơn do Cục Thuế ban hành", vec!["Cục Thuế"]),
        ("Hợp đồng số 12/2020/HĐ-XD ký với nhà thầu", vec![]),
        ("Nghị quyết số 12-NQ/ĐH của Đại hội", vec![]),
    ] {
        let found: Vec<String> = first(text).issuers.into_iter().map(|issuer| issuer.name).collect();
        assert_eq!(found, names, "{text}");
    }
}

#[track_caller]
fn title(text: &str) -> Option<&str> {
    first(text).title.map(|title| &text[title.span])
}

#[test]
fn titles_end_where_they_end() {
    for (text, expected) in [
        ("Nghị quyết số 42/NQ-CP của Chính phủ về các biện pháp hỗ trợ; Chỉ thị", "về các biện pháp hỗ trợ"),
        ("Quyết định số 12/QĐ-UBND về việc thành lập tổ công tác.", "về việc thành lập tổ công tác"),
        ("Chỉ thị số 05-CT/TW của Bộ Chính trị về “Đẩy mạnh học tập” và", "về “Đẩy mạnh học tập” và"),
        ("Nghị quyết TW 4 “Một số vấn đề cấp bách” và Chỉ thị 03/CT-TW", "“Một số vấn đề cấp bách”"),
        (
            "Nghị định số 01/2020/NĐ-CP quy định chi tiết Luật Đất đai, Nghị định số 02/2020/NĐ-CP",
            "quy định chi tiết Luật Đất đai",
        ),
        ("Thông tư số 01/2020/TT-BTC về hóa đơn (sau đây gọi là Thông tư 01)", "về hóa đơn"),
        ("Công văn số 5/SNV-TCCB V/v hướng dẫn xếp lương; Công văn", "V/v hướng dẫn xếp lương"),
        ("Nghị định số 5/2020/NĐ-CP về xử lý kỷ luật (được sửa đổi bởi Nghị định số 6/2021/NĐ-CP)", "về xử lý kỷ luật"),
        ("Công văn 5348/CT-CS về hóa đơn điện tử do Cục Thuế ban hành", "về hóa đơn điện tử"),
        ("Luật số 5/2020/QH14 về hụi (họ, biêu) của dân.", "về hụi (họ, biêu) của dân"),
        (
            "Thực hiện Công văn số 8/STP-TT về việc báo cáo đất đai, Sở Y tế báo cáo như sau: tốt",
            "về việc báo cáo đất đai",
        ),
        ("Kết luận 06-KL/TW về tín dụng, Phòng Tư pháp phối hợp Công an rà soát", "về tín dụng"),
        (
            "Quyết định số 5/QĐ-BYT về chức năng của Sở Y tế, Sở Nội vụ và Phòng Y tế.",
            "về chức năng của Sở Y tế, Sở Nội vụ và Phòng Y tế",
        ),
    ] {
        let found = title(text).unwrap_or_else(|| panic!("no title in {text}"));
        assert!(expected.starts_with(found) && expected.len() - found.len() < 5, "{text}: {found}");
    }
    assert_eq!(title("Nghị quyết số 42/NQ-CP có hiệu lực"), None);
}

#[track_caller]
fn relations(text: &str) -> Vec<Relation> {
    extract(text).references.iter().map(|reference| reference.relation).collect()
}

#[test]
fn relations_to_cited_documents() {
    use Relation as R;
    for (text, expected) in [
        ("Căn cứ Luật Đất đai ngày 18 tháng 01 năm 2024;", vec![R::Basis]),
        ("Căn cứ vào khoản 2 Điều 5 Luật Đất đai;", vec![R::Basis]),
        ("Quyết định này thay thế Quyết định số 15/2014/QĐ-UBND.", vec![R::Cites, R::Replaces]),
        ("bãi bỏ Điều 3 và Điều 4 Nghị định số 12/2010/NĐ-CP", vec![R::Repeals]),
        ("bãi bỏ Nghị định số 12/2010/NĐ-CP và Nghị định số 13/2010/NĐ-CP", vec![R::Repeals, R::Repeals]),
        ("sửa đổi, bổ sung một số điều của Thông tư số 01/2020/TT-BTC", vec![R::Amends]),
        ("Luật Xây dựng đã được sửa đổi, bổ sung bởi Luật số 62/2020/QH14", vec![R::Cites, R::AmendedBy]),
        ("hướng dẫn thi hành một số điều của Luật Giáo dục", vec![R::Guides]),
        ("Nghị định số 12/2010/NĐ-CP hết hiệu lực kể từ", vec![R::Repeals]),
        ("thực hiện theo Nghị định số 12/2010/NĐ-CP", vec![R::Cites]),
        ("bãi bỏ các Quyết định: số 15/2008/QĐ-BTC, số 16/2008/QĐ-BTC.", vec![R::Repeals, R::Repeals]),
        ("Luật Bảo hiểm y tế sửa đổi, Luật Thủ đô", vec![R::Cites, R::Cites]),
        ("đối tượng điều chỉnh của Nghị định số 12/2010/NĐ-CP", vec![R::Cites]),
        ("và được bãi bỏ một phần bởi Nghị định số 12/2010/NĐ-CP", vec![R::Cites]),
        ("1. Bãi bỏ Nghị định số 12/2010/NĐ-CP.\n2. Nghị định này có hiệu lực", vec![R::Repeals, R::Cites]),
        (
            "được sửa đổi, bổ sung bởi:\n1. Luật số 5/2013/QH13 sửa đổi một số điều của Luật Giá;\n2. Luật số 6/2014/QH13",
            vec![R::AmendedBy, R::Cites, R::AmendedBy],
        ),
    ] {
        assert_eq!(relations(text), expected, "{text}");
    }
}

#[test]
fn the_word_behind_a_verb_turns_it_round() {
    for (text, relation) in [
        ("Nghị định này (sửa đổi bởi Nghị định số 11/2021/NĐ-CP)", Relation::AmendedBy),
        ("Nghị định này (sửa đổi, bổ sung tại Nghị định số 11/2021/NĐ-CP)", Relation::AmendedBy),
        ("theo kế hoạch điều chỉnh tại Quyết định số 11/QĐ-UBND", Relation::Cites),
        ("làm theo hướng dẫn tại Công văn số 11/BTC-NSNN", Relation::Cites),
        ("để hướng dẫn Nghị định số 11/2021/NĐ-CP", Relation::Guides),
        ("sửa đổi, bổ sung một số điều của Nghị định số 11/2021/NĐ-CP", Relation::Amends),
    ] {
        assert_eq!(relations(text).last(), Some(&relation), "{text}");
    }
}

#[test]
fn a_clause_behind_a_comma_names_no_further_issuer() {
    let names = |text: &str| first(text).issuers.into_iter().map(|issuer| issuer.name).collect::<Vec<_>>();
    let text = "theo Công văn số 5/BYT-KCB của Bộ Y tế, Sở Tài chính báo cáo như sau";
    assert_eq!(names(text), ["Bộ Y tế"]);
    let text = "theo Thông tư liên tịch số 5/2014/TTLT-BYT-BTC của Bộ Y tế, Bộ Tài chính thì";
    assert_eq!(names(text), ["Bộ Y tế", "Bộ Tài chính"]);
}

#[test]
fn citations_of_one_document_share_its_entity() {
    let document = extract(
        "Nghị quyết số 42/NQ-CP ngày 09/4/2020 và Nghị quyết 42/NQ-CP; Luật Đất đai năm 2013, Luật Đất đai, \
         Luật số 45/2013/QH13 và Luật Nhà ở",
    );
    let entities: Vec<_> = document.references.iter().map(|reference| reference.entity).collect();
    assert_eq!(entities, [0, 0, 1, 1, 1, 2]);
}

#[test]
fn short_citations_find_their_document() {
    let document =
        extract("Nghị quyết số 42/NQ-CP của Chính phủ được triển khai. Theo Nghị quyết 42, các xã lập danh sách.");
    assert_eq!(document.references[1].form, ReferenceForm::Short);
    assert_eq!(document.references[1].antecedent, Some(0));
    assert_eq!(document.references[1].entity, document.references[0].entity);
}

#[test]
fn defined_names_find_their_document() {
    let document = extract(
        "Quyết định số 150/QĐ-TTg ngày 14/01/2013 của Thủ tướng Chính phủ phê duyệt Đề án tổng thể (sau đây gọi tắt là \
         Đề án 150). Kinh phí của Đề án 150 do ngân sách bảo đảm.",
    );
    let antecedents: Vec<_> = document.references.iter().map(|reference| reference.antecedent).collect();
    assert_eq!(antecedents, [None, Some(0), Some(0)]);
    assert_eq!(document.references[2].entity, document.references[0].entity);
}

#[test]
fn bare_names_are_citations_once_they_are_defined() {
    let texts = |text: &str| -> Vec<(String, Option<usize>)> {
        let document = extract(text);
        document.references.iter().map(|r| (text[r.span.range()].to_owned(), r.antecedent)).collect()
    };
    let charter = "Quy chế làm việc ban hành kèm theo Quyết định số 12/QĐ-UBND ngày 03/4/2019 của UBND huyện (sau đây viết \
                   tắt là Quy chế). Điều 4 Quy chế quy định chế độ họp. Các quy chế khác giữ nguyên.";
    let found = texts(charter);
    let of_charter = ("Quy chế".to_owned(), Some(0));
    assert_eq!(found[1..], [of_charter.clone(), of_charter]);
    assert_eq!(extract(charter).references[2].provisions.len(), 1);
    // Not the law that the decree is about.
    let decree =
        "Nghị định số 9/2021/NĐ-CP hướng dẫn Luật Cư trú (sau đây gọi là “Nghị định”); theo Nghị định, công an xã";
    assert_eq!(texts(decree)[2..], [("Nghị định".to_owned(), Some(0)), ("Nghị định".to_owned(), Some(0))]);
    let short = "Nghị định số 9/2021/NĐ-CP hướng dẫn Luật Cư trú (sau đây gọi là Nghị định 9)";
    assert_eq!(texts(short).last(), Some(&("Nghị định 9".to_owned(), Some(0))));
    let undefined = "Theo Quyết định số 12/QĐ-UBND ngày 03/4/2019, các xã xây dựng Quy chế. Điều 4 Quy chế nêu rõ.";
    assert_eq!(texts(undefined).len(), 1);
    let nothing_before = "Quy chế làm việc (sau đây gọi tắt là Quy chế) được niêm yết.";
    assert_eq!(texts(nothing_before), []);
}

#[test]
fn what_is_issued_with_a_document_is_an_attachment_to_it() {
    let attached = |text: &str| -> Vec<bool> { extract(text).references.iter().map(|r| r.attachment).collect() };
    assert_eq!(
        attached("theo Quy chế ban hành kèm theo Quyết định số 12/QĐ-UBND và Quyết định số 13/QĐ-UBND"),
        [true, false]
    );
    assert_eq!(attached("biểu mẫu đính kèm Công văn số 9/STC-NS; Điều 3 Nghị định số 5/2020/NĐ-CP"), [true, false]);
}

#[test]
fn several_candidates_stay_open() {
    let document =
        extract("Nghị quyết số 18-NQ/TW và Nghị quyết số 18-NQ/TU. Thực hiện Nghị quyết 18, các xã sắp xếp.");
    assert_eq!(document.references[2].antecedent, None);
    let none = extract("Thực hiện Nghị quyết 18, các xã sắp xếp.");
    assert_eq!(none.references[0].antecedent, None);
}

#[test]
fn pointing_citations_find_their_document() {
    let document =
        extract("UBND tỉnh ban hành Quyết định số 12/QĐ-UBND. Theo Quyết định nói trên, các xã lập danh sách.");
    assert_eq!(document.references[1].form, ReferenceForm::Anaphoric);
    assert_eq!(document.references[1].antecedent, Some(0));
    let open = extract("Quyết định số 12/QĐ-UBND và Quyết định số 13/QĐ-UBND. Theo Quyết định nói trên, các xã làm.");
    assert_eq!(open.references[2].antecedent, None);
}

#[test]
fn the_document_speaks_of_itself() {
    let own =
        extract("QUYẾT ĐỊNH\nVề việc phân công\nCăn cứ Quyết định số 12/QĐ-UBND;\nĐiều 1. Quyết định này có hiệu lực.");
    assert_eq!(own.references.last().map(|reference| reference.form), Some(ReferenceForm::SelfReference));
    let news = extract("Chính phủ ban hành Nghị định số 12/2025/NĐ-CP. Nghị định này có hiệu lực từ ngày 01/7/2025.");
    assert_eq!(news.references[1].form, ReferenceForm::Anaphoric);
    assert_eq!(news.references[1].antecedent, Some(0));
}

#[test]
fn typeless_members_take_the_type_of_their_list() {
    let document = extract("các Luật số 12/2020/QH14 ngày 05/6/2020, số 13/2020/QH14 ngày 06/6/2020 của Quốc hội");
    let kinds: Vec<_> = document.references.iter().map(|reference| reference.kind.as_str()).collect();
    assert_eq!(kinds, ["law", "law"]);
}

#[test]
fn a_text_with_articles_speaks_of_itself() {
    let forms = |text: &str| extract(text).references.last().map(|reference| reference.form);
    let law = "# Nghị định số 5/2020/NĐ-CP\n\nĐiều 1. Phạm vi\nvăn thư\n\nĐiều 2. Hiệu lực\nNghị định này có hiệu lực";
    assert_eq!(forms(law), Some(ReferenceForm::SelfReference));
    let news = "Chính phủ ban hành Nghị định số 5/2020/NĐ-CP. Nghị định này có hiệu lực từ tháng sau.";
    assert_eq!(forms(news), Some(ReferenceForm::Anaphoric));
    let clause = "Quyết định số 5/QĐ-UBND hết hiệu lực kể từ ngày Quyết định này có hiệu lực.";
    assert_eq!(forms(clause), Some(ReferenceForm::SelfReference));
}

#[test]
fn an_abbreviated_law_has_its_whole_name() {
    let law = first("theo BLHS năm 2015 thì");
    assert_eq!(law.name.as_deref(), Some("Hình sự"));
    assert_eq!(law.urn.as_deref(), Some("urn:lex:vn:-:bo.luat:2015;hinh.su"));
    assert_eq!(first("theo Luật BHXH thì").urn, first("theo Luật Bảo hiểm xã hội thì").urn);
    assert_eq!(first("theo Luật Phòng chống tham nhũng").urn, first("theo Luật phòng, chống tham nhũng").urn);
}
