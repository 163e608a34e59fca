import { afterEach, beforeEach, describe, expect, test } from 'bun:test'
import { callBy, openTestCore, type TestCore } from '../../../test/kit/core.ts'
import { CoreError, type ErrorCode } from '../../core/errors.ts'
import type { Answer, ParsedRequest } from '../kit/dialect.ts'
import type { AdminCall, AdminDeps } from './deps.ts'
import { answerOnce, keptReplyCharsMax } from './idempotency.ts'

let on: TestCore
beforeEach(async () => {
  on = await openTestCore()
})
afterEach(() => on.close())

const call: AdminCall = { ...callBy('admin'), scope: 'owner', isAppNamed: false, ownApp: undefined, console: undefined }
const done: Answer = { status: 200, headers: {}, body: '{"done":true}' }

/** Answers a request with a key; `answer` is what its row does. Returns the reply, or the failure's code. */
async function ask(answer: (call: AdminCall) => Promise<Answer>): Promise<Answer | ErrorCode> {
  const request = new Request('http://own/v1/x', { method: 'POST', headers: { 'idempotency-key': 'k' } })
  const incoming = { request, requestId: 'r', method: 'POST', path: '/v1/x', search: '', address: () => '' }
  const asked = { row: {}, incoming, input: { body: {} }, call } as unknown as ParsedRequest<AdminDeps, AdminCall>
  try {
    return await answerOnce(asked, { core: on.core } as AdminDeps, answer)
  } catch (error) {
    if (error instanceof CoreError) return error.code
    return 'internal'
  }
}
const change = (caller: AdminCall) => on.core.users.register(caller, [{ uid: 'ann' }])
const changes = async () => (await on.storage.audit.list('default', { target: 'ann' }, 9)).length

/** Runs of the row by the retries that follow. */
let runs: number
const counted = async () => {
  runs++
  return done
}
beforeEach(() => {
  runs = 0
})

describe('a failure of the server', () => {
  test.each([['server.busy'], ['internal']] as const)(
    '%s before the change is forgotten: a retry runs',
    async (code) => {
      expect(await ask(async () => Promise.reject(new CoreError(code)))).toBe(code)
      expect([await ask(counted), runs]).toEqual([done, 1])
    },
  )
  test('that is a bug is forgotten too', async () => {
    expect(await ask(async () => Promise.reject(new Error('a bug')))).toBe('internal')
    expect([await ask(counted), runs]).toEqual([done, 1])
  })
  test('after the change leaves it made once', async () => {
    const failing = async (caller: AdminCall) => {
      await change(caller)
      throw new CoreError('server.busy')
    }
    expect([await ask(failing), await ask(counted), runs]).toEqual(['server.busy', 'request.in_progress', 0])
    expect(await changes()).toBe(1)
  })
  test('that is a kick which no node confirmed lets the retry kick again', async () => {
    const failing = async (caller: AdminCall) => {
      await change(caller)
      throw new CoreError('kick.unconfirmed')
    }
    expect([await ask(failing), await ask(counted), runs]).toEqual(['kick.unconfirmed', done, 1])
  })
})

test('a refusal is kept as a problem', async () => {
  expect(await ask(async () => Promise.reject(new CoreError('user.not_found')))).toBe('user.not_found')
  const { status, headers, body } = (await ask(counted)) as Answer
  expect([status, runs]).toEqual([404, 0])
  expect(headers).toEqual({ 'content-type': 'application/problem+json', 'idempotency-replayed': 'true' })
  expect(JSON.parse(String(body))).toMatchObject({ code: 'user.not_found', status: 404, requestId: 'r' })
})
test('a reply is replayed with its headers, up to a length', async () => {
  const reply = { status: 201, headers: { location: '/v1/x/1' }, body: 'x'.repeat(keptReplyCharsMax - 100) }
  await ask(async () => reply)
  expect(await ask(counted)).toEqual({ ...reply, headers: { location: '/v1/x/1', 'idempotency-replayed': 'true' } })
})
test('of a longer one only the change is remembered', async () => {
  await ask(async () => ({ ...done, body: 'x'.repeat(keptReplyCharsMax) }))
  expect([await ask(counted), runs]).toEqual(['request.in_progress', 0])
})
test('of many at the same time one runs', async () => {
  const answers = await Promise.all(Array.from({ length: 10 }, () => ask(counted)))
  expect(answers.filter((one) => one !== 'request.in_progress' && typeof one === 'string')).toEqual([])
  expect(runs).toBe(1)
})
