//! Names as marked text.

use super::normal_case;
use crate::marked::{assert_marked, assert_none};
use crate::mention::Kind;

#[track_caller]
fn people(marked: &str) {
    assert_marked(Kind::Person, marked);
}

#[test]
fn names_behind_forms_of_address_ranks_and_degrees() {
    people("đồng chí ⟦Lương Thanh Tùng⟧, đ/c ⟦Hoàn⟧, ông ⟦Bốn⟧ và bà ⟦Hà Vy⟧");
    people(
        "Thượng úy QNCN ⟦Lê Hùng⟧; đồng chí Đại tá ⟦Phạm Văn Bình⟧; PGS.TS. ⟦Lê Thị Hoa⟧; BS.CKII ⟦Vũ An⟧; ThS ⟦Tạ Minh⟧",
    );
    people("Ông: ⟦Trần Văn Bé⟧");
    people("hộ ⟦Đoàn Quốc Khởi⟧ và hộ gia đình ⟦Lê Văn Tám⟧; hộ Khơ Mú, hộ Ba Na; 20 suất học bổng Vừ A Dính");
}

#[test]
fn sources_are_people_or_papers() {
    people("Nguồn: ⟦Duy Lân⟧ - ⟦Phan Mỹ⟧.");
    assert_none(
        Kind::Person,
        "Nguồn: Thanh Niên; Theo Lao Động\nNguồn: Báo Bình Định\nNguồn vốn: Trung ương. Theo: Điều 5",
    );
}

#[test]
fn a_member_of_a_list_before_its_title_needs_no_surname() {
    people("Các đồng chí: ⟦Lê Văn Nam⟧ - Chủ tịch UBND tỉnh; ⟦Quảng Trọng Minh⟧ - Trưởng Ban Dân vận Tỉnh ủy");
    people("1. ⟦Lê Hoàn⟧, Bộ trưởng\n2. ⟦Trung Kiên⟧, Thứ trưởng Bộ Nội vụ\n- ⟦Duy Anh⟧, Phó ban");
    assert_none(Kind::Person, "Nơi nhận: Bình Minh, Chủ tịch UBND xã; Long An, Chủ tịch UBND tỉnh");
}

#[test]
fn a_foreigner_is_named_behind_the_state() {
    people(
        "Thủ tướng Lào ⟦Bounthong Keomany⟧ và Đại sứ Ấn Độ ⟦Arjun Mehta⟧ dự; Đại sứ Hàn Quốc ⟦Park Noh-wan⟧, ông ⟦Kim Jong-un⟧, ông ⟦Lê An⟧ - giám đốc",
    );
    assert_none(Kind::Person, "đại sứ Hàn Quốc tại Việt Nam, Thủ tướng Nhật Bản");
    people("Phó Chủ tịch ⟦Anh Minh Long⟧ dự");
}

#[test]
fn highland_names() {
    people(
        "đồng chí ⟦K'Thanh⟧, ông ⟦Điểu K'Ré⟧, bà ⟦H'Yim Kđoh⟧, ông ⟦Y Quang BKrông⟧, anh ⟦Giàng A Páo⟧, bà ⟦H’ Trinh Bkrông⟧",
    );
    people("⟦Y Thông⟧, Bí thư Tỉnh ủy");
    assert_none(Kind::Person, "đồng bào H'Mông và K'Ho; Bộ Y Tế");
}

#[test]
fn a_bare_name_stands_by_its_shape_or_its_neighbours() {
    people("Theo ⟦Nguyễn Thị Loan⟧, người dân rất vui.");
    people("⟦Hà Ký⟧ - Bí thư Huyện ủy");
    people("Các đồng chí: ⟦Lê Văn Bình⟧, ⟦Hà Ký⟧ và ⟦Võ Lan⟧ cùng dự.");
    assert_none(Kind::Person, "Hà Ký, Cao Sơn");
}

#[test]
fn capitals_end_before_the_heading_goes_on() {
    people("KẾT LUẬN CỦA ĐỒNG CHÍ ⟦LÊ VĂN HÙNG⟧ TẠI CUỘC HỌP");
    people("CHỦ TỊCH UBND TỈNH ⟦LÊ VĂN HÙNG⟧ LÀM VIỆC VỚI HUYỆN");
}

#[test]
fn a_name_goes_over_a_line_end_only_where_it_cannot_end() {
    people("Tại trụ sở Chính phủ, Phó Thủ tướng Chính phủ ⟦Trần\nHồng Sơn⟧ chủ trì");
    people("Ảnh: ⟦Hà Vy⟧\nĐại biểu dự hội nghị");
    people("KT. CHỦ TỊCH\nPHÓ CHỦ TỊCH\n⟦Lê Văn Hùng⟧\nNơi nhận:");
}

#[test]
fn authors_behind_labels_and_at_the_end() {
    people("Ảnh: ⟦Minh Anh⟧ - ⟦Hồng Hà⟧");
    people("Hội nghị kết thúc.\n\n⟦Vũ Tuân⟧\n");
    people("Hội nghị kết thúc.\n\n⟦HOÀNG LÂN⟧");
    people("Hội nghị kết thúc.\n\n⟦Song Hà⟧\n\nXem chi tiết tại đây");
    people("Hội nghị bàn gì?\n\n⟦Phương Hà⟧\n");
    people("Hội nghị kết thúc.\n\n⟦Chí Hà⟧-BBH\n");
    people("Hội nghị kết thúc.\n\n⟦Thành Ngọc⟧ - Ảnh: TTX");
    people("Vụ cháy chợ: công an nói gì?\n\n⟦Nguyễn Tuấn⟧\n\nNgày 5-6, tại hội nghị, mọi người thảo luận.");
    people("Hội nghị kết thúc.\n⟦Lê Vân⟧\n");
    people("Hội nghị kết thúc.\nHòa Bình");
    people("Hội nghị kết thúc.\nLê Vân\nMục lục");
    people("Hội nghị kết thúc.\n\n   ⟦Ngọc Lan⟧ – ⟦Minh Vũ⟧ (Đài Truyền thanh huyện)\n");
    assert_none(Kind::Person, "Ảnh: N.H\nThực hiện Luật Phòng, chống thiên tai");
}

#[test]
fn things_named_after_people_are_none() {
    assert_none(Kind::Person, "các đường Lê Lợi, Nguyễn Thị Minh Khai; Trường THPT Nguyễn Văn Trỗi; TP. Hồ Chí Minh");
    people("phong cách ⟦Hồ Chí Minh⟧");
}

#[test]
fn a_sentence_that_ends_with_a_word_for_a_place_names_nothing() {
    people(
        "Họp với các quận. Ông ⟦Trần Minh Hưng⟧ nói. Tu sửa đường. Ông ⟦Lê An⟧ và bà ⟦Hà Vy⟧ ở trường. ⟦Lê Văn Nam⟧ vắng.",
    );
    people("hiệu trưởng Trường Chuyên Lam Sơn; ⟦Lư Lan Vi⟧, Phó Bí thư Chi bộ");
}

#[test]
fn initials_and_words_behind_forms_of_address_are_none() {
    for text in
        ["em N.K.L.", "bà T. cho biết", "các đồng chí Thành viên Ban Chỉ đạo", "ông bà, anh chị em", "tỉnh Bà Rịa"]
    {
        assert_none(Kind::Person, text);
    }
}

#[test]
fn a_name_begins_behind_the_province_that_stands_for_a_body() {
    people("Chủ tịch Hà Nội ⟦Trần Văn Thìn⟧ nói; Bí thư Thái Bình ⟦Đỗ Hữu Nghĩa⟧ kết luận; ông ⟦Hà Giang⟧ dự.");
}

#[test]
fn a_level_word_before_a_comma_names_nobody_after_people() {
    people("⟦Lê Đức Thắng⟧, Phó Chủ tịch UBND huyện, ⟦Tống Thị Hương⟧, Chánh Văn phòng");
    assert_none(Kind::Person, "là bị hại.\n\nChương I\nTỔNG GIÁM ĐỐC ĐÀI TIẾNG NÓI VIỆT NAM QUYẾT ĐỊNH:");
    assert_none(Kind::Person, "Chương I NHỮNG QUY ĐỊNH CHUNG");
}

#[test]
fn short_and_foreign_names() {
    people("Thứ trưởng ⟦Lê Quốc Đạt⟧ trình bày. Thứ trưởng ⟦Đạt⟧ cho biết. Thứ trưởng Hoàn cũng vậy.");
    people("bị can ⟦Bạch Dân Vũ⟧ khai; bị cáo ⟦Vũ⟧ kháng cáo; ông ⟦John Rockhold⟧ và bà ⟦Priya Malhotra⟧ dự.");
    assert_none(
        Kind::Person,
        "cúng ông Công, ông Táo; Không gian văn hóa Hồ Chí Minh; Phó Tổng Biên tập Báo Người Lao Động",
    );
}

#[test]
fn the_accused_are_named_by_their_last_syllable() {
    people(
        "Công an bắt ⟦Trần Văn Bảo⟧ (SN 1985) và ⟦Lê Thị Tâm⟧ (32 tuổi). Sau đó, ⟦Bảo⟧ và ⟦Tâm⟧ rủ nhóm của ⟦Bảo⟧. ⟦Tâm⟧ khai nhận. \
         Tâm lý người dân ổn định. Tại xã Bảo, ông ⟦Lê An⟧ nói. Theo ⟦Bảo⟧, mọi việc xong; \
         Luật Bảo số 1.",
    );
    people("Ông ⟦Trần Văn Bảo⟧, Chủ tịch UBND xã, nói. Hội nghị Bảo tồn.");
}

#[test]
fn names_are_given_in_normal_case() {
    assert_eq!(normal_case("NGUYỄN HÒA BÌNH"), "Nguyễn Hòa Bình");
    assert_eq!(normal_case("Trần\nHồng  Hà"), "Trần Hồng Hà");
    assert_eq!(normal_case("Nguyễn ĐứcMạnh"), "Nguyễn Đức Mạnh");
    assert_eq!(normal_case("Y Quang BKrông"), "Y Quang BKrông");
}
