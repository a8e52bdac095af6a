### Titles and descriptions of pages.

# $site: the name of the site
title-home = { $site }: who was bound by what, when, and who says so
title-search = { $query }: search · { $site }
# $sides: their names, with commas
title-compare = { $sides } compared · { $site }
# The heading of a page that shows another day.
heading-on = { $heading }, as of { $day }
title = { $heading } · { $site }
# $kind: state, organ
title-entity = { $heading } · { $kind } · { $site }
# A side of a comparison with its day.
side-on = { $name } on { $day }
description = { $name }, with every statement that cites it.
