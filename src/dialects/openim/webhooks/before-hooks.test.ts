import { describe, expect, test } from 'bun:test'
import { TestClock } from '../../../../test/kit/clock.ts'
import { callOf } from '../../../../test/kit/live-core.ts'
import { sameForAll } from '../../../core/apps/app-settings.ts'
import { type CoreError, isCoreError } from '../../../core/errors.ts'
import { type OutgoingRequest, SendFailure, type SendFailureReason } from '../../../core/outbox/send.ts'
import { toFault } from '../codes.ts'
import type { OpenimCall, UserToRegister } from '../rest/deps.ts'
import { beforeHooks, type HookCalled } from './before-hooks.ts'
import { type HookName, type HookSettings, hookNames } from './webhooks.ts'

const call: OpenimCall = { ...callOf('openim'), operationId: 'op-7', uid: 'imAdmin', isAdmin: true }
const ann: UserToRegister = {
  userID: 'u1',
  nickname: 'Ann',
  faceURL: '',
  ex: '',
  appMangerLevel: 0,
  globalRecvMsgOpt: 0,
}

const hooksByName = (one: HookSettings) =>
  Object.fromEntries(hookNames.map((name) => [name, one])) as Record<HookName, HookSettings>

/** Hooks whose receiver answers `said`, a text, or fails for a reason. */
function hooksThat(said: string | { fails: SendFailureReason }, over: Partial<HookSettings> = {}) {
  const sent: OutgoingRequest[] = []
  const called: HookCalled[] = []
  const one = { enable: true, timeoutMs: 1_234, failedContinue: true, ...over }
  const hooks = beforeHooks({
    settings: sameForAll({ url: 'https://app.example/hooks', hooks: hooksByName(one) }),
    send: async (request) => {
      sent.push(request)
      if (typeof said !== 'string') throw new SendFailure(said.fails)
      return { status: 500, body: said }
    },
    clock: new TestClock(),
    observe: (one) => called.push(one),
    isRegistered: async (_app, uids) => uids.includes('known'),
  })
  return { hooks, sent, called }
}
const reply = (fields: object) =>
  JSON.stringify({ actionCode: 0, errCode: 0, errMsg: '', errDlt: '', nextCode: 0, ...fields })

async function errorOf(work: Promise<unknown>): Promise<CoreError> {
  const error = await work.catch((error: unknown) => error)
  if (!isCoreError(error)) throw new Error(`no CoreError but ${error}`)
  return error
}

describe('the request to the hook', () => {
  test('registration: the users as they will be, with the operationID of the call', async () => {
    const { hooks, sent } = hooksThat(reply({}))
    expect(await hooks.beforeUserRegister(call, [ann])).toEqual([ann])
    expect(sent).toMatchObject([
      {
        url: 'https://app.example/hooks/callbackBeforeUserRegisterCommand',
        headers: { operationID: 'op-7', 'content-type': 'application/json; charset=utf-8' },
        timeoutMs: 1_234,
        body:
          '{"callbackCommand":"callbackBeforeUserRegisterCommand","users":[{"userID":"u1","nickname":"Ann","faceURL":"",' +
          '"ex":"","createTime":0,"appMangerLevel":0,"globalRecvMsgOpt":0}]}',
      },
    ])
  })
  test('an update: what the request has, ex always null', async () => {
    const { hooks, sent } = hooksThat(reply({}))
    const given = { nickname: 'Ann', faceURL: '', ex: 'x', globalRecvMsgOpt: 0 }
    expect(await hooks.beforeUpdateUserInfo(call, 'u1', given)).toEqual(given)
    expect(sent[0]?.body).toBe(
      '{"callbackCommand":"callbackBeforeUpdateUserInfoCommand","userID":"u1","nickName":"Ann","faceURL":"","ex":null}',
    )
  })
  test('its successor: null where the request says nothing', async () => {
    const { hooks, sent } = hooksThat(reply({}))
    await hooks.beforeUpdateUserInfoEx(call, 'u1', { nickname: '', ex: 'x' })
    expect(sent[0]?.body).toBe(
      '{"callbackCommand":"callbackBeforeUpdateUserInfoExCommand","userID":"u1","nickName":"","faceURL":null,"ex":"x"}',
    )
  })
  test('nothing about a known id, which is refused', async () => {
    const { hooks, sent, called } = hooksThat(reply({}))
    const error = await errorOf(hooks.beforeUserRegister(call, [ann, { ...ann, userID: 'known' }]))
    expect([error.code, sent, called]).toEqual(['user.exists', [], []])
  })
  test('nothing when the hook is off', async () => {
    const { hooks, sent } = hooksThat('not even JSON', { enable: false, failedContinue: false })
    expect(await hooks.beforeUserRegister(call, [ann])).toEqual([ann])
    expect(sent).toEqual([])
  })
})

describe('answers', () => {
  test.each([
    ['all zero', reply({}), 'passed'],
    ['an empty object', '{}', 'passed'],
    ['null, which Go reads as nothing', 'null', 'passed'],
    ['an error code alone', reply({ errCode: 20001 }), 'passed'],
    ['actionCode 1 with nextCode 1', reply({ actionCode: 1, nextCode: 1 }), 'passed'],
    ['nextCode 2', reply({ nextCode: 2 }), 'passed'],
    ['keys in another case, more keys than asked', '{"ActionCode":0,"NEXTCODE":0,"more":1}', 'passed'],
    ['nextCode 1', reply({ nextCode: 1, errCode: 20001 }), 'refused'],
    ['nextCode 1 in another case', '{"NextCode":1}', 'refused'],
    ['nextCode 1 with a user without a name', reply({ nextCode: 1, users: [{ userID: 'u1' }] }), 'refused'],
    ['nothing', '', 'malformed'],
    ['no JSON', '<html>', 'malformed'],
    ['JSON too deep', `{"surplus":${'['.repeat(64)}${']'.repeat(64)}}`, 'malformed'],
    ['JSON with too many tokens', `{"surplus":[${'1,'.repeat(50_000)}1]}`, 'malformed'],
    ['a list', '[]', 'malformed'],
    ['a number', '1', 'malformed'],
    ['nextCode as in old documents', reply({ nextCode: '' }), 'malformed'],
    ['a fraction', reply({ actionCode: 0.5 }), 'malformed'],
    ['more than an int32', reply({ errCode: 2 ** 31 }), 'malformed'],
    ['a user without a name', reply({ users: [{ userID: 'u1' }] }), 'malformed'],
    ['users that are no list', reply({ users: {} }), 'malformed'],
    ['no connection', { fails: 'unreachable' as const }, 'unreachable'],
    ['no answer in time', { fails: 'timeout' as const }, 'unreachable'],
    ['a forbidden address', { fails: 'address' as const }, 'unreachable'],
    ['too much', { fails: 'too_large' as const }, 'malformed'],
  ] as const)('%s: %j is %s', async (_, said, outcome) => {
    const strict = hooksThat(said, { failedContinue: false })
    const asked = strict.hooks.beforeUserRegister(call, [ann])
    if (outcome === 'passed') expect(await asked).toEqual([ann])
    else expect((await errorOf(asked)).code).toBe(`hook.${outcome}`)
    expect(strict.called.map((one) => one.outcome)).toEqual([outcome])

    const lenient = hooksThat(said, { failedContinue: true })
    const askedAgain = lenient.hooks.beforeUserRegister(call, [ann])
    if (outcome === 'refused') expect((await errorOf(askedAgain)).code).toBe('hook.refused')
    else expect(await askedAgain).toEqual([ann])
  })
  test.each([
    [
      { errCode: 20001, errMsg: 'no', errDlt: 'because' },
      { errCode: 20001, errMsg: 'no', errDlt: 'because' },
    ],
    [
      { errCode: 20001, errMsg: 'no' },
      { errCode: 20001, errMsg: 'no', errDlt: 'no' },
    ],
    [{ errMsg: 'no' }, { errCode: 500, errMsg: 'no', errDlt: 'no' }],
  ])('a refusal %j is answered with %j', async (fields, fault) => {
    const { hooks } = hooksThat(reply({ nextCode: 1, ...fields }))
    expect(toFault(await errorOf(hooks.beforeUserRegister(call, [ann])))).toEqual(fault)
  })
  test.each([
    [{ fails: 'address' as const }, 'address'],
    [reply({ nextCode: '1' }), 'nextCode: nextCode is not an int32'],
    [reply({ users: [{ userID: 'u1' }] }), 'users.0.nickname: user name is empty'],
    ['<html>', 'the reply is not JSON'],
  ])('a call that goes on in spite of %j says why it failed', async (said, failure) => {
    const { hooks, called } = hooksThat(said)
    await hooks.beforeUserRegister(call, [ann])
    expect(called).toMatchObject([{ hook: 'beforeUserRegister', outcome: 'failed_continued', failure }])
  })
  test.each([
    ['unreachable', 90004, 'NetworkError'],
    ['too_large', 90007, 'DataError'],
  ] as const)('a receiver that is %s is %j', async (fails, errCode, errMsg) => {
    const { hooks } = hooksThat({ fails }, { failedContinue: false })
    expect(toFault(await errorOf(hooks.beforeUserRegister(call, [ann])))).toEqual({ errCode, errMsg, errDlt: errMsg })
  })
})

describe('replacements', () => {
  test('a list of users replaces all, an empty one none', async () => {
    const bob = { ...ann, userID: 'u2', nickname: 'Bob' }
    expect(await hooksThat(reply({ users: [bob] })).hooks.beforeUserRegister(call, [ann])).toEqual([bob])
    expect(await hooksThat(reply({ users: [] })).hooks.beforeUserRegister(call, [ann])).toEqual([ann])
    expect(await hooksThat(reply({ users: null })).hooks.beforeUserRegister(call, [ann])).toEqual([ann])
  })
  test('an update takes every field that is not null', async () => {
    const { hooks } = hooksThat(reply({ nickName: 'Bob', faceURL: null, ex: 'y' }))
    const given = { nickname: 'Ann', faceURL: 'f', ex: '', globalRecvMsgOpt: 1 }
    expect(await hooks.beforeUpdateUserInfo(call, 'u1', given)).toEqual({ ...given, nickname: 'Bob', ex: 'y' })
  })
  test('its successor only fields that the request has', async () => {
    const { hooks } = hooksThat(reply({ nickName: 'Bob', ex: 'y', faceURL: '' }))
    expect(await hooks.beforeUpdateUserInfoEx(call, 'u1', { nickname: 'Ann', faceURL: 'f' })).toEqual({
      nickname: 'Bob',
      faceURL: '',
    })
  })
  test('what is too long is malformed', async () => {
    const { hooks } = hooksThat(reply({ nickName: 'x'.repeat(256) }), { failedContinue: false })
    expect((await errorOf(hooks.beforeUpdateUserInfo(call, 'u1', { nickname: 'Ann' }))).code).toBe('hook.malformed')
  })
})

test('a receiver that hangs holds a bounded number of calls', async () => {
  const on = { enable: true, timeoutMs: 1, failedContinue: true }
  const hooks = beforeHooks({
    settings: sameForAll({ url: 'https://app.example', hooks: hooksByName(on) }),
    send: () => new Promise(() => {}),
    clock: new TestClock(),
    observe() {},
    isRegistered: async () => false,
  })
  for (let i = 0; i < 256; i++) void hooks.beforeUserRegister(call, [ann])
  expect((await errorOf(hooks.beforeUserRegister(call, [ann]))).code).toBe('server.busy')
})
