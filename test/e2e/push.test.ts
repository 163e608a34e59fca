import { afterEach, beforeEach, describe, expect, test } from 'bun:test'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { runCli } from '../../src/cli/run.ts'
import { webhookSignature } from '../../src/http/push/webhook-sink.ts'
import { everyCommand } from '../../src/main.ts'
import { runRefused } from '../kit/process.ts'
import { startReceiver } from '../kit/push-service.ts'
import { startTestServer, type TestServer } from '../kit/server.ts'

type Receiver = ReturnType<typeof startReceiver>

let server: TestServer
let receiver: Receiver
/** The status that the receiver answers. */
let answer: number
beforeEach(async () => {
  answer = 200
  receiver = startReceiver(() => answer)
  const sinks = JSON.stringify({ cert: `webhook:${receiver.url}/push` })
  server = await startTestServer({ settings: { 'push.sinks': sinks, 'webhooks.allowPrivate': true } })
})
afterEach(async () => {
  receiver.stop()
  await server.close()
})

/** One call of the Lanying API with its admin token, on behalf of `as`. */
async function lanying<T>(path: string, body: object, as?: number): Promise<T> {
  const headers: Record<string, string> = { app_id: 'default', 'access-token': server.config['lanying.adminToken'] }
  if (as !== undefined) headers.user_id = String(as)
  const response = await fetch(server.urls.lanying + path, { method: 'POST', headers, body: JSON.stringify(body) })
  const { code, data } = (await response.json()) as { code: number; data: T }
  if (code !== 200) throw new Error(`${path}: ${code}`)
  return data
}
async function register(username: string): Promise<number> {
  const account = { username, password: 'secret 1', device_guid: `guid of ${username}` }
  return (await lanying<{ user_id: number }>('/user/register/push', account)).user_id
}
const bind = (num: number, token: string) =>
  lanying('/user/token/bind', { device_sn: 1, device_token: token, notifier_name: 'cert' }, num)

const own = async (path: string, key = server.config['rollcall.adminKey']) => {
  const response = await fetch(server.urls.rollcall + path, { headers: { authorization: `Bearer ${key}` } })
  return { status: response.status, body: (await response.json()) as Record<string, unknown> }
}
async function preview(num: number, query = ''): Promise<Record<string, unknown>[]> {
  const { body } = await own(`/v1/users/${num}/push/preview${query}`)
  return body.devices as Record<string, unknown>[]
}
async function cli(line: string, url = server.urls.rollcall ?? '') {
  const said = { out: '', error: '' }
  const code = await runCli([...line.split(' '), '--url', url], everyCommand, {
    version: 'test',
    environment: { ROLLCALL_ROLLCALL_ADMINKEY: server.config['rollcall.adminKey'] },
    out: (text) => {
      said.out += text
    },
    error: (text) => {
      said.error += text
    },
  })
  return { code, ...said }
}
async function received(count: number): Promise<Record<string, unknown>[]> {
  while (receiver.received.length < count) await Bun.sleep(2)
  return receiver.received.map(({ body }) => JSON.parse(Buffer.from(body).toString()) as Record<string, unknown>)
}

/** The counts of a task once `met`. */
async function countsOf(task: number, met: (outcomes: string[]) => boolean): Promise<unknown[]> {
  for (;;) {
    const { counts, state } = (await own(`/v1/push/tasks/${task}`)).body as { counts: Count[]; state: string }
    if (state === 'done' && met(counts.map(({ outcome }) => outcome))) return counts
    await Bun.sleep(2)
  }
}
type Count = { outcome: string; reason: string; platform: string; count: number }
const isSettled = (outcomes: string[]) => !outcomes.includes('queued')

test('a push to a tag reaches the webhook, signed, and is counted', async () => {
  const [ann, bob] = [await register('ann'), await register('bob')]
  await bind(ann, 'token of ann')
  await bind(bob, 'token of bob')
  await lanying('/user/push/tag', { tags: ['red'] }, ann)
  await lanying('/user/push/badge', { badge: 4 }, ann)
  const push = { audience: { tag: ['red'] }, message: { title: 'T', body: 'B', ext: { k: 1 }, ios: { sound: 's' } } }
  const { task_id } = await lanying<{ task_id: number }>('/push/notify', push)
  const [arrived] = await received(1)
  expect(arrived).toMatchObject({
    userId: String(ann),
    num: ann,
    deviceToken: 'token of ann',
    badge: 5,
    message: { type: 'text', title: 'T', body: 'B', ext: { k: 1 } },
    channels: { ios: { sound: 's' } },
    sequence: ['ups', 'fcm'],
  })
  const { headers, body } = receiver.received[0] ?? { headers: {} as Record<string, string>, body: new Uint8Array() }
  const { webhookKey } = (await own('/v1/push/keys')).body as { webhookKey: string }
  const timestamp = headers['x-rollcall-timestamp'] ?? ''
  expect(headers['x-rollcall-signature']).toBe(
    webhookSignature(webhookKey, timestamp, Buffer.from(body).toString('utf8')),
  )
  expect(await countsOf(task_id, isSettled)).toEqual([
    { outcome: 'delivered', reason: 'cert', platform: 'unknown', count: 1 },
  ])
  const [detail] = await lanying<Record<string, number>[]>('/push/task/detail', { list: [task_id] })
  expect(detail).toMatchObject({
    task_id,
    fcm_target: 1,
    fcm_sent: 1,
    fcm_received: 0,
    apns_target: 0,
    mxpush_target: 0,
  })
  expect(await metrics()).toEqual({ 'queued cert': 1, 'delivered cert': 1 })
})

/** The metric of pushes, by outcome and reason. */
async function metrics(): Promise<Record<string, number>> {
  const text = await (await fetch(`${server.urls.rollcall}/metrics`)).text()
  const lines = text.matchAll(/^rollcall_pushes_total\{outcome="(\w+)",reason="(\w+)"\} (\d+)$/gm)
  return Object.fromEntries([...lines].map(([, outcome, reason, value]) => [`${outcome} ${reason}`, Number(value)]))
}

test('a push counts as queued until its receiver has answered for good, then as delivered or failed', async () => {
  const ann = await register('ann')
  await bind(ann, 't')
  const notify = async () => {
    const push = { audience: { user_id: [ann] }, message: { body: 'B' } }
    return (await lanying<{ task_id: number }>('/push/notify', push)).task_id
  }
  const sums = async (task: number) => {
    const [detail] = await lanying<Record<string, number>[]>('/push/task/detail', { list: [task] })
    return [detail?.fcm_target, detail?.fcm_sent]
  }
  const count = (outcome: string, reason: string) => [{ outcome, reason, platform: 'unknown', count: 1 }]
  answer = 503
  const refused = await notify()
  await received(1)
  expect(await countsOf(refused, () => true)).toEqual(count('queued', 'cert'))
  expect(await sums(refused)).toEqual([1, 0])
  answer = 400
  expect(await countsOf(refused, isSettled)).toEqual(count('failed', 'status_400'))
  expect(await sums(refused)).toEqual([1, 0])
  answer = 200
  const accepted = await notify()
  expect(await countsOf(accepted, isSettled)).toEqual(count('delivered', 'cert'))
  expect(await sums(accepted)).toEqual([1, 1])
  expect(await metrics()).toEqual({ 'queued cert': 2, 'failed status_400': 1, 'delivered cert': 1 })
})

test('a repeated request_id is not sent again', async () => {
  const ann = await register('ann')
  await bind(ann, 't')
  const push = { audience: { user_id: [ann] }, message: { body: 'B' }, setting: { request_id: 'r' } }
  const first = await lanying('/push/notify', push)
  await received(1)
  expect(await lanying('/push/notify', push)).toEqual(first)
  await lanying('/push/notify', { ...push, setting: { request_id: 'another' } })
  expect(await received(2)).toHaveLength(2)
})

describe('quiet hours', () => {
  const at = (time: string) => `?at=${encodeURIComponent(time)}`
  test('use the app’s time zone, overnight, unless the user has one', async () => {
    const ann = await register('ann')
    await bind(ann, 't')
    await lanying('/user/push/limit', { no_push_start_hour: 22, no_push_end_hour: 7 }, ann)
    const rules = async () => {
      const times = [
        '2026-06-01T21:59:59+08:00',
        '2026-06-01T22:00:00+08:00',
        '2026-06-02T06:59:59+08:00',
        '2026-06-01T23:00:00Z',
      ]
      return Promise.all(times.map(async (time) => (await preview(ann, at(time)))[0]?.rule))
    }
    const [open, shut] = ['device.offline', 'preferences.noPushWindow']
    expect(await rules()).toEqual([open, shut, shut, open])
    await lanying('/user/settings', { time_zone: 'UTC' }, ann)
    expect(await rules()).toEqual([open, open, shut, shut])
  })
  test('are correct across a daylight-saving change', async () => {
    const ann = await register('ann')
    await bind(ann, 't')
    await lanying('/user/settings', { time_zone: 'America/New_York', silence_start_time: 3, silence_end_time: 4 }, ann)
    const alertAt = async (time: string) => (await preview(ann, at(time)))[0]?.alert
    expect(
      await Promise.all(['2026-03-08T06:59:59Z', '2026-03-08T07:00:00Z', '2026-03-08T08:00:00Z'].map(alertAt)),
    ).toEqual([true, false, true])
  })
  test('withhold a push to many users, and report it', async () => {
    const ann = await register('ann')
    await bind(ann, 't')
    const hour = new Date().getUTCHours()
    const thisAndNext = { no_push_start_hour: hour, no_push_end_hour: (hour + 2) % 24 }
    await lanying('/user/settings', { ...thisAndNext, time_zone: 'UTC' }, ann)
    const { task_id } = await lanying<{ task_id: number }>('/push/notify', { audience: 'all', message: { body: 'B' } })
    let counts: unknown[] = []
    while (counts.length === 0) counts = (await own(`/v1/push/tasks/${task_id}`)).body.counts as unknown[]
    expect(counts).toEqual([{ outcome: 'withheld', reason: 'preferences.noPushWindow', platform: 'unknown', count: 1 }])
  })
})

describe('GET /v1/users/{user}/push/preview', () => {
  test('each device, newest first', async () => {
    const ann = await register('ann')
    await bind(ann, 't')
    await lanying('/token/user', { name: 'ann', password: 'secret 1', device_guid: 'second' })
    await lanying('/user/settings', { push_nick_name: 'Anna' }, ann)
    const shown = { dialect: 'lanying', platform: 'unknown', shapedBy: [] }
    expect(await preview(ann, `?sender=${ann}`)).toEqual([
      {
        device: 2,
        ...shown,
        ...{ push: false, alert: false, detail: false, badge: 0, senderName: '' },
        rule: 'device.unbound',
        meaning: 'the device has no push token',
      },
      {
        device: 1,
        ...shown,
        ...{ push: true, alert: true, detail: true, badge: 1, senderName: 'Anna' },
        rule: 'device.offline',
        meaning: 'it is sent to the push token',
        sink: 'cert',
      },
    ])
    expect(
      (await preview(ann, '?device=1&type=cmd')).map(({ device, alert, shapedBy }) => [device, alert, shapedBy]),
    ).toEqual([[1, false, ['message.cmd']]])
  })
  test('refusals', async () => {
    const ann = await register('ann')
    const codeOf = async (path: string, key?: string) => {
      const { status, body } = await own(path, key)
      return [status, body.code]
    }
    expect(await codeOf('/v1/users/nobody/push/preview')).toEqual([404, 'user.not_found'])
    expect(await codeOf(`/v1/users/${ann}/push/preview?device=9`)).toEqual([404, 'device.not_found'])
    expect(await codeOf(`/v1/users/${ann}/push/preview?type=song`)).toEqual([400, 'request.invalid'])
    expect(await codeOf(`/v1/users/${ann}/push/preview?at=noon`)).toEqual([400, 'request.invalid'])
    expect(await codeOf(`/v1/users/${ann}/push/preview?sender=nobody`)).toEqual([404, 'user.not_found'])
    expect(await codeOf(`/v1/users/${ann}/push/preview`, 'wrong')).toEqual([401, 'auth.rejected'])
    expect(await codeOf('/v1/push/tasks/99')).toEqual([404, 'resource.not_found'])
    await lanying('/user/delete', {}, ann)
    expect(await codeOf(`/v1/users/${ann}/push/preview`)).toEqual([410, 'user.destroyed'])
  })
})

describe('commands', () => {
  test('push explain', async () => {
    const ann = await register('ann')
    await bind(ann, 't')
    expect(await cli(`push explain ${ann} --type cmd`)).toEqual({
      code: 0,
      error: '',
      out: [
        'device 1 (lanying, unknown): push, without alert, with detail, badge 1',
        '  device.offline: it is sent to the push token; by way of cert',
        '  message.cmd',
        '',
      ].join('\n'),
    })
    await lanying('/user/push/limit', { no_push_start_hour: 22, no_push_end_hour: 7 }, ann)
    const night = await cli(`push explain ${ann} --device 1 --at 2026-06-01T23:30:00+08:00`)
    expect(night.out).toBe('device 1 (lanying, unknown): no push\n  preferences.noPushWindow: it is a no-push hour\n')
    for (const named of [`num:${ann}`, 'name:ann', `uid:${ann}`])
      expect((await cli(`push explain ${named} --type cmd --sender name:ann`)).out).toContain('device 1 (lanying')
    const unknown = 'rollcall: there is no user with the uid ann; did you mean name:ann?\n'
    expect(await cli('push explain ann')).toEqual({ code: 3, out: '', error: expect.stringContaining(unknown) })
  })
  test('push keys', async () => {
    const { body } = await own('/v1/push/keys')
    expect((await cli('push keys')).out).toBe(
      `webhook key: ${body.webhookKey}\nVAPID public key: ${body.vapidPublicKey}\n`,
    )
  })
  test('policy explain', async () => {
    const ann = await register('ann')
    const { code, out } = await cli(`policy explain ${ann} --dialect openim --platform ios`)
    expect([code, out.split('\n')[0]]).toEqual([0, 'policy openim 1: openim on ios gets a token'])
    const { code: wrong, error } = await cli(`policy explain ${ann} --dialect openim`)
    expect([wrong, error]).toEqual([
      2,
      'rollcall: policy explain needs --platform\nwrite: npx rollcall policy explain alice --dialect openim --platform ios\n',
    ])
    expect((await cli('policy explain  --dialect openim --platform ios')).error).toStartWith(
      'rollcall: <user> is empty',
    )
    expect((await cli('policy explain name:ann --dialect openim --platform ios')).out).toBe(out)
    const unknown = 'rollcall: there is no user with the uid ann; did you mean name:ann?\n'
    const refused = await cli('policy explain ann --dialect openim --platform ios')
    expect(refused).toEqual({ code: 3, out: '', error: expect.stringContaining(unknown) })
  })
  test('report that no server runs', async () => {
    const { code, out, error } = await cli('push explain ann', 'http://127.0.0.1:9')
    expect([code, out]).toEqual([1, ''])
    expect(error).toContain('no server answers at http://127.0.0.1:9\nstart one with `npm start`')
  })
})

test('a sink with a private address stops the start, naming the setting and a remedy', async () => {
  const sinks = JSON.stringify({ cert: 'webhook:http://127.0.0.1:9/push?key=secret-of-the-url' })
  const dataDir = mkdtempSync(join(tmpdir(), 'rollcall-private-sink-'))
  const { code, stdout, stderr } = await runRefused({ settings: { 'data.dir': dataDir, 'push.sinks': sinks } })
  rmSync(dataDir, { recursive: true })
  expect([code, stdout]).toEqual([2, ''])
  expect(stderr).toContain('push.sinks.cert: the URL has a private or loopback address')
  expect(stderr).toContain('this works: --set webhooks.allowPrivate=true')
  expect(stderr).not.toContain('secret-of-the-url')
})
