//! Collects decoded characters as NFC text, with the map back to the file.

use unicode_normalization::{IsNormalized, UnicodeNormalization, char::canonical_combining_class, is_nfc_quick};

use super::map::{ByteMap, Origin};

/// The text decoded so far.
#[derive(Debug, Default)]
pub(super) struct Composer {
    text: String,
    map: ByteMap,
    cluster: Cluster,
}

/// A character with the combining marks that follow it, not yet composed.
#[derive(Debug, Default)]
struct Cluster {
    chars: String,
    file_bytes: usize,
    recoded: bool,
}

impl Composer {
    /// Leaves out bytes that stand at the head of the file: the byte order mark.
    pub(super) fn skip_head(&mut self, bytes: usize) {
        self.map.skip(bytes);
    }

    /// Adds a character that took so many bytes of the file.
    pub(super) fn push(&mut self, c: char, file_bytes: usize, origin: Origin) {
        if begins_cluster(c) {
            self.flush();
        }
        self.cluster.chars.push(c);
        self.cluster.file_bytes += file_bytes;
        self.cluster.recoded |= origin == Origin::Recoded;
    }

    /// The text and the map.
    pub(super) fn finish(mut self) -> (String, ByteMap) {
        self.flush();
        (self.text, self.map)
    }

    fn flush(&mut self) {
        let Cluster { chars, file_bytes, recoded } = &mut self.cluster;
        if chars.is_empty() {
            return;
        }
        let before = self.text.len();
        self.text.extend(chars.nfc());
        let written = self.text.get(before..).unwrap_or_default();
        let same = !*recoded && written == chars;
        self.map.push(written.len(), *file_bytes, if same { Origin::Copied } else { Origin::Recoded });
        chars.clear();
        *file_bytes = 0;
        *recoded = false;
    }
}

/// A character that no composition joins to what stands before it.
fn begins_cluster(c: char) -> bool {
    c < '\u{300}' || (canonical_combining_class(c) == 0 && is_nfc_quick(std::iter::once(c)) == IsNormalized::Yes)
}
