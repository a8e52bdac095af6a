// The page for what is not found is shown at any depth, and in frames too. boot.js loads this there.

const say = globalThis.atlasSay;

/** Only this script's own address tells where the site lies: references follow it. */
export const findRoot = () => {
    const html = document.documentElement;
    const [said, root] = [html.dataset.root ?? '', new URL('..', import.meta.url).pathname];
    for (const [elements, name] of [
        ['a, link', 'href'],
        ['a[data-href]', 'data-href'],
        ['form', 'action'],
        ['meta[name^=atlas-]', 'content'],
    ]) {
        for (const element of document.querySelectorAll(elements)) {
            const value = element.getAttribute(name);
            if (value?.startsWith(said)) element.setAttribute(name, root + value.slice(said.length));
        }
    }
    html.dataset.root = root;
};

/**
 * A frame that asked for a widget which is not there must not become a whole atlas in somebody's page: it says so
 * instead. Whether it does is the answer.
 */
export const isLostWidget = () => {
    if (top === self || !location.pathname.includes('/embed/')) return false;
    const line = document.createElement('p');
    line.className = 'notice';
    const link = document.createElement('a');
    Object.assign(link, {
        href: document.documentElement.dataset.root,
        target: '_blank',
        rel: 'noopener',
        textContent: say('Open the atlas'),
    });
    line.append(
        say(
            'The atlas has nothing at this address: the widget is unknown, or what it was about is no longer in the record.',
        ),
        ' ',
        link,
    );
    document.body.replaceChildren(line);
    const height = Math.max(80, line.offsetHeight + 16);
    parent.postMessage({ atlas: 1, type: 'size', id: 'nothing', height }, '*');
    return true;
};
