### On how much each statement rests.

lead = On how much each of { $count } { $count ->
    [one] statement
   *[other] statements
} rests. A single source can be right and several wrong; but who builds on a statement should know how many independent witnesses it has, and of which side.
counted = What is counted
one-source = One source
one-source-is = A single source is cited. Where it is the text of a law or treaty on itself, that is enough.
weak-source = One weak source
weak-source-is = A single witness, which is an article of an encyclopedia or pages without an editor.
copies = Copies of one text
copies-are = Several sources are cited, and all share their words with one of them: together they are one witness.
one-side = Sources of one side
one-side-is = The statement concerns two states or more, and all its sources were issued by bodies of one of them, or by agencies that it owns. That it owns an agency is said by a source, which stands below. Newspapers count to no side, nor does the text of a law or treaty.
in-several = A statement can be in several of these. What is said of a source rests on that source and is not counted.
by-kind = By kind
by-state = By state
by-state-is = Statements on the state, and those that concern it.
owners = Which agencies a state owns
owners-are = What an agency writes counts to the side of the state that owns it, and so do copies. Bodies of a state are taken at their name.
too-many = They are too many for a list: the column “evidence” of <file>statements.csv</file> has each. Turning points and steps of states on their ladders that rest on one source:
kind = Kind
state = State
statements = Statements
# The label of a number in a narrow table.
statements-label = statements
all = All
found = { $count } { $count ->
    [one] statement
   *[other] statements
}.
