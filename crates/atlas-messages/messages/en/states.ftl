### The list of states.

lead = Three separate questions have three separate answers: is the state a party to the Treaty, is it a member of the Organization, and does it take part?
table = States
# $day
as-of = As of { $day }
column-state = State
column-treaty = Treaty
column-organization = Organization
column-participation = Participation
other-states = Other states in the record
# $day in the genitive
since = since { $day }
# What ended within the year or month that is asked for. $span: 2012; $day in the genitive; $standing: member.
ended-within = ; in { $span } until { $day }: { $standing }

# $slug: the state in addresses; $english: its name there. Languages without texts of the record name the states here.
name = { $slug ->
   *[unnamed] { $english }
}
