import { CoreError } from '../../core/errors.ts'
import { freeBytes } from './body/body-buffer.ts'
import type { JsonReviver } from './plain-integers.ts'

/** How deep JSON may nest and how many tokens it may have: each `{`, `[`, string, number and literal; names count. */
export type JsonBounds = { readonly depthMax: number; readonly tokensMax: number }

/** The bounds of all JSON that is not our own. Source: docs/architecture.md#a-request. */
export const jsonBounds: JsonBounds = { depthMax: 64, tokensMax: 50_000 }

const utf8 = new TextDecoder('utf-8', { fatal: true })
const utf8Bytes = new TextEncoder()

/** Throws `request.malformed` on invalid UTF-8, which `Request.text()` would hide. */
export function decodeText(bytes: Uint8Array): string {
  try {
    return utf8.decode(bytes)
  } catch (cause) {
    throw new CoreError('request.malformed', 'the body is not UTF-8', { cause })
  }
}

/**
 * The JSON of UTF-8 bytes; `undefined` where they are blank. Throws `request.malformed`, also over the bounds, which are counted
 * before the bytes become a text. All JSON that is not our own is parsed here or by `parseJson` (`npm run check -- json-parses`): a
 * parser takes seconds and gigabytes for a body of brackets. `reviverOf` gives the reviver for the text.
 */
export function readJson(bytes: Uint8Array, reviverOf?: (json: string) => JsonReviver | undefined): unknown {
  if (bytes.length > jsonBounds.tokensMax) checkBounds(bytes)
  const text = decodeText(bytes)
  if (bytes.length <= jsonBounds.tokensMax && mayBeTooDeep(text)) checkBounds(bytes)
  return parse(text, reviverOf?.(text))
}

/** As `readJson`, of a text. */
export function parseJson(text: string, reviver?: JsonReviver): unknown {
  if (text.length > jsonBounds.tokensMax || mayBeTooDeep(text)) {
    const bytes = utf8Bytes.encode(text)
    checkBounds(bytes)
    freeBytes(bytes)
  }
  return parse(text, reviver)
}

function parse(text: string, reviver: JsonReviver | undefined): unknown {
  if (text.length === 0 || text.trim() === '') return undefined
  try {
    return reviver ? JSON.parse(text, reviver as Parameters<typeof JSON.parse>[1]) : JSON.parse(text)
  } catch (cause) {
    throw new CoreError('request.malformed', 'the body is not JSON', { cause })
  }
}

function checkBounds(bytes: Uint8Array): void {
  const over = exceededBound(bytes, jsonBounds)
  if (over) throw new CoreError('request.malformed', over)
}

/** False for nearly all texts that are not long, found without a look at each character: few opening brackets. */
const mayBeTooDeep = (text: string): boolean =>
  text.length > jsonBounds.depthMax && countsOver(text, '{', '[', jsonBounds.depthMax)

function countsOver(text: string, one: string, another: string, max: number): boolean {
  let count = 0
  for (const sought of [one, another])
    for (let at = text.indexOf(sought); at >= 0; at = text.indexOf(sought, at + 1)) if (++count > max) return true
  return false
}

/** What a byte means outside of strings; all others belong to a number or a literal. */
const other = 0
const opening = 1
const closing = 2
const quoting = 3
const separating = 4

const meanings = { '{[': opening, '}]': closing, '"': quoting, ' \t\r\n,:': separating }
const kinds = new Uint8Array(256)
for (const [characters, kind] of Object.entries(meanings)) for (const one of characters) kinds[one.charCodeAt(0)] = kind

const quote = 0x22
const backslash = 0x5c

/** Which bound the UTF-8 bytes exceed, as a message; one pass, which stops at the bound. They need not be well-formed. */
export function exceededBound(bytes: Uint8Array, { depthMax, tokensMax }: JsonBounds): string | undefined {
  const { length } = bytes
  let depth = 0
  let tokens = 0
  for (let at = 0; at < length; at++) {
    const kind = kindAt(bytes, at)
    if (kind === separating) continue
    if (kind === closing) {
      depth--
      continue
    }
    if (++tokens > tokensMax) return `the JSON has over ${tokensMax} tokens`
    if (kind === opening && ++depth > depthMax) return `the JSON is over ${depthMax} levels deep`
    if (kind === quoting) at = closingQuote(bytes, at + 1)
    else if (kind === other) at = lastOfPrimitive(bytes, at)
  }
  return undefined
}

const kindAt = (bytes: Uint8Array, at: number): number => kinds[bytes[at] ?? 0] ?? other

function lastOfPrimitive(bytes: Uint8Array, from: number): number {
  let at = from
  while (at + 1 < bytes.length && kindAt(bytes, at + 1) === other) at++
  return at
}

function closingQuote(bytes: Uint8Array, from: number): number {
  let at = from
  for (; at < bytes.length; at++) {
    const byte = bytes[at]
    if (byte === quote) return at
    if (byte === backslash) at++
  }
  return at
}
