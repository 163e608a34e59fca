import { afterEach, beforeEach, describe, expect, spyOn, test } from 'bun:test'
import { PasswordHasher } from '../../src/core/accounts/password-hasher.ts'
import { passwordQueueBounds } from '../../src/core/accounts/password-queue.ts'
import { startTestServer, type TestServer } from '../kit/server.ts'

/** Many registrations at once from one address, while hashing a password lasts until the test ends it. */
const flood = '198.51.100.1'
const { atOnceMax, waitingPerAddressMax } = passwordQueueBounds
const floodMax = atOnceMax + waitingPerAddressMax
const busy = 20_000

type Answer = { code: number; data?: { user_id: number } }

let server: TestServer
/** Kinds of password work, in the order in which they began, and what ends each. */
let began: ('hash' | 'verify')[]
let endings: (() => void)[]
let spies: { mockRestore(): void }[]

beforeEach(async () => {
  server = await startTestServer({ settings: { 'passwords.memoryKiB': 1024, trustedProxies: '127.0.0.0/8' } })
  expect((await register('ann', '192.0.2.1')).code).toBe(200)
  began = []
  endings = []
  const slow = (kind: 'hash' | 'verify') => {
    const { promise, resolve } = Promise.withResolvers<void>()
    began.push(kind)
    endings.push(resolve)
    return promise
  }
  const { hash, verify } = Bun.password
  spies = [
    spyOn(Bun.password, 'hash').mockImplementation((...args) => slow('hash').then(() => hash(...args))),
    spyOn(Bun.password, 'verify').mockImplementation((...args) => slow('verify').then(() => verify(...args))),
  ]
})
afterEach(async () => {
  for (const spy of spies) spy.mockRestore()
  for (const end of endings) end()
  await server.close()
})

async function post(path: string, address: string, body: object, token?: string): Promise<Answer> {
  const headers = { app_id: server.config['lanying.appId'], 'x-forwarded-for': address }
  const sent = { method: 'POST', headers: { ...headers, ...(token && { 'access-token': token }) } }
  return (await fetch(server.urls.lanying + path, { ...sent, body: JSON.stringify(body) })).json() as Promise<Answer>
}
const register = (username: string, address: string, token?: string) =>
  post('/user/register/v2', address, { username, password: 'secret 1' }, token)

/** Sends `call` and resolves when its password is in the queue. */
async function queued(method: 'hash' | 'check', call: () => Promise<Answer>): Promise<{ answer: Promise<Answer> }> {
  const { promise, resolve } = Promise.withResolvers<void>()
  const original = PasswordHasher.prototype[method] as (...args: never[]) => Promise<never>
  const spy = spyOn(PasswordHasher.prototype, method).mockImplementation(function (
    this: PasswordHasher,
    ...args: unknown[]
  ) {
    resolve()
    return original.apply(this, args as never[])
  })
  spies.push(spy)
  const answer = call()
  await promise
  spy.mockRestore()
  return { answer }
}

/** 400 registrations, of which those beyond the address's share have been answered. */
async function flooded(): Promise<{ all: Promise<Answer[]>; refused: string[] }> {
  const { promise, resolve } = Promise.withResolvers<void>()
  const refused: string[] = []
  const one = async (index: number) => {
    const answer = await register(`flood_${index}`, flood)
    if (answer.code === busy && refused.push(`flood_${index}`) === 400 - floodMax) resolve()
    return answer
  }
  const all = Promise.all(Array.from({ length: 400 }, (_, index) => one(index)))
  await promise
  return { all, refused }
}

describe('400 registrations at once from one address', () => {
  test.each(['203.0.113.7', flood])('a sign-in from %s is the next that is served', async (address) => {
    await flooded()
    const login = { name: 'ann', password: 'secret 1' }
    const { answer } = await queued('check', () => post('/token/user', address, login))
    expect(began).toEqual(Array(atOnceMax).fill('hash'))
    endings.shift()?.()
    while (began.length === atOnceMax) await Bun.sleep(0)
    expect(began.at(-1)).toBe('verify')
    endings.pop()?.()
    expect(await answer).toMatchObject({ code: 200, data: { user_id: expect.any(Number) } })
  })

  test('an admin registers from the same address', async () => {
    await flooded()
    const { answer } = await queued('hash', () => register('by_admin', flood, server.config['lanying.adminToken']))
    endings.shift()?.()
    while (began.length === atOnceMax) await Bun.sleep(0)
    endings.pop()?.()
    expect((await answer).code).toBe(200)
  })

  test('those over its share are refused and leave nothing, the others succeed', async () => {
    const { all, refused } = await flooded()
    const names = await Promise.all(refused.map((name) => server.core.users.findByName('default', name)))
    expect(names.every((user) => user === undefined)).toBe(true)
    for (const spy of spies) spy.mockRestore()
    for (const end of endings) end()
    const codes = (await all).map(({ code }) => code)
    expect([codes.filter((code) => code === 200).length, codes.filter((code) => code === busy).length]).toEqual([
      floodMax,
      400 - floodMax,
    ])
    expect((await register(refused[0] ?? '', flood)).code).toBe(200)
  })
})
