/** Length in code points: what a person counts, and what JSON Schema means by `maxLength`. */
export function codePoints(text: string): number {
  let count = 0
  for (const _ of text) count++
  return count
}

/** Whether a text has more than `max` code points; counts only where the length in UTF-16 units leaves it open. */
export const isLongerThan = (text: string, max: number): boolean =>
  text.length > max && (text.length > 2 * max || codePoints(text) > max)

/** The first `max` code points. */
export function firstCodePoints(text: string, max: number): string {
  if (!isLongerThan(text, max)) return text
  let end = 0
  for (let count = 0; count < max; count++) end += (text.codePointAt(end) ?? 0) > 0xffff ? 2 : 1
  return text.slice(0, end)
}

/** Well-formed Unicode without U+0000: PostgreSQL refuses U+0000, SQLite cuts there. */
export const isStorable = (text: string): boolean => text.isWellFormed() && !text.includes('\0')

const utf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true })

/** The text of UTF-8 bytes, a leading byte order mark included; `undefined` when they are not UTF-8. */
export function decodeUtf8(bytes: Uint8Array): string | undefined {
  try {
    return utf8.decode(bytes)
  } catch {
    return undefined
  }
}
