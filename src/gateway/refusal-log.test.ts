import { expect, test } from 'bun:test'
import { TestClock } from '../../test/kit/clock.ts'
import { until } from '../../test/kit/toy-gateway.ts'
import { CredentialEnd, endedError } from '../core/sessions/credential-end.ts'
import { gatewayBounds } from './bounds.ts'
import { type RefusalLine, RefusalLog } from './refusal-log.ts'

const { refusalLinesPerSecond, refusalReasonCharsMax } = gatewayBounds
const late = { error: 'late', reason: 'no credentials came in time' } as const

function collect() {
  const lines: RefusalLine[] = []
  const clock = new TestClock()
  const write = (line: RefusalLine) => lines.push(line)
  const endOrigin = async () => ({ actor: 'key:openim.secret', dialect: 'openim' })
  return { lines, clock, refusals: new RefusalLog({ listener: 'toy', clock, write, endOrigin }) }
}

test('a line has the request id that the client gave, if any', () => {
  const { lines, refusals } = collect()
  refusals.note(late, '192.0.2.1', () => 'op-1')
  refusals.note(late, '192.0.2.1', () => undefined)
  const line = { listener: 'toy', ...late, address: '192.0.2.1' }
  expect(lines).toEqual([{ ...line, id: 'op-1' }, line])
})

test('a long reason is truncated', () => {
  const { lines, refusals } = collect()
  refusals.note({ ...late, reason: 'x'.repeat(1_000_000) }, '192.0.2.1', () => undefined)
  expect(lines[0]?.reason).toHaveLength(refusalReasonCharsMax)
})

test('over the bound nothing is written, and the next line counts what was left out', () => {
  const { lines, clock, refusals } = collect()
  let asked = 0
  const note = () =>
    refusals.note(late, '192.0.2.1', () => {
      asked++
      return undefined
    })
  for (let i = 0; i < refusalLinesPerSecond + 5; i++) note()
  expect([lines.length, asked]).toEqual([refusalLinesPerSecond, refusalLinesPerSecond])
  clock.advance(1_000)
  note()
  note()
  expect(lines.slice(refusalLinesPerSecond).map(({ leftOut }) => leftOut)).toEqual([5, undefined])
})

test('a line about an ended credential says who ended it, when and why; of a store that fails, only when and why', async () => {
  const clock = new TestClock()
  const lines: RefusalLine[] = []
  const answers = [Promise.resolve({ actor: 'key:a', platform: 'ios' } as const), Promise.reject(new Error('closed'))]
  const refusals = new RefusalLog({
    ...{ listener: 'toy', clock },
    write: (line) => lines.push(line),
    endOrigin: () => answers.shift() ?? Promise.resolve(undefined),
  })
  const end = new CredentialEnd('admission', Date.UTC(2026, 0, 1), undefined, { app: 'default', uid: 'ann' })
  const failure = endedError('token.ended', end)
  const refusal = {
    error: failure.code,
    reason: failure.message,
    client: { user: 'ann', platform: 'web' },
    failure,
  } as const
  for (let i = 0; i < 2; i++) refusals.note(refusal, '192.0.2.1', () => undefined)
  await until(() => lines.length === 2)
  const known = { user: 'ann', platform: 'web', cause: 'admission', endedAt: '2026-01-01T00:00:00.000Z' } as const
  expect(lines[0]).toMatchObject({ ...known, actor: 'key:a', actorPlatform: 'ios' })
  expect(lines[1]).toMatchObject(known)
  expect(Object.keys(lines[1] ?? {}).filter((key) => key.startsWith('actor'))).toEqual([])
})

test('over the bound the store is not asked', () => {
  const clock = new TestClock()
  let asked = 0
  const endOrigin = async () => {
    asked++
    return undefined
  }
  const refusals = new RefusalLog({ listener: 'toy', clock, write: () => {}, endOrigin })
  const failure = endedError('token.ended', new CredentialEnd('kicked', 1, undefined, { app: 'default', uid: 'ann' }))
  for (let i = 0; i < 1_000; i++)
    refusals.note({ error: 'token.ended', reason: '', failure }, '192.0.2.1', () => undefined)
  expect(asked).toBe(refusalLinesPerSecond)
})
