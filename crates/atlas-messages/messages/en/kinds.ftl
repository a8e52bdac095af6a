### The kinds of entries.

## One of them.
kind-state = State
kind-organ = Organ
kind-force = Force
kind-operation = Operation
kind-exercise = Exercise
kind-document = Document
kind-session = Session
kind-case = Request or crisis
kind-rule = Rule
kind-relation = Relation
kind-person = Person
kind-source = Source

## All of them, as a heading.
kinds-state = States
kinds-organ = Organs
kinds-force = Forces
kinds-operation = Operations
kinds-exercise = Exercises
kinds-document = Documents
kinds-session = Sessions
kinds-case = Requests
kinds-rule = Rules
kinds-relation = Relations
kinds-person = People
kinds-source = Sources

## There is no entry of a name.
# $kind: its name in addresses; $name: what was written in the address.
unknown = { $kind ->
    [states] The record has no state called “{ $name }”.
    [organs] The record has no organ called “{ $name }”.
    [forces] The record has no force called “{ $name }”.
    [operations] The record has no operation called “{ $name }”.
    [exercises] The record has no exercise called “{ $name }”.
    [documents] The record has no document called “{ $name }”.
    [sessions] The record has no session called “{ $name }”.
    [cases] The record has no request or crisis called “{ $name }”.
    [rules] The record has no rule called “{ $name }”.
    [relations] The record has no relation called “{ $name }”.
    [people] The record has no person called “{ $name }”.
   *[sources] The record has no source called “{ $name }”.
}
