//! Numbers written with leading zeros, without the cost of `format!`.

/// Adds a number with leading zeros up to a width.
pub(crate) fn push(out: &mut String, number: u32, width: u32) {
    let digits = number.checked_ilog10().map_or(1, |last| last + 1);
    let places = (0..width.max(digits)).rev();
    out.extend(places.map(|place| char::from(b'0' + (number / 10u32.pow(place) % 10) as u8)));
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_written_as_format_writes_them() {
        for number in [0, 5, 9, 10, 42, 999, 2020, 12_345, u32::MAX] {
            for width in 0..6 {
                let mut out = String::new();
                push(&mut out, number, width);
                assert_eq!(out, format!("{number:0width$}", width = width as usize));
            }
        }
    }
}
