//! Bodies that were renamed, merged or dissolved: the last day of the old name, and what took its work over.
use chrono::NaiveDate;

/// `(name, last day, successor)`; a name with a final `*` holds for every name that begins so.
static ENDED: &[(&str, (i32, u32, u32), &str)] = &[
    ("Bộ Kế hoạch và Đầu tư", (2025, 2, 28), "Bộ Tài chính"),
    ("Bộ Giao thông vận tải", (2025, 2, 28), "Bộ Xây dựng"),
    ("Bộ Thông tin và Truyền thông", (2025, 2, 28), "Bộ Khoa học và Công nghệ"),
    ("Bộ Tài nguyên và Môi trường", (2025, 2, 28), "Bộ Nông nghiệp và Môi trường"),
    ("Bộ Nông nghiệp và Phát triển nông thôn", (2025, 2, 28), "Bộ Nông nghiệp và Môi trường"),
    ("Bộ Lao động - Thương binh và Xã hội", (2025, 2, 28), "Bộ Nội vụ"),
    ("Ủy ban Dân tộc", (2025, 2, 28), "Bộ Dân tộc và Tôn giáo"),
    ("Bộ Bưu chính, Viễn thông", (2007, 7, 31), "Bộ Thông tin và Truyền thông"),
    ("Bộ Công nghiệp", (2007, 7, 31), "Bộ Công Thương"),
    ("Bộ Thương mại", (2007, 7, 31), "Bộ Công Thương"),
    ("Bộ Thủy sản", (2007, 7, 31), "Bộ Nông nghiệp và Phát triển nông thôn"),
    ("Tổng cục Thuế", (2025, 2, 28), "Cục Thuế"),
    ("Tổng cục Hải quan", (2025, 2, 28), "Cục Hải quan"),
    ("Tổng cục Thống kê", (2025, 2, 28), "Cục Thống kê"),
    ("Ban Tuyên giáo Trung ương", (2025, 2, 2), "Ban Tuyên giáo và Dân vận Trung ương"),
    ("Ban Dân vận Trung ương", (2025, 2, 2), "Ban Tuyên giáo và Dân vận Trung ương"),
    ("Ban Kinh tế Trung ương", (2025, 2, 2), "Ban Chính sách, chiến lược Trung ương"),
    // The National Assembly resolved on its new committees on 18 February 2025.
    ("Ủy ban Pháp luật", (2025, 2, 17), "Ủy ban Pháp luật và Tư pháp"),
    ("Ủy ban Tư pháp", (2025, 2, 17), "Ủy ban Pháp luật và Tư pháp"),
    ("Ủy ban Kinh tế", (2025, 2, 17), "Ủy ban Kinh tế và Tài chính"),
    ("Ủy ban Tài chính, Ngân sách", (2025, 2, 17), "Ủy ban Kinh tế và Tài chính"),
    ("Ủy ban Xã hội", (2025, 2, 17), "Ủy ban Văn hóa và Xã hội"),
    ("Ủy ban Văn hóa, Giáo dục", (2025, 2, 17), "Ủy ban Văn hóa và Xã hội"),
    ("Ủy ban Quốc phòng và An ninh", (2025, 2, 17), "Ủy ban Quốc phòng, An ninh và Đối ngoại"),
    ("Ủy ban Đối ngoại", (2025, 2, 17), "Ủy ban Quốc phòng, An ninh và Đối ngoại"),
    ("Ban Dân nguyện", (2025, 2, 17), "Ủy ban Dân nguyện và Giám sát"),
    ("Ban Công tác đại biểu", (2025, 2, 17), "Ủy ban Công tác đại biểu"),
    ("Tổng cục Dự trữ Nhà nước", (2025, 2, 28), "Cục Dự trữ Nhà nước"),
    ("Sở Kế hoạch và Đầu tư*", (2025, 2, 28), "Sở Tài chính"),
    ("Sở Giao thông vận tải*", (2025, 2, 28), "Sở Xây dựng"),
    ("Sở Thông tin và Truyền thông*", (2025, 2, 28), "Sở Khoa học và Công nghệ"),
    ("Sở Tài nguyên và Môi trường*", (2025, 2, 28), "Sở Nông nghiệp và Môi trường"),
    ("Sở Nông nghiệp và Phát triển nông thôn*", (2025, 2, 28), "Sở Nông nghiệp và Môi trường"),
    ("Sở Lao động - Thương binh và Xã hội*", (2025, 2, 28), "Sở Nội vụ"),
];

/// The last day of the police of districts.
pub(crate) fn last_day_of_district_police() -> Option<NaiveDate> {
    NaiveDate::from_ymd_opt(2025, 2, 28)
}

/// The last day and the successor of a body that is no more, by its canonical name.
pub(crate) fn ended(name: &str) -> Option<(NaiveDate, String)> {
    let row = |(row, day, successor): &(&'static str, _, _)| tail(row, name).map(|tail| (*day, *successor, tail));
    let ((year, month, day), successor, tail) = ENDED.iter().find_map(row)?;
    Some((NaiveDate::from_ymd_opt(year, month, day)?, format!("{successor}{tail}")))
}

/// What stands in a name behind the words of a row, if the row holds for it.
fn tail<'n>(row: &str, name: &'n str) -> Option<&'n str> {
    // Most rows begin with another letter or have another length.
    if row.as_bytes().first() != name.as_bytes().first() {
        return None;
    }
    if !row.ends_with('*') {
        return (row == name).then_some("");
    }
    name.strip_prefix(&row[..row.len() - 1]).filter(|rest| rest.is_empty() || rest.starts_with(' '))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn successors_keep_the_place() {
        let (day, successor) = ended("Sở Giao thông vận tải tỉnh Lào Cai").expect("a row");
        assert_eq!((day.to_string().as_str(), successor.as_str()), ("2025-02-28", "Sở Xây dựng tỉnh Lào Cai"));
        assert_eq!(ended("Bộ Y tế"), None);
    }
}
