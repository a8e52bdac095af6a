#!/usr/bin/env bash
# In rdflib every xsd:gYear is later than every xsd:date, and SHACL's order check follows it.
#
# Expected: FILTER(?when >= "1993-01-01"^^xsd:date) leaves xsd:gYear and xsd:gYearMonth values out, since SPARQL has no
# comparison between these types (Oxigraph does just that); and sh:lessThanOrEquals reports a year 2003 before 2001-01.
#
# So: rdflib compares literals of types that it does not convert by the name of the type. "1991"^^xsd:gYear passes the
# filter for days from 1993 on, as does each year and month, and ORDER BY puts all years behind all days. Two gYear
# values cannot be compared at all: ?when >= "1993"^^xsd:gYear finds nothing, not 1994 either. pySHACL inherits
# it: from 2003 to 2001-01 conforms (gYear before gYearMonth), and from 2002-10 to the day 2003-01-01 does not.
# Oxigraph finds 1994 for the year, orders all by time, and reports nothing for the mixed comparison.
#
# Why it matters here: with dates as precise as the source, a membership has a day at one end and a year or
# month at the other. A query "since 1993" over such data answers with 1991, and a shape that should find reversed
# intervals blames right ones and passes wrong ones. Linked data needs whole days (earliest, latest) beside them.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"

python3 -m pip install --quiet --disable-pip-version-check --root-user-action=ignore --target py \
  rdflib==7.6.0 pyshacl==0.40.1 pyoxigraph==0.5.13
cat > check.py <<'PY'
import sys
from importlib.metadata import version
import pyoxigraph, pyshacl
from rdflib import Graph

HEAD = "PREFIX : <http://example.org/> PREFIX xsd: <http://www.w3.org/2001/XMLSchema#> "
TTL = HEAD + """
:a :when "1992-05-15"^^xsd:date . :b :when "2002-10-07"^^xsd:date . :c :when "1993-09"^^xsd:gYearMonth .
:d :when "1991"^^xsd:gYear . :e :when "1994"^^xsd:gYear .
"""
graph = Graph().parse(data=TTL, format="turtle")
store = pyoxigraph.Store()
store.load(TTL.encode(), format=pyoxigraph.RdfFormat.TURTLE)

wrong = []
def see(what, got, want):
    print(f"    {what:44} {got}")
    if got != want:
        wrong.append(f"{what}: {got}, written: {want}")

def both(query, want_rdflib, want_oxigraph, what):
    see("rdflib,   " + what, [str(row[0]) for row in graph.query(HEAD + query)], want_rdflib)
    see("oxigraph, " + what, [row[0].value for row in store.query(HEAD + query)], want_oxigraph)

print("rdflib", version("rdflib"), "| pySHACL", version("pyshacl"), "| pyoxigraph", version("pyoxigraph"))
SINCE = 'SELECT ?when { ?s :when ?when FILTER(?when >= %s) } ORDER BY STR(?when)'
both(SINCE % '"1993-01-01"^^xsd:date', ["1991", "1993-09", "1994", "2002-10-07"], ["2002-10-07"], "since the day 1993-01-01")
both(SINCE % '"1993"^^xsd:gYear', [], ["1994"], "since the year 1993")
ordered = [str(row[0]) for row in graph.query(HEAD + "SELECT ?when { ?s :when ?when } ORDER BY ?when")]
see("rdflib,   ordered, the days come first", ordered[:2], ["1992-05-15", "2002-10-07"])
ordered = [row[0].value for row in store.query(HEAD + "SELECT ?when { ?s :when ?when } ORDER BY ?when")]
see("oxigraph, ordered", ordered, ["1991", "1992-05-15", "1993-09", "1994", "2002-10-07"])

SHAPE = Graph().parse(format="turtle", data="""
@prefix sh: <http://www.w3.org/ns/shacl#> . @prefix : <http://example.org/> .
:interval a sh:NodeShape ; sh:targetSubjectsOf :from ; sh:property [ sh:path :from ; sh:lessThanOrEquals :to ] .
""")
def conforms(start, end):
    data = Graph().parse(data=HEAD + f":m :from {start} ; :to {end} .", format="turtle")
    return pyshacl.validate(data, shacl_graph=SHAPE)[0]
see("pySHACL, from 2003 to 2001-01", conforms('"2003"^^xsd:gYear', '"2001-01"^^xsd:gYearMonth'), True)
see("pySHACL, from 2002-10 to 2003-01-01", conforms('"2002-10"^^xsd:gYearMonth', '"2003-01-01"^^xsd:date'), False)
see("pySHACL, from 2002-10-07 to 2003-01-01", conforms('"2002-10-07"^^xsd:date', '"2003-01-01"^^xsd:date'), True)
sys.exit("\n".join(["Not as written:"] + wrong) if wrong else 0)
PY
PYTHONPATH=py python3 check.py
echo "As written above."
