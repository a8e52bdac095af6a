### A statement.

last-checked = Last checked { $day }
cite = Cite
cite-this = Cite this statement
link = Link
link-to-this = Link to this statement
note = Note:
concerns = Concerns{ " " }
# Before a link to what it said before.
corrected-on = Corrected on { $day }:{ " " }
before-and-why = what it said before, and why
asked-by = Asked by
asked-of = Asked of
basis = Basis
answered-by = Answered by{ " " }
in-organ = In{ " " }
in-the-chair = In the chair:{ " " }
# Before the name of the other body.
under = Under{ " " }
reports-to = Reports to{ " " }
appointed-by = Appointed by{ " " }
served-by = Served by{ " " }
succeeds = Succeeds{ " " }
part-of = Part of{ " " }
sources-disagree = Sources disagree
unverified = Unverified
other-readings = { $count } { $count ->
    [one] other reading
   *[other] other readings
}
why-not-followed = Why not followed:{ " " }
