// Pictures of figures, as documents that carry their look, their title and where they come from. export.js loads it when
// one is asked for.

/** What a drawing takes from the style sheet, as attributes of its own. */
const DRAWN = [
    'fill',
    'fill-opacity',
    'stroke',
    'stroke-width',
    'stroke-dasharray',
    'stroke-opacity',
    'opacity',
    'paint-order',
    'font-family',
    'font-size',
    'font-weight',
    'font-style',
    'letter-spacing',
    'text-anchor',
    'dominant-baseline',
    'visibility',
    'display',
];

/**
 * A text in lines of at most so many letters; a word that is longer, such as an address, goes on in the next.
 *
 * @param {string} text
 * @param {number} most
 */
export function linesOf(text, most) {
    const letters = Math.max(12, Math.floor(most));
    const words = text.split(' ').flatMap((word) => word.match(new RegExp(`.{1,${letters}}`, 'g')) ?? []);
    /** @type {string[]} */
    const lines = [];
    for (const word of words) {
        const last = lines.at(-1);
        if (last !== undefined && last.length + 1 + word.length <= letters) lines[lines.length - 1] = `${last} ${word}`;
        else lines.push(word);
    }
    return lines;
}

/**
 * The drawing as a document of its own, with its title and where it comes from.
 *
 * @param {SVGSVGElement} svg
 * @param {string} title
 */
function standalone(svg, title) {
    const NS = 'http://www.w3.org/2000/svg';
    const copy = /** @type {SVGSVGElement} */ (svg.cloneNode(true));
    const originals = [svg, ...svg.querySelectorAll('*')];
    [copy, ...copy.querySelectorAll('*')].forEach((element, place) => {
        const style = getComputedStyle(originals[place]);
        for (const name of DRAWN) element.setAttribute(name, style.getPropertyValue(name));
        element.removeAttribute('class');
    });
    for (const link of copy.querySelectorAll('a')) link.replaceWith(...link.childNodes);
    const drawn = svg.getBoundingClientRect();
    const { width, height } = svg.hasAttribute('viewBox') ? svg.viewBox.baseVal : drawn;
    const style = getComputedStyle(document.body);
    /** @type {(name: string, attributes: object, text?: string, before?: Node | null) => void} */
    const add = (name, attributes, text, before) => {
        const element = document.createElementNS(NS, name);
        for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
        if (text) element.textContent = text;
        copy.insertBefore(element, before ?? null);
    };
    // Shares of the width stay shares of what the drawing has now, and what its frame cuts off stays cut off.
    const inner = document.createElementNS(NS, 'svg');
    inner.append(...copy.childNodes);
    const { overflow } = getComputedStyle(svg);
    const viewBox = svg.getAttribute('viewBox') ?? `0 0 ${width} ${height}`;
    for (const [name, value] of Object.entries({ width, height, viewBox, overflow }))
        inner.setAttribute(name, String(value));
    copy.append(inner);
    const pad = 16;
    const font = { fill: style.color, 'font-family': style.fontFamily };
    const source = location.href.split('#')[0];
    // The last line of the page begins with its edition, in its language.
    const edition = (document.querySelector('.site-footer p:last-child')?.textContent ?? '').trim().split('.')[0];
    const origin = linesOf(`CSTO Atlas. ${edition}. CC BY 4.0. ${source}`, width / 7);
    const box = { x: -pad, y: -56, width: width + 2 * pad, height: height + 80 + 16 * origin.length };
    copy.setAttribute('viewBox', `${box.x} ${box.y} ${box.width} ${box.height}`);
    copy.setAttribute('width', String(box.width));
    copy.setAttribute('height', String(box.height));
    copy.setAttribute('xmlns', NS);
    copy.removeAttribute('aria-hidden');
    copy.removeAttribute('focusable');
    add('rect', { ...box, fill: style.backgroundColor }, '', copy.firstChild);
    add('title', {}, title, copy.firstChild);
    // A long title is set smaller, so that it stays above the drawing.
    const size = Math.max(9, Math.min(22, Math.floor((1.8 * width) / title.length)));
    add('text', { x: 0, y: -26, 'font-size': size, ...font }, title);
    for (const [at, line] of origin.entries()) {
        add('text', { x: 0, y: height + 28 + 16 * at, 'font-size': 11, ...font }, line);
    }
    return { text: new XMLSerializer().serializeToString(copy), width: box.width, height: box.height };
}

/**
 * A drawing as a picture in a file.
 *
 * @param {SVGSVGElement} svg
 * @param {string} title
 * @param {'svg' | 'png'} kind
 */
export async function pictureOf(svg, title, kind) {
    const { text, width, height } = standalone(svg, title);
    if (kind === 'svg') return new Blob([text], { type: 'image/svg+xml' });
    const image = new Image();
    // An address of data, because the site's policy lets pictures come from nowhere else.
    image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(text)}`;
    await image.decode();
    const canvas = document.createElement('canvas');
    // Twice the size, to be printed.
    [canvas.width, canvas.height] = [2 * width, 2 * height];
    /** @type {CanvasRenderingContext2D} */ (canvas.getContext('2d')).drawImage(
        image,
        0,
        0,
        canvas.width,
        canvas.height,
    );
    /** @type {Blob | null} */
    const picture = await new Promise((done) => canvas.toBlob(done, 'image/png'));
    if (!picture) throw new Error('the browser made no picture');
    return picture;
}
