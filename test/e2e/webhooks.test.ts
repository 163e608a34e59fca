import { afterEach, beforeEach, expect, test } from 'bun:test'
import { systemClock } from '../../src/core/clock.ts'
import { hookNames, type OpenimWebhookSettings, openimReceivers } from '../../src/dialects/openim/webhooks.ts'
import { outbound } from '../../src/http/outbound.ts'
import { OutboxFolder, settled } from '../kit/outbox.ts'

let folder: OutboxFolder
beforeEach(() => {
  folder = new OutboxFolder()
})
afterEach(() => folder.remove())

const hooksAt = (port: number): OpenimWebhookSettings => ({
  url: `http://127.0.0.1:${port}/hooks`,
  hooks: Object.fromEntries(
    hookNames.map((name) => [name, { enable: true, timeoutMs: 5_000, failedContinue: true }]),
  ) as OpenimWebhookSettings['hooks'],
})
const commandOf = (request: Request) => new URL(request.url).pathname.replace(/^.*callbackAfterUser(.*)Command$/, '$1')

/** A receiver that answers 503 as often as told, and says when so many requests were taken. */
function receiver(failures: number, port = 0) {
  const taken: { command: string; id: string | null; body: Record<string, unknown> }[] = []
  const whenTaken = new Map<number, () => void>()
  const server = Bun.serve({
    port,
    hostname: '127.0.0.1',
    async fetch(request) {
      if (failures-- > 0) return new Response('', { status: 503 })
      const body = (await request.json()) as Record<string, unknown>
      taken.push({ command: commandOf(request), id: request.headers.get('idempotency-key'), body })
      whenTaken.get(taken.length)?.()
      return Response.json({ actionCode: 0, errCode: 0, errMsg: '', errDlt: '', nextCode: 0 })
    },
  })
  const took = (count: number) =>
    taken.length >= count ? Promise.resolve() : new Promise<void>((resolve) => whenTaken.set(count, resolve))
  return { server, taken, took, port: server.port ?? 0 }
}

test('online and offline reach a receiver over HTTP, the offline that a crash owes included', async () => {
  const { server, taken, took, port } = receiver(0)
  const send = outbound({ clock: systemClock, allowPrivate: true })
  const before = await folder.run({ receivers: openimReceivers(hooksAt(port)), send })
  const connection = before.connect('u1')
  await before.batch()
  await took(1)
  await before.crash()

  const run = await folder.run({ receivers: openimReceivers(hooksAt(port)), send })
  await took(2)
  await settled()
  await run.stop()
  expect(taken.map(({ command, body }) => [command, body.userID, body.connID])).toEqual([
    ['Online', 'u1', connection.id],
    ['Offline', 'u1', connection.id],
  ])
  await server.stop(true)
})

test('a receiver that fails, then is away, then is back gets the message', async () => {
  const first = receiver(1)
  const send = outbound({ clock: systemClock, allowPrivate: true })
  const run = await folder.run({ receivers: openimReceivers(hooksAt(first.port)), send })
  run.connect('u1')
  await run.batch()
  await untilOutcomes(1)
  await first.server.stop(true)
  run.clock.advance(1_000)
  await untilOutcomes(2)
  const second = receiver(0, first.port)
  run.clock.advance(2_000)
  await second.took(1)
  await untilOutcomes(3)
  expect(run.outcomes.map(({ outcome, reason }) => [outcome, reason])).toEqual([
    ['retry', 'status_503'],
    ['retry', 'unreachable'],
    ['delivered', ''],
  ])
  await run.stop()
  await second.server.stop(true)

  async function untilOutcomes(count: number): Promise<void> {
    while (run.outcomes.length < count) await settled(1)
    await settled()
  }
})

test('a private address is refused unless the setting allows it', async () => {
  const { server, taken, port } = receiver(0)
  const send = outbound({ clock: systemClock, allowPrivate: false })
  const run = await folder.run({ receivers: openimReceivers(hooksAt(port)), send })
  run.connect('u1')
  await run.batch()
  expect(run.outcomes.map(({ reason }) => reason)).toEqual(['address'])
  expect(taken).toEqual([])
  await run.stop()
  await server.stop(true)
})
