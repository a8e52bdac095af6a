### The operations.

lead = What was done together. Counts of different runs and scopes are never added up here; each stands with what it covers.
deployments = Deployments
deployments-are = Forces sent to a member at its request.
standing = Standing operations
standing-are = Police and other authorities acting at the same time in several states.
runs = Runs
recorded-runs = { $count } { $count ->
    [one] recorded run
   *[other] recorded runs
}
when = When
run = Run
counted = Counted
no-figures = no figures in the sources read
later = later
over = over
