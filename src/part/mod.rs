//! The public types of a document's parts: header, outline, recipients, signatures, meeting, tasks.

mod header;
mod meeting;
mod outline;
mod task;

pub use header::{Authority, DocumentPart, Header, RecipientLine, Signature};
pub use meeting::{Absence, Meeting, Passage, Remark, Vote};
pub use outline::{Heading, OutlineItem, OutlineKind};
pub use task::{Assigner, Task};
