#!/usr/bin/env bash
# SVGO's preset takes the role, the accessible name and the links out of a figure.
#
# Expected: version 4 keeps what people read and use: it no longer removes <title>, cleanupIds keeps ids
# that something refers to, and `href` on <a> is plain SVG 2.
#
# So: with preset-default (a) `role="img"` is removed; (b) the id of <title> is removed although aria-labelledby
# names it, so the name points to nothing, while aria-labelledby itself stays; (c) `href` is removed from <a>, to
# other pages and to places of the same figure alike, so that "<a><text>" remains, while `xlink:href` is kept;
# (d) `lang` goes, `xml:lang` stays. (a), (c) and (d) are removeUnknownsAndDefaults, (b) is cleanupIds.
#
# Why it matters here: timelines, maps and charts are SVG with links, names in several scripts and a name for screen
# readers. Many build tools run SVGO over every SVG. A figure that is to survive needs aria-label beside
# the title, xlink:href beside href, and xml:lang.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"

npm install --silent --no-audit --no-fund --prefix js svgo@4.1.0
cat > figure.svg <<'SVG'
<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" viewBox="0 0 90 30" role="img" aria-labelledby="name">
  <title id="name">Membership</title>
  <a href="https://example.org/states/armenia/"><text y="9" lang="hy">Հայաստան</text></a>
  <a xlink:href="https://example.org/states/georgia/"><text y="19" xml:lang="ka">საქართველო</text></a>
</svg>
SVG
cat > js/check.mjs <<'JS'
import fs from 'node:fs';
import { optimize, VERSION } from 'svgo';
const figure = fs.readFileSync('figure.svg', 'utf8');
const all = optimize(figure).data;
const unknowns = optimize(figure, { plugins: ['removeUnknownsAndDefaults'] }).data;
const ids = optimize(figure, { plugins: ['cleanupIds'] }).data;
console.log('svgo ' + VERSION + '\n' + all);
const wrong = [];
const see = (what, holds) => { if (!holds) wrong.push(what); };
see('title stays, its id goes', all.includes('<title>Membership</title>'));
see('aria-labelledby stays', all.includes('aria-labelledby="name"'));
see('role goes', !all.includes('role='));
see('href goes', !all.includes('armenia'));
see('xlink:href stays', all.includes('xlink:href="https://example.org/states/georgia/"'));
see('lang goes, xml:lang stays', !/ lang=/.test(all) && all.includes('xml:lang="ka"'));
see('role, href, lang: removeUnknownsAndDefaults', !/role=| href=| lang=/.test(unknowns) && unknowns.includes('id="name"'));
see('id: cleanupIds', !ids.includes('id="name"') && / href=/.test(ids) && ids.includes('role="img"'));
if (wrong.length) console.error('Not as written: ' + wrong.join('; '));
process.exit(wrong.length ? 1 : 0);
JS
node js/check.mjs
echo "As written above."
