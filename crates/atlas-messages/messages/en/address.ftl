### What was not understood of an address. $text is what was written in it; names and dates that are to be written in it are the same in every language.

no-day = “{ $text }” is not a day between 1900 and 2100; write 2012-12-20 or 20 December 2012.
no-date = “{ $text }” is not a date between 1900 and 2100; dates are written 2012, 2012-12 or 2012-12-20.
# $one and $other: 7 October 2002; $write-one and $write-other: 2002-10-07
either-day = “{ $text }” can be { $one } or { $other }; write { $write-one } or { $write-other }.
no-kind = There is no kind of entry called “{ $text }”.
no-theme = There is no theme called “{ $text }”.
no-evidence = There is no weight of evidence called “{ $text }”; there are one-source, weak-source, copies and one-side.
no-lanes = There are no lanes called “{ $text }”.
no-order = There is no order called “{ $text }”.
# $kind: its name in addresses.
no-slug = “{ $text }” is no name of { $kind ->
    [states] a state
    [organs] an organ
    [forces] a force
    [operations] an operation
    [exercises] an exercise
    [documents] a document
    [sessions] a session
    [cases] a request or crisis
    [rules] a rule
    [relations] a relation
    [people] a person
   *[sources] a source
}; names in addresses have small letters, digits and hyphens.
# $name: the name of the parameter.
no-flag = “{ $text }” is neither yes nor no; write { $name }=1, or leave it out.
# $what: matter, ground or stance
no-word = There is no { $what ->
    [matter] matter
    [ground] ground
   *[stance] stance
} called “{ $text }”.
no-side = “{ $text }” is nothing that can be compared; write a kind and a name, such as states/armenia or states/armenia@2012-12-20.
