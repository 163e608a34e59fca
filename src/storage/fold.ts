const ascii = /^[\0-\x7f]*$/

/**
 * Case-folds a text for searching, each character by itself, so that a substring of a text folds to a substring of the
 * folded text (`toLowerCase` alone maps Σ to another letter at the end of a word).
 */
export const foldCase = (text: string): string =>
  ascii.test(text) ? text.toLowerCase() : Array.from(text, foldOne).join('')

/** Lower, upper and lower again: ẞ to ß to SS to ss. */
const foldOne = (character: string): string => character.toLowerCase().toUpperCase().toLowerCase()
