//! The work of an extraction is linear in the text: counted in bytes looked at, on texts made to provoke the contrary.

use crate::Extractor;
use crate::scan::work::counted;

/// A piece of text that is repeated, and its name.
const HOSTILE: &[(&str, &str)] = &[
    ("articles", "Điều "),
    ("numbered articles", "Điều 5 "),
    ("provisions", "điểm a khoản 1 Điều 2, "),
    ("types of document", "Nghị định Thông tư Luật Quyết định "),
    ("document numbers", "Nghị định số 30/2020/NĐ-CP, "),
    ("numbers alone", "30/2020/NĐ-CP, 31/2020/NĐ-CP; "),
    ("unfinished numbers", "số 1/2/3/4/5-"),
    ("long symbol", "/QĐ-UBND-TTg"),
    ("days", "ngày "),
    ("dates", "ngày 5 tháng 9 năm 2024 đến "),
    ("day lists", "ngày 1, 2, 3, 4, 5, "),
    ("slashes", "1/1/"),
    ("years", "2016-"),
    ("heads of bodies", "Ủy ban nhân dân "),
    ("short bodies", "UBND, "),
    ("levels", "UBND tỉnh, huyện, xã, "),
    ("fields", "Sở Y tế, Giáo dục và Đào tạo, "),
    ("and", "và "),
    ("offices", "Chủ tịch, Phó Chủ tịch, "),
    ("names", "Nguyễn Văn An, "),
    ("comrades", "đồng chí "),
    ("capitals", "Văn Thị Hồng Minh "),
    ("one word", "a"),
    ("one capital word", "Ủy"),
    ("brackets", "("),
    ("closed brackets", "()"),
    ("quotes", "“"),
    ("commas", ", "),
    ("semicolons", ";"),
    ("dashes", "- "),
    ("stars", "*"),
    ("pipes", "| "),
    ("blanks", " "),
    ("line ends", "\n"),
    ("points", "a) "),
    ("nested lists", "1.1."),
    ("list lines", "1. a) - \n"),
    ("single capitals", "A B "),
    ("ampersands", "&"),
    ("entities", "&amp;"),
    ("tags", "<b "),
    ("comments", "<!--"),
    ("scripts", "<script>"),
    ("marks", "e\u{301}"),
    ("marks alone", "\u{301}"),
    ("hidden", "\u{200b}"),
    ("Cyrillic", "Н"),
    ("bare", "nghi dinh so uy ban nhan dan tinh "),
    ("bare heads", "uy "),
    ("page numbers", "của\n\n12\n\n"),
    ("pointers", "Nghị định này, "),
    ("laws", "Luật Đất đai, Luật sửa đổi, bổ sung một số điều của "),
    ("recipients", "Nơi nhận:\n- Như trên;\n"),
    ("signatures", "TM. ỦY BAN NHÂN DÂN\nCHỦ TỊCH\n"),
    ("headers", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nSố: 5/QĐ-UBND\n"),
    ("assignments", "giao Sở Y tế chủ trì, phối hợp với "),
];

/// The head of minutes: what follows is read as a meeting.
const HEAD: &str = "UBND TỈNH BẮC KẠN\nSố: 12/BB-UBND\nBắc Kạn, ngày 05 tháng 4 năm 2020\nBIÊN BẢN\nHọp giao ban\n";

/// Pieces repeated under that head.
const IN_MINUTES: &[(&str, &str)] = &[
    ("chairs", "đồng chí Nguyễn Văn An chủ trì "),
    ("those present", "cùng dự có ông Nguyễn Văn An, "),
    ("items", "1. Sở Y tế:\n"),
    ("names", "Nguyễn Văn An\n"),
    ("signatures", "KT. CHỦ TỊCH\n"),
];

/// The bytes that cursors look at in an extraction from so many bytes of a repeated piece.
fn work(head: &str, piece: &str, bytes: usize) -> usize {
    let text = head.to_owned() + &piece.repeat(bytes / piece.len() + 1);
    let extractor = Extractor::new();
    counted(|| {
        let _ = extractor.extract(&text);
    })
}

#[test]
fn no_text_costs_more_than_its_length_allows() {
    // Tables are built at the first use.
    let _ = work("", "Nghị định bare nghi dinh ", 1000);
    let mut bad = Vec::new();
    let texts = HOSTILE.iter().map(|row| ("", row)).chain(IN_MINUTES.iter().map(|row| (HEAD, row)));
    for (head, (name, piece)) in texts {
        let (short, long) = (work(head, piece, 20_000), work(head, piece, 80_000));
        // Four times the text: at most a little more than four times the work.
        if long > 5 * short.max(20_000) || long > MOST_PER_BYTE * 80_000 {
            bad.push(format!("{name}: {short} bytes looked at in 20 kB, {long} in 80 kB"));
        }
    }
    assert!(bad.is_empty(), "{bad:#?}");
}

/// How often a byte may be looked at: by several grammars, by each of their forms, and by the links.
const MOST_PER_BYTE: usize = 400;
