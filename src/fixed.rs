//! Parts of a page that never change once they stand: most of the atlas.
//!
//! Leptos keeps for every view what it needs to patch it later, and instantiates that code for every type
//! of view. A page of the record is made anew when its address changes and never patched, so [`Fixed`]
//! builds the view, keeps its nodes and forgets the rest. One type then stands for all such parts, which
//! makes the program about a fifth smaller.
//!
//! Invariant: what is fixed has no signals and no event handlers; both would be forgotten. Links and forms
//! need none, because the router listens on the document.

#[cfg(not(feature = "ssr"))]
use std::cell::RefCell;

use leptos::tachys::{
    html::attribute::any_attribute::AnyAttribute,
    hydration::Cursor,
    no_attrs,
    renderer::{
        CastFrom, Rndr,
        types::{Element, Node},
    },
    view::{Mountable, Position, PositionState, Render, RenderHtml},
};
use send_wrapper::SendWrapper;

/// A view that has been built and will not change.
pub struct Fixed {
    #[cfg(not(feature = "ssr"))]
    nodes: Nodes,
    #[cfg(feature = "ssr")]
    html: String,
}

/// The nodes of a fixed view, side by side.
pub struct Nodes(SendWrapper<Vec<Node>>);

#[cfg(not(feature = "ssr"))]
thread_local! {
    /// Elements of the served page that stay where they are, each behind the mark that stands in its place in the view,
    /// until the view takes the place of the page.
    static STANDING: RefCell<Vec<(Element, Node)>> = const { RefCell::new(Vec::new()) };
}

/// What stays where it stands in the served page, each element behind the mark of its place in the view; only once.
#[cfg(not(feature = "ssr"))]
pub fn standing() -> Vec<(Element, Node)> {
    STANDING.take()
}

#[cfg(not(feature = "ssr"))]
impl Fixed {
    /// A node that stands already, such as one of the static page.
    pub fn of_node(node: Node) -> Self {
        Self::of_nodes(vec![node])
    }

    /// An element of the served page that stays where it is: the view gets an empty `<template>` in its place.
    pub fn standing(element: Element) -> Self {
        let node = Node::from(element);
        STANDING.with_borrow_mut(|all| {
            all.push((Rndr::create_element("template", None), node.clone()))
        });
        Self::of_node(node)
    }

    /// Its nodes, to be put elsewhere.
    pub fn into_nodes(self) -> Vec<Node> {
        self.nodes.0.take()
    }

    /// Nodes that are not made by a view, such as those of a drawing.
    pub fn of_nodes(nodes: Vec<Node>) -> Self {
        Self {
            nodes: Nodes(SendWrapper::new(nodes)),
        }
    }
}

#[cfg(feature = "ssr")]
impl Fixed {
    /// Its markup, to be put elsewhere.
    pub fn into_html(self) -> String {
        self.html
    }

    /// Markup that is not made by a view, such as that of a drawing. What it says must be escaped already.
    pub fn of_html(html: String) -> Self {
        Self { html }
    }
}

/// Makes fixed views of views.
pub trait IntoFixed {
    /// Builds the view once and for all.
    fn fixed(self) -> Fixed;
}

impl<V: RenderHtml> IntoFixed for V {
    #[cfg(not(feature = "ssr"))]
    fn fixed(self) -> Fixed {
        // The view needs a parent to stand in; from there its nodes are taken to where they belong.
        let parent = Rndr::create_element("div", None);
        self.build().mount(&parent, None);
        let mut nodes = Vec::new();
        while let Some(node) = Rndr::first_child(&parent) {
            Rndr::remove_node(&parent, &node);
            nodes.push(node);
        }
        if nodes.is_empty() {
            // Something must mark the place.
            nodes.push(Rndr::create_placeholder().into());
        }
        Fixed {
            nodes: Nodes(SendWrapper::new(nodes)),
        }
    }

    #[cfg(feature = "ssr")]
    fn fixed(self) -> Fixed {
        Fixed {
            html: self.to_html(),
        }
    }
}

/// A place of a page that is made anew whenever what it depends on changes.
pub type Live = Box<dyn FnMut() -> Fixed + Send>;

/// A text that follows what it depends on, for an attribute.
pub type LiveText = Box<dyn FnMut() -> String + Send>;

/// One type for all such places: Leptos instantiates its code for every closure that it is given.
pub fn live(make: impl FnMut() -> Fixed + Send + 'static) -> Live {
    Box::new(make)
}

/// One type for all such attributes.
pub fn live_text(make: impl FnMut() -> String + Send + 'static) -> LiveText {
    Box::new(make)
}

/// What marks the place of a node that stays in the served page.
#[cfg(not(feature = "ssr"))]
fn mark_of(node: &Node) -> Option<Node> {
    STANDING.with_borrow(|all| {
        let found = all.iter().find(|(_, standing)| standing == node);
        found.map(|(mark, _)| mark.clone().into())
    })
}

no_attrs!(Fixed);

impl Render for Fixed {
    type State = Nodes;

    #[cfg(not(feature = "ssr"))]
    fn build(self) -> Nodes {
        self.nodes
    }

    #[cfg(feature = "ssr")]
    fn build(self) -> Nodes {
        Nodes(SendWrapper::new(Vec::new()))
    }

    fn rebuild(self, state: &mut Nodes) {
        let mut fresh = self.build();
        state.insert_before_this(&mut fresh);
        state.unmount();
        *state = fresh;
    }
}

impl RenderHtml for Fixed {
    type AsyncOutput = Self;
    type Owned = Self;

    const MIN_LENGTH: usize = 0;

    fn dry_resolve(&mut self) {}

    async fn resolve(self) -> Self {
        self
    }

    #[cfg(feature = "ssr")]
    fn html_len(&self) -> usize {
        self.html.len()
    }

    #[cfg_attr(
        not(feature = "ssr"),
        expect(unused_variables, reason = "pages are written on the host only")
    )]
    fn to_html_with_buf(
        self,
        buf: &mut String,
        position: &mut Position,
        _: bool,
        _: bool,
        _: Vec<AnyAttribute>,
    ) {
        #[cfg(feature = "ssr")]
        buf.push_str(&self.html);
        *position = Position::NextChild;
    }

    /// The app replaces the static page and never hydrates it.
    fn hydrate<const FROM_SERVER: bool>(self, _: &Cursor, _: &PositionState) -> Nodes {
        self.build()
    }

    fn into_owned(self) -> Self {
        self
    }
}

impl Mountable for Nodes {
    fn unmount(&mut self) {
        for node in self.0.iter() {
            if let Some(parent) = Rndr::get_parent(node).and_then(Element::cast_from) {
                Rndr::remove_node(&parent, node);
            }
        }
    }

    fn mount(&mut self, parent: &Element, marker: Option<&Node>) {
        for node in self.0.iter() {
            #[cfg(not(feature = "ssr"))]
            if let Some(mark) = mark_of(node) {
                Rndr::insert_node(parent, &mark, marker);
                continue;
            }
            Rndr::insert_node(parent, node, marker);
        }
    }

    fn insert_before_this(&self, child: &mut dyn Mountable) -> bool {
        let Some(first) = self.0.first() else {
            return false;
        };
        match Rndr::get_parent(first).and_then(Element::cast_from) {
            Some(parent) => {
                child.mount(&parent, Some(first));
                true
            }
            None => false,
        }
    }

    fn elements(&self) -> Vec<Element> {
        Vec::new()
    }
}
