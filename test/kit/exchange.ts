import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import {
  type Difference,
  differences,
  type Json,
  type JsonObject,
  misplacedKeys,
  type Reader,
  Scope,
} from './exchange-match.ts'
import { expand, fillText, type Maker } from './exchange-template.ts'

/**
 * A request as a file writes it. `POST` and `auth: "signed"` unless it says otherwise; one kind of body at most. A step may
 * name another `dialect` of the same server: then `auth` is one of that dialect's.
 */
const requestSchema = z.strictObject({
  dialect: z.string().optional(),
  method: z.string().default('POST'),
  path: z.string().startsWith('/'),
  headers: z.record(z.string(), z.string()).optional(),
  auth: z.union([z.string(), z.record(z.string(), z.json())]).default('signed'),
  body: z.json().optional(),
  rawBody: z.json().optional(),
  bytesBase64: z.base64().optional(),
})

/** What must come back. `ordered` also compares the order of keys; `text` is the body byte for byte. */
const replySchema = z.strictObject({
  status: z.int().default(200),
  headers: z.record(z.string(), z.json()).optional(),
  body: z.json().optional(),
  text: z.string().optional(),
  ordered: z.boolean().default(false),
})

const stepSchema = z.strictObject({ request: requestSchema, reply: replySchema.optional() })

const exchangeSchema = z.strictObject({
  name: z.string().min(1),
  /** The document, or the decision, that specifies it. */
  source: z.string().min(1),
  /** Settings the server must run with, where they are not the defaults. */
  settings: z.record(z.string(), z.json()).optional(),
  /** The server must hold nothing else. */
  empty: z.literal(true).optional(),
  /** Setup requests of the case; each must succeed, or match its `reply`. */
  given: z.array(stepSchema).default([]),
  request: requestSchema,
  reply: replySchema,
  /** What must be seen afterwards. */
  after: z.array(stepSchema.required()).default([]),
})

export type ExchangeRequest = z.output<typeof requestSchema>
export type ExchangeReply = z.output<typeof replySchema>
export type Exchange = z.output<typeof exchangeSchema>

/** A request as sent. Header names are lower case. */
export type Outgoing = { method: string; path: string; headers: Record<string, string>; body: Uint8Array | undefined }
/** An answer as it came. Header names are lower case. */
export type Returned = { status: number; headers: Record<string, string>; body: Uint8Array }

/** How a run reaches the server and speaks for its callers. */
export type Wire = {
  send(request: Outgoing): Promise<Returned>
  /** The headers for `auth`; the dialect defines its meaning. */
  authorize(auth: string | JsonObject): Record<string, string>
  /** What `given` steps answer when they succeed. */
  succeeded: Json
  makers?: Readonly<Record<string, Maker>>
  readers?: Readonly<Record<string, Reader>>
  /** Other dialects of the same server, by name. */
  wires?: Readonly<Record<string, Omit<Wire, 'wires'>>>
  /** A text no other run has used, 16 characters at most; `${id}` in the files, so that cases never meet. */
  unique(): string
}

/** The cases of every `.json` file in a folder, by file name and order. Throws on a file that is not well-formed. */
export function loadExchanges(folder: string): { file: string; exchanges: Exchange[] }[] {
  const files = readdirSync(folder).filter((name) => name.endsWith('.json'))
  return files.sort().map((file) => {
    const parsed = z.array(exchangeSchema).safeParse(JSON.parse(readFileSync(join(folder, file), 'utf8')))
    if (!parsed.success) throw new Error(`${file}: ${z.prettifyError(parsed.error)}`)
    return { file, exchanges: parsed.data }
  })
}

/** Plays one case. Throws an error that shows request, answer and every difference of the first step that fails. */
export async function runExchange(exchange: Exchange, wire: Wire): Promise<void> {
  const scope = new Scope([['id', wire.unique()]], wire.readers)
  for (const [index, { request, reply }] of exchange.given.entries()) await play(`given ${index + 1}`, request, reply)
  await play('request', exchange.request, exchange.reply)
  for (const [index, { request, reply }] of exchange.after.entries()) await play(`after ${index + 1}`, request, reply)

  async function play(step: string, request: ExchangeRequest, reply?: ExchangeReply): Promise<void> {
    const through = wireOf(request, wire)
    const outgoing = outgoingOf(request, through, scope)
    const returned = await through.send(outgoing)
    const found = compare(reply ?? replySchema.parse({ body: through.succeeded }), returned, scope)
    if (found.length > 0)
      throw new Error(report(`${exchange.name} (${exchange.source}), ${step}`, outgoing, returned, found))
  }
}

function wireOf({ dialect }: ExchangeRequest, wire: Wire): Wire {
  if (dialect === undefined) return wire
  const other = wire.wires?.[dialect]
  if (!other) throw new Error(`this run has no wire of ${dialect}`)
  return other
}

/** A request with its templates filled in and its credentials added. */
export function outgoingOf(request: ExchangeRequest, wire: Wire, scope: Scope): Outgoing {
  const body = bodyOf(request, wire, scope)
  const auth = expand(request.auth, scope, wire.makers) as string | JsonObject
  const own = Object.entries(request.headers ?? {}).map(([name, value]) => [name.toLowerCase(), fillText(value, scope)])
  const type = body === undefined ? {} : { 'content-type': 'application/json; charset=utf-8' }
  const headers = { ...type, ...wire.authorize(auth), ...(Object.fromEntries(own) as Record<string, string>) }
  return { method: request.method, path: fillText(request.path, scope), headers, body }
}

function bodyOf(request: ExchangeRequest, wire: Wire, scope: Scope): Uint8Array | undefined {
  if (request.bytesBase64 !== undefined) return Buffer.from(request.bytesBase64, 'base64')
  if (request.rawBody !== undefined) return Buffer.from(String(expand(request.rawBody, scope, wire.makers)))
  if (request.body === undefined) return undefined
  return Buffer.from(JSON.stringify(expand(request.body, scope, wire.makers)))
}

/** All differences between an answer and the expected reply. */
export function compare(reply: ExchangeReply, returned: Returned, scope: Scope): Difference[] {
  const headers = expand(reply.headers ?? {}, scope)
  return [
    ...differences(reply.status, returned.status, 'status', scope),
    ...differences({ $open: headers }, returned.headers, 'headers', scope),
    ...compareText(reply, returned, scope),
    ...compareBody(reply, returned, scope),
  ]
}

const compareText = (reply: ExchangeReply, returned: Returned, scope: Scope): Difference[] =>
  reply.text === undefined ? [] : differences(fillText(reply.text, scope), textOf(returned), 'text', scope)

function compareBody(reply: ExchangeReply, returned: Returned, scope: Scope): Difference[] {
  if (reply.body === undefined) return []
  const body = jsonOf(returned)
  if (body === undefined) return [{ path: 'body', expected: 'JSON', actual: textOf(returned) }]
  const expected = expand(reply.body, scope)
  const misplaced = reply.ordered ? misplacedKeys(expected, body, 'body') : []
  return [...differences(expected, body, 'body', scope), ...misplaced]
}

const textOf = (returned: Returned): string => Buffer.from(returned.body).toString('utf8')

function jsonOf(returned: Returned): Json | undefined {
  try {
    return JSON.parse(textOf(returned))
  } catch {
    return undefined
  }
}

const shownMax = 600

function report(title: string, sent: Outgoing, returned: Returned, found: Difference[]): string {
  const cut = (text: string) => (text.length > shownMax ? `${text.slice(0, shownMax)}…` : text)
  return [
    title,
    `  > ${sent.method} ${sent.path} ${cut(sent.body ? Buffer.from(sent.body).toString('utf8') : '')}`,
    `  < ${returned.status} ${cut(textOf(returned))}`,
    ...found.map(({ path, expected, actual }) => `  ${path}: expected ${expected}, got ${actual}`),
  ].join('\n')
}

/** Sends through anything that takes a `Request`: `fetch` for a base URL, or a server's handler in process. */
export function sender(base: string, fetcher: (request: Request) => Promise<Response>): Wire['send'] {
  return async ({ method, path, headers, body }) => {
    const response = await fetcher(
      new Request(base + path, { method, headers, ...(body ? { body: new Uint8Array(body) } : {}) }),
    )
    return {
      status: response.status,
      headers: Object.fromEntries(response.headers),
      body: new Uint8Array(await response.arrayBuffer()),
    }
  }
}

/** Whether a case can be played on a server with these settings that may hold other data. */
export function fitsServer(exchange: Exchange, settings: JsonObject, empty: boolean): boolean {
  const needed = Object.entries(exchange.settings ?? {})
  return (empty || !exchange.empty) && needed.every(([key, value]) => Bun.deepEquals(settings[key], value))
}
