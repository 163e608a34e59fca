import { afterEach, beforeEach, expect, test } from 'bun:test'
import { Registry } from 'prom-client'
import { z } from 'zod'
import { TestClock } from '../../test/kit/clock.ts'
import { until } from '../../test/kit/toy-gateway.ts'
import { toyEndpoint, toyHandler } from '../../test/kit/toy-rest.ts'
import { systemClock } from '../core/clock.ts'
import {
  addressShare,
  bodiesBytesMax,
  openBodiesBytesMax,
  spaceWaitMsMax,
  waitingBytesMax,
} from '../dialects/kit/body/body-budget.ts'
import { RequestBodies, reservedMs } from '../dialects/kit/body/request-bodies.ts'
import { bodyBytesMax } from '../dialects/kit/bounds.ts'
import { ClientAddressResolver } from './client-address.ts'
import { httpListener } from './listeners.ts'
import { type Listeners, openListeners } from './open-listeners.ts'
import { bodyMetrics } from './process-metrics.ts'

/** `POST /key` wants a credential, `POST /open` none; both take any object. */
const rowOf = (auth: 'key' | 'open') =>
  toyEndpoint({
    ...{ route: `POST /${auth}` as const, auth, summary: 'For a test', source: 'test' },
    input: z.object({}),
    run: () => undefined,
  })

const mib = 1024 * 1024
/** A JSON object of this many bytes. */
const padded = (bytes: number) => Buffer.from(`{${' '.repeat(bytes - 2)}}`)
const longest = padded(mib)
const longestOpen = padded(bodyBytesMax.none)

let clock: TestClock
let bodies: RequestBodies
let listeners: Listeners
let callers: Caller[] = []
beforeEach(async () => {
  clock = new TestClock()
  bodies = new RequestBodies(clock)
  const addresses = new ClientAddressResolver(['127.0.0.1'])
  const around = { addresses, clock: systemClock, bodies, newRequestId: () => 'made', log: { error: () => {} } }
  const served = { http: toyHandler([rowOf('key'), rowOf('open')], undefined, bodies) }
  const spec = httpListener({ name: 'toy', setting: 'toy.port', port: 0 }, served, around)
  listeners = await openListeners('127.0.0.1', [spec], { clock: systemClock })
})
afterEach(async () => {
  for (const { socket } of callers) socket.terminate()
  callers = []
  await listeners.stop(true)
})

type Caller = { socket: Bun.Socket; answer: string; send: (bytes: Buffer) => void }

/** Sends the head of a request with a body of this length. `place` makes its address. */
async function call(path: '/key' | '/open', place: number, length: number): Promise<Caller> {
  const { port } = new URL(listeners.urls.toy ?? '')
  const unsent: Buffer[] = []
  const flush = (socket: Bun.Socket) => {
    for (let next = unsent[0]; next; next = unsent[0]) {
      const written = Math.max(0, socket.write(next))
      if (written < next.byteLength) {
        unsent[0] = next.subarray(written)
        return
      }
      unsent.shift()
    }
  }
  const data = (_: Bun.Socket, bytes: Buffer) => {
    caller.answer += bytes.toString()
  }
  const socket = await Bun.connect({ hostname: '127.0.0.1', port: Number(port), socket: { data, drain: flush } })
  const send = (bytes: Buffer) => {
    unsent.push(bytes)
    flush(socket)
  }
  const caller = { socket, answer: '', send }
  callers.push(caller)
  const address = `10.${place >> 8}.${place & 255}.1`
  send(
    Buffer.from(
      `POST ${path} HTTP/1.1\r\nHost: a\r\nKind: key\r\nX-Forwarded-For: ${address}\r\nContent-Length: ${length}\r\n\r\n`,
    ),
  )
  return caller
}

/** As many callers, each with an address of its own, that send their bodies but for the last byte. */
async function incomplete(path: '/key' | '/open', count: number, body: Buffer, firstPlace = 0): Promise<Caller[]> {
  const made = await Promise.all(Array.from({ length: count }, (_, n) => call(path, firstPlace + n, body.byteLength)))
  for (const { send } of made) send(body.subarray(0, -1))
  return made
}
async function whole(path: '/key' | '/open', place: number, body: Buffer): Promise<Caller> {
  const caller = await call(path, place, body.byteLength)
  caller.send(body)
  return caller
}
const ok = ({ answer }: Caller) => answer.includes('200 OK')
const busy = ({ answer }: Caller) => answer.includes('server.busy')

test('150 connections with long bodies stay within the budget, and those without space are told so', async () => {
  const fitting = bodiesBytesMax / mib
  const waiting = waitingBytesMax / mib
  const started = await incomplete('/key', fitting, longest)
  await until(() => bodies.budget.bytesReceived === bodiesBytesMax - fitting)
  const others = await incomplete('/key', 150 - fitting, longest, fitting)
  await until(() => others.filter(busy).length === others.length - waiting)
  expect([bodies.budget.bytesReceived, bodies.budget.waiting]).toEqual([bodiesBytesMax - fitting, waiting])
  clock.advance(spaceWaitMsMax + reservedMs)
  await until(() => others.every(busy))
  expect(bodies.budget.bytesReceived).toBeLessThanOrEqual(bodiesBytesMax)
  for (const { send } of started) send(longest.subarray(-1))
  await until(() => started.every(ok))
  expect([bodies.budget.bytesReceived, bodies.budget.waiting]).toEqual([0, 0])
  const next = await whole('/key', 1_000, longest)
  await until(() => ok(next))
})

test('callers without credentials fill their part alone', async () => {
  const fitting = openBodiesBytesMax / longestOpen.byteLength
  await incomplete('/open', fitting + 100, longestOpen)
  await until(() => bodies.budget.waiting === 100)
  const [withKey, short] = [await whole('/key', 999, longest), await whole('/open', 998, padded(1_000))]
  await until(() => ok(withKey) && ok(short))
  expect(bodies.budget.bytesReceived).toBeLessThanOrEqual(openBodiesBytesMax)
})

test('callers that announce bodies and send nothing hold no space for long', async () => {
  const fitting = openBodiesBytesMax / longestOpen.byteLength
  for (let place = 0; place < fitting; place++) await call('/open', place, longestOpen.byteLength)
  const next = await whole('/open', 999, longestOpen)
  await until(() => bodies.budget.waiting === 1)
  clock.advance(reservedMs)
  await until(() => ok(next))
})

test('one address has an eighth', async () => {
  const fitting = (bodiesBytesMax * addressShare) / mib
  const [first] = await Promise.all(Array.from({ length: fitting }, () => call('/key', 1, mib)))
  const [same, other] = [await whole('/key', 1, longest), await whole('/key', 2, longest)]
  await until(() => ok(other))
  expect([ok(same), bodies.budget.waiting]).toEqual([false, 1])
  first?.send(longest)
  await until(() => ok(same))
})

test('space in use and bodies that wait for it are metrics', async () => {
  const registry = new Registry()
  bodyMetrics(registry, bodies.budget)
  const values = async () => (await registry.metrics()).match(/(?<=^rollcall_request_bodies_\w+ )\d+$/gm)?.map(Number)
  const fitting = (bodiesBytesMax * addressShare) / mib
  for (let i = 0; i <= fitting; i++) await call('/key', 1, mib)
  await until(() => bodies.budget.waiting === 1)
  expect(await values()).toEqual([fitting * mib, 0, 1])
  for (const { send } of callers) send(longest)
  await until(() => callers.every(ok))
  expect(await values()).toEqual([0, 0, 0])
})

test('a client that leaves frees its space', async () => {
  const [left] = await incomplete('/key', 1, longest)
  await until(() => bodies.budget.bytesReceived === mib - 1)
  left?.socket.terminate()
  await until(() => bodies.budget.bytesReceived === 0)
})
