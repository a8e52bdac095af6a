// Arrow keys walk the links of a drawing or a grid by where they stand; Tab passes the whole as one stop.
//
// boot.js loads it when the focus first comes into an element with `data-rove`. Without it every link is a stop.

const LINKS = 'a[href], button';

/** @typedef {HTMLElement | SVGAElement} Link */

/**
 * Steps to the right and down.
 *
 * @typedef {[right: number, down: number]} Direction
 *
 * @type {Record<string, Direction>}
 */
const DIRECTIONS = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] };

/**
 * Makes one link of each group the stop of Tab.
 *
 * @param {HTMLElement} group
 * @param {Element | null} current
 */
export function settle(group, current) {
    for (const link of group.querySelectorAll(LINKS)) link.setAttribute('tabindex', link === current ? '0' : '-1');
}

/**
 * Moves the focus; says whether the key meant something here.
 *
 * @param {HTMLElement} group
 * @param {Link} current
 * @param {string} key
 */
export function walk(group, current, key) {
    /** @type {NodeListOf<Link>} */
    const all = group.querySelectorAll(LINKS);
    const links = [...all].filter((link) => link.getClientRects().length > 0);
    const tile = group.dataset.rove === 'tiles' ? beside(links, current, DIRECTIONS[key]) : undefined;
    const next =
        key === 'Home'
            ? links[0]
            : key === 'End'
              ? links.at(-1)
              : (kin(links, current, key) ?? tile ?? nearest(links, current, DIRECTIONS[key]));
    if (!next) return false;
    settle(group, next);
    next.focus();
    return true;
}

/**
 * In a tree, up leads to that under which a link stands, down to the nearest that stands under it.
 *
 * @param {Link[]} links
 * @param {Link} current
 * @param {string} key
 */
function kin(links, current, key) {
    /** @type {(link: Link) => DOMStringMap} */
    const place = (link) => /** @type {SVGElement | null} */ (link.querySelector('[data-node]'))?.dataset ?? {};
    const { node, under } = place(current);
    if (key === 'ArrowUp' && under) return links.find((link) => place(link).node === under);
    if (key !== 'ArrowDown' || !node) return undefined;
    const below = links.filter((link) => place(link).under === node);
    return nearest(below, current, DIRECTIONS.ArrowDown) ?? below[0];
}

/**
 * The nearest tile of the same row or column, where there is one.
 *
 * @param {Link[]} links
 * @param {Link} current
 * @param {Direction | undefined} direction
 */
function beside(links, current, direction) {
    if (!direction) return undefined;
    const [right, down] = direction;
    const here = current.getBoundingClientRect();
    /** @type {(link: Link) => number} */
    const ahead = (link) => {
        const there = link.getBoundingClientRect();
        const aside = down
            ? Math.min(here.right, there.right) - Math.max(here.left, there.left)
            : Math.min(here.bottom, there.bottom) - Math.max(here.top, there.top);
        const gap =
            right > 0
                ? there.left - here.right
                : right < 0
                  ? here.left - there.right
                  : down > 0
                    ? there.top - here.bottom
                    : here.top - there.bottom;
        return aside > 1 && gap > -1 ? gap : Infinity;
    };
    const [best] = links.map((link) => ({ link, gap: ahead(link) })).sort((a, b) => a.gap - b.gap);
    return best.gap < Infinity ? best.link : undefined;
}

/**
 * The nearest link in a direction: what lies ahead counts once, what lies aside three times.
 *
 * @param {Link[]} links
 * @param {Link} current
 * @param {Direction | undefined} direction
 */
function nearest(links, current, direction) {
    if (!direction) return undefined;
    /** @type {(link: Link) => [x: number, y: number]} */
    const middle = (link) => {
        const { x, y, width, height } = link.getBoundingClientRect();
        return [x + width / 2, y + height / 2];
    };
    const [x, y] = middle(current);
    const [right, down] = direction;
    /** @type {Link | undefined} */
    let best;
    let least = Infinity;
    for (const link of links) {
        if (link === current) continue;
        const [dx, dy] = [middle(link)[0] - x, middle(link)[1] - y];
        const ahead = dx * right + dy * down;
        const aside = Math.abs(dx * down) + Math.abs(dy * right);
        const far = ahead + 3 * aside;
        // Less than a pixel is the font's, not the drawing's: of two that are as near the first is meant.
        if (ahead > 1 && aside <= 4 * ahead && far < least - 1) [best, least] = [link, far];
    }
    return best;
}

/**
 * The link that an event happened to, with its group; nothing if it was something else.
 *
 * @param {Event} event
 */
const linkOf = ({ target }) => {
    if (!(target instanceof Element) || !target.matches(LINKS)) return null;
    /** @type {HTMLElement | null} */
    const group = target.closest('[data-rove]');
    return group && { group, link: /** @type {Link} */ (target) };
};

document.addEventListener('focusin', (event) => {
    const found = linkOf(event);
    if (found) settle(found.group, found.link);
});

document.addEventListener('keydown', (event) => {
    if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return;
    const found = linkOf(event);
    if (found && walk(found.group, found.link, event.key)) event.preventDefault();
});
