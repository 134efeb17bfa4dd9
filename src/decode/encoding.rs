//! The encodings by name.

use std::{fmt, str::FromStr};

use crate::{Error, ErrorKind};

/// An encoding in which Vietnamese text is found.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Encoding {
    /// UTF-8, with or without a byte order mark.
    Utf8,
    /// UTF-16, low byte first.
    Utf16Le,
    /// UTF-16, high byte first.
    Utf16Be,
    /// Windows-1258: letters with tone marks behind them.
    Windows1258,
    /// TCVN 5712:1993, known as TCVN3 or ABC after its fonts (`.VnTime`).
    Tcvn3,
    /// VNI for Windows (`VNI-Times`): letters with a byte for the marks behind them.
    VniWindows,
    /// The character set of the Vietnamese Professionals Society.
    Vps,
    /// VISCII, RFC 1456.
    Viscii,
    /// VIQR, RFC 1456: ASCII, with signs for the marks (`Vie^.t Nam`).
    Viqr,
}

/// Each encoding, its name, and other names that are understood, without hyphens and in lower case.
const NAMES: &[(Encoding, &str, &[&str])] = &[
    (Encoding::Utf8, "UTF-8", &["unicode"]),
    (Encoding::Utf16Le, "UTF-16LE", &["utf16", "ucs2", "ucs2le"]),
    (Encoding::Utf16Be, "UTF-16BE", &["ucs2be"]),
    (Encoding::Windows1258, "windows-1258", &["cp1258", "1258", "xcp1258"]),
    (
        Encoding::Tcvn3,
        "TCVN3",
        &["tcvn", "abc", "tcvn5712", "tcvn57121", "tcvn57123", "vn3", "vntime", "xviettcvn5712"],
    ),
    (Encoding::VniWindows, "VNI", &["vniwindows", "vniwin", "vnitimes", "xvietvni"]),
    (Encoding::Vps, "VPS", &["xvietvps"]),
    (Encoding::Viscii, "VISCII", &["csviscii"]),
    (Encoding::Viqr, "VIQR", &["csviqr"]),
];

impl Encoding {
    /// Every encoding that is known.
    pub const ALL: [Self; 9] = [
        Self::Utf8,
        Self::Utf16Le,
        Self::Utf16Be,
        Self::Windows1258,
        Self::Tcvn3,
        Self::VniWindows,
        Self::Vps,
        Self::Viscii,
        Self::Viqr,
    ];

    /// The usual name.
    #[must_use]
    pub fn name(self) -> &'static str {
        NAMES.iter().find(|row| row.0 == self).map_or("", |row| row.1)
    }
}

impl fmt::Display for Encoding {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.name())
    }
}

impl FromStr for Encoding {
    type Err = Error;

    /// Reads a name; case, hyphens, dots and underscores do not matter.
    ///
    /// ```
    /// use vanban::decode::Encoding;
    /// assert_eq!("tcvn3".parse(), Ok(Encoding::Tcvn3));
    /// assert_eq!("UTF8".parse(), Ok(Encoding::Utf8));
    /// assert!("koi8-r".parse::<Encoding>().is_err());
    /// ```
    fn from_str(name: &str) -> Result<Self, Error> {
        let plain: String = name.chars().filter(char::is_ascii_alphanumeric).map(|c| c.to_ascii_lowercase()).collect();
        NAMES
            .iter()
            .find(|(encoding, _, others)| {
                others.contains(&plain.as_str()) || encoding.name().replace('-', "").eq_ignore_ascii_case(&plain)
            })
            .map(|row| row.0)
            .ok_or_else(|| ErrorKind::UnknownEncoding { name: name.to_owned() }.into())
    }
}
