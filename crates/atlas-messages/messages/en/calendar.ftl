### What the bar of time says of a day: who was bound by what.

# 6 members, Uzbekistan suspended since yesterday
members = { $count ->
    [one] { $count } member
   *[other] { $count } members
}
parties = { $count ->
    [one] { $count } party to the Treaty, no Organization yet
   *[other] { $count } parties to the Treaty, no Organization yet
}
no-treaty = no Treaty yet
signed = { $count ->
    [one] Treaty signed by { $count } state, not in force
   *[other] Treaty signed by { $count } states, not in force
}
signed-and-acceded = { $count ->
    [one] Treaty signed by { $count } state, acceded to by { $acceded-count }, not in force
   *[other] Treaty signed by { $count } states, acceded to by { $acceded-count }, not in force
}
# $since is one of the four that follow.
suspended = { $state } suspended { $since }
frozen = { $state } with participation frozen { $since }
# $day in the genitive
since = since { $day }
since-this-day = since this day
since-yesterday = since yesterday
since-the-beginning = from the beginning of the record
