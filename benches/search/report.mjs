// The report in words: tables of speed, size and relevance, with the atlas beside each peer.

const NAMES = { atlas: 'CSTO Atlas', minisearch: 'MiniSearch', lunr: 'Lunr', fuse: 'Fuse.js', pagefind: 'Pagefind' };
const PACKAGES = { minisearch: 'minisearch', lunr: 'lunr', fuse: 'fuse.js', pagefind: 'pagefind' };

export function markdown(report) {
  const { day, machine, method, versions, runs } = report;
  const name = (engine) => [NAMES[engine], versions[PACKAGES[engine]]].filter(Boolean).join(' ');
  const parts = [
    '# Search benchmark',
    `${day}; ${machine.cores} cores (${machine.processor}), Chromium ${machine.browser}, ${method.keystrokes} keystrokes, ` +
      `${method.seconds} s for each engine at each size, ${method.patience} s to build or load.`,
    busy(machine.cores, runs),
  ];
  for (const size of unique(runs.map((run) => run.size))) {
    const here = runs.filter((run) => run.size === size);
    parts.push(`## ${group(size)} records${here[0].real ? ' (the real record)' : ''}`, speed(here, name));
    const judged = here.filter((run) => run.relevance);
    if (judged.length > 0) parts.push('### Found', found(judged, name));
  }
  return `${parts.filter(Boolean).join('\n\n')}\n`;
}

/** Other programs on the machine make every time longer; the reader of the figures must know. */
function busy(cores, runs) {
  const load = Math.max(0, ...runs.map((run) => run.load ?? 0));
  return load > cores
    ? `**The machine was busy with other programs** (load ${load.toFixed(1)} on ${cores} cores): the times are too long.`
    : '';
}

function speed(runs, name) {
  const ours = runs.find((run) => run.engine === 'atlas');
  const head = [
    'engine',
    'p50 ms',
    'p95 ms',
    'p99 ms',
    'p95 of the least ms',
    'keystrokes × rounds',
    'p95 to ours',
    'build ms',
    'load ms',
    'memory MB',
    'index kB',
    'brotli kB',
  ];
  const rows = runs.map((run) => [
    name(run.engine),
    milliseconds(run.p50),
    milliseconds(run.p95),
    milliseconds(run.p99),
    milliseconds(run.least?.[1]),
    run.p50 === undefined ? '' : `${group(run.keystrokes)} × ${run.rounds}`,
    ours?.p95 && run.p95 ? `${(run.p95 / ours.p95).toFixed(1)}×` : '',
    milliseconds(run.buildMs) + (run.builtOn === 'host' ? ' (host)' : ''),
    milliseconds(run.loadMs),
    run.memoryBytes === undefined ? '' : (run.memoryBytes / 1e6).toFixed(1),
    run.precompressed ? '' : kilobytes(run.bytes),
    kilobytes(run.brotli) + (run.precompressed ? ' (its own compression)' : ''),
  ]);
  const stopped = runs
    .filter((run) => run.failed)
    .map((run) => `- ${name(run.engine)}: not finished (${run.failed.phase}: ${run.failed.why})`);
  return [table(head, rows), stopped.join('\n')].filter(Boolean).join('\n\n');
}

function found(runs, name) {
  const percent = (share) => (100 * share).toFixed(1);
  const cell = ({ success1, success3, mrr }) => `${percent(success1)} / ${percent(success3)} / ${mrr.toFixed(3)}`;
  const head = ['success@1 / success@3 / MRR', 'queries', ...runs.map((run) => name(run.engine))];
  const row = (title, of) => [title, String(of(runs[0]).queries), ...runs.map((run) => cell(of(run)))];
  return table(head, [
    ...Object.keys(runs[0].classes).map((one) => row(one, (run) => run.classes[one])),
    row('all', (run) => run.relevance),
    row('tuning half', (run) => run.halves.tuning),
    row('held-out half', (run) => run.halves.heldOut),
  ]);
}

function table(head, rows) {
  const line = (cells) => `| ${cells.join(' | ')} |`;
  return [line(head), line(head.map((_, column) => (column === 0 ? '---' : '---:'))), ...rows.map(line)].join('\n');
}

const unique = (items) => [...new Set(items)];
const group = (number) => String(number).replace(/\B(?=(\d{3})+$)/g, ',');
const milliseconds = (number) => (number === undefined ? '' : number.toFixed(number < 10 ? 3 : number < 100 ? 1 : 0));
const kilobytes = (number) => (number === undefined ? '' : group((number / 1000).toFixed(0)));
