import { CoreError } from '../../core/errors.ts'

type Pair = [name: string, value: string]

/** Pairs read from one query or form body; more are refused. */
export const queryPairsMax = 1_000

/**
 * `a=1&b=2` in the order sent, `+` for a space, a leading `?` left out. Stricter than `URLSearchParams`, which hides
 * invalid UTF-8. Throws `request.malformed`.
 */
export function queryPairs(text: string): Pair[] {
  const query = text.startsWith('?') ? text.slice(1) : text
  const parts = query.split('&', queryPairsMax + 1)
  if (parts.length > queryPairsMax) throw new CoreError('request.malformed', 'there are too many parameters')
  return parts.filter((part) => part !== '').map(pairOf)
}

function pairOf(part: string): Pair {
  const end = part.indexOf('=')
  if (end < 0) return [percentDecoded(part), '']
  return [percentDecoded(part.slice(0, end)), percentDecoded(part.slice(end + 1))]
}

function percentDecoded(text: string): string {
  try {
    return decodeURIComponent(withSpaces(text))
  } catch (cause) {
    throw new CoreError('request.malformed', 'a parameter is not percent-encoded UTF-8', { cause })
  }
}

/** From this length on a text may have so many plus signs that `replaceAll`, 40 ns each, holds the event loop. */
const longChars = 4_096
const plus = 0x2b
const space = 0x20

function withSpaces(text: string): string {
  if (text.length < longChars) return text.replaceAll('+', ' ')
  const bytes = Buffer.from(text)
  for (let at = 0; at < bytes.length; at++) if (bytes[at] === plus) bytes[at] = space
  return bytes.toString()
}

/** A query by name: a text, or for a repeated name the list of its texts. */
export function queryObject(search: string): Record<string, string | string[]> {
  if (search === '') return {}
  const found = new Map<string, string | string[]>()
  for (const [name, value] of queryPairs(search)) {
    const known = found.get(name)
    found.set(name, known === undefined ? value : [...(Array.isArray(known) ? known : [known]), value])
  }
  return Object.fromEntries(found)
}
