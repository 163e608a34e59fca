import { systemIds } from '../../src/core/ids.ts'
import type { OutboxEvent, OutboxReceiver } from '../../src/core/outbox/receiver.ts'
import type { Call } from '../../src/core/values.ts'
import { callOf } from './live-core.ts'
import { type Answer, type OutboxRun, settled } from './outbox.ts'

export const call: Call = callOf('openim')
export const lowestRandomIds = { ...systemIds, below: () => 0 }

/** A receiver of one message for each change of a user: `uid=displayName`. */
export const changes = (name: string, kinds: readonly OutboxEvent['kind'][] = ['user.changed']): OutboxReceiver => ({
  name,
  app: 'default',
  kinds: new Set(kinds),
  messages: (events, takeId) =>
    events.flatMap((event) => {
      if (event.kind !== 'user.changed') return []
      const body = `${event.user.uid}=${event.user.displayName}`
      return [{ id: takeId(), orderingKey: event.user.uid, kind: 'change', headers: { from: name }, body }]
    }),
  target: () => ({ url: `http://${name}.example/`, timeoutMs: 1_000, sign: () => ({}) }),
})
export const oneReceiver = [changes('one')]

export const register = (run: OutboxRun, ...uids: string[]) =>
  run.core.users.register(
    call,
    uids.map((uid) => ({ uid })),
  )
export const change = (run: OutboxRun, uid: string, displayName: string) =>
  run.core.users.update(call, uid, { displayName })
export const texts = (run: OutboxRun) => run.arrived.map(({ text }) => text)
export const queued = async (run: OutboxRun) =>
  (await run.context.storage.outbox.queueStats()).map(({ receiver, pending, dead }) => ({ receiver, pending, dead }))

/** Answers that are given by hand, in the order of the requests. */
export function answersByHand() {
  const waiting: ((answer: Answer) => void)[] = []
  const answer = () => new Promise<Answer>((resolve) => waiting.push(resolve))
  const give = async (given: Answer) => {
    waiting.shift()?.(given)
    await settled()
  }
  return { answer, give, waiting }
}
