//! People and official roles against tables of phrases, and every title in every order under noise.

use unicode_normalization::UnicodeNormalization;
use vanban::{Document, Extractor, OfficialRole, RoleStatus};

use crate::table::lines;

fn unescaped(field: &str) -> String {
    field.replace("\\n", "\n").replace("\\t", "\t")
}

/// The text with its people and titles marked.
fn marked(plain: &str, document: &Document) -> String {
    let people = document.people.iter().map(|person| (person.span, '⟦', '⟧'));
    let roles = document.roles.iter().map(|role| (role.span, '«', '»'));
    let mut edges: Vec<(usize, u8, char)> = Vec::new();
    for (span, open, close) in people.chain(roles) {
        edges.push((span.start(), 1, open));
        edges.push((span.end(), 0, close));
    }
    edges.sort_unstable();
    let (mut out, mut at) = (String::new(), 0);
    for (place, _, sign) in edges {
        out.push_str(&plain[at..place]);
        out.push(sign);
        at = place;
    }
    out + &plain[at..]
}

/// A role as the table writes it.
fn written(plain: &str, document: &Document, role: &OfficialRole) -> String {
    let words = |span: Option<vanban::Span>| {
        span.map_or("-".to_owned(), |span| plain[span].replace(['\n', '\t'], " ").replace(',', ";"))
    };
    let body = role.agency.map(|agency| document.agencies[agency].span);
    let holder = role.person.map(|person| document.people[person].span);
    format!("{}, {}, {}", role.title.replace(',', ";"), words(body), words(holder))
}

#[test]
fn phrases_of_the_table_are_read_as_it_says() {
    let extractor = Extractor::new();
    let (mut count, mut wrong) = (0, Vec::new());
    for (number, line) in lines(include_str!("data/people.tsv")) {
        let mut fields = line.split('\t').map(unescaped);
        let phrase = fields.next().unwrap_or_default();
        let plain = phrase.replace(['⟦', '⟧', '«', '»'], "");
        let document = extractor.extract(&plain);
        let found = marked(&plain, &document);
        let roles: Vec<String> = document.roles.iter().map(|role| written(&plain, &document, role)).collect();
        let expected: Vec<String> = fields.collect();
        if found != phrase || roles != expected {
            wrong.push(format!("line {number}: {found:?} {roles:?}, should be {phrase:?} {expected:?}"));
        }
        count += 1;
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
    assert!(count >= 160, "{count} phrases");
}

#[test]
fn look_alikes_of_the_table_are_no_people_and_no_titles() {
    let extractor = Extractor::new();
    let (mut count, mut wrong) = (0, Vec::new());
    for (number, plain) in lines(include_str!("data/no-people.tsv")) {
        let found = marked(plain, &extractor.extract(plain));
        if found != plain {
            wrong.push(format!("line {number}: {found}"));
        }
        count += 1;
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
    assert!(count >= 150, "{count} phrases");
}

/// A title as it is said, what it is in full, the words of its body as they stand behind the title, and the body.
const OFFICES: &[(&str, &str, &str, &str)] = &[
    ("Chủ tịch", "Chủ tịch", " UBND huyện", "UBND huyện"),
    ("Phó Chủ tịch", "Phó Chủ tịch", " UBND xã", "UBND xã"),
    ("PCT", "Phó Chủ tịch", " HĐND tỉnh", "HĐND tỉnh"),
    ("Phó Chủ tịch Thường trực", "Phó Chủ tịch Thường trực", " UBND tỉnh", "UBND tỉnh"),
    ("Bí thư", "Bí thư", " Huyện ủy", "Huyện ủy"),
    ("Phó Bí thư TT", "Phó Bí thư Thường trực", " Huyện ủy", "Huyện ủy"),
    ("Phó Bí thư Thường trực", "Phó Bí thư Thường trực", " Đảng ủy xã", "Đảng ủy xã"),
    ("Ủy viên", "Ủy viên", " Ban Thường vụ Tỉnh ủy", "Ban Thường vụ Tỉnh ủy"),
    ("Chủ nhiệm", "Chủ nhiệm", " Ủy ban Kiểm tra Tỉnh ủy", "Ủy ban Kiểm tra Tỉnh ủy"),
    ("Trưởng ban", "Trưởng ban", " Tổ chức Tỉnh ủy", "ban Tổ chức Tỉnh ủy"),
    ("Phó Trưởng Ban", "Phó Trưởng ban", " Dân vận Tỉnh ủy", "Ban Dân vận Tỉnh ủy"),
    ("Trưởng phòng", "Trưởng phòng", " Nội vụ huyện", "phòng Nội vụ huyện"),
    ("Chánh Văn phòng", "Chánh Văn phòng", " UBND tỉnh", "Văn phòng UBND tỉnh"),
    ("Phó Chánh Văn phòng", "Phó Chánh Văn phòng", " Huyện ủy", "Văn phòng Huyện ủy"),
    ("Chánh Thanh tra", "Chánh Thanh tra", " tỉnh", "Thanh tra tỉnh"),
    ("Giám đốc", "Giám đốc", " Sở Y tế", "Sở Y tế"),
    ("Phó Giám đốc", "Phó Giám đốc", " Công an tỉnh", "Công an tỉnh"),
    ("PGĐ", "Phó Giám đốc", " Sở Nội vụ", "Sở Nội vụ"),
    ("Quyền Giám đốc", "Giám đốc", " Sở Tài chính", "Sở Tài chính"),
    ("nguyên Phó Giám đốc", "Phó Giám đốc", " Sở Xây dựng", "Sở Xây dựng"),
    ("Bộ trưởng", "Bộ trưởng", " Bộ Công an", "Bộ Công an"),
    ("Thứ trưởng", "Thứ trưởng", " Bộ Tài chính", "Bộ Tài chính"),
    ("Cục trưởng", "Cục trưởng", " Cục Hải quan tỉnh", "Cục Hải quan tỉnh"),
    ("Phó Chi cục trưởng", "Phó Chi cục trưởng", " Chi cục Thuế huyện", "Chi cục Thuế huyện"),
    ("Chánh án", "Chánh án", " TAND tỉnh", "TAND tỉnh"),
    ("Phó Viện trưởng", "Phó Viện trưởng", " VKSND huyện", "VKSND huyện"),
    ("Chỉ huy trưởng", "Chỉ huy trưởng", " Bộ CHQS tỉnh", "Bộ CHQS tỉnh"),
    ("Trưởng Công an", "Trưởng Công an", " huyện", "Công an huyện"),
    ("Hiệu trưởng", "Hiệu trưởng", " Trường THPT Chu Văn An", "Trường THPT Chu Văn An"),
    ("Trưởng Đoàn", "Trưởng đoàn", " ĐBQH tỉnh", "Đoàn ĐBQH tỉnh"),
];

/// What stands round the person `P` and the office `O`.
const ORDERS: &[&str] = &[
    "O P phát biểu.",
    "đồng chí P, O",
    "Ông P - O chủ trì.",
    "Bà P – O, cùng dự.",
    "Đ/c P (O) đề nghị.",
    "Dự có các đồng chí: P, O; đại diện các ban, ngành.",
    "Chủ trì: đồng chí P - O",
    "dưới sự chủ trì của đồng chí P, O",
    "đồng chí P được bầu giữ chức O",
    "1. Ông P - O\n2. Các thành phần khác",
];

/// Ways in which a text is untidy without meaning anything else.
fn noises(text: &str) -> [String; 5] {
    [
        text.to_owned(),
        text.nfd().collect(),
        text.replace(' ', "  "),
        text.replace(' ', "\u{a0}"),
        text.replace(", ", ",\n").replace("đồng", "ðồng"),
    ]
}

#[test]
fn every_title_is_read_in_every_order_under_noise() {
    const PERSON: &str = "Lương Thị Thanh Hà";
    let extractor = Extractor::new();
    let (mut count, mut wrong) = (0, Vec::new());
    for (said, title, rest, body) in OFFICES {
        for order in ORDERS {
            let phrase = order.replace('P', "\u{1}").replace('O', &format!("{said}{rest}")).replace('\u{1}', PERSON);
            for text in noises(&phrase) {
                let document = extractor.extract(&text);
                let plain =
                    |words: &str| words.nfc().collect::<String>().split_whitespace().collect::<Vec<_>>().join(" ");
                let fits = document.roles.iter().any(|role| {
                    role.title == *title
                        && plain(&text[role.span]) == *said
                        && role.agency.is_some_and(|agency| plain(&text[document.agencies[agency].span]) == *body)
                        && role.person.is_some_and(|person| plain(&text[document.people[person].span]) == PERSON)
                });
                if !fits {
                    wrong.push(format!("{text:?}: {}", marked(&text, &document)));
                }
                count += 1;
            }
        }
    }
    assert!(wrong.is_empty(), "{} of {count}:\n{}", wrong.len(), wrong.join("\n"));
    assert_eq!(count, OFFICES.len() * ORDERS.len() * 5);
}

#[test]
fn the_status_of_an_office_is_told() {
    let status = |text: &str| Extractor::new().extract(text).roles.first().map(|role| role.status);
    assert_eq!(status("Giám đốc Sở Y tế"), Some(RoleStatus::Incumbent));
    assert_eq!(status("Quyền Giám đốc Sở Y tế"), Some(RoleStatus::Acting));
    assert_eq!(status("nguyên Giám đốc Sở Y tế"), Some(RoleStatus::Former));
    assert_eq!(status("ông Lê Văn Nam, nguyên là Giám đốc Sở Y tế"), Some(RoleStatus::Former));
    assert_eq!(status("Phó Giám đốc phụ trách Sở Y tế"), Some(RoleStatus::InCharge));
}

#[test]
fn short_forms_are_the_person_named_in_full() {
    let text = "Đồng chí Lương Thanh Tùng, Chủ tịch UBND xã chủ trì. Ông Tùng nêu rõ. Chủ tịch UBND xã Lương Thanh Tùng kết luận.";
    let document = Extractor::new().extract(text);
    let names: Vec<&str> = document.people.iter().map(|person| person.name.as_str()).collect();
    assert_eq!(names, ["Lương Thanh Tùng"; 3]);
    assert!(document.people.iter().all(|person| person.entity == 0));
    let officials = document.officials();
    assert_eq!(officials.len(), 1);
    assert_eq!(officials[0].evidence, [0, 1]);
}

#[test]
fn two_people_of_one_name_are_two_when_their_offices_contradict() {
    let text = "Ông Lê Văn Nam, Chủ tịch UBND xã Nam Dong; ông Lê Văn Nam, Chủ tịch UBND xã Đắk Wil cùng dự.";
    let document = Extractor::new().extract(text);
    assert_eq!(document.people.iter().map(|person| person.entity).collect::<Vec<_>>(), [0, 1]);
    assert_eq!(document.officials().len(), 2);
}

#[test]
fn a_short_form_of_two_people_stays_what_it_is() {
    let text = "Ông Lê Văn Nam và ông Trần Hải Nam cùng dự. Ông Nam phát biểu.";
    let document = Extractor::new().extract(text);
    assert_eq!(document.people[2].name, "Nam");
    assert_eq!(document.people[2].entity, 2);
}

#[test]
fn honorifics_are_given_with_the_name() {
    let document = Extractor::new().extract("đồng chí Đại tá Phạm Văn Bình và PGS.TS. Lê Thị Hoa");
    let honorifics: Vec<&str> = document.people.iter().filter_map(|person| person.honorific.as_deref()).collect();
    assert_eq!(honorifics, ["đồng chí Đại tá", "PGS TS"]);
}
