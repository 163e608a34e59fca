import { beforeEach, expect, test } from 'bun:test'
import { TestClock } from '../../../test/kit/clock.ts'
import type { FromProcess } from './messages.ts'
import { collectMs, SupervisorChannel } from './supervisor-channel.ts'

let clock: TestClock
let sent: FromProcess[]
let channel: SupervisorChannel
beforeEach(() => {
  clock = new TestClock()
  sent = []
  channel = new SupervisorChannel(clock, async (message) => void sent.push(message))
})

test('the metrics of all come from the supervisor, each answer to its call', async () => {
  const [first, second] = [channel.metrics(), channel.metrics()]
  const ids = sent.flatMap((message) => (message.kind === 'collect' ? [message.id] : []))
  for (const id of ids.toReversed()) channel.received({ kind: 'collected', id, text: `answer ${id}` })
  const answers: string[] = await Promise.all([first, second])
  expect(answers).toEqual(ids.map((id) => `answer ${id}`))
})

test('a supervisor that does not answer in time, or has ended, is an error', async () => {
  const waiting = channel.metrics()
  clock.advance(collectMs)
  expect(waiting).rejects.toThrow('did not answer')
  const alone = new SupervisorChannel(clock, () => Promise.reject(new Error('ended')))
  expect(alone.metrics()).rejects.toThrow('ended')
})

test('pings and questions for metrics are answered', async () => {
  channel.received({ kind: 'ping' })
  channel.received({ kind: 'sample', id: 6 })
  channel.answerSamples(async () => [])
  channel.received({ kind: 'sample', id: 7 })
  await channel.sendLastSample()
  expect(sent).toEqual([{ kind: 'pong' }, { kind: 'sampled', id: 7, sample: [] }, { kind: 'sampled', sample: [] }])
})

test('the state of all is what the supervisor said last', () => {
  const state = { supervisor: 1, processes: [{ state: 'ready', pid: 2, node: 1, restarts: 0 }] } as const
  channel.received({ kind: 'state', state })
  expect(channel.state()).toEqual(state)
})

test.each(['stop', 'disconnect'])('%s ends the process', async (how) => {
  if (how === 'stop') channel.received({ kind: 'stop' })
  else channel.disconnected()
  expect(await channel.stop).toBe(how === 'stop' ? 'supervisor' : 'no supervisor')
})
