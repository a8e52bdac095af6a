//! What is measured is what the app does: the benchmark's documents answer as the data set itself.

use std::path::PathBuf;

use atlas_search::search::{corpus::Corpus, searcher::Searcher};
use search_bench::{
    documents::Documents,
    queries,
    records::{self, BenchmarkRecord},
};

#[test]
fn the_documents_of_the_benchmark_answer_as_the_data_set_does() {
    let root = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../..");
    let record = atlas_data::record(&root.join("data")).expect("the record compiles");
    let synonyms = record.raw.synonyms();
    let records = records::records(&record.dataset);
    let indexed: Vec<_> = records.iter().map(BenchmarkRecord::indexed).collect();
    let bytes = atlas_index::build(&indexed, &synonyms);
    let own = atlas_index::build(&atlas_index::records(&record.dataset), &synonyms);
    assert!(bytes == own, "the index is the app's");

    let mut searcher = Searcher::open(&bytes).expect("an index");
    let documents = records.into_iter().map(|record| record.document);
    let documents = Documents(documents.collect());
    for query in queries::read(&root).expect("the set is readable") {
        let mut hits =
            |corpus: &dyn Corpus| searcher.search(corpus, &query.query, &|_| true, 60).hits;
        assert_eq!(hits(&documents), hits(&record.dataset), "{}", query.query);
    }
}
