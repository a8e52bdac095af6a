// Marks what is English on pages of a language that has no texts of the record, where the program has drawn it: with
// `lang`, and links to English pages with `hreflang`. `crates/atlas-publish/src/foreign.rs` has done so in what was served.

/**
 * Letters of the language's own alphabet, by its code; all others of these languages are written in Cyrillic.
 *
 * @type {Record<string, RegExp>}
 */
const ALPHABETS = { hy: /[\u0530-\u058f]/ };
const CYRILLIC = /[\u0400-\u052f]/;
/** Codes such as AM and CSV are the same in every language. */
const WORD = /[a-z]{2}/;

export const begin = () => {
    const { lang, dataset } = document.documentElement;
    const own = ALPHABETS[lang] ?? CYRILLIC;
    const root = new URL(dataset.root ?? './', document.baseURI).href;
    const home = `${root}${lang}/`;

    /**
     * Whether there are own letters and English words in an element. Where both are, what has only English within it is
     * marked.
     *
     * @param {Element} element
     * @returns {[hasOwn: boolean, hasEnglish: boolean]}
     */
    const markWithin = (element) => {
        let [hasOwn, hasEnglish] = [false, false];
        /** @type {Element[]} */
        const english = [];
        for (const node of element.childNodes) {
            let found = [false, false];
            if (node instanceof Text) found = [own.test(node.data), WORD.test(node.data)];
            else if (node instanceof Element) {
                found = markWithin(node);
                if (found[1] && !found[0]) english.push(node);
            }
            hasOwn ||= found[0];
            hasEnglish ||= found[1];
        }
        for (const one of hasOwn ? english : []) {
            if (one.closest('[lang]') === document.documentElement) one.setAttribute('lang', 'en');
        }
        return [hasOwn, hasEnglish];
    };

    /** @param {HTMLAnchorElement} link */
    const markLink = (link) => {
        const { href } = link;
        if (!href.startsWith(root) || href.startsWith(home)) return;
        if (/^[^?#]*\/([?#]|$)/.test(href)) link.setAttribute('hreflang', 'en');
    };

    const mark = () => {
        const app = document.getElementById('app');
        if (!app) return;
        markWithin(app);
        for (const link of app.querySelectorAll('a[href]:not([hreflang])')) {
            // One in a drawing is none of HTML and has no such attribute.
            if (link instanceof HTMLAnchorElement) markLink(link);
        }
    };

    // What scripts say outside of the program.
    for (const id of ['boot-notice', 'offline-notice']) document.getElementById(id)?.setAttribute('lang', 'en');

    let waits = false;
    const later = () => {
        if (waits) return;
        waits = true;
        requestAnimationFrame(() => {
            waits = false;
            mark();
        });
    };
    new MutationObserver(later).observe(document.body, { childList: true, subtree: true });
};
