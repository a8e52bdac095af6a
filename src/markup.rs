//! Elements made one after the other, without the code that Leptos instantiates for every shape of a view.
//!
//! For parts of a page that never change and have no handlers: drawings, tables, and plates of many different
//! elements. On the host they are written as text, in the browser made as nodes. What stands open is closed in order.

use crate::fixed::Fixed;

#[cfg(not(feature = "ssr"))]
pub use nodes::Markup;
#[cfg(feature = "ssr")]
pub use text::Markup;

impl Markup {
    /// An element with nothing but words in it.
    pub fn element(&mut self, name: &'static str, attributes: &[(&str, &str)], words: &str) {
        self.open(name, attributes);
        self.text(words);
        self.close(name);
    }

    /// Words that lead somewhere.
    pub fn link(&mut self, href: &str, words: &str) {
        self.element("a", &[("href", href)], words);
    }

    /// What may be there, as it was made elsewhere.
    pub fn put_all(&mut self, parts: impl IntoIterator<Item = Fixed>) {
        for part in parts {
            self.put(part);
        }
    }
}

/// Elements as nodes.
#[cfg(not(feature = "ssr"))]
mod nodes {
    use leptos::tachys::renderer::{
        Rndr,
        types::{Element, Node},
    };

    use super::Fixed;

    /// What has been made so far.
    #[derive(Default)]
    pub struct Markup {
        open: Vec<Element>,
        whole: Vec<Node>,
        /// How many of the open elements are within a drawing.
        drawn: usize,
    }

    impl Markup {
        /// Begins an element.
        pub fn open(&mut self, name: &str, attributes: &[(&str, &str)]) {
            if self.drawn > 0 || name == "svg" {
                self.drawn += 1;
            }
            let space = (self.drawn > 0).then_some("http://www.w3.org/2000/svg");
            let element = Rndr::create_element(name, space);
            for (name, value) in attributes {
                Rndr::set_attribute(&element, name, value);
            }
            self.open.push(element);
        }

        /// Words in the element that is open.
        pub fn text(&mut self, words: &str) {
            if !words.is_empty() {
                self.add(Rndr::create_text_node(words).into());
            }
        }

        /// Puts in what was made elsewhere.
        pub fn put(&mut self, part: Fixed) {
            for node in part.into_nodes() {
                self.add(node);
            }
        }

        /// Ends the element that was begun last, whose name is this.
        pub fn close(&mut self, name: &str) {
            self.drawn = self.drawn.saturating_sub(1);
            let ended = self.open.pop();
            debug_assert!(
                ended
                    .as_ref()
                    .is_some_and(|open| open.tag_name().eq_ignore_ascii_case(name)),
                "`{name}` is ended where {:?} stands open",
                ended.map(|open| open.tag_name())
            );
            if let Some(element) = ended {
                self.add(element.into());
            }
        }

        fn add(&mut self, node: Node) {
            match self.open.last() {
                Some(parent) => Rndr::insert_node(parent, &node, None),
                None => self.whole.push(node),
            }
        }

        /// All of it.
        pub fn done(mut self) -> Fixed {
            if self.whole.is_empty() {
                // Something must mark the place.
                self.whole.push(Rndr::create_placeholder().into());
            }
            Fixed::of_nodes(self.whole)
        }
    }
}

/// Elements as text.
#[cfg(feature = "ssr")]
mod text {
    use atlas_publish::escape;

    use super::Fixed;

    /// What has been made so far.
    #[derive(Default)]
    pub struct Markup(String);

    impl Markup {
        /// Begins an element.
        pub fn open(&mut self, name: &str, attributes: &[(&str, &str)]) {
            self.0.push('<');
            self.0.push_str(name);
            for (name, value) in attributes {
                self.0.push_str(&format!(" {name}=\"{}\"", escape(value)));
            }
            self.0.push('>');
        }

        /// Words in the element that is open.
        pub fn text(&mut self, words: &str) {
            self.0.push_str(&escape(words));
        }

        /// Puts in what was made elsewhere.
        pub fn put(&mut self, part: Fixed) {
            self.0.push_str(&part.into_html());
        }

        /// Ends the element that was begun last, whose name is this.
        pub fn close(&mut self, name: &str) {
            // The one element of these pages that has no end in HTML.
            if name != "input" {
                self.0.push_str(&format!("</{name}>"));
            }
        }

        /// All of it.
        pub fn done(self) -> Fixed {
            Fixed::of_html(self.0)
        }
    }
}
