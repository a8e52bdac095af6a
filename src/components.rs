//! Pieces that several pages use. They know no page; links come as ready hrefs.

pub mod as_of_bar;
pub mod chart;
pub mod citations;
pub mod cite;
pub mod data_table;
pub mod date;
pub mod disagreement;
pub mod drawing;
pub mod entity_link;
pub mod entry;
pub mod existence_notice;
pub mod export_buttons;
pub mod figures;
#[cfg(feature = "csr")]
pub mod host_written;
pub mod ladder;
pub mod message;
pub mod plate_title;
pub mod results;
pub mod search_box;
pub mod search_result;
pub mod section;
pub mod statement;
pub mod suggestions;
pub mod tile_map;
pub mod timeline;
