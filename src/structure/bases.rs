//! The legal bases of a document: `Căn cứ …` before what it lays down.

use crate::view::ViewSpan;

use super::lines::Class;
use super::sheet::{Block, Sheet};
use super::zones::Zone;

/// The citations on which the document rests (`Căn cứ …`).
pub(super) fn legal_bases(sheet: &Sheet<'_>, zone: &Zone) -> Vec<usize> {
    let mut bases = Vec::new();
    for block in &sheet.blocks[sheet.blocks_of(&zone.lines)] {
        let basis = sheet.phrase_at(block.body().start, "căn cứ").is_some() && is_basis(sheet, zone, block);
        if basis {
            bases.extend(bases_in(sheet, block.span));
        }
    }
    bases
}

/// Whether the block is one of those on which the document rests; they may be a list: `- Căn cứ Luật …;`
fn is_basis(sheet: &Sheet<'_>, zone: &Zone, block: &Block) -> bool {
    match sheet.lines[block.first].class {
        Class::Basis => true,
        Class::Item(label) if label.is_bullet() => {
            const BASES: [&str; 5] = ["căn cứ", "theo đề nghị", "xét đề nghị", "xét tờ trình", "thực hiện"];
            let begins = BASES.iter().any(|words| sheet.phrase_at(block.body().start, words).is_some());
            begins && zone.enacting.is_some_and(|enacting| block.first < enacting)
        }
        _ => false,
    }
}

/// The citation that follows `Căn cứ`, and those set beside it after a semicolon.
fn bases_in(sheet: &Sheet<'_>, block: ViewSpan) -> Vec<usize> {
    let mut bases = Vec::new();
    for index in sheet.references(block) {
        let found = &sheet.linked.references[index];
        let from = bases.last().map_or(block.start, |last: &usize| sheet.linked.references[*last].span.end);
        let between = sheet.slice(ViewSpan::new(from.min(found.span.start), found.span.start));
        if bases.is_empty() || between.rsplit([';']).next().is_some_and(|tail| between.contains(';') && tail.len() < 40)
        {
            bases.push(index);
        }
    }
    bases
}
