//! What holds for everything of any data set: run on the fixture and on the record.

mod bodies;
mod cases;
mod disagreements;
mod exercises;
mod ladders;
mod linked_data;
mod map;
mod markup;
mod operations;
mod pages;
mod published_files;
mod rules;
mod search;
mod widgets;
