### The map.

lead = How the nine states of the Treaty stand, and where their councils met, their forces exercised and their organs sit.
nine-states = The nine states of the Treaty on { $day }
places = Places, up to { $day }
map = Map of states and places
title = The states of the Treaty, and what was held and is kept where, up to { $day }
hint = The map is wider than the window: it moves sideways.
# Behind the sentences on what of the list is on the map.
note = Filled signs are of the year up to that day, hollow ones older. A fill and the words beside a name say how a state stands. Lambert azimuthal equal-area projection about 48° N 56° E. Outlines: Natural Earth 4.1.0 (2018), 1:50 million, reduced; see <borders>how borders are drawn</borders>. Lakes are not drawn. Places: GeoNames, CC BY 4.0.
on-map = On the map: { $on-map-count } of { $count }. Of the others the record names only a state or a region, or a place that the gazetteer does not have; the list has them.{ " " }
what-is-shown = What is shown
all-places = all places
nothing = Nothing of this sort is recorded up to this day.
several-states = Several states
not-on-map = , not on the map
beyond-edge = , beyond the edge of the map
no-date = no date
how-borders = How borders are drawn
borders-standpoint = A border on a map is a standpoint. The atlas takes none: who is bound by what is shown first on tiles, which need no borders, and every fill of the map repeats what the record says of a state, not of a territory.
borders-outlines = The outlines are those of Natural Earth, version 4.1.0 of 2018, in the public domain, at 1:50 million. Natural Earth draws states as they are controlled in fact, not as they are recognized in law. They are the same on every day that is looked at: the map does not show how borders have changed since 1992.
borders-disputed = In this data set Crimea is drawn with Russia; Abkhazia and South Ossetia are within the outline of Georgia, Nagorno-Karabakh within that of Azerbaijan, Transnistria within that of Moldova, and the Donbas within that of Ukraine, without lines of their own. Crimea stands there as an outline apart, so the atlas could leave it without the fill of any state, and did; the others it could not part. Lines below a size are not drawn: the exclave Artsvashen, which the outlines give to Armenia, is too small for the map, and the point stands within the outline of Azerbaijan. None of this says to whom a territory belongs. Disputed areas are named in the record as the sources name them.
