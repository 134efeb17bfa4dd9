//! Every letter through every table, and back to its bytes; detection.

use unicode_normalization::UnicodeNormalization;

use super::*;

/// The 134 letters that ASCII does not have.
fn letters() -> Vec<char> {
    let mut letters = vec!['đ', 'Đ'];
    for base in "aăâeêioôơuưyAĂÂEÊIOÔƠUƯY".chars() {
        letters.push(base);
        for tone in ['\u{300}', '\u{301}', '\u{303}', '\u{309}', '\u{323}'] {
            letters.push(with_tone(base, Some(tone)));
        }
    }
    letters.retain(|letter| !letter.is_ascii());
    assert_eq!(letters.len(), 134);
    letters
}

fn with_tone(base: char, tone: Option<char>) -> char {
    let composed: Vec<char> = std::iter::once(base).chain(tone).nfc().collect();
    assert_eq!(composed.len(), 1);
    composed[0]
}

/// The bytes of a letter in a charted encoding: found by asking for the meaning of each code.
fn encode_charted(letter: char, encoding: Encoding) -> Option<Vec<u8>> {
    let chart = chart::chart(encoding)?;
    let byte = |c: char| (0..=255_u8).find(|byte| chart.char(*byte) == c).map(|byte| vec![byte]);
    byte(letter).or_else(|| {
        // As typed on Windows: the shape with the letter, the tone behind it.
        let (shaped, tone) = shape_and_tone(letter);
        Some([byte(shaped)?, byte(tone?)?].concat())
    })
}

/// A letter without its tone mark, and the mark.
fn shape_and_tone(letter: char) -> (char, Option<char>) {
    "aăâeêioôơuưyAĂÂEÊIOÔƠUƯYđĐ"
        .chars()
        .flat_map(|base| {
            [None, Some('\u{300}'), Some('\u{301}'), Some('\u{303}'), Some('\u{309}'), Some('\u{323}')]
                .map(|tone| (base, tone))
        })
        .find(|(base, tone)| with_tone(*base, *tone) == letter)
        .expect("each letter has a base")
}

fn encode_vni(letter: char) -> Vec<u8> {
    let small: Vec<char> = letter.to_lowercase().collect();
    let own = match small[0] {
        'đ' => Some('ñ'),
        'ơ' => Some('ô'),
        'ư' => Some('ö'),
        'í' => Some('í'),
        'ì' => Some('ì'),
        'ỉ' => Some('æ'),
        'ĩ' => Some('ó'),
        'ị' => Some('ò'),
        'ỵ' => Some('î'),
        _ => None,
    };
    let code = |c: char| if letter.is_uppercase() { c.to_uppercase().next().unwrap() } else { c };
    if let Some(own) = own {
        return vec![code(own) as u8];
    }
    let (shaped, tone) = shape_and_tone(small[0]);
    let tones = [Some('\u{301}'), Some('\u{300}'), Some('\u{309}'), Some('\u{303}'), Some('\u{323}'), None];
    let index = tones.iter().position(|t| *t == tone).unwrap();
    let (base, marks) = match shaped {
        'â' => ('a', "áàåãäâ"),
        'ê' => ('e', "áàåãäâ"),
        'ô' => ('o', "áàåãäâ"),
        'ă' => ('a', "éèúüëê"),
        'ơ' => ('ô', "ùøûõï"),
        'ư' => ('ö', "ùøûõï"),
        plain => (plain, "ùøûõï"),
    };
    let mark = marks.chars().nth(index).unwrap();
    [base, mark].map(|c| code(c) as u8).to_vec()
}

fn encode_viqr(letter: char) -> Vec<u8> {
    if letter == 'đ' || letter == 'Đ' {
        return if letter == 'đ' { b"dd".to_vec() } else { b"DD".to_vec() };
    }
    let mut bytes = Vec::new();
    let (shaped, tone) = shape_and_tone(letter);
    unicode_normalization::char::decompose_canonical(shaped, |part| {
        bytes.push(match part {
            '\u{302}' => b'^',
            '\u{306}' => b'(',
            '\u{31B}' => b'+',
            base => base as u8,
        });
    });
    let signs = [('\u{301}', b'\''), ('\u{300}', b'`'), ('\u{309}', b'?'), ('\u{303}', b'~'), ('\u{323}', b'.')];
    bytes.extend(signs.iter().find(|(mark, _)| Some(*mark) == tone).map(|(_, sign)| *sign));
    bytes
}

/// The bytes of a text, or `None` where the encoding lacks a letter.
fn encode(text: &str, encoding: Encoding) -> Option<Vec<u8>> {
    let mut bytes = Vec::new();
    for c in text.chars() {
        if c.is_ascii() {
            if encoding == Encoding::Viqr && matches!(c, '.' | '?' | '\'' | '(') {
                bytes.push(b'\\');
            }
            bytes.push(c as u8);
            continue;
        }
        bytes.extend(match encoding {
            Encoding::Utf8 => c.to_string().into_bytes(),
            Encoding::Utf16Le => c.encode_utf16(&mut [0; 2]).iter().flat_map(|unit| unit.to_le_bytes()).collect(),
            Encoding::Utf16Be => c.encode_utf16(&mut [0; 2]).iter().flat_map(|unit| unit.to_be_bytes()).collect(),
            Encoding::VniWindows => encode_vni(c),
            Encoding::Viqr => encode_viqr(c),
            _ => encode_charted(c, encoding)?,
        });
    }
    Some(bytes)
}

const SENTENCE: &str = "Ủy ban nhân dân huyện Phú Lộc đề nghị các phòng, trường học thực hiện Chỉ thị của Thủ tướng về việc giữ \
    gìn vệ sinh, bảo đảm nước sạch; ngày mở lớp sẽ được báo sau.";

const OLD: [Encoding; 6] =
    [Encoding::Tcvn3, Encoding::VniWindows, Encoding::Windows1258, Encoding::Viscii, Encoding::Vps, Encoding::Viqr];

#[test]
fn every_letter_comes_back_from_every_table() {
    for encoding in Encoding::ALL {
        let mut missing = String::new();
        for letter in letters() {
            let Some(bytes) = encode(&letter.to_string(), encoding) else {
                missing.push(letter);
                continue;
            };
            let decoded = decode_as(&bytes, encoding).unwrap();
            assert_eq!(decoded.text(), letter.to_string(), "{encoding} {bytes:02X?}");
            assert_eq!(decoded.file_range(0..letter.len_utf8()), 0..bytes.len(), "{encoding} {letter}");
        }
        assert_eq!(missing, "", "letters that {encoding} lacks");
    }
}

#[test]
fn old_encodings_are_recognised_by_what_they_give() {
    for encoding in OLD {
        for text in [SENTENCE, "Hà Nội", "Điều 5 của Nghị định", "Phạm Thị Hường, Chủ tịch xã"]
        {
            // Two words may fit two encodings; then the commoner one is taken.
            if text == "Hà Nội" && matches!(encoding, Encoding::Viscii | Encoding::Vps) {
                continue;
            }
            let bytes = encode(text, encoding).unwrap();
            let decoded = decode(&bytes).unwrap();
            assert_eq!(decoded.text(), text, "{encoding}");
            if text == SENTENCE {
                assert_eq!((decoded.encoding(), decoded.carrier()), (encoding, None));
            }
        }
    }
}

#[test]
fn ranges_of_the_text_lead_to_bytes_of_the_file() {
    for encoding in OLD {
        let bytes = encode(SENTENCE, encoding).unwrap();
        let decoded = decode(&bytes).unwrap();
        let words = |needle: &str| {
            let at = decoded.text().find(needle).unwrap();
            bytes[decoded.file_range(at..at + needle.len())].to_vec()
        };
        for needle in ["Ủy ban", "nước", "Thủ tướng", "sau."] {
            assert_eq!(words(needle), encode(needle, encoding).unwrap(), "{encoding}");
        }
        assert_eq!(decoded.file_range(0..decoded.text().len()), 0..bytes.len());
        assert_eq!(decoded.file_range(5..5).len(), 0);
    }
}

#[test]
fn codes_written_out_as_characters_are_recognised() {
    for encoding in [Encoding::Tcvn3, Encoding::VniWindows, Encoding::Viscii, Encoding::Utf8] {
        let misread: String = encode(SENTENCE, encoding).unwrap().into_iter().map(chart::windows_1252).collect();
        let decoded = decode(misread.as_bytes()).unwrap();
        assert_eq!(decoded.text(), SENTENCE);
        assert_eq!((decoded.encoding(), decoded.carrier()), (encoding, Some(Encoding::Utf8)));
        let at = SENTENCE.find("Chỉ thị").unwrap();
        let range = decoded.file_range(at..at + "Chỉ thị".len());
        let shown: String = encode("Chỉ thị", encoding).unwrap().into_iter().map(chart::windows_1252).collect();
        assert_eq!(&misread[range], shown);
    }
}

#[test]
fn a_blank_that_was_the_end_of_a_letter_is_read_as_such() {
    let decoded = decode("Ä‘Ã¢y lÃ  cÃ´ng viá»‡c cá»§a xÃ£".as_bytes()).unwrap();
    assert_eq!(decoded.text(), "đây là công việc của xã");
}

#[test]
fn unicode_files_lose_their_mark_and_become_nfc() {
    let decoded = decode("\u{feff}Số 5".as_bytes()).unwrap();
    assert_eq!((decoded.text(), decoded.file_range(0..4)), ("Số 5", 3..7));
    let decoded = decode("Nghi\u{323} đi\u{323}nh".as_bytes()).unwrap();
    assert_eq!(decoded.text(), "Nghị định");
    assert_eq!(decoded.file_range(0..6), 0..6);
    assert_eq!(decoded.file_range(3..6), 3..6);
    for (mark, encode) in [([0xFF, 0xFE], u16::to_le_bytes as fn(u16) -> [u8; 2]), ([0xFE, 0xFF], u16::to_be_bytes)] {
        let body: Vec<u8> = SENTENCE.encode_utf16().flat_map(encode).collect();
        let marked = [mark.to_vec(), body.clone()].concat();
        let decoded = decode(&marked).unwrap();
        assert_eq!((decoded.text(), decoded.file_range(0..5)), (SENTENCE, 2..8));
        let unmarked = decode(&body).unwrap();
        assert_eq!((unmarked.text(), unmarked.encoding()), (SENTENCE, decoded.encoding()));
    }
}

#[test]
fn clean_text_is_borrowed_and_never_recoded() {
    for text in
        [SENTENCE, "", "plain ASCII, what? Yes: a. b. the end.", "Café Élysée à Huế, señor", "Ngày 5/4 (a) (b) u' x"]
    {
        let decoded = decode(text.as_bytes()).unwrap();
        assert_eq!((decoded.text(), decoded.encoding()), (text, Encoding::Utf8));
        assert!(matches!(decoded.into_text(), Cow::Borrowed(_)));
    }
}

#[test]
fn capitals_of_tcvn3_are_raised_where_plain_letters_tell() {
    let read = |shown: &str| {
        let bytes: Vec<u8> = shown.chars().map(|c| chart::windows_1252_byte(c).unwrap()).collect();
        decode_as(&bytes, Encoding::Tcvn3).unwrap().into_text().into_owned()
    };
    assert_eq!(read("Uû BAN NH¢N D¢N TØNH Hoµ B×nh"), "UỶ BAN NHÂN DÂN TỈNH Hoà Bình");
    assert_eq!(read("Bé Y tÕ, uû ban, §¶ng"), "Bộ Y tế, uỷ ban, Đảng");
}

#[test]
fn bytes_that_fit_nothing_are_named() {
    let offset = |bytes: &[u8]| decode(bytes).unwrap_err().kind().clone();
    assert_eq!(offset(b"ng\xC3\xA0y \xFF\xFF\xFF"), ErrorKind::Unrecognised { offset: 6 });
    assert_eq!(offset(b"\xEF\xBB\xBFa\xFF"), ErrorKind::Malformed { encoding: Encoding::Utf8, offset: 4 });
    assert_eq!(offset(b"\xFF\xFEa\0b"), ErrorKind::Malformed { encoding: Encoding::Utf16Le, offset: 4 });
    assert_eq!(offset(b"\xFF\xFEa\0\x00\xD8b\0"), ErrorKind::Malformed { encoding: Encoding::Utf16Le, offset: 4 });
    let french: Vec<u8> = "Ils étaient très déçus après l'échec".chars().map(|c| c as u8).collect();
    assert_eq!(offset(&french), ErrorKind::Unrecognised { offset: 4 });
}

#[test]
fn an_unknown_name_is_an_error() {
    let error = "koi8-r".parse::<Encoding>().unwrap_err();
    assert_eq!(error.to_string(), "no encoding is called \"koi8-r\"");
    for encoding in Encoding::ALL {
        assert_eq!(encoding.name().parse(), Ok(encoding));
    }
}
