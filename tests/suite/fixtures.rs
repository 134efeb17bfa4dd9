//! Every document under `fixtures/`, extracted and shown for the eye.

use vanban::Extractor;

use crate::render::render;

#[test]
fn every_fixture_gives_its_snapshot() {
    insta::with_settings!({ omit_expression => true, prepend_module_to_snapshot => false }, {
        insta::glob!("../../fixtures", "*/*.txt", |path| {
            let text = std::fs::read_to_string(path).expect("a fixture is readable text");
            let document = Extractor::new().extract(&text);
            insta::assert_snapshot!(render(&text, &document));
        });
    });
}
