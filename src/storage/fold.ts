const ascii = /^[\0-\x7f]*$/

/**
 * A text without its case, for searching: each character by itself, so that a part of a text folds to a part of the
 * folded text (`toLowerCase` alone makes Σ another letter at the end of a word).
 */
export const fold = (text: string): string =>
  ascii.test(text) ? text.toLowerCase() : Array.from(text, foldOne).join('')

/** Down, up and down again: ẞ to ß to SS to ss. */
const foldOne = (character: string): string => character.toLowerCase().toUpperCase().toLowerCase()
