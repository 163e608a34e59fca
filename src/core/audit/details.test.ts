import { afterEach, beforeEach, expect, test } from 'bun:test'
import { callBy, openTestCore, type TestCore } from '../../../test/kit/core.ts'
import { openimPolicy } from '../../../test/kit/dialects.ts'
import { numberAll } from '../../../test/kit/events.ts'
import { signInsOf } from '../../../test/kit/sign-ins.ts'
import { verifyAudit } from './verify.ts'

/* What the details of an entry tell those who follow the events. */

let on: TestCore
beforeEach(async () => {
  on = await openTestCore({ policies: { openim: openimPolicy(1) } })
  await on.core.users.register(call, [{ uid: 'ann' }])
})
afterEach(() => on.close())

const call = callBy('admin')
const latest = async () => (await on.storage.audit.list('default', {}, 1))[0]

test('a session that opened is named, with its device; what it replaced as well', async () => {
  const session = await signInsOf(on).openim('ann', 'first', 'android')
  expect(await latest()).toMatchObject({
    action: 'session.open',
    details: { session: session.id, device: session.clientKey, sn: 1, platform: 'android', newDevice: true, ended: 0 },
  })
  on.clock.advance(1_000)
  await signInsOf(on).openim('ann', 'second', 'android')
  const named = { id: session.id, dialect: 'openim', platform: 'android' }
  expect((await latest())?.details).toMatchObject({
    newDevice: false,
    ended: 1,
    reason: 'admission',
    sessions: [named],
  })
})
test('a ban tells its reason, its end and the sessions that it ended', async () => {
  const session = await signInsOf(on).openim('ann', 'first', 'ios')
  await on.core.restrictions.set(call, 'ann', { ban: { reason: 'spam', untilMs: 2_000_000_000_000 } })
  expect(await latest()).toMatchObject({
    action: 'user.ban',
    details: { reason: 'spam', until: 2_000_000_000_000, count: 1, sessions: [{ id: session.id, dialect: 'openim' }] },
  })
  await on.core.restrictions.set(call, 'ann', { mute: {} })
  expect((await latest())?.details).toEqual({ reason: '' })
})
test('a deletion names the sessions that it ended; with `erase` the details before it are gone, and verify says so', async () => {
  const session = await signInsOf(on).openim('ann', 'first', 'ios')
  await on.core.restrictions.set(call, 'ann', { mute: { reason: 'her secret' } })
  await numberAll(on.storage)
  const came = { app: 'default', atMs: 1, dialect: 'openim', platform: 'ios', node: 1, reason: undefined } as const
  await on.storage.transaction([], ({ presenceEvents }) =>
    presenceEvents.append(
      'default',
      ['ann', 'bob'].map((uid) => ({ ...came, uid, connectionId: uid, isEdge: false })),
    ),
  )
  await on.core.users.destroy(call, 'ann', { erase: true })
  const { events } = await on.core.presenceLog.page('default', undefined, {}, 10)
  expect(events.map(({ target, position }) => [target, position])).toEqual([['bob', 2]])
  await numberAll(on.storage)
  const entries = await on.storage.audit.list('default', { target: 'ann' }, 10)
  expect(entries.map(({ action, details }) => [action, details])).toEqual([
    [
      'user.destroy',
      expect.objectContaining({ reason: 'destroyed', sessions: [expect.objectContaining({ id: session.id })] }),
    ],
    ['user.mute', {}],
    ['session.open', {}],
    ['user.create', {}],
  ])
  expect(await verifyAudit(on.storage, 'default')).toMatchObject({ brokenAt: undefined, erased: { count: 3 } })
})
test('an id that becomes a robot loses its sessions, which are named', async () => {
  const session = await signInsOf(on).wildfire('bot', 'phone')
  const profile = {
    displayName: '',
    portrait: '',
    gender: 0,
    mobile: '',
    email: '',
    address: '',
    company: '',
    social: '',
    extra: '',
  }
  await on.core.robots.put(call, 'bot', { ...profile, name: '', owner: '', secret: '', callback: '', robotExtra: '' })
  expect(await latest()).toMatchObject({
    action: 'robot.create',
    details: { reason: 'became_robot', sessions: [{ id: session.id }] },
  })
})
