import { CoreError } from '../../core/errors.ts'
import type { JsonReviver } from './plain-integers.ts'

/** How deep JSON may nest and how many tokens it may have: each `{`, `[`, string, number and literal; names count. */
export type JsonBounds = { readonly depthMax: number; readonly tokensMax: number }

/** The bounds of all JSON that is not our own. Source: docs/architecture.md#a-request. */
export const jsonBounds: JsonBounds = { depthMax: 64, tokensMax: 50_000 }

const utf8 = new TextDecoder('utf-8', { fatal: true })

/** Throws `request.malformed` on invalid UTF-8, which `Request.text()` would hide. */
export function decodeText(bytes: Uint8Array): string {
  try {
    return utf8.decode(bytes)
  } catch (cause) {
    throw new CoreError('request.malformed', 'the body is not UTF-8', { cause })
  }
}

/** The JSON of UTF-8 bytes; `undefined` where they are blank. Throws `request.malformed`, also over the bounds. */
export const readJson = (bytes: Uint8Array): unknown => parseJson(decodeText(bytes))

/**
 * As `readJson`, of a text. All JSON that is not our own is parsed here (`npm run check -- json-parses`): a parser takes
 * seconds and gigabytes for a body of brackets, so its bounds are counted first.
 */
export function parseJson(text: string, reviver?: JsonReviver): unknown {
  if (text.length === 0 || text.trim() === '') return undefined
  const over = mayExceed(text, jsonBounds) ? exceededBound(text, jsonBounds) : undefined
  if (over) throw new CoreError('request.malformed', over)
  try {
    return JSON.parse(text, reviver as Parameters<typeof JSON.parse>[1])
  } catch (cause) {
    throw new CoreError('request.malformed', 'the body is not JSON', { cause })
  }
}

/** False for nearly all texts, found without a look at each character: too short, and with few opening brackets. */
const mayExceed = (text: string, { depthMax, tokensMax }: JsonBounds): boolean =>
  text.length > tokensMax || (text.length > depthMax && countsOver(text, '{', '[', depthMax))

function countsOver(text: string, one: string, another: string, max: number): boolean {
  let count = 0
  for (const sought of [one, another])
    for (let at = text.indexOf(sought); at >= 0; at = text.indexOf(sought, at + 1)) if (++count > max) return true
  return false
}

/** What a character means outside of strings; all others belong to a number or a literal. */
const other = 0
const opening = 1
const closing = 2
const quoting = 3
const separating = 4

const meanings = { '{[': opening, '}]': closing, '"': quoting, ' \t\r\n,:': separating }
const kinds = new Uint8Array(128)
for (const [characters, kind] of Object.entries(meanings)) for (const one of characters) kinds[one.charCodeAt(0)] = kind

const quote = 0x22
const backslash = 0x5c

/** Which bound the text exceeds, as a message; one pass, which stops at the bound. The text need not be well-formed. */
export function exceededBound(text: string, { depthMax, tokensMax }: JsonBounds): string | undefined {
  const { length } = text
  let depth = 0
  let tokens = 0
  for (let at = 0; at < length; at++) {
    const kind = kindAt(text, at)
    if (kind === separating) continue
    if (kind === closing) {
      depth--
      continue
    }
    if (++tokens > tokensMax) return `the JSON has over ${tokensMax} tokens`
    if (kind === opening && ++depth > depthMax) return `the JSON is over ${depthMax} levels deep`
    if (kind === quoting) at = closingQuote(text, at + 1)
    else if (kind === other) at = lastOfPrimitive(text, at)
  }
  return undefined
}

const kindAt = (text: string, at: number): number => kinds[text.charCodeAt(at)] ?? other

function lastOfPrimitive(text: string, from: number): number {
  let at = from
  while (at + 1 < text.length && kindAt(text, at + 1) === other) at++
  return at
}

function closingQuote(text: string, from: number): number {
  let at = from
  for (; at < text.length; at++) {
    const code = text.charCodeAt(at)
    if (code === quote) return at
    if (code === backslash) at++
  }
  return at
}
