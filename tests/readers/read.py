"""What programs of others read from a built site, as JSON: `python read.py DIST`; tests/e2e/readers.test.mjs runs it.

- croissant: every cell that mlcroissant gives back otherwise than the table has it;
- citation: whether cffconvert finds CITATION.cff valid;
- texts: every statement whose sentence, date or mark trafilatura, lynx and w3m do not keep of its entry's pages in
  either language;
- calendars: what four libraries make of each event otherwise than the record has it;
- linked_data: what rdflib and PyLD read of the linked data without a network, and what pySHACL says of it by our shapes;
- tables: the answers that DuckDB and pandas give to the queries which the page of downloads prints.
"""

import ast
import csv
import html
import json
import re
import shutil
import socket
import subprocess
import sys
from datetime import date, timedelta
from functools import partial
from multiprocessing import Pool
from pathlib import Path

DIST = Path(sys.argv[1])
# By the folder of the pages of a language: the key of its texts, and the marks of doubt.
LANGUAGES = {
    "": ("text", {"contested": "Sources disagree", "unverified": "Unverified"}),
    "ru/": ("text_ru", {"contested": "Источники расходятся", "unverified": "Не проверено"}),
}
CALENDAR_MARKS = {"contested": " (sources disagree)", "unverified": " (unverified)"}


def croissant():
    """The cells that come back changed, and how many there are."""
    import mlcroissant

    data = mlcroissant.Dataset(str(DIST / "data" / "croissant.json"))
    changed = [issue for issue in data.metadata.issues.errors]
    cells = 0
    for record_set in data.metadata.record_sets:
        kinds = {field.id.split("/", 1)[1]: str(field.data_types[0]) for field in record_set.fields}
        with open(DIST / "data" / "csv" / f"{record_set.id}.csv", encoding="utf-8", newline="") as file:
            rows = list(csv.DictReader(file))
        records = list(data.records(record_set.id))
        if len(rows) != len(records):
            changed.append(f"{record_set.id}: {len(records)} of {len(rows)} rows")
        for row, record in zip(rows, records):
            for name, cell in row.items():
                cells += 1
                read = record[f"{record_set.id}/{name}"]
                if not same(kinds[name], cell, read):
                    changed.append(f"{record_set.id}/{name}: {cell!r} is {read!r}")
    return {"cells": cells, "changed": changed}


def same(kind, cell, read):
    """Whether a value that was read is what the cell says."""
    text = read.decode() if isinstance(read, bytes) else str(read)
    if cell == "":
        return text in ("None", "nan", "NaT", "")
    if kind.endswith("Date"):
        return text[:10] == cell
    if kind.endswith("Boolean"):
        return text.lower() == cell
    if kind.endswith("Integer"):
        return float(text) == int(cell)
    if kind.endswith("Float"):
        return float(text) == float(cell)
    return text == cell


def citation():
    """What cffconvert says against the citation file; nothing if it is valid."""
    from cffconvert import Citation

    try:
        Citation((DIST / "CITATION.cff").read_text(encoding="utf-8")).validate()
    except Exception as error:  # the library raises what its readers raise
        return str(error)
    return None


def solid(text):
    """A text without white space: what collects texts breaks lines as it likes."""
    return re.sub(r"\s+", "", text)


def kept(program, entry):
    """The statements of an entry that a program loses of its pages."""
    subject, statements = entry
    lost = []
    for folder, (key, names) in LANGUAGES.items():
        text = solid(PROGRAMS[program](DIST / folder / subject / "index.html"))
        lost += [folder + said["id"] for said in statements if solid(said[key] or said["text"]) not in text]
        marks = {mark for said in statements if (mark := names.get(said["standing"]))}
        lost += [f"{folder}{subject}: {mark}" for mark in marks if solid(mark) not in text]
    return lost


def trafilatura(page):
    import trafilatura as library

    return library.extract(page.read_text(encoding="utf-8")) or ""


def lynx(page):
    words = ["-dump", "-nolist", "-width=1000", "-assume_charset=utf-8", "-display_charset=utf-8"]
    return printed_by("lynx", *words, page)


def w3m(page):
    return printed_by("w3m", "-dump", "-cols", "1000", "-I", "UTF-8", "-O", "UTF-8", "-T", "text/html", page)


def printed_by(*words):
    return subprocess.run(words, capture_output=True, check=True).stdout.decode()


PROGRAMS = {"trafilatura": trafilatura, "lynx": lynx, "w3m": w3m}


def texts():
    """What each program loses of all entries, and how many statements there are; nothing of one that is not here."""
    record = json.loads((DIST / "data" / "atlas.json").read_text(encoding="utf-8"))
    entries = {}
    for said in record["statements"]:
        entries.setdefault(said["subject"], []).append(said)
    lost = {}
    with Pool() as pool:
        for name in PROGRAMS:
            if name == "trafilatura" or shutil.which(name):
                parts = pool.map(partial(kept, name), entries.items(), chunksize=8)
                lost[name] = [one for some in parts for one in some]
    return {"statements": len(record["statements"]), "lost": lost}


def calendars():
    """How many events there are, and by library those that come back otherwise: days, certainty, title."""
    record = json.loads((DIST / "data" / "atlas.json").read_text(encoding="utf-8"))
    said = {one["id"]: one for one in record["statements"]}
    text = (DIST / "data" / "events.ics").read_bytes().decode("utf-8")
    ids = set(re.findall(r"^UID:(.*)@csto-atlas$", text.replace("\r\n ", "").replace("\r\n", "\n"), re.M))
    changed = {}
    for name, read in (("icalendar", icalendar), ("recurring", recurring), ("ics", ics), ("vobject", vobject)):
        events = dict(read(text))
        lost = [f"{id}: lost" for id in ids if id not in events]
        changed[name] = lost + [f"{id}: {read}" for id, read in events.items() if not tells(said.get(id), read)]
    return {"events": len(ids), "changed": changed}


def tells(said, read):
    """Whether an event says of a statement what the record says. One whose end is not known to the day has its first."""
    if said is None:
        return False
    first, last, status, title = read
    mark = CALENDAR_MARKS.get(said["standing"], "")
    certain = status == ("TENTATIVE" if mark else "CONFIRMED")
    return certain and title == said["title"] + mark and first == said["earliest"] and last in (first, said["latest"])


def event(uid, first, end, status, title):
    """An event as the record has it: the day behind the last one is the calendar's."""
    days = first.isoformat(), (end - timedelta(days=1)).isoformat()
    return uid.removesuffix("@csto-atlas"), (*days, str(status), str(title))


def icalendar(text):
    from icalendar import Calendar

    for one in Calendar.from_ical(text).walk("VEVENT"):
        yield event(str(one["UID"]), one.decoded("DTSTART"), one.decoded("DTEND"), one["STATUS"], one["SUMMARY"])


def recurring(text):
    """What stands in the calendar between two days, as programs that show months ask for it."""
    import recurring_ical_events
    from icalendar import Calendar

    for one in recurring_ical_events.of(Calendar.from_ical(text)).between(date(1900, 1, 1), date(2100, 1, 1)):
        yield event(str(one["UID"]), one.decoded("DTSTART"), one.decoded("DTEND"), one["STATUS"], one["SUMMARY"])


def ics(text):
    from ics import Calendar

    for one in Calendar(text).events:
        yield event(one.uid, one.begin.date(), one.end.date(), one.status, one.name)


def vobject(text):
    import vobject as library

    for one in library.readOne(text).vevent_list:
        yield event(one.uid.value, one.dtstart.value, one.dtend.value, one.status.value, one.summary.value)


def no_network(*_):
    raise OSError("the linked data asked for a network")


def linked_data():
    """Whether the same statements come of two libraries, and what the shapes find; without a network."""
    from pyld import jsonld
    from pyshacl import validate
    from rdflib import BNode, Graph

    address, socket.getaddrinfo = socket.getaddrinfo, no_network
    try:
        text = (DIST / "data" / "atlas.jsonld").read_text(encoding="utf-8")
        graph = Graph().parse(data=text, format="json-ld")
        quads = jsonld.to_rdf(json.loads(text), {"format": "application/n-quads"})
        other = Graph().parse(data=quads, format="nt")
        # Nodes without a name have another one in each library.
        named = [{triple for triple in one if not any(isinstance(term, BNode) for term in triple)} for one in (graph, other)]
        one_only = [str(triple) for triple in named[0] ^ named[1]]
        conforms, _, report = validate(graph, shacl_graph=str(DIST / "data" / "shapes.ttl"))
    finally:
        socket.getaddrinfo = address
    return {"triples": [len(graph), len(other)], "one_only": one_only[:20], "conforms": conforms, "report": report}


def printed():
    """The queries that the page of downloads prints, on the files of this site."""
    site = json.loads((DIST / "data" / "atlas.json").read_text(encoding="utf-8"))["site"]
    page = (DIST / "data" / "index.html").read_text(encoding="utf-8")
    for block in re.findall(r"<pre[^>]*>(.*?)</pre>", page, re.S):
        yield html.unescape(re.sub(r"<[^>]+>", "", block)).replace(site, f"{DIST}/").replace("//data", "/data")


def tables():
    """What each query answers; those on the parties of a day beside an answer of our own."""
    import duckdb

    answers = {"sql": [], "pandas": []}
    for query in printed():
        if query.startswith("select"):
            answers["sql"].append(sorted(name for (name,) in duckdb.sql(query).fetchall()))
        elif query.startswith("import pandas"):
            *before, last = ast.parse(query).body
            known = {}
            exec(compile(ast.Module(before, []), "query", "exec"), known)
            answer = eval(compile(ast.Expression(last.value), "query", "eval"), known)
            answers["pandas"].append(sorted(answer) if answer.ndim == 1 else len(answer))
    with open(DIST / "data" / "csv" / "state-days.csv", encoding="utf-8", newline="") as file:
        spells = [row for row in csv.DictReader(file) if row["question"] == "treaty" and row["holds"] == "true"]
    day = "2007-01-01"
    answers["own"] = sorted(
        row["name"] for row in spells if row["first_day"] <= day and (not row["last_day"] or day <= row["last_day"])
    )
    return answers


READINGS = (croissant, citation, texts, calendars, linked_data, tables)

if __name__ == "__main__":
    json.dump({reading.__name__: reading() for reading in READINGS}, sys.stdout)
