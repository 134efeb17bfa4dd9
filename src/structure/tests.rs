//! Whole documents, invented, read to their parts.

use crate::mention::ReferenceKind;
use crate::part::{Assigner, Authority, OutlineItem, OutlineKind};
use crate::{Document, Extractor, Span};

/// A text with what was found in it.
pub(super) struct Read {
    text: String,
    pub(super) document: Document,
}

pub(super) fn read(text: &str) -> Read {
    Read { text: text.to_owned(), document: Extractor::new().extract(text) }
}

impl Read {
    /// The words of a span, with single blanks.
    pub(super) fn words(&self, span: Span) -> String {
        self.text[span.range()].split_whitespace().collect::<Vec<_>>().join(" ")
    }

    fn agency(&self, index: usize) -> String {
        self.words(self.document.agencies[index].span)
    }

    fn agencies(&self, indices: &[usize]) -> Vec<String> {
        indices.iter().map(|index| self.agency(*index)).collect()
    }

    fn person(&self, index: usize) -> String {
        self.words(self.document.people[index].span)
    }

    fn people(&self, indices: &[usize]) -> Vec<String> {
        indices.iter().map(|index| self.person(*index)).collect()
    }

    /// `doers | helpers | action | deadline | report` of each task.
    pub(super) fn tasks(&self) -> Vec<String> {
        let line = |task: &crate::Task| {
            let mut doers = self.agencies(&task.assignees);
            doers.extend(self.people(&task.people));
            let deadline = task.deadline.map(|date| self.words(self.document.dates[date].span)).unwrap_or_default();
            let action = task.action.map(|action| self.words(action.span)).unwrap_or_default();
            let (helpers, report) = (self.agencies(&task.coordinators), self.agencies(&task.report_to));
            [doers.join(", "), helpers.join(", "), action, deadline, report.join(", ")].join(" | ")
        };
        self.document.tasks.iter().map(line).collect()
    }
}

const NOTICE: &str = "\
UBND TỈNH BẮC GIANG
VĂN PHÒNG
-------
CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc
---------------
Số: 91/TB-VP
Bắc Giang, ngày 14 tháng 3 năm 2023

THÔNG BÁO
Kết luận của Phó Chủ tịch UBND tỉnh Đào Trọng Vịnh tại cuộc họp về chống hạn vụ xuân

Ngày 10/3/2023, tại Hội trường Sở Tài chính, Phó Chủ tịch UBND tỉnh Đào Trọng Vịnh chủ trì cuộc họp về chống hạn vụ xuân. \
Tham dự có đồng chí Hà Thị Mận, Giám đốc Sở Tài chính.

Sau khi nghe các ý kiến, Phó Chủ tịch UBND tỉnh Đào Trọng Vịnh kết luận như sau:

1. Đánh giá cao các đơn vị.
2. Giao Sở Tài chính chủ trì, phối hợp với Sở Nội vụ rà soát kinh phí, báo cáo UBND tỉnh trước ngày 20/3/2023.
3. Công an tỉnh khẩn trương kiểm tra các trạm bơm.
4. Sở Y tế:
a) Cấp thuốc cho các trạm;
b) Phối hợp với Sở Nội vụ tập huấn, xong trong tháng 4 năm 2023.

Văn phòng UBND tỉnh thông báo để các đơn vị biết, thực hiện./.

Nơi nhận:
- Chủ tịch UBND tỉnh (để b/c);
- Sở Tài chính, Sở Nội vụ;
- Lưu: VT.
TL. CHỦ TỊCH
CHÁNH VĂN PHÒNG
Ngô Quang Hiển
";

#[test]
fn the_head_of_a_notice() {
    let read = read(NOTICE);
    let header = read.document.header.as_ref().expect("a head");
    assert_eq!(header.key.as_deref(), Some("91/TB-VP"));
    assert_eq!((header.number.as_deref(), header.symbol.as_deref()), (Some("91"), Some("TB-VP")));
    assert_eq!(header.kind, Some(ReferenceKind::Notice));
    assert_eq!(header.place.as_deref(), Some("Bắc Giang"));
    assert_eq!(read.words(read.document.dates[header.date.unwrap()].span), "ngày 14 tháng 3 năm 2023");
    let title = read.words(header.title.unwrap().span);
    assert!(title.starts_with("Kết luận của Phó Chủ tịch") && title.ends_with("vụ xuân"), "{title}");
    assert!(read.document.documents.is_empty());
}

#[test]
fn the_closing_of_a_notice() {
    let read = read(NOTICE);
    let [chair, bodies, archive] = read.document.recipients.as_slice() else { panic!("three recipients") };
    assert_eq!(read.agencies(&chair.agencies), ["UBND tỉnh"]);
    assert_eq!(chair.note.as_deref(), Some("để b/c"));
    assert_eq!(read.agencies(&bodies.agencies), ["Sở Tài chính", "Sở Nội vụ"]);
    assert!(archive.archive && archive.agencies.is_empty());
    let [signature] = read.document.signatures.as_slice() else { panic!("one signature") };
    assert_eq!(signature.authority, Some(Authority::ByOrder));
    assert_eq!(read.words(read.document.roles[signature.role.unwrap()].span), "CHÁNH VĂN PHÒNG");
    assert_eq!(read.person(signature.person.unwrap()), "Ngô Quang Hiển");
}

#[test]
fn the_meeting_of_a_notice() {
    let read = read(NOTICE);
    let meeting = read.document.meeting.as_ref().expect("a meeting");
    assert_eq!(meeting.kind.as_deref(), Some("cuộc họp"));
    assert_eq!(read.words(meeting.title.unwrap().span), "cuộc họp về chống hạn vụ xuân");
    assert_eq!(read.words(read.document.dates[meeting.date.unwrap()].span), "Ngày 10/3/2023");
    assert_eq!(read.words(meeting.place.unwrap().span), "Hội trường Sở Tài chính");
    assert_eq!(read.people(&meeting.chairs), ["Đào Trọng Vịnh"]);
    assert_eq!(read.people(&meeting.present), ["Hà Thị Mận"]);
    assert_eq!(meeting.conclusions.len(), 4);
    assert_eq!(meeting.start, None);
}

#[test]
fn the_tasks_of_a_notice() {
    let read = read(NOTICE);
    assert_eq!(
        read.tasks(),
        [
            "Sở Tài chính | Sở Nội vụ | rà soát kinh phí, báo cáo UBND tỉnh trước ngày 20/3/2023 | ngày 20/3/2023 | UBND tỉnh",
            "Công an tỉnh |  | khẩn trương kiểm tra các trạm bơm |  | ",
            "Sở Y tế |  | Cấp thuốc cho các trạm |  | ",
            "Sở Y tế | Sở Nội vụ | tập huấn, xong trong tháng 4 năm 2023 | tháng 4 năm 2023 | ",
        ]
    );
    let chair = read.document.meeting.as_ref().unwrap().chairs[0];
    assert!(read.document.tasks.iter().all(|task| task.assigner == Some(Assigner::Person(chair))));
}

#[test]
fn outlines_nest() {
    let read = read(NOTICE);
    let kinds = |items: &[OutlineItem]| items.iter().map(|item| (item.kind, item.label.clone())).collect::<Vec<_>>();
    let clause = |label: &str| (OutlineKind::Clause, label.to_owned());
    assert_eq!(kinds(&read.document.outline), [clause("1"), clause("2"), clause("3"), clause("4")]);
    let last = &read.document.outline[3];
    assert_eq!(kinds(&last.children), [(OutlineKind::Point, "a".to_owned()), (OutlineKind::Point, "b".to_owned())]);
    assert_eq!(read.words(last.heading.unwrap().span), "Sở Y tế");
    assert!(read.words(last.span).ends_with("xong trong tháng 4 năm 2023."));
}

#[test]
fn a_decision_with_articles() {
    let read = read(
        "ỦY BAN NHÂN DÂN\nTỈNH AN GIANG\nSố:     /QĐ-UBND\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\n\
         Độc lập - Tự do - Hạnh phúc\nAn Giang, ngày    tháng    năm 2024\n\nQUYẾT ĐỊNH\nVề việc thành lập Tổ công tác\n\n\
         CHỦ TỊCH ỦY BAN NHÂN DÂN TỈNH AN GIANG\nCăn cứ Luật Tổ chức chính quyền địa phương ngày 19 tháng 6 năm 2015;\n\
         Căn cứ Nghị định số 12/2020/NĐ-CP ngày 05 tháng 3 năm 2020 của Chính phủ sửa đổi Nghị định số 9/2018/NĐ-CP;\n\
         Theo đề nghị của Giám đốc Sở Nội vụ tại Tờ trình số 7/TTr-SNV.\nQUYẾT ĐỊNH:\nĐiều 1. Thành lập Tổ công tác.\n\
         Điều 2. Quyền hạn\n1. Họp hằng tháng.\n2. Báo cáo kết quả.\nĐiều 3. Chánh Văn phòng UBND tỉnh, Giám đốc Sở Nội vụ \
         chịu trách nhiệm thi hành Quyết định này./.\nTM. ỦY BAN NHÂN DÂN\nKT. CHỦ TỊCH\nPHÓ CHỦ TỊCH\n(đã ký)\nTrần Hữu Nghĩa\n",
    );
    let header = read.document.header.as_ref().expect("a head");
    assert_eq!((header.number.as_deref(), header.key.as_deref()), (None, None), "blanks are not filled in");
    assert_eq!(header.symbol.as_deref(), Some("QĐ-UBND"));
    assert_eq!(header.kind, Some(ReferenceKind::Decision));
    assert_eq!(read.words(header.title.unwrap().span), "Về việc thành lập Tổ công tác");
    let bases: Vec<_> = read.document.legal_bases.iter().map(|base| &read.document.references[*base]).collect();
    assert_eq!(bases.len(), 2);
    assert_eq!(bases[1].key.as_deref(), Some("12/2020/NĐ-CP"));
    let articles: Vec<_> = read.document.outline.iter().map(|item| (item.kind, item.children.len())).collect();
    assert_eq!(articles, [(OutlineKind::Article, 0), (OutlineKind::Article, 2), (OutlineKind::Article, 0)]);
    assert_eq!(read.words(read.document.outline[1].heading.unwrap().span), "Quyền hạn");
    assert_eq!(read.document.signatures[0].authority, Some(Authority::ForHead));
    assert_eq!(read.tasks().len(), 1);
    assert!(read.document.meeting.is_none());
}

#[test]
fn a_letter_with_two_columns_side_by_side() {
    let read = read(
        "UBND HUYỆN YÊN BÌNH              CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\n\
         PHÒNG NỘI VỤ                     Độc lập - Tự do - Hạnh phúc\n\
         Số: 58/PNV-CCVC                  Yên Bình, ngày 02 tháng 8 năm 2022\n\
         V/v rà soát biên chế\n\n                   HỎA TỐC\n\nKính gửi:\n- UBND các xã, thị trấn;\n- Công an huyện.\n\n\
         Phòng Nội vụ đề nghị UBND các xã, thị trấn gửi báo cáo trước ngày 10/8/2022./.\n\n\
         Nơi nhận:                        TRƯỞNG PHÒNG\n- Như trên;\n- Lưu: VT.                       Lý Kim Oanh\n",
    );
    let header = read.document.header.as_ref().expect("a head");
    assert_eq!(header.kind, Some(ReferenceKind::OfficialLetter));
    assert_eq!(header.key.as_deref(), Some("58/PNV-CCVC"));
    assert_eq!(header.place.as_deref(), Some("Yên Bình"));
    assert_eq!(header.urgency.as_deref(), Some("hỏa tốc"));
    assert_eq!(read.agency(header.issuer.unwrap()), "PHÒNG NỘI VỤ");
    assert_eq!(read.agency(header.parent_issuer.unwrap()), "UBND HUYỆN YÊN BÌNH");
    assert_eq!(read.words(header.title.unwrap().span), "V/v rà soát biên chế");
    assert_eq!(read.agencies(&header.addressees), ["UBND các xã, thị trấn", "Công an huyện"]);
    assert_eq!(read.document.recipients.len(), 2);
    let signature = &read.document.signatures[0];
    assert_eq!(read.words(read.document.roles[signature.role.unwrap()].span), "TRƯỞNG PHÒNG");
    assert_eq!(read.tasks(), ["UBND các xã, thị trấn |  | gửi báo cáo trước ngày 10/8/2022 | ngày 10/8/2022 | "]);
}

#[test]
fn a_party_document() {
    let read = read(
        "ĐẢNG BỘ TỈNH HÀ GIANG\nHUYỆN ỦY MÈO VẠC\n*\nSố 17-KL/HU\nĐẢNG CỘNG SẢN VIỆT NAM\nMèo Vạc, ngày 09 tháng 5 năm 2019\n\n\
         KẾT LUẬN\nvề công tác cán bộ\n\nI- ĐÁNH GIÁ\nTốt.\nII- NHIỆM VỤ\n1. Giao Ban Tổ chức Huyện ủy tham mưu quy hoạch.\n\n\
         T/M BAN THƯỜNG VỤ\nPHÓ BÍ THƯ\nGià Mí Chứ\n",
    );
    let header = read.document.header.as_ref().expect("a head");
    assert_eq!(header.key.as_deref(), Some("17-KL/HU"));
    assert_eq!(header.kind, Some(ReferenceKind::Conclusion));
    assert_eq!(read.words(header.title.unwrap().span), "về công tác cán bộ");
    let sections: Vec<_> = read.document.outline.iter().map(|item| (item.kind, item.label.as_str())).collect();
    assert_eq!(sections, [(OutlineKind::Roman, "I"), (OutlineKind::Roman, "II")]);
    assert_eq!(read.document.signatures[0].authority, Some(Authority::OnBehalf));
    assert_eq!(read.tasks(), ["Ban Tổ chức Huyện ủy |  | tham mưu quy hoạch |  | "]);
}

#[test]
fn two_documents_in_one_text() {
    let one = |number: &str, kind: &str| {
        format!(
            "UBND XÃ TÂN LẬP\nSố: {number}\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\n\
             Tân Lập, ngày 05 tháng 4 năm 2021\n\n{kind}\nVề việc phòng cháy\n\nUBND xã đề nghị các thôn thực hiện./.\n\n\
             TM. ỦY BAN NHÂN DÂN\nCHỦ TỊCH\nVi Văn Sơn\n\n"
        )
    };
    let read = read(&format!("{}{}", one("3/TB-UBND", "THÔNG BÁO"), one("4/KH-UBND", "KẾ HOẠCH")));
    let keys: Vec<_> = read.document.documents.iter().map(|part| part.header.key.as_deref()).collect();
    assert_eq!(keys, [Some("3/TB-UBND"), Some("4/KH-UBND")]);
    assert_eq!(read.document.header.as_ref().unwrap().key.as_deref(), Some("3/TB-UBND"));
    assert_eq!(read.document.signatures.len(), 2);
    assert!(read.words(read.document.documents[1].span).starts_with("UBND XÃ TÂN LẬP"));
}

const MINUTES: &str = "\
UBND XÃ PÚ NHI
Số: 05/BB-UBND
CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc

BIÊN BẢN
Họp giao ban tháng 6

Thời gian: 7 giờ 30 phút, ngày 02 tháng 6 năm 2022. Địa điểm: Nhà văn hóa xã.
Chủ trì: đồng chí Giàng A Sử - Chủ tịch UBND xã.
Thư ký: bà Lường Thị Thu - Văn phòng UBND xã.
Thành phần: ông Quàng Văn Hặc, Trưởng Công an xã; bà Tòng Thị Mai, Chủ tịch Hội Phụ nữ xã; \
vắng: ông Cà Văn Ín, Chỉ huy trưởng Ban Chỉ huy quân sự xã (nghỉ phép).
Chương trình:
- Báo cáo thu ngân sách;
- Bàn việc sửa đường.
I. THẢO LUẬN
1. Ông Quàng Văn Hặc báo cáo tình hình an ninh.
2. Bà Tòng Thị Mai: đề nghị sửa cầu treo trước mùa mưa.
II. BIỂU QUYẾT
Tán thành: 13; không tán thành: 1; ý kiến khác: 1.
III. KẾT LUẬN
1. Giao Công an xã chủ trì, phối hợp với Hội Phụ nữ xã tuần tra, báo cáo UBND xã trước ngày 15/6/2022.
2. Phân công bà Tòng Thị Mai vận động quyên góp.
Cuộc họp kết thúc lúc 10 giờ 15 phút cùng ngày./.
THƯ KÝ                              CHỦ TRÌ
Lường Thị Thu                       Giàng A Sử
";

#[test]
fn the_meeting_of_minutes() {
    let read = read(MINUTES);
    let meeting = read.document.meeting.as_ref().expect("a meeting");
    assert_eq!(meeting.kind.as_deref(), Some("họp giao ban"));
    let minute = |time: Option<chrono::NaiveDateTime>| time.map(|time| time.format("%Y-%m-%dT%H:%M").to_string());
    assert_eq!(minute(meeting.start).as_deref(), Some("2022-06-02T07:30"));
    assert_eq!(minute(meeting.end).as_deref(), Some("2022-06-02T10:15"));
    assert_eq!(read.words(meeting.place.unwrap().span), "Nhà văn hóa xã");
    assert_eq!(read.people(&meeting.chairs), ["Giàng A Sử"]);
    assert_eq!(read.people(&meeting.secretaries), ["Lường Thị Thu"]);
    assert_eq!(read.people(&meeting.present), ["Quàng Văn Hặc", "Tòng Thị Mai"]);
    let absent: Vec<_> = meeting.absent.iter().map(|one| (read.person(one.person), one.excused)).collect();
    assert_eq!(absent, [("Cà Văn Ín".to_owned(), Some(true))]);
    let agenda: Vec<_> = meeting.agenda.iter().map(|item| read.words(item.span)).collect();
    assert_eq!(agenda, ["Báo cáo thu ngân sách", "Bàn việc sửa đường"]);
}

#[test]
fn the_discussion_of_minutes() {
    let read = read(MINUTES);
    let meeting = read.document.meeting.as_ref().expect("a meeting");
    let remarks: Vec<_> =
        meeting.remarks.iter().map(|remark| (read.person(remark.person.unwrap()), read.words(remark.span))).collect();
    assert_eq!(
        remarks,
        [
            ("Quàng Văn Hặc".to_owned(), "báo cáo tình hình an ninh".to_owned()),
            ("Tòng Thị Mai".to_owned(), "đề nghị sửa cầu treo trước mùa mưa".to_owned()),
        ]
    );
    let [vote] = meeting.votes.as_slice() else { panic!("one vote: {:?}", meeting.votes) };
    assert_eq!((vote.in_favour, vote.against, vote.abstain, vote.unanimous), (Some(13), Some(1), Some(1), false));
    assert_eq!(meeting.conclusions.len(), 2);
    assert_eq!(
        read.tasks(),
        [
            "Công an xã | Hội Phụ nữ xã | tuần tra, báo cáo UBND xã trước ngày 15/6/2022 | ngày 15/6/2022 | UBND xã",
            "Tòng Thị Mai |  | vận động quyên góp |  | ",
        ]
    );
    assert_eq!(read.document.signatures.len(), 2);
}

#[test]
fn news_of_a_meeting() {
    let read = read(
        "Huyện Quỳ Châu bàn việc trồng rừng\n\nChiều 12/5/2021, tại Hội trường UBND huyện, đồng chí Lô Văn Tùng, Phó Chủ tịch UBND \
         huyện chủ trì hội nghị bàn việc trồng rừng năm 2021.\n\nDự hội nghị có đồng chí Sầm Thị Hoa, Hạt trưởng Hạt Kiểm lâm huyện.\n\n\
         Phát biểu kết luận hội nghị, đồng chí Lô Văn Tùng yêu cầu Hạt Kiểm lâm huyện cấp đủ cây giống cho các xã trước ngày 30/5/2021.\n",
    );
    assert!(read.document.header.is_none());
    let meeting = read.document.meeting.as_ref().expect("a meeting");
    assert_eq!(meeting.kind.as_deref(), Some("hội nghị"));
    assert_eq!(read.people(&meeting.chairs), ["Lô Văn Tùng"]);
    assert_eq!(read.people(&meeting.present), ["Sầm Thị Hoa"]);
    assert_eq!(
        read.tasks(),
        ["Hạt Kiểm lâm huyện |  | cấp đủ cây giống cho các xã trước ngày 30/5/2021 | ngày 30/5/2021 | "]
    );
    assert!(matches!(read.document.tasks[0].assigner, Some(Assigner::Person(_))));
}

#[test]
fn votes_of_many_forms() {
    let vote = |words: &str| {
        let read =
            read(&format!("BIÊN BẢN\nHọp thôn\n\nThời gian: ngày 05/4/2021.\nChủ trì: ông Hà Văn Tâm.\n{words}\n"));
        let meeting = read.document.meeting.expect("a meeting");
        meeting.votes.first().map(|vote| (vote.in_favour, vote.against, vote.abstain, vote.total, vote.unanimous))
    };
    assert_eq!(vote("Kết quả: 25/27 đại biểu tán thành (đạt 92,6%)."), Some((Some(25), None, None, Some(27), false)));
    assert_eq!(vote("100% đại biểu nhất trí thông qua."), Some((None, None, None, None, true)));
    assert_eq!(vote("Hội nghị biểu quyết nhất trí 100%."), Some((None, None, None, None, true)));
    assert_eq!(vote("Kết quả: tán thành 19/20; không tán thành: 1."), Some((Some(19), Some(1), None, Some(20), false)));
    assert_eq!(vote("Có mặt 14/15 đồng chí."), None);
}

#[test]
fn assignments_of_many_forms() {
    let tasks = |words: &str| {
        let head = "UBND TỈNH PHÚ YÊN\nSố: 3/CT-UBND\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\n\
                    Phú Yên, ngày 01 tháng 02 năm 2023\n\nCHỈ THỊ\nVề phòng dịch\n\n";
        read(&format!("{head}{words}\n")).tasks()
    };
    assert_eq!(
        tasks("Giao Sở Y tế, Sở Nội vụ theo chức năng, nhiệm vụ được giao xây dựng kế hoạch."),
        ["Sở Y tế, Sở Nội vụ |  | xây dựng kế hoạch |  | "]
    );
    assert_eq!(
        tasks(
            "Sở Y tế chủ trì, phối hợp với Công an tỉnh và các đơn vị liên quan kiểm tra; trình UBND tỉnh trong tháng 3/2023."
        ),
        ["Sở Y tế | Công an tỉnh | kiểm tra; trình UBND tỉnh trong tháng 3/2023 | tháng 3/2023 | UBND tỉnh"]
    );
    assert_eq!(
        tasks("1. Về đề nghị của Sở Y tế: giao Sở Tài chính bố trí vốn."),
        ["Sở Tài chính |  | bố trí vốn |  | "]
    );
    assert_eq!(
        tasks("Trên cơ sở kết quả rà soát, Sở Y tế khẩn trương mua vắc xin."),
        ["Sở Y tế |  | khẩn trương mua vắc xin |  | "]
    );
    assert_eq!(
        tasks(
            "Chủ tịch UBND tỉnh yêu cầu:\n1. Giám đốc Sở Y tế chỉ đạo trực 24/24.\n2. Công an tỉnh tăng cường tuần tra."
        ),
        ["Sở Y tế |  | chỉ đạo trực 24/24 |  | ", "Công an tỉnh |  | tăng cường tuần tra |  | "]
    );
}

#[test]
fn what_assigns_nothing() {
    for words in [
        "Sở Y tế đã chủ trì kiểm tra 12 cơ sở trong tháng 2.",
        "Theo đề nghị của Sở Y tế, hồ sơ được bổ sung.",
        "Việc bàn giao Trung tâm Y tế huyện cho Sở Y tế quản lý diễn ra thuận lợi.",
        "Nội dung này được giao Sở Y tế từ năm trước.",
    ] {
        let found = read(words);
        assert!(found.tasks().is_empty(), "{words}: {:?}", found.tasks());
    }
}

#[test]
fn deadlines_of_a_list_are_inherited() {
    let read = read(
        "UBND TỈNH PHÚ YÊN\nSố: 4/KH-UBND\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\n\
         Phú Yên, ngày 01 tháng 02 năm 2023\n\nKẾ HOẠCH\nphòng dịch\n\n1. Giao Sở Y tế:\n- Mua thuốc.\n- Tập huấn.\n\
         Các nhiệm vụ trên hoàn thành trước ngày 30/6/2023.\n",
    );
    assert_eq!(
        read.tasks(),
        ["Sở Y tế |  | Mua thuốc | ngày 30/6/2023 | ", "Sở Y tế |  | Tập huấn | ngày 30/6/2023 | "]
    );
}

#[test]
fn plain_text_has_no_parts() {
    for text in [
        "",
        "Trời hôm nay nắng đẹp, gió nhẹ.",
        "Thủ tướng Chính phủ đã thăm tỉnh Hà Giang ngày 05/4/2020.",
        "1. Một\n",
        "Cộng hòa xã hội chủ nghĩa là một danh từ dài.",
    ] {
        let document = read(text).document;
        assert!(document.header.is_none() && document.meeting.is_none(), "{text}");
        assert!(document.outline.is_empty() && document.tasks.is_empty(), "{text}");
        assert!(document.recipients.is_empty() && document.signatures.is_empty(), "{text}");
    }
}

#[test]
fn a_letter_without_a_date_above_has_it_below() {
    let read = read(
        "UBND HUYỆN MỘC CHÂU\nPHÒNG NỘI VỤ\nSố: 217/BC-PNV\n\nBáo cáo kết quả quý I\n\nKính gửi: Sở Nội vụ tỉnh Sơn La.\n\n\
         1. Kết quả tốt.\n\nMộc Châu, ngày 28 tháng 3 năm 2014\nKT. TRƯỞNG PHÒNG\nPHÓ TRƯỞNG PHÒNG\nLò Văn Pản\n\n\
         Nơi nhận:\n- Như trên;\n- Lưu: VT\nTRƯỞNG PHÒNG KÝ THAY\n",
    );
    let header = read.document.header.as_ref().expect("a header");
    assert_eq!(header.place.as_deref(), Some("Mộc Châu"));
    assert_eq!(
        header.date.map(|date| read.words(read.document.dates[date].span)).as_deref(),
        Some("ngày 28 tháng 3 năm 2014")
    );
    assert_eq!(header.addressees.len(), 1);
    let lines: Vec<_> = read.document.recipients.iter().map(|line| read.words(line.span)).collect();
    assert_eq!(lines, ["Như trên", "Lưu: VT"]);
}

#[test]
fn another_speaker_ends_a_remark_and_later_days_are_not_the_meetings() {
    let read = read(
        "Huyện Yên Châu họp giao ban quý II\n\nTại cuộc họp, các đại biểu thống nhất mua sắm trang thiết bị cho các trường mầm non, \
         tiểu học và trung học cơ sở trên địa bàn các xã vùng cao, sửa chữa đường vào các bản, kiểm kê đất rừng, bố trí kinh phí để \
         đón học sinh các cấp trở lại trường vào ngày 04/5/2020 và các việc khác đã nêu.\n\nPhát biểu tại cuộc họp, đồng chí Lò Văn \
         Pản đề nghị các cấp hội chuẩn bị tốt đại hội, rà soát hội viên xong trước ngày 31/7. Đồng chí Hà Thị Mận yêu cầu Hạt Kiểm \
         lâm tuần tra rừng giáp ranh hằng tuần và báo cáo kết quả.\n",
    );
    let meeting = read.document.meeting.as_ref().expect("a meeting");
    assert_eq!(meeting.date, None);
    let said: Vec<_> = meeting.remarks.iter().map(|remark| read.words(remark.span)).collect();
    assert_eq!(
        said,
        [
            "đề nghị các cấp hội chuẩn bị tốt đại hội, rà soát hội viên xong trước ngày 31/7",
            "yêu cầu Hạt Kiểm lâm tuần tra rừng giáp ranh hằng tuần và báo cáo kết quả"
        ]
    );
}
