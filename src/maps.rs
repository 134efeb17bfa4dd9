//! Maps and sets with the hash of `foldhash`, which is several times as quick on short words as that of the standard library.

use std::collections::{HashMap, HashSet};

use foldhash::fast::{FixedState, RandomState};

/// A map from words of our own tables.
pub(crate) type TableMap<K, V> = HashMap<K, V, FixedState>;

/// A set of words of our own tables.
pub(crate) type TableSet<K> = HashSet<K, FixedState>;

/// A map from words of a text. Its hash has a seed, so that who writes a text cannot choose words that collide.
pub(crate) type TextMap<K, V> = HashMap<K, V, RandomState>;

/// A set of words of a text.
pub(crate) type TextSet<K> = HashSet<K, RandomState>;
