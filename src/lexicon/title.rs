//! Official titles: their words, what sort of office they denote, and how much context they need.

use std::sync::LazyLock;

use super::by_word::{ByWord, Opening, Openings};
use crate::mention::RoleKind;
use crate::scan::{Ahead, Cursor, Token, cut_word, letter};

/// How much a title needs around it to be an official role.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Need {
    /// With a capital it stands for an office; in small letters it needs a body, a person or a cue (`giữ chức`).
    Nothing,
    /// A body or a person beside it.
    Link,
    /// A person beside it.
    Person,
    /// The name of an elected body directly behind it.
    ElectedBody,
    /// As a label before a name (`Chủ trì: ông …`) or as a line of its own in a signature block.
    Label,
}

/// Which titles are of one row of offices: such titles share a body (`Chủ tịch, các Phó Chủ tịch UBND`).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Family {
    /// Chủ tịch.
    Chair,
    /// Bí thư.
    Secretary,
    /// Thủ tướng.
    PrimeMinister,
    /// Bộ trưởng, Thứ trưởng.
    Minister,
    /// Giám đốc.
    Director,
    /// Chủ nhiệm.
    Chief,
    /// Chánh Văn phòng.
    Office,
    /// Courts and procuracies.
    Justice,
    /// The army.
    Command,
    /// Ủy viên.
    Member,
    /// Trợ lý, Thư ký.
    Assistant,
    /// A head whose title ends with the name of the unit: the word before `trưởng` or after `Trưởng`.
    Unit(&'static str),
    /// No other title is of its family.
    Own,
}

/// One title.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Row {
    /// The words, in lower case.
    pub(crate) phrase: &'static str,
    /// The title in full.
    pub(crate) title: &'static str,
    /// What sort of office it is.
    pub(crate) kind: RoleKind,
    /// What it needs.
    pub(crate) need: Need,
    /// Its family.
    pub(crate) family: Family,
}

const fn row(phrase: &'static str, title: &'static str, kind: RoleKind, need: Need, family: Family) -> Row {
    Row { phrase, title, kind, need, family }
}

/// A head of a unit: `Cục trưởng`.
const fn head(phrase: &'static str, title: &'static str, unit: &'static str) -> Row {
    row(phrase, title, RoleKind::Head, Nothing, Family::Unit(unit))
}

/// A deputy named without `Trưởng`: `Phó ban`, `Cục phó`.
const fn deputy(phrase: &'static str, title: &'static str, unit: &'static str) -> Row {
    row(phrase, title, RoleKind::DeputyHead, Nothing, Family::Unit(unit))
}

use Family::{
    Assistant, Chair, Chief, Command, Director, Justice, Member, Minister, Office, Own, PrimeMinister, Secretary,
};
use Need::{ElectedBody, Label, Link, Nothing, Person};
use RoleKind as K;

/// The titles in words. `Phó` before one is read by the grammar, not listed here.
pub(crate) const TITLES: &[Row] = &[
    row("tổng bí thư", "Tổng Bí thư", K::GeneralSecretary, Nothing, Own),
    row("chủ tịch nước", "Chủ tịch nước", K::President, Nothing, Own),
    row("chủ tịch", "Chủ tịch", K::Chair, Nothing, Chair),
    row("bí thư thứ nhất", "Bí thư thứ nhất", K::Secretary, Nothing, Secretary),
    row("bí thư", "Bí thư", K::Secretary, Nothing, Secretary),
    row("thủ tướng", "Thủ tướng", K::PrimeMinister, Nothing, PrimeMinister),
    row("bộ trưởng", "Bộ trưởng", K::Minister, Nothing, Minister),
    row("thứ trưởng", "Thứ trưởng", K::DeputyMinister, Nothing, Minister),
    // Common slips.
    row("bộ trường", "Bộ trưởng", K::Minister, Link, Minister),
    row("hiệu trường", "Hiệu trưởng", K::Head, Link, Family::Unit("hiệu")),
    row("cục trường", "Cục trưởng", K::Head, Link, Family::Unit("cục")),
    row("thống đốc", "Thống đốc", K::Head, Nothing, Own),
    row("tổng thư ký", "Tổng Thư ký", K::Head, Nothing, Own),
    row("chủ nhiệm", "Chủ nhiệm", K::Head, Nothing, Chief),
    row("tổng giám đốc", "Tổng Giám đốc", K::Head, Nothing, Director),
    row("tổng giám đốc điều hành", "Tổng Giám đốc điều hành", K::Head, Nothing, Director),
    row("giám đốc quốc gia", "Giám đốc quốc gia", K::Head, Link, Director),
    row("giám đốc điều hành", "Giám đốc điều hành", K::Head, Nothing, Director),
    row("giám đốc", "Giám đốc", K::Head, Nothing, Director),
    row("tổng biên tập", "Tổng Biên tập", K::Head, Nothing, Own),
    row("hiệu trưởng", "Hiệu trưởng", K::Head, Nothing, Family::Unit("hiệu")),
    row("chánh án", "Chánh án", K::Judge, Nothing, Justice),
    row("thẩm phán chủ tọa phiên tòa", "Thẩm phán chủ tọa phiên tòa", K::Judge, Link, Justice),
    row("thẩm phán cao cấp", "Thẩm phán cao cấp", K::Judge, Link, Justice),
    row("thẩm phán trung cấp", "Thẩm phán trung cấp", K::Judge, Link, Justice),
    row("thẩm phán sơ cấp", "Thẩm phán sơ cấp", K::Judge, Link, Justice),
    row("thẩm phán", "Thẩm phán", K::Judge, Link, Justice),
    row("hội thẩm nhân dân", "Hội thẩm nhân dân", K::Judge, Link, Justice),
    row("kiểm sát viên", "Kiểm sát viên", K::Prosecutor, Link, Justice),
    row("điều tra viên cao cấp", "Điều tra viên cao cấp", K::Professional, Link, Own),
    row("kiểm soát viên thị trường", "Kiểm soát viên thị trường", K::Professional, Person, Own),
    row("kiểm lâm viên", "Kiểm lâm viên", K::Professional, Person, Own),
    row("công an viên", "Công an viên", K::Professional, Person, Own),
    row("điều tra viên", "Điều tra viên", K::Professional, Link, Own),
    row("chấp hành viên", "Chấp hành viên", K::Professional, Link, Own),
    row("công chứng viên", "Công chứng viên", K::Professional, Person, Own),
    row("thanh tra viên", "Thanh tra viên", K::Professional, Person, Own),
    row("kiểm soát viên", "Kiểm soát viên", K::Professional, Link, Own),
    row("chuyên viên cao cấp", "Chuyên viên cao cấp", K::Professional, Person, Own),
    row("chuyên viên chính", "Chuyên viên chính", K::Professional, Person, Own),
    row("chuyên viên", "Chuyên viên", K::Professional, Person, Own),
    row("kế toán trưởng", "Kế toán trưởng", K::Professional, Link, Own),
    row("thủ trưởng đơn vị", "Thủ trưởng đơn vị", K::Head, Person, Own),
    row("thủ trưởng", "Thủ trưởng", K::Head, Link, Own),
    row("kế toán", "Kế toán", K::Professional, Person, Own),
    row("thủ quỹ", "Thủ quỹ", K::Professional, Person, Own),
    row("kiểm toán trưởng", "Kiểm toán trưởng", K::Head, Nothing, Own),
    row("tổng tham mưu trưởng", "Tổng Tham mưu trưởng", K::Commander, Nothing, Command),
    row("tham mưu trưởng", "Tham mưu trưởng", K::Commander, Nothing, Command),
    row("chỉ huy trưởng", "Chỉ huy trưởng", K::Commander, Nothing, Command),
    row("tổng tư lệnh", "Tổng Tư lệnh", K::Commander, Nothing, Command),
    row("tư lệnh trưởng", "Tư lệnh trưởng", K::Commander, Nothing, Command),
    row("tư lệnh", "Tư lệnh", K::Commander, Nothing, Command),
    row("chính ủy", "Chính ủy", K::Commander, Nothing, Command),
    row("chính trị viên phó", "Chính trị viên phó", K::Commander, Nothing, Command),
    row("chính trị viên", "Chính trị viên", K::Commander, Nothing, Command),
    row("chủ nhiệm hậu cần", "Chủ nhiệm Hậu cần", K::Commander, Nothing, Command),
    row("chủ nhiệm kỹ thuật", "Chủ nhiệm Kỹ thuật", K::Commander, Nothing, Command),
    row("chủ nhiệm chính trị", "Chủ nhiệm Chính trị", K::Commander, Nothing, Command),
    row("hải đoàn trưởng", "Hải đoàn trưởng", K::Commander, Nothing, Command),
    row("hải đội trưởng", "Hải đội trưởng", K::Commander, Nothing, Command),
    row("sư đoàn trưởng", "Sư đoàn trưởng", K::Commander, Nothing, Command),
    row("lữ đoàn trưởng", "Lữ đoàn trưởng", K::Commander, Nothing, Command),
    row("đại đội trưởng", "Đại đội trưởng", K::Commander, Nothing, Command),
    row("trung đội trưởng", "Trung đội trưởng", K::Commander, Nothing, Command),
    row("cố vấn", "Cố vấn", K::Other, Link, Own),
    row("trung đoàn trưởng", "Trung đoàn trưởng", K::Commander, Nothing, Command),
    row("tiểu đoàn trưởng", "Tiểu đoàn trưởng", K::Commander, Nothing, Command),
    row("xã đội trưởng", "Xã đội trưởng", K::Commander, Nothing, Command),
    row("thôn đội trưởng", "Thôn đội trưởng", K::Commander, Nothing, Command),
    head("tổng cục trưởng", "Tổng cục trưởng", "tổng cục"),
    head("cục trưởng", "Cục trưởng", "cục"),
    head("vụ trưởng", "Vụ trưởng", "vụ"),
    head("chi cục trưởng", "Chi cục trưởng", "chi cục"),
    head("viện trưởng", "Viện trưởng", "viện"),
    head("đồn trưởng", "Đồn trưởng", "đồn"),
    head("đội trưởng", "Đội trưởng", "đội"),
    head("trạm trưởng", "Trạm trưởng", "trạm"),
    head("hạt trưởng", "Hạt trưởng", "hạt"),
    deputy("chi cục phó", "Chi cục phó", "chi cục"),
    deputy("hạt phó", "Hạt phó", "hạt"),
    head("tổ trưởng", "Tổ trưởng", "tổ"),
    row("nhóm trưởng", "Nhóm trưởng", K::Head, Person, Family::Unit("nhóm")),
    head("cụm trưởng", "Cụm trưởng", "cụm"),
    head("khối trưởng", "Khối trưởng", "khối"),
    head("trại trưởng", "Trại trưởng", "trại"),
    head("thôn trưởng", "Thôn trưởng", "thôn"),
    head("hội trưởng", "Hội trưởng", "hội"),
    head("buôn trưởng", "Buôn trưởng", "buôn"),
    head("bon trưởng", "Bon trưởng", "bon"),
    head("ấp trưởng", "Ấp trưởng", "ấp"),
    head("bản trưởng", "Bản trưởng", "bản"),
    head("xóm trưởng", "Xóm trưởng", "xóm"),
    head("khóm trưởng", "Khóm trưởng", "khóm"),
    head("làng trưởng", "Làng trưởng", "làng"),
    head("chi hội trưởng", "Chi hội trưởng", "chi hội"),
    head("phân hội trưởng", "Phân hội trưởng", "phân hội"),
    head("đoàn trưởng", "Đoàn trưởng", "đoàn"),
    head("trưởng tiểu ban", "Trưởng tiểu ban", "tiểu ban"),
    head("trưởng phân ban", "Trưởng phân ban", "phân ban"),
    head("trưởng ban", "Trưởng ban", "ban"),
    head("trưởng bcđ", "Trưởng ban", "ban"),
    head("trưởng btc", "Trưởng ban", "ban"),
    head("trưởng bdv", "Trưởng ban", "ban"),
    head("trưởng btg", "Trưởng ban", "ban"),
    head("trưởng bch", "Trưởng ban", "ban"),
    head("trưởng bts", "Trưởng ban", "ban"),
    head("trưởng bql", "Trưởng ban", "ban"),
    head("trưởng phòng", "Trưởng phòng", "phòng"),
    head("trưởng đoàn", "Trưởng đoàn", "đoàn"),
    head("trưởng khoa", "Trưởng khoa", "khoa"),
    head("trưởng công an", "Trưởng Công an", "công an"),
    head("trưởng ca", "Trưởng Công an", "công an"),
    head("trưởng bộ phận", "Trưởng bộ phận", "bộ phận"),
    head("trưởng bộ môn", "Trưởng bộ môn", "bộ môn"),
    head("trưởng thuế", "Trưởng Thuế", "thuế"),
    head("trưởng trạm", "Trưởng trạm", "trạm"),
    head("trưởng đồn", "Trưởng đồn", "đồn"),
    head("trưởng hạt", "Trưởng hạt", "hạt"),
    row("trưởng nhóm", "Trưởng nhóm", K::Head, Person, Family::Unit("nhóm")),
    head("trưởng chi nhánh", "Trưởng chi nhánh", "chi nhánh"),
    head("trưởng văn phòng", "Trưởng Văn phòng", "văn phòng"),
    head("trưởng đại diện thường trú", "Trưởng đại diện thường trú", "đại diện"),
    head("trưởng đại diện", "Trưởng đại diện", "đại diện"),
    row("đại diện thường trú", "Đại diện thường trú", K::Head, Link, Own),
    head("trưởng tổ dân phố", "Trưởng tổ dân phố", "tổ dân phố"),
    head("trưởng khu phố", "Trưởng khu phố", "khu phố"),
    head("trưởng khu dân cư", "Trưởng khu dân cư", "khu dân cư"),
    head("trưởng khóm", "Trưởng khóm", "khóm"),
    head("trưởng khu", "Trưởng khu", "khu"),
    head("trưởng thôn", "Trưởng thôn", "thôn"),
    head("trưởng bản", "Trưởng bản", "bản"),
    head("trưởng buôn", "Trưởng buôn", "buôn"),
    head("trưởng bon", "Trưởng bon", "bon"),
    head("trưởng làng", "Trưởng làng", "làng"),
    head("trưởng ấp", "Trưởng ấp", "ấp"),
    head("trưởng xóm", "Trưởng xóm", "xóm"),
    head("trưởng tổ", "Trưởng tổ", "tổ"),
    row("chánh văn phòng", "Chánh Văn phòng", K::Head, Nothing, Office),
    row("chánh vp", "Chánh Văn phòng", K::Head, Nothing, Office),
    row("chánh thanh tra", "Chánh Thanh tra", K::Head, Nothing, Own),
    row("chánh tòa", "Chánh tòa", K::Judge, Nothing, Own),
    row("tổng thanh tra", "Tổng Thanh tra", K::Head, Nothing, Own),
    row("tổng kiểm toán", "Tổng Kiểm toán", K::Head, Nothing, Own),
    deputy("tổng cục phó", "Phó Tổng cục trưởng", "tổng cục"),
    deputy("cục phó", "Phó Cục trưởng", "cục"),
    deputy("vụ phó", "Phó Vụ trưởng", "vụ"),
    deputy("viện phó", "Phó Viện trưởng", "viện"),
    deputy("hiệu phó", "Phó Hiệu trưởng", "hiệu"),
    deputy("đội phó", "Phó Đội trưởng", "đội"),
    deputy("tổ phó", "Phó Tổ trưởng", "tổ"),
    deputy("cụm phó", "Phó Cụm trưởng", "cụm"),
    row("tỉnh ủy viên", "Tỉnh ủy viên", K::Member, Nothing, Own),
    row("thành ủy viên", "Thành ủy viên", K::Member, Nothing, Own),
    row("huyện ủy viên", "Huyện ủy viên", K::Member, Nothing, Own),
    row("thị ủy viên", "Thị ủy viên", K::Member, Nothing, Own),
    row("quận ủy viên", "Quận ủy viên", K::Member, Nothing, Own),
    row("đảng ủy viên", "Đảng ủy viên", K::Member, Nothing, Own),
    row("chi ủy viên", "Chi ủy viên", K::Member, Nothing, Own),
    row("ủy viên thư ký", "Ủy viên Thư ký", K::Member, Link, Member),
    row("ủy viên", "Ủy viên", K::Member, Link, Member),
    row("đại biểu", "Đại biểu", K::Deputy, ElectedBody, Own),
    row("tổng thống", "Tổng thống", K::President, Nothing, Own),
    row("tỉnh trưởng", "Tỉnh trưởng", K::Head, Nothing, Own),
    row("thị trưởng", "Thị trưởng", K::Head, Nothing, Own),
    row("ngoại trưởng", "Ngoại trưởng", K::Minister, Nothing, Own),
    row("đại sứ", "Đại sứ", K::Head, Link, Own),
    row("tổng lãnh sự", "Tổng Lãnh sự", K::Head, Link, Own),
    row("tham tán", "Tham tán", K::Professional, Link, Own),
    row("trợ lý", "Trợ lý", K::Assistant, Link, Assistant),
    row("chánh thư ký", "Chánh Thư ký", K::Head, Link, Own),
    row("thư ký", "Thư ký", K::Assistant, Link, Assistant),
    row("thường trực", "Thường trực", K::Member, Link, Own),
    row("già làng", "Già làng", K::Other, Person, Own),
    row("người phát ngôn", "Người phát ngôn", K::Other, Link, Own),
    row("người ghi biên bản", "Người ghi biên bản", K::MeetingSecretary, Label, Own),
    row("đồng chủ trì", "Đồng chủ trì", K::MeetingChair, Label, Own),
    row("chủ trì", "Chủ trì", K::MeetingChair, Label, Own),
    row("chủ tọa", "Chủ tọa", K::MeetingChair, Label, Own),
];

/// Titles that exist with `Phó` only, without the word that the head's title has.
pub(crate) const DEPUTIES: &[Row] = &[
    deputy("phó ban", "Phó Trưởng ban", "ban"),
    deputy("phó chi cục", "Phó Chi cục trưởng", "chi cục"),
    deputy("phó phòng", "Phó Trưởng phòng", "phòng"),
    deputy("phó đoàn trưởng", "Phó Đoàn trưởng", "đoàn"),
    deputy("phó đoàn", "Phó Trưởng đoàn", "đoàn"),
    deputy("phó khoa", "Phó Trưởng khoa", "khoa"),
    deputy("phó công an", "Phó Trưởng Công an", "công an"),
    deputy("phó trạm", "Phó Trưởng trạm", "trạm"),
    deputy("phó văn phòng", "Phó Chánh Văn phòng", "văn phòng"),
    deputy("phó thôn", "Phó Trưởng thôn", "thôn"),
    deputy("phó bản", "Phó Trưởng bản", "bản"),
    deputy("phó ấp", "Phó Trưởng ấp", "ấp"),
];

/// Abbreviations, in lower case. Those with [`Need::Link`] mean other things as well.
pub(crate) const ABBREVIATIONS: &[Row] = &[
    row("ctn", "Chủ tịch nước", K::President, Link, Own),
    row("ttg", "Thủ tướng", K::PrimeMinister, Nothing, PrimeMinister),
    row("ttgcp", "Thủ tướng Chính phủ", K::PrimeMinister, Nothing, Own),
    row("pttg", "Phó Thủ tướng", K::DeputyPrimeMinister, Nothing, PrimeMinister),
    row("pttgcp", "Phó Thủ tướng Chính phủ", K::DeputyPrimeMinister, Nothing, Own),
    row("tbt", "Tổng Bí thư", K::GeneralSecretary, Link, Own),
    row("btcn", "Bộ trưởng, Chủ nhiệm", K::Minister, Nothing, Chief),
    row("pcn", "Phó Chủ nhiệm", K::DeputyHead, Nothing, Chief),
    row("ct", "Chủ tịch", K::Chair, Link, Chair),
    row("pct", "Phó Chủ tịch", K::DeputyChair, Nothing, Chair),
    row("pcttt", "Phó Chủ tịch Thường trực", K::DeputyChair, Nothing, Chair),
    row("ctubnd", "Chủ tịch Ủy ban nhân dân", K::Chair, Nothing, Own),
    row("pctubnd", "Phó Chủ tịch Ủy ban nhân dân", K::DeputyChair, Nothing, Own),
    row("cthđnd", "Chủ tịch Hội đồng nhân dân", K::Chair, Nothing, Own),
    row("pcthđnd", "Phó Chủ tịch Hội đồng nhân dân", K::DeputyChair, Nothing, Own),
    row("ctcđ", "Chủ tịch Công đoàn", K::Chair, Person, Own),
    row("btcb", "Bí thư Chi bộ", K::Secretary, Person, Own),
    row("btđu", "Bí thư Đảng ủy", K::Secretary, Person, Own),
    row("bt", "Bí thư", K::Secretary, Link, Secretary),
    row("pbt", "Phó Bí thư", K::DeputySecretary, Nothing, Secretary),
    row("pbttt", "Phó Bí thư Thường trực", K::DeputySecretary, Nothing, Secretary),
    row("cvp", "Chánh Văn phòng", K::Head, Nothing, Office),
    row("pvp", "Phó Chánh Văn phòng", K::DeputyHead, Nothing, Office),
    row("pcvp", "Phó Chánh Văn phòng", K::DeputyHead, Nothing, Office),
    row("gđ", "Giám đốc", K::Head, Link, Director),
    row("pgđ", "Phó Giám đốc", K::DeputyHead, Nothing, Director),
    row("tgđ", "Tổng Giám đốc", K::Head, Nothing, Director),
    row("ptgđ", "Phó Tổng Giám đốc", K::DeputyHead, Nothing, Director),
    row("ptp", "Phó Trưởng phòng", K::DeputyHead, Link, Family::Unit("phòng")),
    row("ptb", "Phó Trưởng ban", K::DeputyHead, Link, Family::Unit("ban")),
    row("ht", "Hiệu trưởng", K::Head, Link, Family::Unit("hiệu")),
    row("pht", "Phó Hiệu trưởng", K::DeputyHead, Link, Family::Unit("hiệu")),
    row("ktt", "Kế toán trưởng", K::Professional, Person, Own),
    row("cht", "Chỉ huy trưởng", K::Commander, Link, Command),
    row("pcht", "Phó Chỉ huy trưởng", K::Commander, Link, Command),
    row("ctv", "Chính trị viên", K::Commander, Person, Command),
    row("đbqh", "Đại biểu Quốc hội", K::Deputy, Nothing, Own),
    row("đb", "Đại biểu", K::Deputy, ElectedBody, Own),
    row("uv", "Ủy viên", K::Member, Link, Member),
    row("uvbct", "Ủy viên Bộ Chính trị", K::Member, Nothing, Own),
    row("uvtw", "Ủy viên Trung ương Đảng", K::Member, Nothing, Own),
    row("uvtwđ", "Ủy viên Trung ương Đảng", K::Member, Nothing, Own),
    row("uvtư", "Ủy viên Trung ương Đảng", K::Member, Nothing, Own),
    row("uvbch", "Ủy viên Ban Chấp hành", K::Member, Nothing, Own),
    row("uvbchtw", "Ủy viên Ban Chấp hành Trung ương", K::Member, Nothing, Own),
    row("uvbtv", "Ủy viên Ban Thường vụ", K::Member, Nothing, Own),
    row("uvtv", "Ủy viên Thường vụ", K::Member, Nothing, Own),
    row("uvbtvtu", "Ủy viên Ban Thường vụ Tỉnh ủy", K::Member, Nothing, Own),
    row("uvtvtu", "Ủy viên Thường vụ Tỉnh ủy", K::Member, Nothing, Own),
    row("uvbtvhu", "Ủy viên Ban Thường vụ Huyện ủy", K::Member, Nothing, Own),
    row("uvtvhu", "Ủy viên Thường vụ Huyện ủy", K::Member, Nothing, Own),
    row("uvbtvđu", "Ủy viên Ban Thường vụ Đảng ủy", K::Member, Nothing, Own),
    row("uvtvđu", "Ủy viên Thường vụ Đảng ủy", K::Member, Nothing, Own),
    row("uvubkt", "Ủy viên Ủy ban Kiểm tra", K::Member, Nothing, Own),
    row("uvubtvqh", "Ủy viên Ủy ban Thường vụ Quốc hội", K::Member, Nothing, Own),
    row("uvtt", "Ủy viên Thường trực", K::Member, Link, Member),
    row("tuv", "Tỉnh ủy viên", K::Member, Nothing, Own),
    row("tvtu", "Thường vụ Tỉnh ủy", K::Member, Person, Own),
    row("huv", "Huyện ủy viên", K::Member, Nothing, Own),
    row("đuv", "Đảng ủy viên", K::Member, Nothing, Own),
    row("ksv", "Kiểm sát viên", K::Prosecutor, Person, Justice),
    row("đtv", "Điều tra viên", K::Professional, Person, Own),
];

/// A row with what tells it from most others at one look.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Listed {
    /// The row.
    pub(crate) row: &'static Row,
    opening: Opening,
    /// The letters of the second of two words, which may be misspelled.
    slip: Option<u32>,
}

impl Listed {
    fn new(row: &'static Row) -> Self {
        let mut words = row.phrase.split(' ').skip(1);
        let slip = words.next().filter(|_| words.next().is_none()).map(letters_of);
        Self { row, opening: Opening::of(row.phrase), slip }
    }

    /// Whether the row may stand where these two words stand, the second with a slip if its [`letters_of`] are given.
    /// `false` is sure.
    #[inline]
    pub(crate) fn may_begin_with(&self, first: u16, second: Ahead, slip: Option<u32>) -> bool {
        self.opening.fits(first, second) || (slip.is_some() && self.slip == slip && self.opening.begins_with(first))
    }

    /// Whether it has one word.
    #[inline]
    pub(crate) fn is_alone(&self) -> bool {
        self.opening.is_alone()
    }
}

/// A sum of the letters of a word without case, marks and order, the same for a word and for a slip of it.
pub(crate) fn letters_of(word: &str) -> u32 {
    word.chars().map(letter::bare).fold(0, |sum, c| (c as u32).wrapping_pow(3).wrapping_add(sum))
}

/// The rows by their first syllable, longer phrases first.
static BY_HEAD: LazyLock<ByWord<Listed>> = LazyLock::new(|| {
    let rows = [TITLES, DEPUTIES, ABBREVIATIONS].into_iter().flatten().map(Listed::new);
    ByWord::new(rows, |listed| first_syllable(listed.row.phrase))
        .sorted_by_key(|listed| std::cmp::Reverse(listed.row.phrase.len()))
});

/// How the titles begin.
static OPENINGS: LazyLock<Openings> = LazyLock::new(|| Openings::of_words(openings()));

/// The hashes of the first two words of each title.
pub(crate) fn openings() -> impl Iterator<Item = (u16, Option<u16>)> {
    [TITLES, DEPUTIES, ABBREVIATIONS].into_iter().flatten().map(|row| Opening::of(row.phrase).words())
}

/// Whether a title may stand at the cursor, as far as its first two words tell. `false` is sure.
pub(crate) fn may_stand_at(cur: &Cursor<'_>) -> bool {
    OPENINGS.may_stand_at(cur)
}

/// The words of all titles of more than one syllable.
pub(crate) fn phrases() -> impl Iterator<Item = &'static str> {
    TITLES.iter().chain(DEPUTIES).map(|row| row.phrase).filter(|phrase| phrase.contains(' '))
}

/// The titles whose first syllable may have this hash, longer ones first.
pub(crate) fn beginning_with(head: u16) -> &'static [Listed] {
    BY_HEAD.rows_of(head)
}

/// Whether a title may begin with a word of this hash. `false` is sure.
pub(crate) fn may_be_head(head: u16) -> bool {
    beginning_with(head).iter().any(|listed| listed.opening.begins_with(head))
}

/// Whether the word is the first syllable of a title.
pub(crate) fn is_head(word: &Token<'_>) -> bool {
    BY_HEAD.rows(word).iter().any(|listed| letter::equals(word.text(), first_syllable(listed.row.phrase)))
}

/// Whether the words of a title in full begin at the cursor with a capital: where a name before them ends.
pub(crate) fn begins_at(mut cur: Cursor<'_>) -> bool {
    let Some(head) = cur.peek_any().filter(|token| token.is_capitalised()) else { return false };
    cur = cur.moved(head.start);
    let multi = |cur: Cursor<'_>| {
        let Some(head) = cur.word_hash().filter(|_| may_stand_at(&cur)) else { return false };
        let second = cur.second();
        let mut fitting = beginning_with(head).iter().filter(|listed| listed.may_begin_with(head, second, None));
        fitting.any(|listed| !listed.is_alone() && cur.to_owned().phrase(listed.row.phrase).is_some())
    };
    multi(cur) || (cur.word("phó").is_some() && multi(cur))
}

/// The first syllable of a phrase.
pub(crate) const fn first_syllable(phrase: &'static str) -> &'static str {
    cut_word(phrase).0
}

/// The first syllables of a table, for the triggers of the grammar.
pub(crate) const fn first_syllables<const N: usize>(rows: &[Row]) -> [&'static str; N] {
    let mut heads = [""; N];
    let mut i = 0;
    while i < N {
        heads[i] = first_syllable(rows[i].phrase);
        i += 1;
    }
    heads
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn phrases_are_lower_case_and_listed_once() {
        let mut seen = std::collections::HashSet::new();
        for row in [TITLES, DEPUTIES, ABBREVIATIONS].into_iter().flatten() {
            assert_eq!(row.phrase, row.phrase.to_lowercase());
            assert!(seen.insert(row.phrase), "{} is listed twice", row.phrase);
        }
    }

    #[test]
    fn longer_titles_come_before_their_prefixes() {
        let word = |text| Cursor::new(text, 0).peek().expect("a word");
        let rows = beginning_with(crate::scan::hash("Chủ"));
        let place = |phrase| rows.iter().position(|listed| listed.row.phrase == phrase);
        assert!(place("chủ tịch nước") < place("chủ tịch"));
        assert!(is_head(&word("CHỦ")) && !is_head(&word("bàn")));
    }
}
