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
unknown = The record has no { $kind ->
    [states] state
    [organs] organ
    [forces] force
    [operations] operation
    [exercises] exercise
    [documents] document
    [sessions] session
    [cases] request or crisis
    [rules] rule
    [relations] relation
    [people] person
   *[sources] source
} called “{ $name }”.
