import { afterAll, beforeAll, beforeEach, expect, test } from 'bun:test'
import { varintHex } from '../kit/lanying-link.ts'
import { type LanyingUsers, lanyingUsers, type SignedInUser } from '../kit/lanying-users.ts'
import { startReceiver } from '../kit/push-service.ts'
import { startTestServer, type TestServer } from '../kit/server.ts'

let server: TestServer
let receiver: ReturnType<typeof startReceiver>
let users: LanyingUsers
let ann: SignedInUser
beforeAll(async () => {
  receiver = startReceiver(() => 200)
  const sinks = JSON.stringify({ cert: `webhook:${receiver.url}/push` })
  server = await startTestServer({
    settings: { 'push.sinks': sinks, 'webhooks.allowPrivate': true, 'passwords.memoryKiB': 1024 },
  })
  users = lanyingUsers(server)
})
afterAll(async () => {
  receiver.stop()
  await server.close()
})
beforeEach(async () => {
  ann = await users.signIn()
})

type Setting = { distribution_strategy?: string }
async function notify(message: object, setting: Setting = {}, audience: object = { user_id: [ann.num] }) {
  const { data } = await users.asAdmin('POST', '/push/notify', { audience, setting, message })
  return (data as { task_id: number }).task_id
}
const admin = async (path: string) => {
  const headers = { authorization: `Bearer ${server.config['rollcall.adminKey']}` }
  return (await (await fetch(server.urls.rollcall + path, { headers })).json()) as Record<string, unknown>
}
type Count = { outcome: string; reason: string; count: number }
async function outcomes(task: number): Promise<Record<string, number>> {
  for (;;) {
    const { counts, state } = (await admin(`/v1/push/tasks/${task}`)) as { counts: Count[]; state: string }
    if (state === 'done' && !counts.some(({ outcome }) => outcome === 'queued'))
      return Object.fromEntries(counts.map(({ outcome, reason, count }) => [`${outcome}:${reason}`, count]))
    await Bun.sleep(2)
  }
}
const bind = (token: string) =>
  users.asAdmin('POST', '/user/token/bind', { device_sn: 1, device_token: token, notifier_name: 'cert' }, ann.num)
const sunk = (task: number) =>
  receiver.received.filter(({ body }) => (JSON.parse(Buffer.from(body).toString()) as { task: number }).task === task)

test('a push reaches the device over its connection, with all that was asked for', async () => {
  const link = await users.connected(ann)
  const task = await notify({
    type: 'image',
    title: 'Title',
    body: 'Body 安',
    attachment_url: 'https://example.com/a.png',
    badge: '7',
    ext: { k: [1] },
    show_begin_time: 1_800_000_000,
  })
  const { status, xid, meta, body } = await link.push()
  expect([status.code, xid, meta.from.uid, meta.to]).toEqual([
    1,
    { uid: 0, deviceSN: 0 },
    0,
    { uid: ann.num, deviceSN: 1 },
  ])
  expect(body).toMatchObject({ type: 0, content: 'Body 安', contentType: 1, senderName: '' })
  expect(JSON.parse(body.config)).toEqual({
    pushTitle: 'Title',
    alert: true,
    badge: 7,
    showBeginTime: 1_800_000_000_000,
  })
  expect([JSON.parse(body.attachment), JSON.parse(body.ext)]).toEqual([
    { url: 'https://example.com/a.png' },
    { k: [1] },
  ])
  expect(await outcomes(task)).toEqual({ 'delivered:live': 1 })
  const { data } = await users.asAdmin('POST', '/push/task/detail', { list: [task] })
  expect(data).toMatchObject([{ mxpush_target: 1, mxpush_sent: 1, fcm_target: 0 }])
  expect(await (await fetch(`${server.urls.rollcall}/metrics`)).text()).toContain(
    'rollcall_pushes_total{outcome="delivered",reason="live"}',
  )
  link.end()
})

test('a plain text has the bytes of the vendor’s messages', async () => {
  const link = await users.connected(ann)
  await notify({ body: 'hi' })
  const { bytes, meta } = await link.push()
  const config = Buffer.from('{"pushTitle":"","alert":true,"badge":1}').toString('hex')
  const body = `220268693a27${config}`
  expect(Buffer.from(meta.payload).toString('hex')).toBe(body)
  const to = `08${varintHex(ann.num)}1001`
  const entry = new RegExp(
    `^180122..0a02080112..08${varintHex(meta.id)}120208001a09${to}20.{12}2807322d${body}220408001000$`,
  )
  expect(bytes.toString('hex')).toMatch(entry)
  link.end()
})

test('strategies choose between the connection and the sink', async () => {
  const link = await users.connected(ann)
  await bind(`t-${ann.num}`)
  const live = await notify({ body: 'both' })
  const own = await notify({ body: 'own' }, { distribution_strategy: 'mxpush_only' })
  const vendors = await notify({ body: 'vendors' }, { distribution_strategy: 'ospush_only' })
  expect([await outcomes(live), await outcomes(own), await outcomes(vendors)]).toEqual([
    { 'delivered:live': 1 },
    { 'delivered:live': 1 },
    { 'delivered:cert': 1 },
  ])
  expect([live, own, vendors].map((task) => sunk(task).length)).toEqual([0, 0, 1])
  link.text('1')
  await link.closed
  expect(link.pushes.map(({ body }) => body.content)).toEqual(['both', 'own'])
  const offline = await notify({ body: 'offline' })
  const ownOffline = await notify({ body: 'own' }, { distribution_strategy: 'mxpush_only' })
  expect([await outcomes(offline), await outcomes(ownOffline)]).toEqual([
    { 'delivered:cert': 1 },
    { 'withheld:strategy.live_only': 1 },
  ])
})

test('each device by its own way; the preview says which', async () => {
  const link = await users.connected(ann)
  await bind(`t-${ann.num}`)
  const phone = await users.connected({ ...ann, guid: 'phone' }, 1)
  phone.text('1')
  await phone.closed
  expect(await outcomes(await notify({ body: 'b' }))).toEqual({ 'delivered:live': 1, 'withheld:device.unbound': 1 })
  const { devices } = (await admin(`/v1/users/${ann.num}/push/preview?device=1`)) as { devices: object[] }
  expect(devices).toMatchObject([{ device: 1, push: true, rule: 'device.online', sink: 'live' }])
  link.end()
})

test('what the user has set holds over a connection too', async () => {
  const link = await users.connected(ann)
  await users.call('POST', '/user/settings', { no_push_detail: true, user_id: ann.num }, ann.token)
  await notify({ title: 'Title', body: 'secret', ext: { k: 1 } })
  const { body } = await link.push()
  expect([body.content, JSON.parse(body.config).pushTitle, body.ext]).toEqual(['You have a new message', '', '{"k":1}'])
  await users.call('POST', '/user/settings', { no_push: true, user_id: ann.num }, ann.token)
  expect(await outcomes(await notify({ body: 'b' }))).toEqual({ 'withheld:preferences.noPush': 1 })
  expect(link.pushes).toHaveLength(1)
  link.end()
})

test('a push that is too large for a connection is refused by the API', async () => {
  const ext = { text: 'x'.repeat(16_384) }
  const audience = { user_id: [ann.num] }
  expect(await users.asAdmin('POST', '/push/notify', { audience, message: { body: 'b', ext } })).toMatchObject({
    code: 10_002,
  })
  const link = await users.connected(ann)
  const long = '安'.repeat(4_096)
  await notify({ title: long, body: long, big_text: long, ext: { text: 'x'.repeat(16_000) } })
  expect((await link.push()).body.content).toBe(long)
  expect((await link.heartbeat()).status.code).toBe(1)
  link.end()
})
