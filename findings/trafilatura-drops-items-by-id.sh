#!/usr/bin/env bash
# trafilatura leaves out a sentence because the id of its list item begins with "nav", as "navy" does.
#
# Expected: what is navigation is told by elements (nav), roles, or classes and ids that are those words; an item of the
# article's own list with the id "navy" or "captions-garbled" is text like its neighbours.
#
# So: ids are compared by their beginnings and parts. <li id="navy"> goes with its sentence, <li id="army"> stays; and a
# list whose items have two short links each ("Link", "Cite") goes as a whole, as a menu would, unless the links stand in
# a <footer>, which is passed over before links are counted.
#
# Why it matters here: the ids of statements are anchors, named after what they say, and can never be changed once they
# are published. Words such as nav, caption or share at the beginning of an id cost the statement in collections of
# texts; links that every statement has cost whole lists.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"

python3 -m pip install --quiet --disable-pip-version-check --root-user-action=ignore --target py \
  trafilatura==2.3.1 lxml_html_clean==0.4.6 python-dateutil==2.9.0.post0
cat > check.py <<'PY'
import sys
from importlib.metadata import version
import trafilatura

FILLER = "".join(f"<p>Paragraph {n} of the article says at some length what happened in the year before, and who says so.</p>"
                 for n in range(6))
def page(items):
    return (f'<html lang="en"><head><title>A state</title></head><body><main><article><h1>A state</h1>{FILLER}'
            f"<ul>{items}</ul>{FILLER}</article></main></body></html>")
def item(id, text, more=""):
    return f'<li id="{id}"><p>{text}</p>{more}</li>'
LINKS = '<a href="#a">Link</a> <a href="#b">Cite</a>'
wrong = []
def see(who, html, sentence, want):
    kept = sentence in " ".join((trafilatura.extract(html) or "").split())
    print(f"    {who:46} {'kept' if kept else 'lost'}")
    if kept != want:
        wrong.append(who)

print("trafilatura", version("trafilatura"))
for id, want in [("army", True), ("navy", False), ("fleet", True)]:
    sentence = f"Warships of two states took part in the exercise, says the {id} item of this list."
    see(f'<li id="{id}">', page(item("x", "Another statement stands before it in the same list of the page.") + item(id, sentence)), sentence, want)
short = "Over 600 came from the base."
see("a list of sentences", page(item("a", short) + item("b", "1,500 took part.")), short, True)
see("the same with two short links each", page(item("a", short, LINKS) + item("b", "1,500 took part.", LINKS)), short, False)
foot = f"<footer>{LINKS}</footer>"
see("the same with the links in a footer", page(item("a", short, foot) + item("b", "1,500 took part.", foot)), short, True)
sys.exit("Not as written: " + ", ".join(wrong) if wrong else 0)
PY
PYTHONPATH=py python3 check.py
echo "As written above."
