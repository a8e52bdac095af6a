// The edition of the built site: its day, as addresses and as pages write it.

import { readFileSync } from 'node:fs';

const about = JSON.parse(readFileSync(new URL('../../dist/site.json', import.meta.url), 'utf8'));

/** The day of the edition, such as `2026-11-21`. */
export const EDITION = about.edition;

/** A day in words, such as `21 November 2026`. */
export const inWords = (day) =>
  new Date(`${day}T00:00:00Z`).toLocaleDateString('en-GB', {
    day: 'numeric',
    month: 'long',
    year: 'numeric',
    timeZone: 'UTC',
  });
