//! What the words for provisions mean: one path from the largest unit to the smallest for each provision, ranges filled.

use super::{APPENDIX, ARTICLE, CHAPTER, CLAUSE, FORM, ITEM, Item, LEVELS, Label, PART, POINT, SECTION};
use crate::Span;
use crate::mention::Provision;
use crate::view::ViewSpan;

/// The points of an article in the official order: `đ` follows `d`; there is no `f`, `j`, `w`, `z`.
const POINTS: [&str; 23] =
    ["a", "b", "c", "d", "đ", "e", "g", "h", "i", "k", "l", "m", "n", "o", "p", "q", "r", "s", "t", "u", "v", "x", "y"];

/// One provision, or a range up to it, with its place in the view.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct ProvisionPath {
    labels: [Option<String>; LEVELS],
    /// The levels at which a range ends here, with the label behind which it begins.
    ranges: Vec<(usize, String)>,
    start: usize,
    end: usize,
}

impl ProvisionPath {
    /// Where it stands.
    pub(crate) fn span(&self) -> ViewSpan {
        ViewSpan::new(self.start, self.end.max(self.start))
    }

    /// The public forms, at their place in the raw text: one, or those behind the first of a range up to its last. A range
    /// of more than `limit` provisions is not filled: it gives its ends.
    pub(crate) fn provisions(&self, span: Span, limit: usize) -> Vec<Provision> {
        let mut all = vec![self.labels.clone()];
        for (level, after) in &self.ranges {
            let filled = |labels: &[Option<String>; LEVELS]| {
                let to = labels[*level].clone().unwrap_or_default();
                let mut each: Vec<[Option<String>; LEVELS]> = Vec::new();
                for label in between(after, &to, *level, limit).into_iter().chain([to]) {
                    let mut labels = labels.clone();
                    labels[*level] = Some(label);
                    each.push(labels);
                }
                each
            };
            all = all.iter().flat_map(filled).collect();
        }
        all.iter().map(|labels| provision(labels, span)).collect()
    }

    fn set(&mut self, level: usize, label: &Label) {
        self.labels[level] = Some(label.text.clone());
        self.ranges.extend(label.after.clone().map(|after| (level, after)));
    }
}

/// The public form of one path.
fn provision(labels: &[Option<String>; LEVELS], span: Span) -> Provision {
    let label = |level: usize| labels[level].clone();
    Provision {
        // Where there is no point, the item is what others call one.
        point: label(POINT).or_else(|| label(ITEM)),
        item: label(ITEM).filter(|_| labels[POINT].is_some()),
        clause: label(CLAUSE),
        article: label(ARTICLE),
        section: label(SECTION),
        chapter: label(CHAPTER),
        part: label(PART),
        // A form that stands alone is an appendix of its document.
        appendix: label(APPENDIX).or_else(|| label(FORM)),
        form: label(FORM).filter(|_| labels[APPENDIX].is_some()),
        ..Provision::at(span)
    }
}

/// The labels strictly between two, when the range with both its ends holds no more than `limit`.
fn between(from: &str, to: &str, level: usize, limit: usize) -> Vec<String> {
    if let (Ok(from), Ok(to)) = (from.parse::<u32>(), to.parse::<u32>()) {
        let fits = to > from && usize::try_from(to - from).is_ok_and(|gap| gap < limit);
        return if fits { (from + 1..to).map(|label| label.to_string()).collect() } else { Vec::new() };
    }
    let place = |label: &str| POINTS.iter().position(|point| *point == label);
    match (place(from), place(to)) {
        (Some(from), Some(to)) if level == POINT && from < to && to - from < limit => {
            POINTS[from + 1..to].iter().map(|point| (*point).to_owned()).collect()
        }
        _ => Vec::new(),
    }
}

/// The paths of all leaves, in the order of the text.
pub(super) fn paths(items: &[Item]) -> Vec<ProvisionPath> {
    let ascends = items.windows(2).any(|pair| pair[0].level < pair[1].level);
    let descends = items.windows(2).any(|pair| pair[0].level > pair[1].level);
    if descends && !ascends { descending(items) } else { ascending(items) }
}

/// `Điều 5, khoản 2, điểm a`: one path, its last item the leaf.
fn descending(items: &[Item]) -> Vec<ProvisionPath> {
    let mut path = ProvisionPath::default();
    let Some((leaf, above)) = items.split_last() else { return Vec::new() };
    path.start = items[0].labels[0].start;
    for item in above {
        path.labels[item.level] = item.labels.first().map(|label| label.text.clone());
    }
    let each = leaf.labels.iter().map(|label| {
        let mut path = path.clone();
        path.set(leaf.level, label);
        path.end = label.end;
        path
    });
    each.collect()
}

/// Each item belongs to the next larger one on its right.
fn ascending(items: &[Item]) -> Vec<ProvisionPath> {
    let mut above: [Option<usize>; LEVELS] = [None; LEVELS];
    let mut groups: Vec<Vec<ProvisionPath>> = Vec::new();
    for (at, item) in items.iter().enumerate().rev() {
        let holds_left = at > 0 && items[at - 1].level < item.level && !item.parted;
        groups.push(leaves(items, item, &above, holds_left));
        above[..item.level].fill(None);
        above[item.level] = Some(at);
        if item.parted && has_article(items, at) {
            above.fill(None);
        }
    }
    groups.into_iter().rev().flatten().collect()
}

/// Whether the items before `at` name an article of their own: what a semicolon parts from it is complete.
fn has_article(items: &[Item], at: usize) -> bool {
    items[..at].iter().any(|item| item.level >= ARTICLE)
}

/// The leaves of one item: all its labels, but for the first when smaller items on the left belong to that.
fn leaves(items: &[Item], item: &Item, above: &[Option<usize>; LEVELS], holds_left: bool) -> Vec<ProvisionPath> {
    let skip = match (holds_left, item.level) {
        (false, _) => 0,
        (true, CLAUSE) => item.labels.len(),
        (true, _) => 1,
    };
    let mut out = Vec::new();
    for label in item.labels.iter().skip(skip) {
        let mut path = ProvisionPath { start: label.start, end: label.end, ..ProvisionPath::default() };
        path.set(item.level, label);
        out.extend(under(items, path, item.level, above));
    }
    out
}

/// The path under what stands above it; a point under several clauses belongs to each.
fn under(items: &[Item], path: ProvisionPath, level: usize, above: &[Option<usize>; LEVELS]) -> Vec<ProvisionPath> {
    let mut paths = vec![path];
    for (upper, at) in above.iter().enumerate().skip(level + 1) {
        let Some(item) = at.map(|at| &items[at]) else { continue };
        let each = if upper == CLAUSE { item.labels.len() } else { 1 };
        paths = paths
            .iter()
            .flat_map(|path| {
                item.labels.iter().take(each).map(move |label| {
                    let mut path = path.clone();
                    path.set(upper, label);
                    path.end = path.end.max(label.end);
                    path
                })
            })
            .collect();
    }
    paths
}
