import { afterEach, beforeEach, expect, test } from 'bun:test'
import { systemClock } from '../../src/core/clock.ts'
import { hookNames, type OpenimWebhookSettings, openimReceivers } from '../../src/dialects/openim/webhooks/webhooks.ts'
import { httpSender } from '../../src/http/http-sender.ts'
import { OutboxFolder, type OutboxRun, settled } from '../kit/outbox.ts'

let folder: OutboxFolder
beforeEach(() => {
  folder = new OutboxFolder()
})
afterEach(() => folder.remove())

const receiversAt = (port: number) => {
  const on = { enable: true, timeoutMs: 5_000, failedContinue: true }
  const hooks = Object.fromEntries(hookNames.map((name) => [name, on])) as OpenimWebhookSettings['hooks']
  return openimReceivers({ url: `http://127.0.0.1:${port}/hooks`, hooks }, 'default')
}
const commandOf = (request: Request) => new URL(request.url).pathname.replace(/^.*callbackAfterUser(.*)Command$/, '$1')

/** A receiver that answers 503 a given number of times. */
function receiver(failures: number, port = 0) {
  const taken: { command: string; body: Record<string, unknown> }[] = []
  const server = Bun.serve({
    port,
    hostname: '127.0.0.1',
    async fetch(request) {
      if (failures-- > 0) return new Response('', { status: 503 })
      taken.push({ command: commandOf(request), body: (await request.json()) as Record<string, unknown> })
      return Response.json({ actionCode: 0, errCode: 0, errMsg: '', errDlt: '', nextCode: 0 })
    },
  })
  return { server, taken, port: server.port ?? 0 }
}

/** Waits until `count` attempts have ended and their outcomes are written: after an earlier crash they are sent again. */
async function attempted(run: OutboxRun, count: number): Promise<void> {
  while (run.outcomes.length < count) await settled(1)
  await settled()
}

test('online and offline reach a receiver over HTTP, including the offline event after a crash', async () => {
  const { server, taken, port } = receiver(0)
  const send = httpSender({ clock: systemClock, allowPrivate: true })
  const before = await folder.run({ receivers: receiversAt(port), send })
  const connection = before.connect('u1')
  await before.batch()
  await attempted(before, 1)
  await before.crash()

  const run = await folder.run({ receivers: receiversAt(port), send })
  await attempted(run, 1)
  await run.stop()
  expect(taken.map(({ command, body }) => [command, body.userID, body.connID])).toEqual([
    ['Online', 'u1', connection.id],
    ['Offline', 'u1', connection.id],
  ])
  await server.stop(true)
})

test('a receiver that fails, is unreachable and recovers gets the message', async () => {
  const first = receiver(1)
  const send = httpSender({ clock: systemClock, allowPrivate: true })
  const run = await folder.run({ receivers: receiversAt(first.port), send })
  run.connect('u1')
  await run.batch()
  await attempted(run, 1)
  await first.server.stop(true)
  run.clock.advance(1_000)
  await attempted(run, 2)
  const second = receiver(0, first.port)
  run.clock.advance(2_000)
  await attempted(run, 3)
  expect(run.outcomes.map(({ outcome, reason }) => [outcome, reason])).toEqual([
    ['retry', 'status_503'],
    ['retry', 'unreachable'],
    ['delivered', ''],
  ])
  expect(second.taken.map(({ command }) => command)).toEqual(['Online'])
  await run.stop()
  await second.server.stop(true)
})

test('a private address is refused unless the setting allows it', async () => {
  const { server, taken, port } = receiver(0)
  const run = await folder.run({
    receivers: receiversAt(port),
    send: httpSender({ clock: systemClock, allowPrivate: false }),
  })
  run.connect('u1')
  await run.batch()
  await attempted(run, 1)
  expect(run.outcomes.map(({ reason }) => reason)).toEqual(['address'])
  expect(taken).toEqual([])
  await run.stop()
  await server.stop(true)
})
