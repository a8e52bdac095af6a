//! Numbers, each with its unit and scope.

use atlas_messages::figures as say;
use atlas_record::{model::Quantity, words};
use leptos::prelude::*;

use crate::fixed::IntoFixed;

/// Figures as a table: what was counted, how many, and what the count covers.
#[component]
pub fn Figures(
    /// The figures.
    figures: Vec<&'static Quantity>,
) -> impl IntoView {
    let scoped = figures.iter().any(|figure| figure.scope.is_some());
    view! {
        <div class="table-scroll" role="group" tabindex="0" aria-label=say::figures()>
            <table class="figures">
                <thead>
                    <tr>
                        <th scope="col">{say::counted()}</th>
                        <th scope="col" class="figures__number">{say::figure()}</th>
                        {scoped.then(|| view! { <th scope="col">{say::scope()}</th> })}
                    </tr>
                </thead>
                <tbody>
                    {figures
                        .into_iter()
                        .map(|figure| {
                            view! {
                                <tr>
                                    <th scope="row">{figure.label.as_str()}</th>
                                    <td class="figures__number">{words::figure(figure)}</td>
                                    {scoped.then(|| view! { <td>{figure.scope.as_deref()}</td> })}
                                </tr>
                            }
                        })
                        .collect_view()}
                </tbody>
            </table>
        </div>
    }
    .fixed()
}
