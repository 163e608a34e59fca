import { afterEach, beforeEach, expect, test } from 'bun:test'
import { heartbeatMs } from '../../src/dialects/kit/streams/open-stream.ts'
import { TestClock } from '../kit/clock.ts'
import { callBy } from '../kit/core.ts'
import { startTestServer, type TestServer } from '../kit/server.ts'

/** What holds for every stream of the admin API, shown on that of events. */
let clock: TestClock
let server: TestServer
beforeEach(async () => {
  clock = new TestClock()
  server = await startTestServer({ clock })
})
afterEach(() => server.close())

const newKey = async () => {
  const { adminKeys } = server.core
  return adminKeys.create({ ...callBy('admin'), scope: 'root' }, { label: 'a viewer', scope: 'viewer' })
}
async function openStream(key: string) {
  const headers = { authorization: `Bearer ${key}`, accept: 'text/event-stream' }
  const answer = await fetch(`${server.urls.rollcall}/v1/events`, { headers })
  expect([answer.status, answer.headers.get('content-type')]).toEqual([200, 'text/event-stream'])
  const reader = (answer.body as ReadableStream<Uint8Array>).getReader()
  const decoder = new TextDecoder()
  let text = ''
  return {
    /** Reads until the text has come. */
    async until(wanted: string): Promise<void> {
      while (!text.includes(wanted)) {
        const { done, value } = await reader.read()
        if (done) throw new Error(`it ended after ${text}`)
        text += decoder.decode(value, { stream: true })
      }
      text = ''
    },
    /** Resolves when the server has ended it. */
    async ended(): Promise<void> {
      while (!(await reader.read()).done);
    },
  }
}

test('a stream sends what happens, and a comment when nothing does', async () => {
  const stream = await openStream((await newKey()).text)
  await stream.until(':\n\n')
  await server.core.users.register(callBy('openim'), [{ uid: 'ann' }])
  const ticking = setInterval(() => clock.advance(100), 1)
  await stream.until('event: user.create\n')
  clearInterval(ticking)
  for (let passed = 0; passed <= heartbeatMs; passed += 1_000) clock.advance(1_000)
  await stream.until(':\n\n')
})
test('its head says how many requests the app has left', async () => {
  const limited = await startTestServer({ clock, settings: { 'limits.requests': 5 } })
  const headers = { authorization: `Bearer ${limited.config['rollcall.adminKey']}`, accept: 'text/event-stream' }
  const remaining = async () => {
    const answer = await fetch(`${limited.urls.rollcall}/v1/events`, { headers })
    await answer.body?.cancel()
    expect(answer.headers.get('content-type')).toBe('text/event-stream')
    return ['limit', 'remaining'].map((name) => answer.headers.get(`ratelimit-${name}`))
  }
  expect([await remaining(), await remaining()]).toEqual([
    ['5', '4'],
    ['5', '3'],
  ])
  await limited.close()
})
test('it ends within a second after its key was revoked', async () => {
  const { key, text } = await newKey()
  const stream = await openStream(text)
  const other = await openStream((await newKey()).text)
  await stream.until(':\n\n')
  await server.core.adminKeys.revoke({ ...callBy('admin'), scope: 'root' }, key.id)
  clock.advance(1_000)
  await stream.ended()
  for (let passed = 0; passed <= heartbeatMs; passed += 1_000) clock.advance(1_000)
  await other.until(':\n\n')
})
test('a request that waits for events ends like a stream when its key is revoked; others go on', async () => {
  const [mine, others] = [await newKey(), await newKey()]
  const wait = async (key: string) => {
    const headers = { authorization: `Bearer ${key}` }
    const reply = await fetch(`${server.urls.rollcall}/v1/events?wait=25000&types=user.create`, { headers })
    const { code, items } = (await reply.json()) as { code?: string; items?: { target: string }[] }
    return [reply.status, code ?? items?.map(({ target }) => target)]
  }
  const revoked = wait(mine.text)
  const admitted = wait(others.text)
  // The last use of a key is written once its request was admitted.
  const used = async ({ key }: typeof mine) => (await server.core.adminKeys.get('default', key.id)).lastUsedAtMs
  while ((await used(mine)) === undefined || (await used(others)) === undefined) await Bun.sleep(5)
  clock.advance(1_000)
  await server.core.adminKeys.revoke({ ...callBy('admin'), scope: 'root' }, mine.key.id)
  // It is looked at each second, once the request is watched.
  const ticking = setInterval(() => clock.advance(100), 1)
  expect(await revoked).toEqual([401, 'auth.rejected'])
  await server.core.users.register(callBy('openim'), [{ uid: 'ann' }])
  expect(await admitted).toEqual([200, ['ann']])
  clearInterval(ticking)
})
test('it ends after its secret was rotated; one of the new secret stays', async () => {
  const { key, text } = await newKey()
  const old = await openStream(text)
  const root = { ...callBy('admin'), scope: 'root' } as const
  const rotated = await openStream((await server.core.adminKeys.rotate(root, key.id, 0)).text)
  clock.advance(1_000)
  await old.ended()
  await rotated.until(':\n\n')
  await server.core.users.register(callBy('openim'), [{ uid: 'bob' }])
  const ticking = setInterval(() => clock.advance(100), 1)
  await rotated.until('event: user.create\n')
  clearInterval(ticking)
})
test('it ends with the server, which does not wait for its client', async () => {
  const stream = await openStream((await newKey()).text)
  await stream.until(':\n\n')
  await Promise.all([server.close(), stream.ended()])
  server = await startTestServer({ clock })
})
