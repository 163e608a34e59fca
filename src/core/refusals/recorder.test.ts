import { afterEach, beforeEach, describe, expect, test } from 'bun:test'
import { appKeys, callBy, openTestCore, type TestCore } from '../../../test/kit/core.ts'
import { CredentialEnd } from '../sessions/credential-end.ts'
import { RefusalRecorder, type RefusedClient } from './recorder.ts'
import { refusalBounds } from './refusal.ts'

const app = 'default'

let on: TestCore
let recorder: RefusalRecorder
const faults: unknown[] = []
beforeEach(async () => {
  on = await openTestCore()
  const { context, apps } = on.core
  recorder = new RefusalRecorder({ context, apps: () => apps.ids(), fault: (error) => faults.push(error) })
  await on.core.users.register(callBy('openim'), [{ uid: 'ann' }])
})
afterEach(async () => {
  await recorder.flush()
  expect(faults.splice(0)).toEqual([])
  await on.close()
})

const client = (more: Partial<RefusedClient> = {}): RefusedClient => ({
  ...{ dialect: 'openim', code: 'token.ended', refusedAt: 'connection', platform: 'ios', address: '192.0.2.1' },
  owner: { app, uid: 'ann' },
  ...more,
})
const stored = async (uid = 'ann') => (await on.storage.refusals.list(app, { uid }, undefined, 1_000)).refusals

describe('refused clients', () => {
  test('are written within a second, alike ones as one with their number', async () => {
    for (let times = 0; times < 5; times++) recorder.note(client())
    recorder.note(client({ code: 'token.expired', end: new CredentialEnd('expired', 7) }))
    expect(await stored()).toEqual([])
    on.clock.advance(refusalBounds.writeMs)
    await recorder.flush()
    const rows = await stored()
    expect(rows.map(({ code, times }) => [code, times]).sort()).toEqual([
      ['token.ended', 5],
      ['token.expired', 1],
    ])
    expect(rows.find(({ code }) => code === 'token.expired')).toMatchObject({ cause: 'expired', endedAtMs: 7 })
  })

  test('a flood is counted, not stored, and later refusals are stored again', async () => {
    for (let at = 0; at < refusalBounds.batchMax + 40; at++) recorder.note(client({ address: `198.51.100.${at}` }))
    await recorder.flush()
    expect(recorder.dropped).toBe(40)
    expect(await stored()).toHaveLength(refusalBounds.perUserMax)
    on.clock.advance(1)
    recorder.note(client({ address: '203.0.113.9' }))
    await recorder.flush()
    expect((await stored())[0]).toMatchObject({ network: '203.0.113.9' })
    expect(await stored()).toHaveLength(refusalBounds.perUserMax)
  })

  test('a client that only says who it is counts for a user that exists, and as unverified', async () => {
    const user = await on.core.users.get(app, 'ann')
    recorder.note(client({ owner: undefined, claimed: { by: 'uid', text: 'ann' } }))
    recorder.note(client({ owner: undefined, claimed: { by: 'num', text: String(user.num) }, dialect: 'lanying' }))
    for (const text of ['nobody', '', 'x'.repeat(65)])
      recorder.note(client({ owner: undefined, claimed: { by: 'uid', text } }))
    recorder.note(client({ owner: undefined }))
    await recorder.flush()
    expect((await stored()).map(({ dialect, verified }) => [dialect, verified]).sort()).toEqual([
      ['lanying', false],
      ['openim', false],
    ])
    expect((await on.storage.refusals.list(app, {}, undefined, 100)).refusals).toHaveLength(2)
  })

  test('one that two apps may mean is not stored', async () => {
    await on.core.apps.create(callBy('admin'), 'second', appKeys('second'))
    await on.core.users.register(callBy('openim', 'second'), [{ uid: 'ann' }, { uid: 'bob' }])
    recorder.note(client({ owner: undefined, claimed: { by: 'uid', text: 'ann' } }))
    recorder.note(client({ owner: undefined, claimed: { by: 'uid', text: 'bob' } }))
    await recorder.flush()
    expect(await stored()).toEqual([])
    expect((await on.storage.refusals.list('second', {}, undefined, 10)).refusals.map(({ uid }) => uid)).toEqual([
      'bob',
    ])
  })

  test('one whose credential names an app is stored in that app, or not at all', async () => {
    await on.core.apps.create(callBy('admin'), 'second', appKeys('second'))
    await on.core.users.register(callBy('openim', 'second'), [{ uid: 'ann' }, { uid: 'bob' }])
    for (const [text, of] of [
      ['ann', 'second'],
      ['bob', app],
      ['ann', 'absent'],
    ] as const)
      recorder.note(client({ owner: undefined, claimed: { by: 'uid', text, app: of } }))
    await recorder.flush()
    expect((await on.storage.refusals.list(app, {}, undefined, 10)).refusals).toEqual([])
    const { refusals } = await on.storage.refusals.list('second', {}, undefined, 10)
    expect(refusals.map(({ uid, times }) => [uid, times])).toEqual([['ann', 1]])
  })

  test('a num is not taken for the uid of the same text', async () => {
    const { num } = await on.core.users.get(app, 'ann')
    await on.core.users.register(callBy('openim'), [{ uid: String(num) }])
    recorder.note(client({ owner: undefined, claimed: { by: 'num', text: String(num) } }))
    recorder.note(client({ owner: undefined, claimed: { by: 'uid', text: String(num) } }))
    await recorder.flush()
    expect((await on.storage.refusals.list(app, {}, undefined, 10)).refusals.map(({ uid }) => uid).sort()).toEqual(
      [String(num), 'ann'].sort(),
    )
  })

  test('beyond the bound of an app its oldest are deleted, and those of another app stay', async () => {
    await on.core.apps.create(callBy('admin'), 'second', appKeys('second'))
    recorder.note(client({ owner: { app: 'second', uid: 'bob' } }))
    recorder.note(client())
    await recorder.flush()
    const [mine] = await stored()
    if (!mine) throw new Error('not stored')
    const { id: _, ...row } = mine
    const flood = Array.from({ length: refusalBounds.perAppMax }, (_, at) => ({ ...row, uid: `u${at % 1_000}` }))
    await on.storage.transaction([], ({ refusals }) => refusals.add(flood))
    on.clock.advance(refusalBounds.pruneMs)
    recorder.note(client({ owner: { app, uid: 'cay' } }))
    await recorder.flush()
    expect([await stored(), await stored('cay')]).toMatchObject([[], [{ uid: 'cay' }]])
    expect((await on.storage.refusals.list('second', {}, undefined, 10)).refusals).toHaveLength(1)
  })

  test('those of the day before are deleted', async () => {
    recorder.note(client())
    await recorder.flush()
    on.clock.advance(refusalBounds.keptMs + refusalBounds.pruneMs)
    recorder.note(client({ code: 'user.banned' }))
    await recorder.flush()
    expect((await stored()).map(({ code }) => code)).toEqual(['user.banned'])
  })
})
