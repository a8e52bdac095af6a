//! The engine as JavaScript sees it.

use atlas_search::search::searcher::Searcher;
use wasm_bindgen::prelude::*;

use crate::documents::Documents;

/// About how many of the best are put in order, as in the app's search box.
const MOST: usize = 60;

/// The documents, which are in the page before anything is searched, as the record is in the app.
#[wasm_bindgen(js_name = Documents)]
pub struct LoadedDocuments(Documents);

#[wasm_bindgen(js_class = Documents)]
impl LoadedDocuments {
    /// Reads what the host wrote.
    ///
    /// # Errors
    /// When the bytes are not that.
    #[wasm_bindgen(constructor)]
    pub fn new(bytes: &[u8]) -> Result<Self, JsError> {
        Ok(Self(Documents(postcard::from_bytes(bytes)?)))
    }
}

/// An open index.
#[wasm_bindgen]
pub struct Search {
    documents: Documents,
    searcher: Searcher<'static>,
}

#[wasm_bindgen]
impl Search {
    /// Opens an index. Its bytes stay for as long as the page, as those in the app's module do.
    ///
    /// # Errors
    /// When the bytes are not an index.
    #[wasm_bindgen(constructor)]
    pub fn new(documents: LoadedDocuments, index: Vec<u8>) -> Result<Self, JsError> {
        let not_an_index = |_| JsError::new("the bytes are not an index");
        let searcher = Searcher::open(index.leak()).map_err(not_an_index)?;
        Ok(Self {
            documents: documents.0,
            searcher,
        })
    }

    /// The numbers of the best records, best first.
    pub fn search(&mut self, text: &str, limit: usize) -> Vec<u32> {
        let found = self.searcher.search(&self.documents, text, &|_| true, MOST);
        let best = found.hits.iter().take(limit);
        best.map(|hit| hit.document.0).collect()
    }
}
