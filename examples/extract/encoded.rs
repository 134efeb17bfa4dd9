//! Files in another encoding: decoded, and the spans of the answer given in bytes of the file.

use serde_json::Value;
use vanban::decode::{Decoded, Encoding, decode, decode_as};
use vanban::{Error, Extractor};

/// The encoding of the files.
#[derive(Clone, Copy, Debug)]
pub(crate) enum Wanted {
    /// Whichever their bytes fit.
    Detected,
    /// This one.
    Given(Encoding),
}

impl Wanted {
    /// Reads the value of `--encoding`.
    pub(crate) fn parse(word: &str) -> Result<Self, String> {
        match word {
            "auto" => Ok(Self::Detected),
            name => name.parse().map(Self::Given).map_err(|error: Error| error.to_string()),
        }
    }
}

/// Extracts from a file; the answer names the encoding.
pub(crate) fn extract(extractor: &Extractor, bytes: &[u8], wanted: Wanted) -> Result<Value, Error> {
    let decoded = match wanted {
        Wanted::Detected => decode(bytes)?,
        Wanted::Given(encoding) => decode_as(bytes, encoding)?,
    };
    let mut answer = serde_json::to_value(extractor.extract(decoded.text())).unwrap_or_default();
    give_file_spans(&mut answer, &decoded);
    answer["encoding"] = decoded.encoding().name().into();
    Ok(answer)
}

/// Turns every span into bytes of the file.
fn give_file_spans(value: &mut Value, decoded: &Decoded<'_>) {
    match value {
        Value::Array(items) => items.iter_mut().for_each(|item| give_file_spans(item, decoded)),
        Value::Object(fields) => {
            let offset = |name: &str| fields.get(name).and_then(Value::as_u64).and_then(|at| usize::try_from(at).ok());
            if let (2, Some(start), Some(end)) = (fields.len(), offset("start"), offset("end")) {
                let range = decoded.file_range(start..end);
                fields.insert("start".into(), range.start.into());
                fields.insert("end".into(), range.end.into());
            } else {
                fields.values_mut().for_each(|field| give_file_spans(field, decoded));
            }
        }
        _ => {}
    }
}
