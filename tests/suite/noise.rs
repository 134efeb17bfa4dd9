//! Noise of each class laid over the fixtures: the mentions stay where they are.

use unicode_normalization::UnicodeNormalization;
use vanban::{Document, Extractor, Span};

use crate::api::fixtures;

/// A text that was changed, and for each of its bytes the byte of the clean text from which it comes.
#[derive(Default)]
struct Noisy {
    text: String,
    from: Vec<usize>,
}

impl Noisy {
    /// Each character replaced by what `change` makes of it.
    fn each(clean: &str, change: impl Fn(char) -> String) -> Self {
        let mut noisy = Self::default();
        for (at, c) in clean.char_indices() {
            noisy.push(&change(c), at);
        }
        noisy
    }

    fn push(&mut self, piece: &str, from: usize) {
        self.text.push_str(piece);
        self.from.extend(std::iter::repeat_n(from, piece.len()));
    }

    /// The place of a span of the noisy text in the clean one.
    fn clean_span(&self, clean: &str, span: Span) -> Span {
        let last = self.from[span.end() - 1];
        let width = clean[last..].chars().next().map_or(1, char::len_utf8);
        Span::new(self.from[span.start()], last + width)
    }
}

/// A mention: its kind, its place, and for references their type.
type Mention = (&'static str, Span, String);

fn mentions(document: &Document) -> Vec<Mention> {
    let plain = |kind: &'static str, span: Span| (kind, span, String::new());
    let mut all: Vec<Mention> =
        document.references.iter().map(|found| ("reference", found.span, found.kind.as_str().to_owned())).collect();
    all.extend(document.dates.iter().map(|found| plain("date", found.span)));
    all.extend(document.agencies.iter().map(|found| plain("agency", found.span)));
    all.extend(document.people.iter().map(|found| plain("person", found.span)));
    all.extend(document.roles.iter().map(|found| plain("role", found.span)));
    all
}

/// Lays noise over all fixtures and asserts that of a hundred mentions at most one is lost, and at most one is new.
#[track_caller]
fn assert_kept(name: &str, change: impl Fn(&str) -> Noisy) {
    let (mut all, mut kept, mut found, mut lost) = (0, 0, 0, Vec::new());
    for (path, text) in fixtures() {
        let clean: String = text.nfc().collect();
        let noisy = change(&clean);
        let before = mentions(&Extractor::new().extract(&clean));
        let after: Vec<Mention> = mentions(&Extractor::new().extract(&noisy.text))
            .into_iter()
            .map(|(kind, span, value)| (kind, noisy.clean_span(&clean, span), value))
            .collect();
        all += before.len();
        found += after.len();
        for mention in before {
            if after.contains(&mention) {
                kept += 1;
            } else {
                lost.push(format!("{}: {} {:?}", path.display(), mention.0, &clean[mention.1]));
            }
        }
    }
    assert!(all > 100, "the fixtures have only {all} mentions");
    assert!(kept * 100 >= all * 99, "{name}: {kept} of {all} kept; lost: {lost:#?}");
    assert!(kept * 100 >= found * 99, "{name}: {found} found, of which {kept} stand in the clean text");
}

#[test]
fn decomposed_letters() {
    assert_kept("NFD", |text| Noisy::each(text, |c| c.nfd().to_string()));
}

#[test]
fn marks_out_of_order() {
    // The tone before the shape of the vowel, and the shape composed with the letter.
    assert_kept("tone first", |text| {
        Noisy::each(text, |c| {
            let mut parts: Vec<char> = c.nfd().collect();
            parts[1..].reverse();
            parts.into_iter().collect()
        })
    });
}

#[test]
fn look_alikes() {
    assert_kept("Eth", |text| Noisy::each(text, |c| if c == 'Đ' { "Ð".into() } else { c.into() }));
    assert_kept("Cyrillic", |text| {
        let pairs = "AАBВEЕKКMМHНOОPРCСTТXХaаeеoоpрcсyу".chars().collect::<Vec<char>>();
        Noisy::each(text, |c| pairs.chunks(2).find(|pair| pair[0] == c).map_or(c, |pair| pair[1]).into())
    });
    assert_kept("full width", |text| {
        Noisy::each(text, |c| match c {
            '!'..='~' => char::from_u32(u32::from(c) + 0xFEE0).unwrap_or(c).into(),
            _ => c.into(),
        })
    });
}

#[test]
fn odd_blanks_and_hidden_characters() {
    assert_kept("no-break", |text| Noisy::each(text, |c| if c == ' ' { "\u{a0}".into() } else { c.into() }));
    assert_kept("CR LF", |text| Noisy::each(text, |c| if c == '\n' { "\r\n".into() } else { c.into() }));
    assert_kept("zero width", |text| {
        Noisy::each(text, |c| if c.is_alphabetic() { format!("{c}\u{200b}") } else { c.into() })
    });
    assert_kept("soft hyphen", |text| {
        Noisy::each(text, |c| if "aeiou".contains(c) { format!("{c}\u{ad}") } else { c.into() })
    });
}

#[test]
fn dashes_and_entities() {
    assert_kept("dashes", |text| Noisy::each(text, |c| if c == '-' { "\u{2010}".into() } else { c.into() }));
    assert_kept("entities", |text| {
        Noisy::each(text, |c| match c {
            ' ' => "&nbsp;".into(),
            'Đ' => "&#272;".into(),
            'à' => "&agrave;".into(),
            'ô' => "&ocirc;".into(),
            'ủ' => "&#x1EE7;".into(),
            _ => c.into(),
        })
    });
}

#[test]
fn the_other_place_of_the_tone() {
    assert_kept("tone place", |text| {
        let pairs: Vec<(Vec<char>, Vec<char>)> = [
            "òa oà",
            "óa oá",
            "ỏa oả",
            "õa oã",
            "ọa oạ",
            "ủy uỷ",
            "úy uý",
            "ùy uỳ",
            "ũy uỹ",
            "ụy uỵ",
            "Ủy Uỷ",
            "ÒA OÀ",
            "ỦY UỶ",
        ]
        .iter()
        .map(|pair| pair.split_once(' ').expect("two spellings"))
        .flat_map(|(new, old)| [(new, old), (old, new)])
        .map(|(from, to)| (from.chars().collect(), to.chars().collect()))
        .collect();
        let chars: Vec<(usize, char)> = text.char_indices().collect();
        let mut noisy = Noisy::default();
        let mut at = 0;
        while at < chars.len() {
            let letter = |index: usize| chars.get(index).map_or(' ', |(_, c)| *c);
            let behind_q = at > 0 && matches!(letter(at - 1), 'q' | 'Q');
            let open = !behind_q && !letter(at + 2).is_alphabetic();
            let pair = pairs.iter().find(|(from, _)| open && *from == [letter(at), letter(at + 1)]);
            match pair {
                Some((_, to)) => {
                    noisy.push(&to[0].to_string(), chars[at].0);
                    noisy.push(&to[1].to_string(), chars[at + 1].0);
                    at += 2;
                }
                None => {
                    noisy.push(&letter(at).to_string(), chars[at].0);
                    at += 1;
                }
            }
        }
        noisy
    });
}

/// Breaks the lines of a text at blanks so that none is wider than `width`, as far as its words let it.
fn wrapped(clean: &str, width: usize) -> Noisy {
    let mut noisy = Noisy::default();
    let mut start = 0;
    for line in clean.split_inclusive('\n') {
        let mut column = 0;
        for (at, c) in line.char_indices() {
            let word = line[at + c.len_utf8()..].split([' ', '\n']).next().unwrap_or_default().chars().count();
            let last = line[at..].trim().is_empty();
            if c == ' ' && column > 0 && column + 1 + word > width && !last {
                noisy.push("\n", start + at);
                column = 0;
            } else {
                noisy.push(&c.to_string(), start + at);
                column += 1;
            }
        }
        start += line.len();
    }
    noisy
}

#[test]
fn hard_line_breaks() {
    assert_kept("wrapped at 72", |text| wrapped(text, 72));
    assert_kept("wrapped at 100", |text| wrapped(text, 100));
}

/// The references, or the dates, of the fixtures that are found without diacritics: (of the clean text, found, common).
fn without_diacritics(kind: &str) -> (usize, usize, usize) {
    let (mut all, mut found, mut common) = (0, 0, 0);
    for (_, text) in fixtures() {
        let clean: String = text.nfc().collect();
        let noisy = Noisy::each(&clean, |c| match c {
            'đ' => "d".into(),
            'Đ' => "D".into(),
            _ => c.nfd().next().unwrap_or(c).to_string(),
        });
        let of_kind =
            |document: &Document| mentions(document).into_iter().filter(|mention| mention.0 == kind).collect();
        let before: Vec<Mention> = of_kind(&Extractor::new().extract(&clean));
        let after: Vec<Mention> = of_kind(&Extractor::new().extract(&noisy.text));
        all += before.len();
        found += after.len();
        let places: Vec<Span> = after.iter().map(|mention| noisy.clean_span(&clean, mention.1)).collect();
        common += before.iter().filter(|mention| places.contains(&mention.1)).count();
    }
    (all, found, common)
}

#[test]
fn lost_diacritics_cost_few_references_and_dates() {
    for kind in ["reference", "date"] {
        let (all, found, common) = without_diacritics(kind);
        assert!(all > 50, "the fixtures have only {all} of {kind}");
        // F1 against what the clean text gives.
        assert!(
            2 * common * 100 >= 95 * (all + found),
            "{kind}: {all} with diacritics, {found} without, {common} common"
        );
    }
}

/// What is found in a text, in the words of the text.
fn found(text: &str) -> Vec<&str> {
    let document = Extractor::new().extract(text);
    let mut spans: Vec<Span> = mentions(&document).into_iter().map(|mention| mention.1).collect();
    spans.sort();
    spans.into_iter().map(|span| &text[span]).collect()
}

#[test]
fn torn_and_littered_citations() {
    for (text, wanted) in [
        ("**Quyết định số:** 12/QĐ-UBND", "Quyết định số:** 12/QĐ-UBND"),
        ("Nghị&nbsp;quyết số&nbsp;42/NQ-CP", "Nghị&nbsp;quyết số&nbsp;42/NQ-CP"),
        ("<b>Nghị quyết</b> số <i>42/NQ-CP</i> là", "Nghị quyết</b> số <i>42/NQ-CP"),
        ("theo Nghị quyết số42/NQ-CP là", "Nghị quyết số42/NQ-CP"),
        ("theo Nghị quyết số 42/NQ-\nCP là", "Nghị quyết số 42/NQ-\nCP"),
        ("theo Nghị  quyết  số   42/NQ-CP là", "Nghị  quyết  số   42/NQ-CP"),
        ("theo Nghị quyết số 4O/NQ-CP là", "Nghị quyết số 4O/NQ-CP"),
        ("theo Nghị dịnh số 30/2O20/NÐ-CP là", "Nghị dịnh số 30/2O20/NÐ-CP"),
        ("theo Nghị đ ịnh số 30/2020/NĐ-CP là", "Nghị đ ịnh số 30/2020/NĐ-CP"),
        ("N G H Ị  Q U Y Ế T số 42/NQ-CP", "N G H Ị  Q U Y Ế T số 42/NQ-CP"),
        ("| Nghị quyết số 42/NQ-CP | 2020 |", "Nghị quyết số 42/NQ-CP"),
        (
            "Nghi quyet so 42/NQ-CP ngay 9 thang 4 nam 2020 cua Chinh phu",
            "Nghi quyet so 42/NQ-CP ngay 9 thang 4 nam 2020",
        ),
        ("họp ngảy 5 thảng 4 nãm 2020 tại", "ngảy 5 thảng 4 nãm 2020"),
        ("từ ngày09/4/2020 đến nay", "ngày09/4/2020"),
        ("quí I/2020 đạt", "quí I/2020"),
        ("theo Nghị định số30/2020/NĐ-CPngày05/3/2020củaChính phủ", "ngày05/3/2020"),
        ("theo Nghị định số30/2020/NĐ-CPngày05/3/2020củaChính phủ", "Chính phủ"),
        ("theo Quyết định số 42lQĐ-UBND của UBND tỉnh", "Quyết định số 42lQĐ-UBND"),
        ("do U B N D huyện ban hành", "U B N D huyện"),
        (
            "Quyết định số\n12 CÔNG BÁO/Số 15 + 16/Ngày 17-11-2019\n\n34/2019/QĐ-TTg ngày 18/12/2019 nêu",
            "Quyết định số\n12 CÔNG BÁO/Số 15 + 16/Ngày 17-11-2019\n\n34/2019/QĐ-TTg ngày 18/12/2019",
        ),
        ("họp xong.\nCÔNG BÁO/Số 15/Ngày 17-11-2019\nĐiều 5", "Ngày 17-11-2019"),
    ] {
        assert!(found(text).contains(&wanted), "{text:?}: {:?}", found(text));
    }
}

#[test]
fn joined_documents_keep_their_mentions() {
    let fixtures = fixtures();
    let (mut all, mut kept) = (0, 0);
    for pair in fixtures.windows(2) {
        let [(_, first), (_, second)] = pair else { continue };
        let joined = format!("{first}\n\n{second}");
        let shift = first.len() + 2;
        let whole: Vec<Mention> = mentions(&Extractor::new().extract(&joined));
        let mut parts = mentions(&Extractor::new().extract(first));
        parts.extend(
            mentions(&Extractor::new().extract(second))
                .into_iter()
                .map(|(kind, span, value)| (kind, Span::new(span.start() + shift, span.end() + shift), value)),
        );
        all += parts.len();
        kept += parts.iter().filter(|mention| whole.contains(mention)).count();
    }
    // A text in lines of one width is taken for wrapped only by itself, and a bare one for bare.
    assert!(kept * 100 >= all * 98, "{kept} of {all}");
}
