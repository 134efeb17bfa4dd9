//! Generated administrative text: the same for the same arguments, and never repeating itself.

use std::fmt::Write;

/// How many mentions a text holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Density {
    /// Prose without any.
    None,
    /// About as many as ordinary administrative text.
    Some,
    /// Hardly anything else.
    Dense,
}

impl Density {
    /// Its name in the reports.
    pub(crate) fn name(self) -> &'static str {
        match self {
            Self::None => "none",
            Self::Some => "some",
            Self::Dense => "dense",
        }
    }
}

/// Words of plain prose.
const PROSE: &str = "mưa nắng cây lúa ruộng đồng sông núi gió mây trời xanh cao thấp nhanh chậm đẹp hoa quả vườn nhà cửa bếp lửa \
    nước suối rừng chim cá bò trâu gà vịt bánh gạo muối đường mật ong trà sữa thịt rau cà chua ớt tỏi gừng hành nghệ mía \
    khoai sắn ngô đậu lạc vừng kê tre nứa gỗ đá cát sỏi đất sét vôi gạch ngói tranh lá cành rễ thân mầm hạt giống phân bón";

/// Ordinary words between the mentions.
const FILLER: &str = "tiếp tục triển khai thực hiện tốt các nội dung đã được thống nhất trong thời gian qua công tác tuyên truyền \
    được quan tâm kết quả đạt được còn một số khó khăn tồn tại cần khắc phục tăng cường kiểm tra giám sát nâng cao chất lượng \
    hiệu quả đời sống nhân dân ổn định sản xuất kinh doanh phát triển phù hợp với tình hình thực tế";

const SURNAMES: [&str; 8] = ["Nguyễn", "Trần", "Lê", "Phạm", "Hoàng", "Ma", "Vũ", "Đặng"];
const MIDDLES: [&str; 6] = ["Văn", "Thị", "Đức", "Minh", "Hữu", "Thanh"];
const GIVEN: [&str; 10] = ["An", "Bình", "Hoàn", "Dũng", "Hà", "Lan", "Sơn", "Tuấn", "Vinh", "Yến"];
const TITLES: [&str; 5] = ["Chủ tịch", "Phó Chủ tịch", "Giám đốc", "Trưởng phòng", "Bí thư"];
const BODIES: [&str; 8] = [
    "UBND huyện",
    "Sở Y tế",
    "Phòng Giáo dục và Đào tạo huyện",
    "HĐND tỉnh",
    "Công an huyện",
    "Huyện ủy",
    "Ủy ban nhân dân tỉnh Bắc Kạn",
    "Sở Tài chính",
];
const SYMBOLS: [(&str, &str); 6] = [
    ("Nghị quyết", "NQ-CP"),
    ("Quyết định", "QĐ-UBND"),
    ("Nghị định", "NĐ-CP"),
    ("Chỉ thị", "CT-TTg"),
    ("Thông tư", "TT-BTC"),
    ("Kế hoạch", "KH-UBND"),
];

/// A text of about `size` bytes.
pub(crate) fn generate(size: usize, density: Density) -> String {
    let mut source = Source(0x5eed_0518_6172);
    let prose: Vec<&str> = PROSE.split_whitespace().collect();
    let filler: Vec<&str> = FILLER.split_whitespace().collect();
    let mut out = String::with_capacity(size + 512);
    while out.len() < size {
        let (words, run) = match density {
            Density::None => (&prose, 6 + source.below(20)),
            Density::Some => (&filler, 8 + source.below(24)),
            Density::Dense => (&filler, source.below(3)),
        };
        for _ in 0..run {
            out.push_str(words[source.below(words.len())]);
            out.push(' ');
        }
        if density != Density::None {
            mention(&mut out, &mut source);
        }
        out.push_str(if source.below(4) == 0 { ".\n" } else { ", " });
    }
    out
}

/// The fixtures of the tests, in the order of their names.
pub(crate) fn fixtures() -> Vec<String> {
    let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/fixtures");
    let entries = |path: &std::path::Path| {
        let mut paths: Vec<_> =
            std::fs::read_dir(path).into_iter().flatten().flatten().map(|entry| entry.path()).collect();
        paths.sort();
        paths
    };
    let genres = entries(folder.as_ref()).into_iter().filter(|path| path.is_dir());
    genres.flat_map(|genre| entries(&genre)).filter_map(|path| std::fs::read_to_string(path).ok()).collect()
}

fn mention(out: &mut String, source: &mut Source) {
    let date = format!("{:02}/{}/{}", 1 + source.below(28), 1 + source.below(12), 1995 + source.below(30));
    let body = BODIES[source.below(BODIES.len())];
    let result = match source.below(5) {
        0 => {
            let (word, symbol) = SYMBOLS[source.below(SYMBOLS.len())];
            write!(out, "{word} số {}/{symbol} ngày {date} của {body}", 1 + source.below(9999))
        }
        1 => write!(out, "ngày {date}"),
        2 => write!(out, "đồng chí {}, {} {body}", name(source), TITLES[source.below(TITLES.len())]),
        3 => write!(out, "quý {}/{}", 1 + source.below(4), 2000 + source.below(26)),
        _ => write!(out, "giao {body} chủ trì"),
    };
    result.expect("a string takes all");
}

fn name(source: &mut Source) -> String {
    let mut pick = |list: &[&'static str]| list[source.below(list.len())];
    format!("{} {} {}", pick(&SURNAMES), pick(&MIDDLES), pick(&GIVEN))
}

/// SplitMix64 (Steele, Lea, Flood 2014): enough of a random source for text.
struct Source(u64);

impl Source {
    fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut z = self.0;
        z = (z ^ (z >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        z ^ (z >> 31)
    }

    /// A number below `limit`.
    fn below(&mut self, limit: usize) -> usize {
        (self.next() % limit as u64) as usize
    }
}
