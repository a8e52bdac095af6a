#!/usr/bin/env bash
# The Python edtf package reads "7-8 October 2002" as a day of 2007.
#
# Expected: text_to_edtf("7-8 October 2002") gives the interval 2002-10-07/2002-10-08, or None, or at worst
# the month 2002-10.
#
# So: it gives a single day in another year. The first number takes the last place of the year: 2002 becomes
# 2007, and the second is the day: 2007-10-08. In the same way "2-6 August 2004" is 2002-08-06 and
# "18-22 November 2019" is 2018-11-22. "15-20 May 1992" comes out as XXXX-XX-15/1992-05-20. Single days, "November
# 1993 - March 1994" and "1994-1999" are right.
#
# Why it matters here: "2-6 August 2004" is how exercises, summits and operations are dated in sources. The answer
# is a valid date of the right shape near the right time, so no check of the grammar will find it.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"

python3 -m pip install --quiet --disable-pip-version-check --root-user-action=ignore --target py edtf==5.0.2 python-dateutil==2.9.0.post0
cat > check.py <<'PY'
import importlib.metadata, sys
from edtf import text_to_edtf

print("edtf", importlib.metadata.version("edtf"))
want = {
    "7 October 2002": "2002-10-07",
    "7-8 October 2002": "2007-10-08",
    "2-6 August 2004": "2002-08-06",
    "5-9 September 2011": "2005-09-09",
    "18-22 November 2019": "2018-11-22",
    "15-20 May 1992": "XXXX-XX-15/1992-05-20",
    "November 1993 - March 1994": "1993-11/1994-03",
    "1994-1999": "1994/1999",
}
wrong = []
for text, written in want.items():
    got = text_to_edtf(text)
    print(f"    {text:28} {got}")
    if got != written:
        wrong.append(f"{text}: {got}, written: {written}")
sys.exit("\n".join(["Not as written:"] + wrong) if wrong else 0)
PY
PYTHONPATH=py python3 check.py
echo "As written above."
