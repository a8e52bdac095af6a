// What is chosen for a widget: read from an address, understood, and written as addresses and elements. configurator.js
// has the form for it.

const say = globalThis.atlasSay;

/** @type {(text: string) => string} */
export const attribute = (text) => text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;');

/**
 * An element as text, with an attribute a line where there are many.
 *
 * @type {(name: string, attributes: object, content?: string) => string}
 */
export const tag = (name, attributes, content = '') => {
    const pairs = Object.entries(attributes).filter(([, value]) => value !== null && value !== '');
    const spelled = pairs.map(([key, value]) => (value === true ? key : `${key}="${attribute(String(value))}"`));
    return `<${name} ${spelled.join('\n  ')}>${content}</${name}>`;
};

/**
 * What shows the same as a view of the atlas, in the words of the form; nothing if no widget does.
 *
 * @param {string | null} view
 */
export const ofView = (view) => {
    if (view === null) return null;
    const url = new URL(view, 'http://view');
    const [part = '', slug] = url.pathname.split('/').filter(Boolean);
    const statement = url.hash.slice(1);
    const asked = url.searchParams;
    if (part === 'rules' && slug === 'decide')
        return new URLSearchParams({ widget: 'decide', scenario: url.search.slice(1) });
    if (part === 'rules' && slug === 'questions') return new URLSearchParams({ widget: 'questions' });
    const sides = ['a', 'b', 'c'].map((name) => asked.get(name) ?? '').filter((side) => /^states\/[a-z-]+$/.test(side));
    if (sides.length) asked.set('state', sides.map((side) => side.slice(7)).join(','));
    /** @type {Record<string, string>} */
    const lists = {
        '': 'map',
        map: 'map',
        timeline: 'timeline',
        search: 'search',
        compare: 'compare',
        states: 'compare',
        organs: 'organs',
        operations: 'operations',
        exercises: 'exercises',
        cases: 'requests',
    };
    /** @type {Record<string, string>} */
    const cards = statement ? {} : { states: 'state', operations: 'operations' };
    const widget = slug ? (cards[part] ?? 'statement') : lists[part];
    if (!widget) return null;
    asked.set('widget', widget);
    if (slug) asked.set('subject', cards[part] ? slug : `${part}/${slug}${statement && `#${statement}`}`);
    return asked;
};

/**
 * What is chosen, in the words of the element's attributes; empty where nothing is.
 *
 * @typedef {Record<'widget' | 'subject' | 'statement' | 'asof' | 'state' | 'kind' | 'organ' | 'from' | 'to' | 'lanes'
 *   | 'scenario' | 'theme' | 'accent' | 'edition', string>} Choice
 */

/** The most states that the atlas compares in one view. */
const MOST_COMPARED = 3;

/** What was typed or chosen and cannot be shown, by the field that is wrong. */
export class Complaints {
    /** @type {Map<HTMLInputElement | undefined, string>} */
    all = new Map();

    /** @type {(text: string, field?: HTMLInputElement) => void} */
    add(text, field) {
        this.all.set(field, [this.all.get(field), text].filter(Boolean).join(' '));
    }

    get words() {
        return [...this.all.values()].join(' ');
    }
}

/**
 * The query of an address of the atlas as the program reads it, which reads dates in every field alike, and what it does
 * not understand. Until the program runs, only dates that need no reading are understood.
 *
 * @param {string} path the page that knows the parameters
 * @param {Record<string, string>} asked
 * @returns {[query: URLSearchParams, ...complaints: string[]]}
 */
export const understood = (path, asked) => {
    const given = new URLSearchParams(Object.entries(asked).filter(([, value]) => value));
    const read = /** @type {string[] | undefined} */ (globalThis.atlasPage?.read?.(`/${path}?${given}`));
    if (read) {
        const [url, ...complaints] = read;
        return [new URL(url, 'http://read').searchParams, ...complaints];
    }
    const dates = ['asof', 'from', 'to'].map((name) => given.get(name) ?? '');
    const unread = dates.filter((date) => date && !/^\d{4}(-\d\d){0,2}$/.test(date));
    return [given, ...unread.map((date) => say('“{0}” is read once the program runs.', date))];
};

/**
 * The address of the widget: days that have a page are part of the path.
 *
 * @param {string} base the root of the site
 * @param {(day: string) => boolean} hasPage
 * @param {Choice} choice
 */
export const addressOf = (base, hasPage, { widget, subject, statement, asof, edition, scenario, ...rest }) => {
    const known = hasPage(asof);
    const folder = edition ? `editions/${edition}/` : '';
    const path = [widget, subject, known ? asof : ''].filter(Boolean).join('/');
    const url = new URL(`${folder}embed/${path}/`, base);
    const parameters = { ...rest, asof: known ? '' : asof };
    for (const [name, value] of [...new URLSearchParams(scenario), ...Object.entries(parameters)])
        if (value) url.searchParams.set(name, value);
    if (statement) url.hash = statement;
    return url.href;
};

/**
 * Says what is not quite free.
 *
 * @param {(day: string) => boolean} hasPage
 * @param {Choice} choice
 */
export const costOf = (hasPage, { widget, asof, from, to, kind, state, organ, lanes, scenario }) => {
    const known = !asof || hasPage(asof);
    const drawn =
        scenario ||
        (widget === 'timeline' && (from || to || kind || state || organ || lanes)) ||
        (!known && (widget === 'state' || widget === 'organs'));
    return drawn
        ? say(
              'This choice has no page of its own: the widget loads the program of the atlas to draw it (some 500 kB, once).',
          )
        : '';
};

/**
 * The view of the atlas that the widget leads to.
 *
 * @param {string} base the root of the site
 * @param {Choice} choice
 * @param {string} preset what a case of the record asks, where one is chosen
 */
export const fullView = (base, { widget, subject, statement, asof, scenario, state, ...rest }, preset) => {
    /** @type {Record<string, string>} */
    const paths = {
        timeline: 'timeline/',
        map: 'map/',
        places: 'map/',
        organs: 'organs/',
        exercises: 'exercises/',
        requests: 'cases/',
        compare: 'states/',
        search: 'search/',
        decide: 'rules/decide/',
        questions: 'rules/questions/',
        state: `states/${subject}/`,
        operations: subject ? `operations/${subject}/` : 'operations/',
        statement: `${subject}/`,
    };
    const url = new URL(paths[widget], base);
    if (widget === 'decide') url.search = scenario || preset;
    const states = state.split(',').filter(Boolean);
    if (widget === 'compare' && states.length > 1 && states.length <= MOST_COMPARED) {
        url.pathname = new URL('compare/', base).pathname;
        for (const [place, one] of states.entries()) url.searchParams.set('abc'[place], `states/${one}`);
    }
    if (widget === 'timeline') {
        const { kind, organ, from, to, lanes } = rest;
        const filters = { kind, state: [...states, subject].filter(Boolean).join(','), organ, from, to, lanes };
        for (const [name, value] of Object.entries(filters)) if (value) url.searchParams.set(name, value);
    }
    if (asof) url.searchParams.set('asof', asof);
    if (statement) url.hash = statement;
    return url.href;
};

/**
 * Whether the record has the entry and the statement that a widget is to show: nothing where it has, else why not.
 *
 * @param {string} url the page of all statements on the entry
 * @param {string} subject
 * @param {string} statement
 */
export const isThere = async (url, subject, statement) => {
    // Without a network nothing is known against it.
    const answer = await fetch(url).catch(() => undefined);
    if (!answer) return '';
    if (!answer.ok) return say('The record has nothing at “{0}”.', subject);
    const has = !statement || (await answer.text()).includes(` id="${statement}"`);
    return has ? '' : say('“{0}” has no statement “{1}”.', subject, statement.slice(0, 40));
};
