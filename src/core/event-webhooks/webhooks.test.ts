import { afterEach, beforeEach, describe, expect, test } from 'bun:test'
import { WebhookRun } from '../../../test/kit/webhook-run.ts'

let run: WebhookRun
beforeEach(async () => {
  run = await WebhookRun.start({ bounds: { perAppMax: 2 } })
})
afterEach(() => run.close())

const signatures = () => (run.receiver.arrived.at(-1)?.headers['webhook-signature'] ?? '').split(' ').length
const actions = async (id: string) =>
  (await run.opened.storage.audit.list('default', { target: id }, 50)).map(({ action }) => action).toReversed()

describe('webhooks as callers manage them', () => {
  test('each change leaves one audit entry, without the path of the URL', async () => {
    const { webhooks, sends } = run.service
    const { id } = await run.create({ url: 'https://hooks.example/token-1?x=token-2' })
    await webhooks.update(run.call, id, { url: 'https://hooks.example/token-3', label: 'a' })
    await webhooks.rotate(run.call, id, 1_000)
    await webhooks.pause(run.call, id)
    await webhooks.replay(run.call, id, 0)
    await webhooks.resume(run.call, id)
    await sends.test(run.call, id)
    await sends.retryAll(run.call, id)
    await webhooks.remove(run.call, id)
    const changes = ['create', 'update', 'rotate', 'pause', 'replay', 'resume', 'test', 'retry', 'delete']
    expect(await actions(id)).toEqual(changes.map((change) => `webhook.${change}`))
    const entries = await run.opened.storage.audit.list('default', { target: id }, 50)
    expect(JSON.stringify(entries)).not.toContain('token-')
    expect(await run.opened.storage.claims.jobDueAtMs(`webhook:${id}`)).toBe(0)
  })
  test('an unknown one, and one of another app', async () => {
    const { id } = await run.create()
    const { webhooks, sends } = run.service
    const other = { ...run.call, app: 'other' }
    const refused = { code: 'resource.not_found' }
    await expect(webhooks.get('other', id)).rejects.toMatchObject(refused)
    await expect(webhooks.pause(other, id)).rejects.toMatchObject(refused)
    await expect(webhooks.resume(other, id)).rejects.toMatchObject(refused)
    await expect(webhooks.remove(other, id)).rejects.toMatchObject(refused)
    await expect(sends.test(other, id)).rejects.toMatchObject(refused)
    await expect(sends.resend(run.call, id, { position: 9 })).rejects.toMatchObject(refused)
    await expect(sends.resend(run.call, id, { id: 'e9' })).rejects.toMatchObject(refused)
  })
  test('an app has a bounded number', async () => {
    await run.create()
    await run.create()
    expect(run.create()).rejects.toMatchObject({ code: 'resource.exists' })
  })
  test('types of presence read a log of their own; those of both logs are refused', async () => {
    const refused = { code: 'request.invalid' }
    for (const types of [
      ['presence.online', 'user.ban'],
      ['*', 'presence.*'],
    ])
      await expect(run.create({ types })).rejects.toMatchObject(refused)
    run.log.add('u1')
    const webhook = await run.create({ types: ['presence.*'] })
    expect([webhook.log, webhook.position]).toEqual(['presence', 0])
    const { webhooks, floors, status } = run.service
    for (const types of [['user.*'], undefined])
      await expect(webhooks.update(run.call, webhook.id, { types })).rejects.toMatchObject(refused)
    expect((await webhooks.update(run.call, webhook.id, { types: ['presence.online'] })).types).toEqual([
      'presence.online',
    ])
    const taken = [1, 2, 3].map((place) => run.presenceLog.add(`p${place}`, { action: 'presence.online' }))
    run.log.add('u2')
    await run.until(() => run.receiver.taken.length === 3)
    await run.pass(1_000)
    expect(run.receiver.taken.map(({ id }) => id)).toEqual(taken.map(({ id }) => id))
    expect((await run.find(webhook)).position).toBe(3)
    expect([await floors.presence.prunableTo('default'), await floors.changes.prunableTo('default')]).toEqual([
      3,
      undefined,
    ])
    expect((await status(await run.find(webhook))).pending).toBe(0)
  })
  test('positions that the log does not have are refused', async () => {
    const { id } = await run.create()
    for (let place = 0; place < 5; place++) run.log.add('u1')
    run.log.pruneTo(3)
    const refused = { code: 'cursor.expired' }
    for (const after of [2, 6]) {
      expect(run.service.webhooks.replay(run.call, id, after)).rejects.toMatchObject(refused)
      expect(run.create({ after })).rejects.toMatchObject(refused)
    }
    expect((await run.service.webhooks.replay(run.call, id, 3)).position).toBe(3)
  })
  test('after a rotation both secrets sign, until the end of the one before', async () => {
    const { id } = await run.create()
    await run.service.sends.test(run.call, id)
    expect(signatures()).toBe(1)
    await run.service.webhooks.rotate(run.call, id, 60_000)
    await run.service.sends.test(run.call, id)
    expect(signatures()).toBe(2)
    await run.pass(60_000, 1_000)
    await run.service.sends.test(run.call, id)
    expect(signatures()).toBe(1)
    await run.service.webhooks.rotate(run.call, id, 0)
    await run.service.sends.test(run.call, id)
    expect(signatures()).toBe(1)
  })
  test('a test and a single event are sent at once, also while it is paused, and are among the attempts', async () => {
    const { id, app } = await run.create()
    await run.service.webhooks.pause(run.call, id)
    const event = run.log.add('u1')
    run.receiver.answer = () => 503
    expect(await run.service.sends.test(run.call, id)).toMatchObject({ status: 503, error: 'status_503' })
    run.receiver.answer = () => 200
    expect(await run.service.sends.resend(run.call, id, { id: event.id })).toMatchObject({ status: 200, error: '' })
    expect(await run.service.sends.resend(run.call, id, { position: 1 })).toMatchObject({ status: 200 })
    const attempts = await run.opened.storage.webhooks.attempts(app, id, undefined, 10)
    expect(attempts.map(({ type, status }) => [type, status])).toEqual([
      ['user.update', 200],
      ['user.update', 200],
      ['webhook.test', 503],
    ])
    expect((await run.service.webhooks.get(app, id)).position).toBe(0)
  })
  test('the status counts what waits, and knows the oldest', async () => {
    const webhook = await run.create({ types: ['user.*'] })
    await run.service.webhooks.pause(run.call, webhook.id)
    run.log.add('u1', { action: 'session.open', atMs: 5 })
    run.log.add('u1', { action: 'user.ban', atMs: 6 })
    run.log.add('u2', { action: 'user.ban', atMs: 7 })
    const waiting = { pending: 2, isMore: false, oldestPendingAtMs: 6, retries: 0 }
    expect(await run.service.status(webhook)).toEqual(waiting)
    run.receiver.answer = ({ target }) => (target === 'u1' ? 500 : 200)
    await run.service.webhooks.resume(run.call, webhook.id)
    await run.pass(2_000)
    const later = await run.find(webhook)
    expect(await run.service.status(later)).toEqual({ ...waiting, pending: 0, retries: 1 })
  })
})
