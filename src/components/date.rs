//! A date in words, with the value that machines read beside it.

use atlas_record::edtf::Edtf;

use crate::{fixed::Fixed, markup::Markup};

/// A date in words. Where HTML can say the same, an empty `<time>` behind the words says it: programs that collect
/// texts drop a `<time>` with all that is in it, and with it the date of the sentence.
pub fn date(class: &str, when: Edtf) -> Fixed {
    let mut line = Markup::default();
    write(&mut line, class, when);
    line.done()
}

/// The same, into what stands open.
pub fn write(line: &mut Markup, class: &str, when: Edtf) {
    line.open("span", &[("class", class)]);
    line.text(&when.words());
    if let Some(value) = when.datetime() {
        line.element("time", &[("datetime", &value)], "");
    }
    line.close("span");
}
