//! The calendar and the matrix of exercises at the end of every year.

use atlas_charts::{figure::Form, participation_chart};
use atlas_record::{
    model::{Class, ExerciseClass, Kind},
    participation,
};

use crate::common::{dataset, edition, ends_of_years};

#[test]
fn every_edition_is_held_later_or_undated() {
    let editions = dataset().of_kind(Kind::Exercise);
    let editions =
        editions.filter(|(_, entity)| entity.class == Class::Exercise(ExerciseClass::Edition));
    let all = editions.count();
    for when in ends_of_years() {
        let exercises = participation::exercises(dataset(), when);
        let sum = exercises.editions.len() + exercises.later + exercises.undated.len();
        assert_eq!(sum, all, "{when}");
    }
    assert_eq!(participation::exercises(dataset(), edition()).later, 0);
}

#[test]
fn marks_stand_apart_and_within_the_drawing() {
    for when in ends_of_years() {
        let exercises = participation::exercises(dataset(), when);
        let calendar = participation_chart::calendar(dataset(), &exercises);
        let held = calendar
            .shapes
            .iter()
            .filter(|shape| shape.target.is_some());
        let mut count = 0;
        for shape in held {
            let Form::Circle { x, y, radius } = shape.form else {
                panic!("{shape:?} is no mark");
            };
            let within = (15..=985).contains(&x) && y + radius < calendar.height;
            assert!(within, "{when}: {shape:?}");
            count += 1;
        }
        assert_eq!(count, exercises.editions.len());
        let matrix = participation_chart::matrix(dataset(), &exercises);
        let mut columns: Vec<(i32, i32, i32, i32)> = Vec::new();
        for shape in matrix.shapes.iter().filter(|shape| shape.target.is_some()) {
            let Form::Group(shapes) = &shape.form else {
                panic!("{shape:?} is no column");
            };
            let Form::Rect {
                x,
                y,
                width,
                height,
                ..
            } = shapes[0].form
            else {
                panic!("{shape:?} has no area");
            };
            assert!(x + width <= 1000 && y + height < matrix.height);
            let apart = |other: &(i32, i32, i32, i32)| {
                x >= other.0 + other.2
                    || other.0 >= x + width
                    || y >= other.1 + other.3
                    || other.1 >= y + height
            };
            assert!(
                columns.iter().all(apart),
                "{when}: {shape:?} covers another"
            );
            columns.push((x, y, width, height));
        }
        assert_eq!(columns.len(), exercises.editions.len());
    }
}
