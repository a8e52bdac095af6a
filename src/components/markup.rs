//! Elements made one by one: on the host as text, in the browser as nodes.
//!
//! Leptos's views instantiate their code anew for every combination of elements and attributes. What has no signals and
//! no handlers is made by these few calls in a fraction of the code.

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
}

/// Elements as nodes.
#[cfg(not(feature = "ssr"))]
mod nodes {
    use leptos::tachys::{
        renderer::{Rndr, types::Element},
        view::{Mountable, Render},
    };

    use crate::fixed::Fixed;

    /// What has been made so far.
    #[derive(Default)]
    pub struct Markup {
        open: Vec<Element>,
        whole: Vec<Element>,
        /// How many of the open elements are within a drawing.
        drawn: usize,
    }

    impl Markup {
        /// Begins an element.
        pub fn open(&mut self, name: &'static str, attributes: &[(&str, &str)]) {
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

        /// Words in the open element.
        pub fn text(&mut self, text: &str) {
            if let Some(parent) = self.open.last().filter(|_| !text.is_empty()) {
                Rndr::insert_node(parent, &Rndr::create_text_node(text), None);
            }
        }

        /// A part that stands already, in the open element.
        pub fn put(&mut self, part: Fixed) {
            if let Some(parent) = self.open.last() {
                part.build().mount(parent, None);
            }
        }

        /// Ends the open element, whose name is this.
        pub fn close(&mut self, _: &'static str) {
            self.drawn = self.drawn.saturating_sub(1);
            let Some(element) = self.open.pop() else {
                return;
            };
            match self.open.last() {
                Some(parent) => Rndr::insert_node(parent, &element, None),
                None => self.whole.push(element),
            }
        }

        /// All of it.
        pub fn done(self) -> Fixed {
            Fixed::of_nodes(self.whole.into_iter().map(Into::into).collect())
        }
    }
}

/// Elements as text.
#[cfg(feature = "ssr")]
mod text {
    use atlas_publish::xml::escape;
    use leptos::prelude::RenderHtml;

    use crate::fixed::Fixed;

    /// What has been made so far.
    #[derive(Default)]
    pub struct Markup(String);

    impl Markup {
        /// Begins an element.
        pub fn open(&mut self, name: &'static str, attributes: &[(&str, &str)]) {
            self.0.push('<');
            self.0.push_str(name);
            for (name, value) in attributes {
                self.0.push_str(&format!(" {name}=\"{}\"", escape(value)));
            }
            self.0.push('>');
        }

        /// Words in the open element.
        pub fn text(&mut self, text: &str) {
            self.0.push_str(&escape(text));
        }

        /// A part that stands already, in the open element.
        pub fn put(&mut self, part: Fixed) {
            self.0.push_str(&part.to_html());
        }

        /// Ends the open element, whose name is this.
        pub fn close(&mut self, name: &'static str) {
            self.0.push_str(&format!("</{name}>"));
        }

        /// All of it.
        pub fn done(self) -> Fixed {
            Fixed::of_html(self.0)
        }
    }
}
