//! Dates against a table of phrases, and every day of a century in every full form.

use chrono::{Datelike, Days, NaiveDate};
use vanban::{DateMention, Extractor, Kind, Span};

use crate::table::lines;

/// Monday, 4 May 2020.
fn reference_day() -> NaiveDate {
    NaiveDate::from_ymd_opt(2020, 5, 4).expect("a day")
}

fn extractor() -> Extractor {
    Extractor::builder().reference_date(reference_day()).build()
}

fn marked(plain: &str, spans: impl Iterator<Item = Span>) -> String {
    let (mut out, mut at) = (String::new(), 0);
    for span in spans {
        out += &format!("{}⟦{}⟧", &plain[at..span.start()], &plain[span]);
        at = span.end();
    }
    out + &plain[at..]
}

/// A mention as the table writes it.
fn written(date: &DateMention) -> String {
    let json = serde_json::to_value(date).expect("a mention serialises");
    let text = |key: &str| json[key].as_str().unwrap_or("-").to_owned();
    let value = match &date.invalid {
        Some(reason) => format!("!{}", reason.replace(' ', "_")),
        None => text("timex"),
    };
    let context = if date.inferred { "~" } else { "" };
    format!("{value}{context} {} {} {} {}", text("type"), text("start"), text("end"), text("modifier"))
}

#[test]
fn phrases_of_the_table_are_read_as_it_says() {
    let extractor = extractor();
    let (mut count, mut wrong) = (0, Vec::new());
    for (number, line) in lines(include_str!("data/dates.tsv")) {
        let mut fields = line.split('\t');
        let phrase = fields.next().unwrap_or_default().replace("\\n", "\n");
        let plain = phrase.replace(['⟦', '⟧'], "");
        let dates = extractor.extract(&plain).dates;
        let found = marked(&plain, dates.iter().map(|date| date.span));
        let values: Vec<String> = dates.iter().map(written).collect();
        let expected: Vec<&str> = fields.collect();
        if found != phrase || values != expected {
            wrong.push(format!("line {number}: {found:?} {values:?}, should be {phrase:?} {expected:?}"));
        }
        count += 1;
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
    assert!(count >= 400, "{count} phrases");
}

#[test]
fn look_alikes_of_the_table_are_no_dates() {
    let extractor = extractor();
    let (mut count, mut wrong) = (0, Vec::new());
    for (number, line) in lines(include_str!("data/no-dates.tsv")) {
        let plain = line.replace("\\n", "\n");
        let found = marked(&plain, extractor.extract(&plain).dates.iter().map(|date| date.span));
        if found != plain {
            wrong.push(format!("line {number}: {found}"));
        }
        count += 1;
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
    assert!(count >= 150, "{count} phrases");
}

/// Full forms of one day.
const FORMS: [fn(NaiveDate) -> String; 14] = [
    |d| format!("ngày {}", d.format("%d/%m/%Y")),
    |d| format!("ngày {}/{}/{}", d.day(), d.month(), d.year()),
    |d| format!("ngày {}", d.format("%d-%m-%Y")),
    |d| format!("ngày {}", d.format("%d.%m.%Y")),
    |d| format!("ngày {:02} / {} / {}", d.day(), d.month(), d.year()),
    |d| d.format("%d/%m/%Y").to_string(),
    |d| d.format("%Y-%m-%d").to_string(),
    |d| format!("ngày {:02} tháng {:02} năm {}", d.day(), d.month(), d.year()),
    |d| format!("ngày {} tháng {}, năm {}", d.day(), d.month(), d.year()),
    |d| format!("ngày {:02}\ntháng {} năm {}", d.day(), d.month(), d.year()),
    |d| format!("ngày {} tháng {}/{}", d.day(), d.month(), d.year()),
    |d| format!("ngày {} tháng {} năm {}", spelled(d.day()), spelled(d.month()), spelled_year(d.year())),
    |d| format!("08 giờ 30 phút ngày {}", d.format("%d/%m/%Y")),
    |d| format!("sáng ngày {} tháng {} năm {}", d.day(), d.month(), d.year()),
];

/// A number below a hundred in words.
fn spelled(number: u32) -> String {
    const UNITS: [&str; 10] = ["", "một", "hai", "ba", "bốn", "năm", "sáu", "bảy", "tám", "chín"];
    let unit = |number: u32| UNITS[(number % 10) as usize];
    match number {
        0..=9 => unit(number).to_owned(),
        10 => "mười".to_owned(),
        15 => "mười lăm".to_owned(),
        11..=19 => format!("mười {}", unit(number)),
        _ => {
            let last = match number % 10 {
                0 => return format!("{} mươi", unit(number / 10)),
                1 => "mốt",
                4 => "tư",
                5 => "lăm",
                other => unit(other),
            };
            format!("{} mươi {last}", unit(number / 10))
        }
    }
}

fn spelled_year(year: i32) -> String {
    let year = u32::try_from(year).expect("a year after Christ");
    let hundreds = match year / 100 {
        19 => "một nghìn chín trăm",
        _ => "hai nghìn không trăm",
    };
    match year % 100 {
        0 => hundreds.to_owned(),
        rest @ 1..=9 => format!("{hundreds} linh {}", spelled(rest)),
        rest => format!("{hundreds} {}", spelled(rest)),
    }
}

#[test]
fn every_day_is_read_back_in_every_full_form() {
    let extractor = Extractor::builder().kinds([Kind::Date]).build();
    let first = NaiveDate::from_ymd_opt(1945, 1, 1).expect("a day");
    let mut day = first;
    while day.year() < 2050 {
        let month = day.month();
        let (mut text, mut spans, mut days) = (String::new(), Vec::new(), Vec::new());
        while day.month() == month {
            for form in FORMS {
                text += "Lập ";
                let start = text.len();
                text += &form(day);
                spans.push((start, text.len()));
                text += " tại xã.\n";
                days.push(day);
            }
            day = day + Days::new(1);
        }
        let dates = extractor.extract(&text).dates;
        let found: Vec<_> = dates.iter().map(|date| (date.span.start(), date.span.end())).collect();
        if found != spans {
            let lost = spans.iter().find(|span| !found.contains(span)).map(|&(start, end)| &text[start..end]);
            panic!("{} of {} found; not {lost:?}", found.len(), spans.len());
        }
        for (date, day) in dates.iter().zip(days) {
            assert_eq!((date.start, date.end), (Some(day), Some(day)), "{:?}", &text[date.span]);
            assert!(!date.inferred && date.invalid.is_none(), "{:?}", &text[date.span]);
        }
    }
}
