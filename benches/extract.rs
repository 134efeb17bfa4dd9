//! Throughput of extraction, beside reference points measured in the same run: a bare pass of an automaton over the crate's
//! trigger words, the rules for references and dates as two regular expressions, a check for NFC, a check for UTF-8 with a
//! copy, and a copy alone.
//!
//! The generated text does not repeat, so that neither cache nor branch prediction is flattered.

mod text;

use std::hint::black_box;

use aho_corasick::{AhoCorasick, AhoCorasickKind, MatchKind};
use criterion::measurement::WallTime;
use criterion::{BenchmarkGroup, BenchmarkId, Criterion, Throughput};
use regex::Regex;
use text::Density;
use unicode_normalization::is_nfc;
use vanban::{Extractor, Kind};

/// Bytes of text in one measurement.
const SIZE: usize = 2 << 20;

/// What any extractor must do at least, and what a simple one would do.
struct References {
    automaton: AhoCorasick,
    citation: Regex,
    date: Regex,
}

impl References {
    fn new() -> Self {
        let automaton = AhoCorasick::builder()
            .match_kind(MatchKind::LeftmostLongest)
            .kind(Some(AhoCorasickKind::ContiguousNFA))
            .build(vanban::bench::triggers())
            .expect("the trigger table is small enough to compile");
        let regex = |pattern| Regex::new(pattern).expect("a valid pattern");
        Self {
            automaton,
            citation: regex(
                r"(?:Nghị quyết|Nghị định|Quyết định|Chỉ thị|Thông tư|Kế hoạch|Công văn|Luật) (?:số:? ?)?[0-9]+[a-z]?(?:/[0-9]{4})?[/-][A-ZĐ][A-ZĐa-z0-9/-]+",
            ),
            date: regex(
                r"(?:ngày )?[0-9]{1,2}(?:/| tháng )[0-9]{1,2}(?:/| năm )[0-9]{4}|(?:quý (?:[IV]+|[1-4])|tháng [0-9]{1,2})(?:/| năm )[0-9]{4}|năm [0-9]{4}",
            ),
        }
    }

    fn measure(&self, group: &mut BenchmarkGroup<'_, WallTime>, name: &str, text: &str) {
        let mut bench = |reference: &str, run: &dyn Fn(&str) -> usize| {
            group.bench_with_input(BenchmarkId::new(reference, name), text, |b, text| b.iter(|| run(black_box(text))));
        };
        bench("automaton", &|text| self.automaton.find_iter(text).count());
        bench("regex", &|text| self.citation.find_iter(text).count() + self.date.find_iter(text).count());
        bench("nfc_check", &|text| usize::from(is_nfc(text)));
        bench("utf8_copy", &|text| {
            std::str::from_utf8(text.as_bytes()).map_or(0, |text| black_box(text.to_owned()).len())
        });
        bench("copy", &|text| black_box(text.to_owned()).len());
    }
}

/// Extraction of everything from text with no, some and many mentions and from the fixtures, and the reference points.
fn whole(c: &mut Criterion) {
    let mut group = c.benchmark_group("whole");
    group.sample_size(10);
    let (extractor, references) = (Extractor::new(), References::new());
    for density in [Density::None, Density::Some, Density::Dense] {
        let text = text::generate(SIZE, density);
        let found = extractor.extract(&text);
        let mentions = found.references.len() + found.dates.len() + found.agencies.len() + found.people.len();
        match density {
            Density::None => assert_eq!(mentions, 0, "plain prose holds no mention"),
            Density::Some => assert!(mentions > SIZE / 400, "only {mentions} mentions"),
            Density::Dense => assert!(mentions > SIZE / 100, "only {mentions} mentions"),
        }
        group.throughput(Throughput::Bytes(text.len() as u64));
        group.bench_with_input(BenchmarkId::new("extract", density.name()), &text, |b, text| {
            b.iter(|| extractor.extract(black_box(text)));
        });
        references.measure(&mut group, density.name(), &text);
    }
    let fixtures = text::fixtures();
    group.throughput(Throughput::Bytes(fixtures.iter().map(|text| text.len() as u64).sum()));
    group.bench_function(BenchmarkId::new("extract", "fixtures"), |b| {
        b.iter(|| fixtures.iter().map(|text| extractor.extract(black_box(text)).agencies.len()).sum::<usize>());
    });
    references.measure(&mut group, "fixtures", &fixtures.concat());
    group.finish();
}

/// Extraction of one kind alone (with the kinds that it is linked with).
fn kinds(c: &mut Criterion) {
    let mut group = c.benchmark_group("kind");
    group.sample_size(10);
    let text = text::generate(SIZE, Density::Some);
    group.throughput(Throughput::Bytes(text.len() as u64));
    for kind in Kind::ALL {
        let extractor = Extractor::builder().kinds([kind]).build();
        group.bench_function(format!("{kind:?}").to_lowercase(), |b| b.iter(|| extractor.extract(black_box(&text))));
    }
    group.finish();
}

fn main() {
    let mut criterion = Criterion::default().configure_from_args();
    whole(&mut criterion);
    kinds(&mut criterion);
    criterion.final_summary();
}
