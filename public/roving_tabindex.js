// Arrow keys walk the links of a drawing or a grid by where they stand; Tab passes the whole as one stop.
//
// boot.js loads it when the focus first comes into an element with `data-rove`. Without it every link is a stop.

const LINKS = 'a[href], button';

const DIRECTIONS = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] };

/** Makes one link of each group the stop of Tab. */
export function settle(group, current) {
    for (const link of group.querySelectorAll(LINKS)) link.setAttribute('tabindex', link === current ? '0' : '-1');
}

/** Moves the focus; says whether the key meant something here. */
export function walk(group, current, key) {
    const links = [...group.querySelectorAll(LINKS)].filter((link) => link.getClientRects().length > 0);
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

/** In a tree, up leads to that under which a link stands, down to the nearest that stands under it. */
function kin(links, current, key) {
    const place = (link) => link.querySelector('[data-node]')?.dataset ?? {};
    const { node, under } = place(current);
    if (key === 'ArrowUp' && under) return links.find((link) => place(link).node === under);
    if (key !== 'ArrowDown' || !node) return undefined;
    const below = links.filter((link) => place(link).under === node);
    return nearest(below, current, DIRECTIONS.ArrowDown) ?? below[0];
}

/** The nearest tile of the same row or column, where there is one. */
function beside(links, current, direction) {
    if (!direction) return undefined;
    const [right, down] = direction;
    const here = current.getBoundingClientRect();
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
    const [least, best] = links.map((link) => [ahead(link), link]).sort(([a], [b]) => a - b)[0];
    return least < Infinity ? best : undefined;
}

/** The nearest link in a direction: what lies ahead counts once, what lies aside three times. */
function nearest(links, current, direction) {
    if (!direction) return undefined;
    const middle = (link) => {
        const { x, y, width, height } = link.getBoundingClientRect();
        return [x + width / 2, y + height / 2];
    };
    const [x, y] = middle(current);
    const [right, down] = direction;
    let best;
    let least = Infinity;
    for (const link of links) {
        if (link === current) continue;
        const [dx, dy] = [middle(link)[0] - x, middle(link)[1] - y];
        const ahead = dx * right + dy * down;
        const aside = Math.abs(dx * down) + Math.abs(dy * right);
        const far = ahead + 3 * aside;
        if (ahead > 1 && aside <= 4 * ahead && far < least) [best, least] = [link, far];
    }
    return best;
}

document.addEventListener('focusin', ({ target }) => {
    const group = target.closest?.('[data-rove]');
    if (group && target.matches(LINKS)) settle(group, target);
});

document.addEventListener('keydown', (event) => {
    if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return;
    const group = event.target.closest?.('[data-rove]');
    if (group && event.target.matches(LINKS) && walk(group, event.target, event.key)) event.preventDefault();
});
