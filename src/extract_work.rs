//! The work of an extraction is linear in the text: counted in bytes and mentions looked at, on texts made to provoke the
//! contrary.
//!
//! Counted are the steps of cursors, forwards and back, the stretches of text that the links and the structure of the
//! document are read from, and their loops over mentions.

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
    (
        "all triggers",
        "Điều khoản điểm Nghị định Luật số ngày tháng năm quý UBND Sở Ban tỉnh Chủ tịch Phó ông đồng chí Nguyễn và , ",
    ),
    ("one head", "Ban "),
    ("one head of two words", "Ủy ban "),
    ("bodies inside one another", "Ban của Văn phòng Ban Thường trực "),
    ("one deputy", "Phó "),
    ("offices of one body", "Chủ tịch UBND của "),
    ("sessions", "kỳ họp thứ 5, HĐND khóa X, "),
    ("holders", "Chủ tịch UBND xã Bình Trung Nguyễn Văn An; Nguyễn Văn An; "),
    ("people in lines", "Nguyễn Văn An\n"),
    ("surnames", "Nguyễn "),
    ("rows of a table", "1 | Nguyễn Văn An | Chủ tịch | UBND xã\n"),
    ("columns", "CHỦ TỊCH      PHÓ CHỦ TỊCH\n\n\nNguyễn Văn An      Trần Văn Bình\n"),
    ("signature blocks", "KT. CHỦ TỊCH\nPHÓ CHỦ TỊCH\n(Đã ký)\nNguyễn Văn An\n\n"),
    ("headings", "Chương I\nQUY ĐỊNH CHUNG\nMục 1\nĐiều 1. Phạm vi\n1. Một\na) Hai\n"),
    ("sections", "I. ĐÁNH GIÁ\n1. Kết quả\n"),
    ("items", "a) x\n"),
    ("bold lines", "**A\n"),
    ("wrapped lines", "thực hiện các nhiệm vụ được giao theo quy định của pháp luật hiện\n"),
    ("definitions", "gọi tắt là Đề án 150, "),
    ("pointers to what was named", "Nghị định nói trên, "),
    ("short names", "Nghị quyết 42, Nghị quyết 43, "),
    ("cited decrees", "Căn cứ Nghị định số 30/2020/NĐ-CP ngày 05/3/2020 của Chính phủ;\n"),
    ("relative days", "hôm nay, cùng ngày, tháng trước, "),
    ("months without year", "tháng 5, quý I, ngày 6/4, "),
    ("times", "8h30 ngày 5/4/2020, "),
    ("lunar days", "ngày 15 tháng 8 âm lịch, "),
    ("tasks", "Giao Sở Y tế chủ trì, phối hợp với Sở Tài chính báo cáo trước ngày 5/9/2024.\n"),
    ("recipients in a line", "- Sở Y tế; - Như trên; "),
    ("addressees", "Kính gửi: Sở Y tế\n"),
    ("votes", "biểu quyết 25/27 đại biểu tán thành. "),
    ("running heads", "của\n\nCÔNG BÁO/Số 12 + 13/Ngày 01-02-2020\n\nsố "),
    ("spaced capitals", "Q U Y Ế T Đ Ị N H "),
    ("marks in any order", "e\u{301}\u{323}\u{302}"),
    ("bare head", "ban "),
    ("bare citations", "nghi dinh so 30/2020/ND-CP ngay 5 thang 4 nam 2020 cua chinh phu "),
    ("the accused", "Trần Văn Bảo (35 tuổi) và Bảo, "),
    ("lines of a career", "- 11/2020 - 6/2025:\n- 7/2025 - nay\n"),
    ("addresses of the web", "http://a.b/c-"),
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
    ("those absent", "vắng đồng chí Nguyễn Văn An, "),
    ("chairs one by one", "đồng chí Nguyễn Văn An chủ trì. "),
    ("speakers", "Đồng chí Nguyễn Văn An phát biểu: nhất trí với dự thảo báo cáo đã trình.\n"),
    ("parts", "Thành phần: ông Nguyễn Văn An\n"),
    ("bodies", "Ban "),
    ("line ends", "\n"),
];

/// The head of a decision, of a notice of conclusions, of minutes in the list of those present, and of recipients.
const OTHER_HEADS: &[(&str, &str)] = &[
    (
        "decision",
        "ỦY BAN NHÂN DÂN\nTỈNH BẮC KẠN\n\nSố: 12/QĐ-UBND\nBắc Kạn, ngày 05 tháng 4 năm 2020\nQUYẾT ĐỊNH\nVề việc giao \
         nhiệm vụ\n\n",
    ),
    (
        "notice",
        "VĂN PHÒNG CHÍNH PHỦ\nSố: 12/TB-VPCP\nHà Nội, ngày 05 tháng 4 năm 2020\nTHÔNG BÁO\nKết luận của Phó Thủ tướng Lê \
         Văn An tại cuộc họp về giáo dục\n\n",
    ),
    ("recipients", "Nơi nhận:\n- Như trên;\n"),
];

/// Pieces repeated under those heads.
const BELOW: &[(&str, &str)] = &[
    ("present", "cùng dự có ông Nguyễn Văn An, "),
    ("clauses", "1. Giao Sở Y tế chủ trì, báo cáo trước ngày 5/9/2024.\n"),
    ("bodies in lines", "- Sở Y tế;\n"),
    ("bodies in a line", "Sở Y tế, "),
    ("names", "Nguyễn Văn An\n"),
    ("capitals", "TM. ỦY BAN NHÂN DÂN\n"),
    ("bases", "Căn cứ Luật Đất đai năm 2013;\n"),
];

/// The bytes and mentions that are looked at in an extraction from so many bytes of a repeated piece.
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
    let below = OTHER_HEADS.iter().flat_map(|(_, head)| BELOW.iter().map(|row| (*head, row)));
    let texts = HOSTILE.iter().map(|row| ("", row)).chain(IN_MINUTES.iter().map(|row| (HEAD, row))).chain(below);
    for (head, (name, piece)) in texts {
        let (short, long) = (work(head, piece, 20_000), work(head, piece, 80_000));
        // Four times the text: at most a little more than four times the work.
        if long > 5 * short.max(20_000) || long > MOST_PER_BYTE * 80_000 {
            bad.push(format!("{name}: {short} looked at in 20 kB, {long} in 80 kB"));
        }
    }
    assert!(bad.is_empty(), "{bad:#?}");
}

/// How often a byte may be looked at: by several grammars, by each of their forms, and by the links.
const MOST_PER_BYTE: usize = 400;
