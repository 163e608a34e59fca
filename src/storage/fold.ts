/** ASCII, and characters of Chinese, Japanese and Korean, which have no case. */
const simple = /^[\0-\x7f\u3000-\u9fff\uac00-\ud7a3]*$/

/**
 * Case-folds a text for searching, each character by itself, so that a substring of a text folds to a substring of the
 * folded text (`toLowerCase` alone maps Σ to another letter at the end of a word).
 */
export const foldCase = (text: string): string =>
  simple.test(text) ? text.toLowerCase() : Array.from(text, foldOne).join('')

/** Lower, upper and lower again: ẞ to ß to SS to ss. */
const foldOne = (character: string): string => character.toLowerCase().toUpperCase().toLowerCase()

/**
 * The smallest text that is greater than every text with this prefix, in the order of code points, which is that of UTF-8
 * bytes; `undefined` when there is none.
 */
export function textAfterPrefix(prefix: string): string | undefined {
  const points = Array.from(prefix, (character) => character.codePointAt(0) ?? 0)
  for (let last = points.pop(); last !== undefined; last = points.pop())
    if (last < lastCodePoint)
      return String.fromCodePoint(...points, last === beforeSurrogates ? afterSurrogates : last + 1)
  return undefined
}

const lastCodePoint = 0x10_ffff
/** No text has a code point between these. */
const beforeSurrogates = 0xd7ff
const afterSurrogates = 0xe000
