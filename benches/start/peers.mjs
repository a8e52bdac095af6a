// Pages that show the events of the timeline with other programs, as their documentation has it.

import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const page = (head, body, script) =>
  `<!doctype html><html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">${head}</head><body>${body}<script>${script}</script></body></html>`;

/** The titled statements with a date, as the timeline has them: the first and the last day, and the words. */
function events(site) {
  const { statements } = JSON.parse(readFileSync(join(site, 'data/atlas.json'), 'utf8'));
  const dated = statements.filter(({ title, earliest }) => title && earliest);
  return dated.map(({ title, text, earliest, latest }) => ({ title, text, from: earliest, to: latest }));
}

/** Writes the pages into a folder, whose path is returned. */
export function peerPages(out, site) {
  const folder = join(out, 'drawn');
  mkdirSync(folder, { recursive: true });
  const all = events(site);
  if (all.length < 100) throw new Error(`only ${all.length} events were found in ${site}/data/atlas.json`);
  const vis = all.map(({ title, from, to }, id) => ({
    id,
    content: title,
    start: from,
    ...(to && to !== from && { end: to }),
  }));
  writeFileSync(
    join(folder, 'vis-timeline.html'),
    page(
      '<link rel="stylesheet" href="/peers/vis-timeline/styles/vis-timeline-graph2d.min.css"><script src="/peers/vis-timeline/standalone/umd/vis-timeline-graph2d.min.js"></script>',
      '<h1>Timeline</h1><div id="place"></div>',
      `const timeline = new vis.Timeline(document.getElementById('place'), new vis.DataSet(${JSON.stringify(vis)}), { height: '600px', stack: false, cluster: { maxItems: 3 } });
timeline.on('changed', () => { document.documentElement.dataset.drawn = ''; document.documentElement.setAttribute('data-drawn', 'yes'); });`,
    ),
  );
  const day = (text) => {
    const [year, month, date] = text.split('-');
    return { year, ...(month && { month }), ...(date && { day: date }) };
  };
  const knight = all.map(({ title, text, from }) => ({ start_date: day(from), text: { headline: title, text } }));
  writeFileSync(
    join(folder, 'timelinejs.html'),
    page(
      '<link rel="stylesheet" href="/peers/@knight-lab/timelinejs/dist/css/timeline.css"><script src="/peers/@knight-lab/timelinejs/dist/js/timeline.js"></script>',
      '<h1>Timeline</h1><div id="place" style="width:100%;height:600px"></div>',
      `const timeline = new TL.Timeline('place', ${JSON.stringify({ events: knight })});
timeline.on('loaded', () => document.documentElement.setAttribute('data-drawn', 'yes'));`,
    ),
  );
  return folder;
}
