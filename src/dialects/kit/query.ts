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
  const [name = '', ...value] = part.split('=')
  return [percentDecoded(name), percentDecoded(value.join('='))]
}

function percentDecoded(text: string): string {
  try {
    return decodeURIComponent(text.replaceAll('+', ' '))
  } catch (cause) {
    throw new CoreError('request.malformed', 'a parameter is not percent-encoded UTF-8', { cause })
  }
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
