// Folding of case and diacritics, as the documentation of MiniSearch shows it; Lunr gets the same as a pipeline function.

const MARKS = /\p{M}/gu;

/** A word in small letters and without diacritics. */
export function fold(word) {
  return word.normalize('NFD').replace(MARKS, '').toLowerCase();
}
