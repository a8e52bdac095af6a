// Copies and saves: citations, files of what a view shows, pictures of figures. boot.js loads it when it is asked for.

const frame = () => new Promise(requestAnimationFrame);

/** What `data-take` of a button asks for, and the media type of the file. */
const TYPES = {
    csv: "text/csv",
    json: "application/json",
    ics: "text/calendar",
    bib: "application/x-bibtex",
    ris: "application/x-research-info-systems",
    svg: "image/svg+xml",
    png: "image/png",
};

/** Does what a button says; `program` is the address of the app's glue, already loaded. */
export async function take(button, program) {
    const wish = button.dataset.take;
    const said = button.textContent;
    try {
        if (wish === "cite") return await openCitation();
        const done = await act(button, wish, program);
        button.textContent = done;
    } catch (error) {
        console.error(error);
        button.textContent = "Not possible here";
    }
    say(button.textContent);
    setTimeout(() => (button.textContent = said), 2000);
}

async function act(button, wish, program) {
    const citation = button.closest(".cite__format")?.nextElementSibling.textContent;
    if (wish === "copy") {
        await navigator.clipboard.writeText(citation);
        return "Copied";
    }
    if (wish === "svg" || wish === "png") {
        await savePicture(button.closest("figure").querySelector("svg"), wish);
        return "Saved";
    }
    const name = button.closest("[data-name]").dataset.name;
    // The same address gives the module that runs already.
    const text = citation ?? (await import(program)).shown_as(wish);
    save(`${name}.${wish}`, new Blob([wish === "ris" ? text.replace(/\r?\n/g, "\r\n") : text], { type: TYPES[wish] }));
    return "Saved";
}

function save(name, blob) {
    const link = document.createElement("a");
    link.href = URL.createObjectURL(blob);
    link.download = name;
    link.click();
    setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
}

/** Tells it to those who do not see the button. */
function say(text) {
    let line = document.getElementById("take-status");
    if (!line) {
        line = document.createElement("p");
        line.id = "take-status";
        line.className = "visually-hidden";
        line.setAttribute("role", "status");
        document.body.append(line);
    }
    line.textContent = text;
}

/** The app follows the link to the statement first; then the foot of the page cites it. */
async function openCitation() {
    await frame();
    await frame();
    const citation = document.querySelector("details.cite");
    citation.open = true;
    citation.scrollIntoView();
    citation.querySelector("summary").focus();
}

/** What a drawing takes from the style sheet, as attributes of its own. */
const DRAWN = [
    "fill", "fill-opacity", "stroke", "stroke-width", "stroke-dasharray", "stroke-opacity", "opacity", "paint-order",
    "font-family", "font-size", "font-weight", "font-style", "letter-spacing", "text-anchor", "dominant-baseline",
    "visibility", "display",
];

/** The drawing as a document of its own, with its title and where it comes from. */
function standalone(svg) {
    const NS = "http://www.w3.org/2000/svg";
    const copy = svg.cloneNode(true);
    const originals = [svg, ...svg.querySelectorAll("*")];
    [copy, ...copy.querySelectorAll("*")].forEach((element, place) => {
        const style = getComputedStyle(originals[place]);
        for (const name of DRAWN) element.setAttribute(name, style.getPropertyValue(name));
        element.removeAttribute("class");
    });
    for (const link of copy.querySelectorAll("a")) link.replaceWith(...link.childNodes);
    const { width, height } = svg.viewBox.baseVal;
    const style = getComputedStyle(document.body);
    const add = (name, attributes, text, before) => {
        const element = document.createElementNS(NS, name);
        for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
        if (text) element.textContent = text;
        copy.insertBefore(element, before ?? null);
    };
    const pad = 16;
    const font = { fill: style.color, "font-family": style.fontFamily };
    const source = location.href.split("#")[0];
    const edition = /Edition of [^.]+/.exec(document.querySelector(".site-footer")?.textContent ?? "")?.[0] ?? "";
    const box = { x: -pad, y: -56, width: width + 2 * pad, height: height + 96 };
    copy.setAttribute("viewBox", `${box.x} ${box.y} ${box.width} ${box.height}`);
    copy.setAttribute("width", box.width);
    copy.setAttribute("height", box.height);
    copy.setAttribute("xmlns", NS);
    copy.removeAttribute("aria-hidden");
    copy.removeAttribute("focusable");
    add("rect", { ...box, fill: style.backgroundColor }, "", copy.firstChild);
    const title = document.querySelector("h1")?.textContent ?? document.title;
    add("title", {}, title, copy.firstChild);
    add("text", { x: 0, y: -26, "font-size": 22, ...font }, title);
    add("text", { x: 0, y: height + 28, "font-size": 11, ...font }, `CSTO Atlas. ${edition}. CC BY 4.0. ${source}`);
    return { text: new XMLSerializer().serializeToString(copy), width: box.width, height: box.height, title };
}

async function savePicture(svg, kind) {
    const { text, width, height, title } = standalone(svg);
    const name = `csto-atlas-${title.toLowerCase().replace(/[^a-z0-9]+/g, "-").replace(/^-|-$/g, "")}.${kind}`;
    const blob = new Blob([text], { type: TYPES.svg });
    if (kind === "svg") return save(name, blob);
    const image = new Image();
    // An address of data, because the site's policy lets pictures come from nowhere else.
    image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(text)}`;
    await image.decode();
    const canvas = document.createElement("canvas");
    // Twice the size, to be printed.
    [canvas.width, canvas.height] = [2 * width, 2 * height];
    canvas.getContext("2d").drawImage(image, 0, 0, canvas.width, canvas.height);
    save(name, await new Promise((done) => canvas.toBlob(done, TYPES.png)));
}
