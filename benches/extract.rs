//! Throughput of extraction, beside two reference points measured in the same run: a bare pass of an automaton over
//! the crate's trigger words, and checking the bytes for UTF-8 and copying them.
//!
//! The text is generated and does not repeat, so that neither cache nor branch prediction is flattered.

mod text;

use std::hint::black_box;

use aho_corasick::{AhoCorasick, AhoCorasickKind, MatchKind};
use criterion::{BenchmarkId, Criterion, Throughput};
use text::Density;
use vanban::{Extractor, Kind};

/// Bytes of text in one measurement.
const SIZE: usize = 2 << 20;

/// Extraction of everything from text with no, some and many mentions, and the two reference points.
fn whole(c: &mut Criterion) {
    let mut group = c.benchmark_group("whole");
    group.sample_size(10);
    let extractor = Extractor::new();
    let automaton = automaton();
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
        group.bench_with_input(BenchmarkId::new("automaton", density.name()), &text, |b, text| {
            b.iter(|| automaton.find_iter(black_box(text.as_str())).count());
        });
        group.bench_with_input(BenchmarkId::new("utf8_copy", density.name()), &text, |b, text| {
            b.iter(|| std::str::from_utf8(black_box(text.as_bytes())).map(str::to_owned));
        });
    }
    group.finish();
}

/// An automaton over all words that wake a grammar: what any extractor must do at least.
fn automaton() -> AhoCorasick {
    AhoCorasick::builder()
        .match_kind(MatchKind::LeftmostLongest)
        .kind(Some(AhoCorasickKind::ContiguousNFA))
        .build(vanban::bench::triggers())
        .expect("the trigger table is small enough to compile")
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
