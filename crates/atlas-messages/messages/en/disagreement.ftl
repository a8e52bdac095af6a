### A disagreement with its readings.

open = Open: sources disagree
unverified = Unverified
settled = Settled, for the reason given
statement = The statement on its page
followed = ✓ Followed
not-followed = ✕ Not followed
why-not = Why not:{ " " }
