// Copies and saves: citations, what a view shows, tables of figures. page_features.js loads it when it is asked for.
//
// What a view shows is taken from the files of data/, so that a row says the same wherever it was saved.

/** The root of the site: this file lies there, or in assets/ once it is named after its content. */
const ROOT = new URL(import.meta.url.replace(/(assets\/)?[^/]*$/, ''));

const LIST = ' | ';

/** Beside a question of a comparison: whether the answers differ. */
const VERDICT = '.compare__verdict';

const say = globalThis.atlasSay;

/**
 * What data/atlas.json holds, as far as it is used here; data/schema/atlas-1.json describes the whole.
 *
 * @typedef {{ citations: { source: string }[] }} Cited
 *
 * @typedef {object} OwnStatement
 * @property {string} id
 * @property {string} subject
 * @property {string[]} about
 * @property {{ target?: string, organ?: string }} [detail]
 * @property {Cited[]} readings
 *
 * @typedef {OwnStatement & Cited} Statement
 *
 * @typedef {object} Ladder
 * @property {string} state
 * @property {string} question
 * @property {string | null} from
 * @property {string | null} to
 * @property {string} status
 *
 * @typedef {object} Atlas
 * @property {string} edition
 * @property {string} licence
 * @property {{ id: string, kind: string }[]} entities
 * @property {Statement[]} statements
 * @property {Ladder[]} ladders
 * @property {unknown} changes
 * @property {string} $schema
 */

/** @type {Record<string, string>} */
const TYPES = {
    csv: 'text/csv',
    json: 'application/json',
    ics: 'text/calendar',
    bib: 'application/x-bibtex',
    ris: 'application/x-research-info-systems',
};

/**
 * Does what a button says, and says on it how that went.
 *
 * @param {HTMLElement} button
 */
export async function take(button) {
    const wish = button.dataset.take ?? '';
    if (wish === 'cite') return openCitation();
    const label = button.textContent;
    try {
        button.textContent = (await act(button, wish)) ?? say('Saved');
    } catch (error) {
        console.error(error);
        button.textContent = say('Failed');
    }
    announce(`${label}: ${button.textContent}`);
    setTimeout(() => (button.textContent = label), 2000);
}

/**
 * Hands a link on, on a phone to another app, else to the clipboard, and says on it how that went.
 *
 * @param {HTMLAnchorElement} link
 */
export async function share(link) {
    const { href: url, textContent: label } = link;
    try {
        if (matchMedia('(pointer: coarse)').matches && navigator.share) {
            await navigator.share({ title: document.title, url });
            link.textContent = say('Shared');
        } else {
            await navigator.clipboard.writeText(url);
            link.textContent = say('Copied');
        }
    } catch (error) {
        // The reader has closed the list of apps.
        if (/** @type {Error} */ (error).name === 'AbortError') return;
        link.textContent = say('See the address');
    }
    announce(`${label}: ${link.textContent}`);
    setTimeout(() => (link.textContent = label), 2000);
}

/**
 * Does it; what it returns is said instead of "Saved".
 *
 * @param {HTMLElement} button
 * @param {string} wish
 */
async function act(button, wish) {
    const figure = button.closest('figure');
    if (figure && (wish === 'svg' || wish === 'png')) return savePicture(figure, wish);
    const tabled = figure ?? button.closest('.compare');
    if (tabled && wish === 'table')
        return save(`${nameOf(titleOf(tabled))}.csv`, new Blob(['\ufeff', tableOf(tabled)], { type: TYPES.csv }));
    const citation = button.closest('dt')?.nextElementSibling?.textContent;
    if (citation && wish === 'copy') return navigator.clipboard.writeText(citation).then(() => say('Copied'));
    const { name, text } = citation
        ? {
              name: /** @type {HTMLElement} */ (button.closest('[data-name]')).dataset.name,
              text: citation.replace(/\r?\n/g, wish === 'ris' ? '\r\n' : '\n'),
          }
        : await viewAs(wish, /** @type {HTMLElement} */ (button.closest('[data-day]')).dataset.day ?? '');
    save(`${name}.${wish}`, new Blob([text], { type: TYPES[wish] }));
}

/**
 * The endings of the files of citations; the others are only copied.
 *
 * @type {Record<string, string>}
 */
const ENDINGS = { BibTeX: 'bib', RIS: 'ris', 'CSL-JSON': 'json' };

/**
 * Puts buttons beside the citations that have been opened.
 *
 * @param {Element} citations
 */
export function offer(citations) {
    for (const term of citations.querySelectorAll('dt:not(:has(button))')) {
        const format = term.textContent;
        const wishes = { Copy: 'copy', Download: ENDINGS[format] };
        for (const [label, wish] of Object.entries(wishes).filter(([, wish]) => wish)) {
            const button = document.createElement('button');
            button.type = 'button';
            button.dataset.take = wish;
            button.textContent = say(label);
            button.setAttribute('aria-label', `${label} ${format}`);
            term.append(' ', button);
        }
    }
}

/**
 * A file of the site.
 *
 * @param {string} path
 */
async function fetched(path) {
    const response = await fetch(new URL(path, ROOT));
    if (!response.ok) throw new Error(`${path}: ${response.status}`);
    return response;
}

/**
 * What the page shows, in a format, and what to call the file.
 *
 * @param {string} format
 * @param {string} day
 */
async function viewAs(format, day) {
    /** @type {Atlas} */
    const record = await (await fetched('data/atlas.json')).json();
    const view = location.href.slice(ROOT.href.length);
    const place = view.split(/[?#]/)[0].replace(/index\.html$/, '');
    const name = `csto-atlas-${record.edition}-${place.replace(/\/$/, '').replace('/', '-')}`;
    const isList = record.entities.some((entity) => `${entity.kind}/` === place);
    const shown = isList
        ? chosenOf(atDay(record, place, day), location.search, entriesOnPage())
        : statementsOf(record, place, shownOnPage());
    if (format === 'ics') {
        return { name, text: calendarOf(await (await fetched('data/events.ics')).text(), shown) };
    }
    const { $schema, entities, statements, ladders, changes, ...head } = record;
    if (format === 'json') {
        const whole = { ...head, view, as_of: day, [isList ? 'entities' : 'statements']: shown };
        return { name, text: JSON.stringify(whole, null, 1) };
    }
    const origin = { as_of: day, edition: record.edition, licence: record.licence };
    // Spreadsheets know UTF-8 by the mark; programs read the files of data/, which have none.
    return { name, text: `\ufeff${csvOf(shown.map((row) => ({ ...row, ...origin })))}` };
}

/**
 * The entries that a list shows: all of its kind, or with choices those that stand on the page.
 *
 * @template {{ id: string }} Entry
 * @param {Entry[]} entries
 * @param {string} query what the address chooses
 * @param {string[]} listed
 */
export function chosenOf(entries, query, listed) {
    const chosen = ['state', 'from', 'to', 'contested'].some((name) => new URLSearchParams(query).get(name));
    return chosen ? entries.filter((entry) => listed.includes(entry.id)) : entries;
}

/** The names of the entries that a list shows, from their links. */
function entriesOnPage() {
    /** @type {NodeListOf<HTMLAnchorElement>} */
    const links = document.querySelectorAll('.entry-list__entry > a, .entry-list__parts a, .source-list a');
    return [...links].map((link) => link.href.slice(ROOT.href.length).replace(/\/([?#].*)?$/, ''));
}

/** The names of the statements that the timeline or the disagreements list, from their links. */
function shownOnPage() {
    /** @type {NodeListOf<HTMLAnchorElement>} */
    const links = document.querySelectorAll('li:not([hidden]) > .timeline__event > a, .contested .statement__link');
    return [...links].map((link) => link.href.slice(ROOT.href.length).replace(/\/(\?[^#]*)?#/, '#'));
}

/**
 * The statements of a page: of an entry its own, then those that concern or cite it; elsewhere those that it lists.
 *
 * @param {Atlas} record
 * @param {string} place the path of the page
 * @param {string[]} listed
 */
export function statementsOf(record, place, listed) {
    const name = place.replace(/\/$/, '');
    if (!record.entities.some((entity) => entity.id === name)) {
        const byName = new Map(record.statements.map((statement) => [statement.id, statement]));
        return listed.map((id) => {
            const found = byName.get(id);
            if (!found) throw new Error('the files of data/ are of another edition than the page');
            return found;
        });
    }
    /** @type {(cited: Cited) => boolean} */
    const cites = (cited) => cited.citations.some((citation) => citation.source === name);
    /** @type {(statement: Statement) => boolean} */
    const concerns = ({ about, detail }) => about.includes(name) || detail?.target === name || detail?.organ === name;
    const own = record.statements.filter((statement) => statement.subject === name);
    const others = record.statements.filter(
        (statement) =>
            statement.subject !== name && (concerns(statement) || cites(statement) || statement.readings.some(cites)),
    );
    return [...own, ...others];
}

/**
 * The entries of a kind; the answers for states are those of the day.
 *
 * @param {Atlas} record
 * @param {string} place the path of the page
 * @param {string} day
 */
export function atDay(record, place, day) {
    const entries = record.entities.filter((entity) => `${entity.kind}/` === place);
    if (place !== 'states/') return entries;
    /** @type {(state: string, question: string) => string} */
    const answer = (state, question) =>
        record.ladders.find(
            (period) =>
                period.state === state &&
                period.question === question &&
                (period.from ?? '') <= day &&
                day <= (period.to ?? '9'),
        )?.status ?? 'none';
    return entries.map((state) => ({
        ...state,
        as_of: day,
        treaty: answer(state.id, 'treaty'),
        organization: answer(state.id, 'organization'),
        participation: answer(state.id, 'participation'),
    }));
}

/**
 * Rows as RFC 4180 has them; several values share a cell.
 *
 * @param {object[]} rows
 */
export function csvOf(rows) {
    /** @type {(value: unknown) => string} */
    const plain = (value) => {
        if (Array.isArray(value)) return value.map(plain).filter(Boolean).join(LIST);
        if (value && typeof value === 'object') return Object.values(value).map(plain).filter(Boolean).join('; ');
        return String(value ?? '');
    };
    /** @type {(text: string) => string} */
    const cell = (text) => (/[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
    const lines = [Object.keys(rows[0]), ...rows.map(Object.values)];
    return lines.map((line) => `${line.map(plain).map(cell).join(',')}\r\n`).join('');
}

/**
 * A calendar with only those of its events that are statements of the list.
 *
 * @param {string} ics
 * @param {{ id: string }[]} statements
 */
export function calendarOf(ics, statements) {
    const wanted = new Set(statements.map((statement) => statement.id));
    const [head, ...events] = ics.split(/(?=BEGIN:VEVENT\r\n)/);
    const end = 'END:VCALENDAR\r\n';
    const kept = events
        .map((event) => event.replace(end, ''))
        .filter((event) => wanted.has(/UID:(.*)@/.exec(event.replaceAll('\r\n ', ''))?.[1] ?? ''));
    return [head, ...kept, end].join('');
}

/**
 * @param {string} name
 * @param {Blob} blob
 */
function save(name, blob) {
    const link = document.createElement('a');
    link.href = URL.createObjectURL(blob);
    link.download = name;
    link.click();
    setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
}

/**
 * Tells it to those who do not see the button.
 *
 * @param {string} text
 */
function announce(text) {
    let line = document.getElementById('take-status');
    if (!line) {
        line = document.createElement('p');
        line.id = 'take-status';
        line.className = 'visually-hidden';
        line.setAttribute('role', 'status');
        document.body.append(line);
    }
    line.textContent = text;
}

/** The app follows the link to the statement first; then the foot of the page cites it. */
async function openCitation() {
    for (let frames = 0; frames < 2; frames += 1) await new Promise(requestAnimationFrame);
    /** @type {HTMLDetailsElement | null} */
    const citation = document.querySelector('details.cite');
    if (!citation) return;
    citation.open = true;
    citation.scrollIntoView();
    citation.querySelector('summary')?.focus();
}

/**
 * What a figure or a comparison shows: its own title, else that of the page.
 *
 * @param {Element} figure
 */
function titleOf(figure) {
    return (
        (figure.querySelector('.chart__title, #compare-result') ?? document.querySelector('h1'))?.textContent ??
        document.title
    );
}

/**
 * What to call a file.
 *
 * @param {string} title
 */
function nameOf(title) {
    return `csto-atlas-${title
        .toLowerCase()
        .replace(/[^a-z0-9]+/g, '-')
        .slice(0, 80)
        .replace(/^-|-$/g, '')}`;
}

/**
 * Of the drawings for several widths, the one that is seen.
 *
 * @param {Element} figure
 */
function shownIn(figure) {
    const shown = [...figure.querySelectorAll('svg')].find((svg) => svg.getBoundingClientRect().width > 0);
    if (!shown) throw new Error('the figure shows no drawing');
    return shown;
}

/**
 * @param {Element} figure
 * @param {'svg' | 'png'} kind
 */
async function savePicture(figure, kind) {
    const { pictureOf } = await import('./export_picture.js');
    const title = titleOf(figure);
    save(`${nameOf(title)}.${kind}`, await pictureOf(shownIn(figure), title, kind));
}

/**
 * The table of a figure or a comparison as rows of CSV, with where it comes from. Several answers share a cell; whether
 * they differ, which the table says beside the question, is a column.
 *
 * @param {Element} figure
 */
function tableOf(figure) {
    /** @type {(text: string | null) => string} */
    const plain = (text) => (text ?? '').replace(/\s+/g, ' ').trim();
    /** @type {(cell: Element) => string} */
    const said = (cell) => {
        const answers = cell.querySelectorAll('li');
        if (answers.length) return [...answers].map((answer) => plain(answer.textContent)).join(LIST);
        const parts = [...cell.childNodes].filter((part) => !(part instanceof Element && part.matches(VERDICT)));
        return plain(parts.map((part) => part.textContent).join(''));
    };
    const [head, ...rows] = /** @type {HTMLTableElement} */ (figure.querySelector('table')).rows;
    const { edition = '' } = document.documentElement.dataset;
    const origin = { edition, licence: 'CC BY 4.0', source: location.href.split('#')[0] };
    return csvOf(
        rows.map((row) => ({
            ...Object.fromEntries([...head.cells].map((name, at) => [said(name) || 'row', said(row.cells[at])])),
            ...(row.dataset.verdict && { verdict: plain(row.querySelector(VERDICT)?.textContent ?? '') }),
            ...origin,
        })),
    );
}
