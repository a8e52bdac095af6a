"""What programs of others read from a built site, as JSON: `python read.py DIST`; tests/e2e/readers.test.mjs runs it.

- croissant: every cell that mlcroissant gives back otherwise than the table has it;
- citation: whether cffconvert finds CITATION.cff valid;
- texts: every statement whose sentence, date or mark trafilatura does not keep of its entry's page.
"""

import csv
import json
import re
import sys
from multiprocessing import Pool
from pathlib import Path

DIST = Path(sys.argv[1])
MARKS = {"contested": "Sources disagree", "unverified": "Unverified"}


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


def kept(entry):
    """The statements of an entry that are lost of its page."""
    import trafilatura

    subject, statements = entry
    page = (DIST / subject / "index.html").read_text(encoding="utf-8")
    text = solid(trafilatura.extract(page) or "")
    lost = []
    for said in statements:
        if solid(said["text"]) not in text:
            lost.append(said["id"])
    marks = {mark for said in statements if (mark := MARKS.get(said["standing"]))}
    lost += [f"{subject}: {mark}" for mark in marks if solid(mark) not in text]
    return lost


def texts():
    """What is lost of all entries, and how many statements there are."""
    record = json.loads((DIST / "data" / "atlas.json").read_text(encoding="utf-8"))
    entries = {}
    for said in record["statements"]:
        entries.setdefault(said["subject"], []).append(said)
    with Pool() as pool:
        lost = [one for some in pool.map(kept, entries.items(), chunksize=8) for one in some]
    return {"statements": len(record["statements"]), "lost": lost}


if __name__ == "__main__":
    json.dump({"croissant": croissant(), "citation": citation(), "texts": texts()}, sys.stdout)
