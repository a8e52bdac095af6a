// What pages under test have beside what the type checker's library knows.

/** Noted by scripts that tests put into pages. */
interface Window {
    told: [type: string, id: string, detail: any][];
    heard: any[];
    before: any;
    shift: number;
    violations: string[];
    ran: boolean;
    noted: string[];
    here: boolean;
    called: number[];
    followed: string[];
    axe: any;
    Readability: any;
}
declare var told: Window['told'];
declare var heard: Window['heard'];
declare var called: Window['called'];

/** Tests read what they look for, of whatever element it is; where there is none, they fail. */
interface Element {
    click(): void;
    isServed: boolean;
    focus(): void;
    dataset: DOMStringMap;
    offsetParent: Element | null;
    content: any;
    href: any;
    name: any;
    open: any;
    src: any;
    value: any;
    max: any;
}

/** An entry of the kind `layout-shift`. */
interface PerformanceEntry {
    hadRecentInput: boolean;
    value: number;
}

/** Of the worker, whose library cannot stand beside that of pages. */
type Clients = any;
type WindowClient = any;

/** Packages without types. */
declare module '@citation-js/core';
declare module '@citation-js/plugin-bibtex';
declare module '@citation-js/plugin-csl';
declare module '@citation-js/plugin-ris';
