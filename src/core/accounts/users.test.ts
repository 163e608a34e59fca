import { afterEach, beforeEach, describe, expect, test } from 'bun:test'
import { callBy, openTestCore, type TestCore } from '../../../test/kit/core.ts'
import type { CoreEvent } from '../event.ts'
import type { UserId } from '../values.ts'
import { emptyProfile, type User } from './user.ts'
import type { UserOverwrite } from './write-user.ts'

let on: TestCore
beforeEach(async () => {
  on = await openTestCore()
})
afterEach(() => on.close())

const call = callBy('wildfire')
const create = (uid: UserId, name: string, more: Partial<UserOverwrite> = {}) => {
  const { displayName, portrait, gender, mobile, email, address, company, social, extra } = emptyProfile
  const fields = { displayName, portrait, gender, mobile, email, address, company, social, extra }
  return on.core.users.overwrite(call, uid, { ...fields, kind: 'person', grade: 0, name, ...more })
}
const register = (...uids: UserId[]) =>
  on.core.users.register(
    callBy('openim'),
    uids.map((uid) => ({ uid })),
  )
const find = (uid: UserId) => on.core.users.find('default', uid, true)
const named = async (name: string) => (await on.core.users.findByName('default', name, true))?.uid
const codeOf = (work: Promise<unknown>) =>
  work.then(
    () => 'done',
    (error) => error.code,
  )

describe('names', () => {
  test('are unique when set, byte for byte; the account that has it may write it again', async () => {
    await create('ann', 'Ann')
    expect(await codeOf(create('bob', 'Ann'))).toBe('user.name_taken')
    await create('bob', 'ann')
    await create('cid', 'Ann\u0301')
    await create('ann', 'Ann')
    expect(await codeOf(on.core.users.update(call, 'bob', { name: 'Ann' }))).toBe('user.name_taken')
    expect(await codeOf(on.core.users.registerNamed(callBy('lanying'), 'ann', 'hash'))).toBe('user.name_taken')
    await on.core.users.update(call, 'ann', { name: 'Ann' })
  })
  test('may be absent: any number of accounts have none', async () => {
    await register('ann', 'bob')
    expect((await find('ann'))?.name).toBe('')
  })
  test('may not be the uid of another that has no name, made through OpenIM or destroyed', async () => {
    await register('ann')
    await create('grave', 'Grave')
    await on.core.users.destroy(call, 'grave')
    expect(await codeOf(create('bob', 'ann'))).toBe('user.name_taken')
    expect(await codeOf(create('bob', 'grave'))).toBe('user.name_taken')
    expect(await codeOf(on.core.users.registerNamed(callBy('lanying'), 'grave', 'hash'))).toBe('user.name_taken')
    await create('ann', 'ann')
    await create('bob', 'Grave')
  })
  test('may be the uid of another that has its own name', async () => {
    await create('ann', 'Ann')
    await create('bob', 'ann')
    expect(await named('ann')).toBe('bob')
  })
  test('are looked up: who has it first, then the nameless one with that uid', async () => {
    await create('ann', 'Ann')
    await create('bob', 'ann')
    await on.core.users.destroy(call, 'ann')
    expect([await named('ann'), await named('Ann')]).toEqual(['bob', undefined])
    await on.core.users.update(call, 'bob', { name: 'Bob' })
    expect(await named('ann')).toBe('ann')
    expect(await on.core.users.findByName('default', 'ann')).toBeUndefined()
  })
  test('of several at the same moment one gets it', async () => {
    const outcomes = await Promise.all(['a', 'b', 'c', 'd'].map((uid) => codeOf(create(uid, 'same'))))
    expect(outcomes.toSorted()).toEqual(['done', 'user.name_taken', 'user.name_taken', 'user.name_taken'])
  })
})

describe('a full overwrite', () => {
  test('empties its own and the shared fields, and leaves password, settings, ex and the making', async () => {
    const { uid, num } = await on.core.users.registerNamed(callBy('lanying'), 'Ann', 'hash')
    await on.core.users.update(call, uid, {
      displayName: 'A',
      mobile: '1',
      extra: 'x',
      description: 'd',
      publicInfo: 'p',
      ex: 'e',
    })
    on.clock.advance(5)
    await create(uid, 'Ann', { company: 'c' })
    const made = on.clock.now() - 5
    expect(await find(uid)).toEqual({
      ...emptyProfile,
      app: 'default',
      uid,
      num,
      kind: 'person',
      grade: 0,
      name: 'Ann',
      company: 'c',
      description: 'd',
      publicInfo: 'p',
      ex: 'e',
      createdAtMs: made,
      changedAtMs: made + 5,
      destroyedAtMs: undefined,
    })
    expect(await on.storage.users.passwordHash('default', uid)).toBe('hash')
  })
  test('of a robot makes a person, and deletes the robot’s row', async () => {
    await create('bot', 'Bot')
    const robot = { name: 'Bot', owner: '', secret: '', callback: 'http://x', robotExtra: '' }
    const { displayName, portrait, gender, mobile, email, address, company, social, extra } = emptyProfile
    await on.core.robots.put(call, 'bot', {
      ...robot,
      displayName,
      portrait,
      gender,
      mobile,
      email,
      address,
      company,
      social,
      extra,
    })
    await create('bot', 'Bot')
    expect((await find('bot'))?.kind).toBe('person')
    expect(await codeOf(on.core.robots.get('default', 'bot'))).toBe('robot.not_found')
  })
})

describe('registration', () => {
  test('makes all or none', async () => {
    await register('ann')
    expect(await codeOf(register('bob', 'ann', 'cid'))).toBe('user.exists')
    expect(await codeOf(register('bob', 'bob'))).toBe('user.exists')
    expect(await on.core.users.count('default', {})).toBe(1)
    expect((await register('bob', 'cid')).map(({ uid }) => uid)).toEqual(['bob', 'cid'])
  })
  test('of a destroyed uid twice in one call is refused, as of any other', async () => {
    await register('ann')
    await on.core.users.destroy(call, 'ann')
    expect(await codeOf(register('ann', 'ann'))).toBe('user.exists')
  })
  test('of one name twice in one call is refused for the name', async () => {
    const drafts = [
      { uid: 'ann', name: 'same' },
      { uid: 'bob', name: 'same' },
    ]
    expect(await codeOf(on.core.users.register(call, drafts))).toBe('user.name_taken')
  })
  test('by name gives the uid that is the num’s text', async () => {
    const ann = await on.core.users.registerNamed(callBy('lanying'), 'Ann', 'hash')
    expect(ann.uid).toBe(String(ann.num))
    expect(await on.core.users.findByNum('default', ann.num)).toEqual(ann)
  })
})

describe('an update', () => {
  test('moves changedAt even when nothing differs, and never back', async () => {
    const { changedAtMs } = await create('ann', 'Ann')
    on.clock.advance(7)
    expect((await on.core.users.update(call, 'ann', { displayName: '' })).changedAtMs).toBe(changedAtMs + 7)
    await on.storage.users.update('default', 'ann', { changedAtMs: 2 ** 50 })
    expect((await on.core.users.update(call, 'ann', { displayName: 'A' })).changedAtMs).toBe(2 ** 50)
  })
  test('of an unknown id, and of a tombstone', async () => {
    await create('ann', 'Ann')
    await on.core.users.destroy(call, 'ann')
    expect(await codeOf(on.core.users.update(call, 'ann', { displayName: 'x' }))).toBe('user.destroyed')
    expect(await codeOf(on.core.users.update(call, 'bob', { displayName: 'x' }))).toBe('user.not_found')
  })
})

describe('destruction', () => {
  const full = { displayName: 'A', portrait: 'p', gender: 1, mobile: '1', email: 'a@b', extra: 'x' }

  test('leaves uid and num, and nothing else', async () => {
    const { num, createdAtMs } = await create('ann', 'Ann', full)
    await on.storage.users.setPasswordHash('default', 'ann', 'hash')
    on.clock.advance(3)
    await on.core.users.destroy(call, 'ann')
    const grave: User = {
      ...emptyProfile,
      app: 'default',
      uid: 'ann',
      num,
      kind: 'person',
      grade: 0,
      name: '',
      createdAtMs,
      changedAtMs: createdAtMs + 3,
      destroyedAtMs: createdAtMs + 3,
    }
    expect(await find('ann')).toEqual(grave)
    expect(await on.storage.users.passwordHash('default', 'ann')).toBeUndefined()
    expect(await on.core.users.find('default', 'ann')).toBeUndefined()
    expect(await on.core.users.listByMobile('default', '1')).toEqual([])
    expect(await codeOf(on.core.users.get('default', 'ann'))).toBe('user.destroyed')
  })
  test('of an unknown id, or once more, does nothing', async () => {
    await create('ann', 'Ann')
    expect(await on.core.users.destroy(call, 'nobody')).toBeUndefined()
    expect(await on.core.users.destroy(call, 'ann')).toMatchObject({ sessions: 0, connections: 0 })
    expect(await on.core.users.destroy(call, 'ann')).toBeUndefined()
  })
  test('frees the name', async () => {
    await create('ann', 'Ann')
    await on.core.users.destroy(call, 'ann')
    await create('bob', 'Ann')
    expect(await named('Ann')).toBe('bob')
  })
  test.each<[string, () => Promise<unknown>]>([
    ['WildfireChat’s create', () => create('ann', 'Ann')],
    ['OpenIM’s register', () => register('ann')],
    [
      'a robot’s create',
      () =>
        on.core.robots.put(call, 'ann', {
          ...emptyProfile,
          name: 'Ann',
          owner: '',
          secret: '',
          callback: '',
          robotExtra: '',
        }),
    ],
  ])('%s revives the account: the same uid and num, nothing else', async (_, revive) => {
    const { num } = await create('ann', 'Ann', full)
    await on.core.userCommands.add(callBy('openim'), { uid: 'ann', type: 1, uuid: 'u', value: 'kept', ex: '' })
    await on.core.clientConfig.set(callBy('openim'), 'ann', { key: 'kept' })
    await on.core.userValues.put(callBy('wildfire'), 'ann', { scope: 1, key: 'kept', value: 'v' })
    await on.core.settings.update(callBy('lanying'), 'ann', { noPush: true })
    await on.core.users.destroy(call, 'ann')
    await revive()
    const { name: _name, kind: _kind, ...revived } = (await find('ann')) ?? {}
    expect(revived).toMatchObject({ ...emptyProfile, num, destroyedAtMs: undefined })
    expect(await on.core.userCommands.list('default', 'ann')).toEqual([])
    expect(await on.core.clientConfig.of('default', 'ann')).toEqual([])
    expect(await on.storage.userValues.count('default', 'ann')).toBe(0)
    expect((await on.core.settings.of('default', 'ann')).noPush).toBe(false)
    expect(await on.storage.users.passwordHash('default', 'ann')).toBeUndefined()
  })
  test('revived accounts keep the position of their first creation', async () => {
    await register('ann', 'bob')
    await on.core.users.destroy(call, 'ann')
    await register('ann')
    const all = await on.core.users.list('default', {}, { offset: 0, limit: 9 })
    expect(all.map(({ uid }) => uid)).toEqual(['ann', 'bob'])
  })
})

test('lists by uid keep the given order, repeat duplicates, skip unknown ids, include tombstones', async () => {
  await register('ann', 'bob')
  await on.core.users.destroy(call, 'bob')
  const found = await on.core.users.listInOrder('default', ['bob', 'nobody', 'ann', 'bob'])
  expect(found.map(({ uid }) => uid)).toEqual(['bob', 'ann', 'bob'])
})

describe('events', () => {
  const kindsOf = (events: readonly CoreEvent[]) => events.map(({ kind }) => kind)
  let recorded: CoreEvent[]
  let told: CoreEvent[]
  beforeEach(() => {
    recorded = []
    told = []
    on.core.context.events.onRecord(async (_, events) => () => recorded.push(...events))
    on.core.context.events.on((event) => void told.push(event))
  })

  test('every change of an account is recorded with it and published after it, once', async () => {
    await create('ann', 'Ann')
    await on.core.users.update(call, 'ann', { displayName: 'A' })
    await register('bob', 'cid')
    await on.core.users.destroy(call, 'ann')
    const kinds: CoreEvent['kind'][] = [
      'user.written',
      'user.changed',
      'user.written',
      'user.written',
      'user.destroyed',
    ]
    expect([kindsOf(recorded), kindsOf(told)]).toEqual([kinds, kinds])
    expect(recorded).toEqual(told)
  })
  test('a change that is refused is not published', async () => {
    await register('ann')
    await codeOf(register('bob', 'ann'))
    await codeOf(create('bob', 'ann'))
    expect(kindsOf(told)).toEqual(['user.written'])
  })
  test('a recorder that fails undoes the change', async () => {
    on.core.context.events.onRecord(async () => {
      throw new Error('no room')
    })
    await expect(create('ann', 'Ann')).rejects.toThrow('no room')
    expect(await find('ann')).toBeUndefined()
    expect(told).toEqual([])
  })
})
