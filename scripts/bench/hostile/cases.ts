import { gzipSync } from 'node:zlib'
import { type Answers, count, type Member, openGateway, post, sendAll, sendFrames, signedHead } from './clients.ts'
import type { BareBodies, HostileServer } from './servers.ts'

/** What one hostile client does, and the stall that is allowed meanwhile. */
export type HostileCase = {
  readonly name: string
  readonly stallMsMax: number
  readonly run: (server: HostileServer, members: readonly Member[], answers: Answers) => Promise<void>
}

export const stallGoalMs = 20
/** Where a body has more than 1 MiB: only server credentials can send one. */
export const longBodyStallGoalMs = 100
export const growthGoalBytes = 50e6

const mib = 2 ** 20
const times = <T>(howMany: number, one: (index: number) => T): T[] => Array.from({ length: howMany }, (_, i) => one(i))

const brackets = Buffer.alloc(8 * mib, '[')
/** As many members as the bound on tokens allows, and eight times as many. */
const wide = (members: number) => Buffer.from(`{${times(members, (i) => `"k${i}":1`).join(',')}}`)
const escapes = (bytes: number) => Buffer.from(`{"userId":"ann","displayName":"${'\\u0041'.repeat(bytes / 6)}"}`)
/** 100,000 levels inside the message's `ext`. */
const deepNotify = Buffer.from(
  `{"target":{"all":true},"message":{"title":"t","body":"b","ext":${'{"a":'.repeat(100_000)}1${'}'.repeat(100_000)}}}`,
)
/** Inflates to more than a frame may have, and to as much, all of it levels. */
const bomb = gzipSync(Buffer.alloc(600_000, '['))
const deepFrame = gzipSync(Buffer.from(`{"reqIdentifier":2005,"data":${'['.repeat(25_000)}${']'.repeat(25_000)}}`))
/** A frame that is in order: it is refused for its rate alone. */
const subscription = ({ userID }: Member) =>
  Buffer.from(JSON.stringify({ reqIdentifier: 2005, sendID: userID, operationID: 'bench', msgIncr: '1', data: '' }))

const answeredIn = { forMs: 10_000, holds: false }

const adminToken = '/auth/get_admin_token'
const operation = { operationID: 'bench' }

/** Posts a body again and again, so many at once. */
const posting =
  (atOnce: number, rounds: number, send: (server: HostileServer) => Promise<string>): HostileCase['run'] =>
  async (server, _, answers) => {
    for (let round = 0; round < rounds; round++)
      for (const answer of await Promise.all(times(atOnce, () => send(server)))) count(answers, answer)
  }
const toAdminToken = (body: Uint8Array<ArrayBuffer>) => (server: HostileServer) =>
  post(server.urls.openim + adminToken, body, operation)
const signed = (body: Uint8Array) => (server: HostileServer) =>
  sendAll(server.urls.wildfire, [signedHead(server, '/admin/user/create', body.length), body], answeredIn)
const notify = (body: Uint8Array<ArrayBuffer>) => (server: HostileServer) =>
  post(`${server.urls.lanying}/push/notify`, body, { app_id: 'default', 'access-token': server.secrets.lanying })

/** The same frame on many connections at once. */
const flooding =
  (
    connections: number,
    gzip: boolean,
    frameOf: (member: Member) => Uint8Array,
    rate: { perSecond: number; forMs: number },
  ): HostileCase['run'] =>
  async (server, members, answers) => {
    const senders = members.slice(0, connections)
    const sockets = await Promise.all(
      senders.map(async (member) => ({ member, socket: await openGateway(server, member, gzip) })),
    )
    await Promise.all(sockets.map(({ member, socket }) => sendFrames(socket, frameOf(member), rate, answers)))
  }

/** All of their body but its last byte, held for a while. */
const slowBodies =
  (
    connections: number,
    holdMs: number,
    headOf: (server: HostileServer, bodyBytes: number) => Uint8Array,
    listener: 'wildfire' | 'openim',
  ): HostileCase['run'] =>
  async (server, _, answers) => {
    const body = Buffer.alloc(8 * mib - 1, 'x')
    const held = { forMs: holdMs, holds: true }
    const one = () => sendAll(server.urls[listener], [headOf(server, 8 * mib), body], held)
    for (const answer of await Promise.all(times(connections, one))) count(answers, answer)
  }
const strangersHead =
  (more = '') =>
  ({ urls }: HostileServer, bodyBytes: number) =>
    Buffer.from(
      `POST ${adminToken} HTTP/1.1\r\nHost: ${new URL(urls.openim).host}\r\noperationID: bench\r\n${more}Content-Length: ${bodyBytes}\r\n\r\n`,
    )
const slowStrangers = (more?: string) => slowBodies(150, 6_000, strangersHead(more), 'openim')
const signedHeadOf = (server: HostileServer, bodyBytes: number) => signedHead(server, '/admin/user/create', bodyBytes)

const [short, long] = [{ stallMsMax: stallGoalMs }, { stallMsMax: longBodyStallGoalMs }]

export const hostileCases: readonly HostileCase[] = [
  { name: 'no hostile client', ...short, run: () => Bun.sleep(3_000) },
  { name: '8 MiB of `[` to `get_admin_token`', ...short, run: posting(1, 10, toAdminToken(brackets)) },
  { name: 'eight of these at once', ...short, run: posting(8, 4, toAdminToken(brackets)) },
  { name: '8 MiB of `[`, signed', ...long, run: posting(1, 10, signed(brackets)) },
  { name: 'eight of these at once, signed', ...long, run: posting(8, 4, signed(brackets)) },
  { name: 'an object of 24,000 names, signed', ...short, run: posting(1, 20, signed(wide(24_000))) },
  { name: 'an object of 400,000 names, signed', ...long, run: posting(1, 10, signed(wide(400_000))) },
  { name: '1 MB of escapes, signed', ...short, run: posting(1, 20, signed(escapes(1_000_000))) },
  { name: '8 MB of escapes, signed', ...long, run: posting(1, 10, signed(escapes(8_000_000))) },
  { name: '8 MB of escapes, eight at once, signed', ...long, run: posting(8, 4, signed(escapes(8_000_000))) },
  { name: '100,000 levels in `ext` of `/push/notify`', ...short, run: posting(1, 20, notify(deepNotify)) },
  {
    name: `gzip frames of ${bomb.length} bytes that inflate to 600,000`,
    ...short,
    run: flooding(40, true, () => bomb, { perSecond: 50, forMs: 4_000 }),
  },
  {
    name: `gzip frames of ${deepFrame.length} bytes with 25,000 levels`,
    ...short,
    run: flooding(40, true, () => deepFrame, { perSecond: 50, forMs: 4_000 }),
  },
  {
    name: '100 connections with 50 frames a second',
    ...short,
    run: flooding(100, false, subscription, { perSecond: 50, forMs: 4_000 }),
  },
  {
    name: '20 connections with 10,000 frames a second',
    ...short,
    run: flooding(20, false, subscription, { perSecond: 10_000, forMs: 4_000 }),
  },
  { name: '150 slow bodies of 8 MiB without credentials', ...short, run: slowStrangers() },
  { name: 'the same with `Connection: close`', ...short, run: slowStrangers('Connection: close\r\n') },
  { name: '150 slow bodies of 8 MiB, signed', ...long, run: slowBodies(150, 6_000, signedHeadOf, 'wildfire') },
]

/** What the runtime itself does under the same requests: a server that answers always the same. */
export const bareCases: readonly (HostileCase & { readonly bodies: BareBodies })[] = [
  { name: '8 MB of escapes, parsed', bodies: 'json', ...long, run: posting(1, 10, signed(escapes(8_000_000))) },
  { name: 'eight of these at once, parsed', bodies: 'json', ...long, run: posting(8, 4, signed(escapes(8_000_000))) },
  { name: '150 slow bodies of 8 MiB, answered at once', bodies: 'at-once', ...long, run: slowStrangers() },
  { name: '150 slow bodies of 8 MiB, left unread', bodies: 'unread', ...long, run: slowStrangers() },
]
