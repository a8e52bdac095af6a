//! Elements made one after the other, without the code that Leptos instantiates for every shape of a view.
//!
//! For parts of a page that never change: drawings, and plates of many different elements. On the host they are
//! written as text, in the browser made as nodes. What stands open is closed in order.

use crate::fixed::Fixed;

#[cfg(not(feature = "ssr"))]
pub use nodes::Canvas;
#[cfg(feature = "ssr")]
pub use text::Canvas;

impl Canvas {
    /// An element with nothing but text in it.
    pub fn leaf(&mut self, name: &'static str, attributes: &[(&str, &str)], text: &str) {
        self.open(name, attributes);
        self.text(text);
        self.close(name);
    }

    /// A link.
    pub fn link(&mut self, href: &str, text: &str) {
        self.leaf("a", &[("href", href)], text);
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

    /// Elements as they are made.
    #[derive(Default)]
    pub struct Canvas {
        namespace: Option<&'static str>,
        open: Vec<Element>,
        whole: Vec<Node>,
    }

    impl Canvas {
        /// For the elements of a page.
        pub fn html() -> Self {
            Self::default()
        }

        /// For those of a drawing.
        pub fn svg() -> Self {
            Self {
                namespace: Some("http://www.w3.org/2000/svg"),
                ..Self::default()
            }
        }

        /// Begins an element.
        pub fn open(&mut self, name: &str, attributes: &[(&str, &str)]) {
            let element = Rndr::create_element(name, self.namespace);
            for (name, value) in attributes {
                Rndr::set_attribute(&element, name, value);
            }
            self.open.push(element);
        }

        /// Writes.
        pub fn text(&mut self, text: &str) {
            self.add(Rndr::create_text_node(text).into());
        }

        /// Puts in what was made elsewhere.
        pub fn put(&mut self, part: Fixed) {
            for node in part.into_nodes() {
                self.add(node);
            }
        }

        /// Ends the element that was begun last.
        pub fn close(&mut self, _: &str) {
            if let Some(element) = self.open.pop() {
                self.add(element.into());
            }
        }

        fn add(&mut self, node: Node) {
            match self.open.last() {
                Some(parent) => Rndr::insert_node(parent, &node, None),
                None => self.whole.push(node),
            }
        }

        /// What was made.
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
    use atlas_publish::xml::escape;

    use super::Fixed;

    /// Elements as they are written.
    #[derive(Default)]
    pub struct Canvas(String);

    impl Canvas {
        /// For the elements of a page.
        pub fn html() -> Self {
            Self::default()
        }

        /// For those of a drawing.
        pub fn svg() -> Self {
            Self::default()
        }

        /// Begins an element.
        pub fn open(&mut self, name: &str, attributes: &[(&str, &str)]) {
            self.0.push('<');
            self.0.push_str(name);
            for (name, value) in attributes {
                self.0.push_str(&format!(" {name}=\"{}\"", escape(value)));
            }
            self.0.push('>');
        }

        /// Writes.
        pub fn text(&mut self, text: &str) {
            self.0.push_str(&escape(text));
        }

        /// Puts in what was made elsewhere.
        pub fn put(&mut self, part: Fixed) {
            self.0.push_str(&part.into_html());
        }

        /// Ends the element that was begun last.
        pub fn close(&mut self, name: &str) {
            // The one element of these pages that has no end in HTML.
            if name != "input" {
                self.0.push_str(&format!("</{name}>"));
            }
        }

        /// What was made.
        pub fn done(self) -> Fixed {
            Fixed::of_html(self.0)
        }
    }
}
