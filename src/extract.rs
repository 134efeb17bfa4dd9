//! [`Extractor`] and the pipeline in reading order.

use chrono::NaiveDate;

use crate::document::Document;
use crate::error::{Error, ErrorKind};
use crate::mention::Kind;
use crate::options::Options;
use crate::scan::Lexed;
use crate::view::View;
use crate::{grammar, link, restore, structure};

/// Finds all that this crate knows of in a text. Build it once and share it: it is `Send + Sync`, and extraction takes
/// `&self`.
///
/// ```
/// use vanban::Extractor;
///
/// let text = "Căn cứ Nghị quyết số 42/NQ-CP ngày 09/4/2020 của Chính phủ;";
/// let document = Extractor::new().extract(text);
/// let reference = &document.references[0];
/// assert_eq!(&text[reference.span], "Nghị quyết số 42/NQ-CP ngày 09/4/2020");
/// assert_eq!(reference.key.as_deref(), Some("42/NQ-CP"));
/// ```
#[derive(Clone, Debug, Default)]
pub struct Extractor {
    options: Options,
}

/// Says what an [`Extractor`] shall look for and what it may assume.
#[derive(Clone, Debug, Default)]
pub struct ExtractorBuilder {
    options: Options,
}

impl ExtractorBuilder {
    /// Only these kinds are wanted. The parts of a document (header, meeting, tasks) are given only when all are.
    #[must_use]
    pub fn kinds(mut self, kinds: impl IntoIterator<Item = Kind>) -> Self {
        self.options.kinds = kinds.into_iter().collect();
        self
    }

    /// The day on which the text was written: what an incomplete or relative date is resolved against.
    /// Without it the text's own date is looked for.
    #[must_use]
    pub fn reference_date(mut self, date: NaiveDate) -> Self {
        self.options.date = Some(date);
        self
    }

    /// The administrative unit that the text speaks from, the smallest first (`huyện Chợ Đồn, tỉnh Bắc Kạn`):
    /// for agencies named without one.
    #[must_use]
    pub fn place(mut self, place: impl Into<String>) -> Self {
        self.options.place = Some(place.into());
        self
    }

    /// The most provisions that one range (`Điều 1 đến Điều 9`) is filled to, both ends counted; a longer range gives its
    /// ends alone. 400 unless it is set: a few bytes of text must not become thousands of provisions.
    ///
    /// ```
    /// use vanban::Extractor;
    ///
    /// let text = "Điều 2 đến Điều 6 Nghị định số 30/2020/NĐ-CP";
    /// let provisions = |extractor: Extractor| extractor.extract(text).references[0].provisions.len();
    /// assert_eq!(provisions(Extractor::new()), 5);
    /// assert_eq!(provisions(Extractor::builder().range_limit(4).build()), 2);
    /// ```
    #[must_use]
    pub fn range_limit(mut self, limit: usize) -> Self {
        self.options.range_limit = limit;
        self
    }

    /// The extractor.
    #[must_use]
    pub fn build(self) -> Extractor {
        Extractor { options: self.options }
    }
}

impl Extractor {
    /// An extractor of all kinds that assumes nothing.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// A builder for an extractor with options.
    #[must_use]
    pub fn builder() -> ExtractorBuilder {
        ExtractorBuilder::default()
    }

    /// Extracts from a text. Spans in the result are byte offsets into `text`.
    #[must_use]
    pub fn extract(&self, text: &str) -> Document {
        let lexed = Lexed::new(restore::restore(View::new(text)));
        let found = grammar::read(&lexed, &self.options.kinds);
        let linked = link::resolve(&lexed, found, &self.options);
        if Kind::ALL.iter().all(|kind| self.options.kinds.contains(kind)) {
            return structure::read(text, &lexed, linked);
        }
        let mut document = structure::mentions_alone(linked);
        document.retain(&self.options.kinds);
        document
    }

    /// Extracts from many texts on all cores; the results stand in the order of the texts. (Feature `parallel`.)
    #[cfg(feature = "parallel")]
    #[must_use]
    pub fn extract_batch<T: AsRef<str> + Sync>(&self, texts: &[T]) -> Vec<Document> {
        use rayon::prelude::*;
        texts.par_iter().map(|text| self.extract(text.as_ref())).collect()
    }

    /// Extracts from bytes that should be UTF-8.
    ///
    /// # Errors
    /// [`ErrorKind::NotUtf8`] with the offset of the first bad byte.
    pub fn extract_bytes(&self, bytes: &[u8]) -> Result<Document, Error> {
        let text = std::str::from_utf8(bytes).map_err(|error| ErrorKind::NotUtf8 { offset: error.valid_up_to() })?;
        Ok(self.extract(text))
    }
}

#[cfg(test)]
#[path = "extract_work.rs"]
mod work;

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_extractor_can_be_shared() {
        fn shared<T: Send + Sync + 'static>() {}
        shared::<Extractor>();
        shared::<ExtractorBuilder>();
    }

    #[cfg(feature = "parallel")]
    #[test]
    fn a_batch_keeps_its_order() {
        let texts: Vec<String> = (1..=28).map(|day| format!("Họp ngày {day}/4/2020.")).collect();
        let extractor = Extractor::new();
        let one_by_one: Vec<Document> = texts.iter().map(|text| extractor.extract(text)).collect();
        assert_eq!(extractor.extract_batch(&texts), one_by_one);
    }

    #[test]
    fn bad_bytes_are_named() {
        let error = Extractor::new().extract_bytes(b"ng\xc3\xa0y \xff").unwrap_err();
        assert_eq!(error.kind(), &ErrorKind::NotUtf8 { offset: 6 });
        assert_eq!(error.to_string(), "not UTF-8: the first bad byte is at offset 6");
    }
}
