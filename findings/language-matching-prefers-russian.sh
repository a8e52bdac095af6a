#!/usr/bin/env bash
# Language matching gives Armenian, Kazakh and Tajik readers Russian when English is the default.
#
# Expected: match(['hy'], ['en', 'ru'], 'en') of @formatjs/intl-localematcher is 'en', the default: Armenian is
# related to neither of the two.
#
# So: it is 'ru'. The matching data of CLDR says which languages readers of a language are likely to know, and
# for hy, az, uz, kk, ky, tg and be this is Russian. Georgian and Ukrainian readers get the default, English.
# Python's langcodes, with the same kind of data, answers otherwise: Russian for Belarusian and Ukrainian,
# no match for all the others. With `algorithm: 'lookup'` the answer of this library is the default, too.
#
# Why it matters here: if an atlas of these states were offered in English and Russian, and the language chosen by a
# router that uses this library, most readers of the member states would be sent to Russian without having asked
# for it, and it would not be the same with another library. Such a choice is the atlas's to make.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"

npm install --silent --no-audit --no-fund --prefix js @formatjs/intl-localematcher@0.10.1
python3 -m pip install --quiet --disable-pip-version-check --root-user-action=ignore --target py langcodes==3.5.1
cat > js/check.mjs <<'JS'
import { match } from '@formatjs/intl-localematcher';
const want = { hy: 'ru', az: 'ru', uz: 'ru', kk: 'ru', ky: 'ru', tg: 'ru', be: 'ru', ka: 'en', uk: 'en', de: 'en' };
const seen = Object.fromEntries(Object.keys(want).map((from) => [from, match([from], ['en', 'ru'], 'en')]));
const lookup = Object.keys(want).map((from) => match([from], ['en', 'ru'], 'en', { algorithm: 'lookup' }));
console.log('@formatjs/intl-localematcher 0.10.1', JSON.stringify(seen));
console.log('    lookup:', lookup.join(' '));
const ok = JSON.stringify(seen) === JSON.stringify(want) && lookup.every((to) => to === 'en');
if (!ok) console.error('Not as written.');
process.exit(ok ? 0 : 1);
JS
node js/check.mjs
PYTHONPATH=py python3 - <<'PY'
import sys
import langcodes
seen = {code: langcodes.closest_match(code, ["en", "ru"])[0] for code in "hy az uz kk ky tg be ka uk de".split()}
print("langcodes 3.5.1", seen)
want = dict.fromkeys("hy az uz kk ky tg ka de".split(), "und") | {"be": "ru", "uk": "ru"}
sys.exit(0 if seen == want else "Not as written.")
PY
echo "As written above."
