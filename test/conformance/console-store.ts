import { beforeEach, expect, test } from 'bun:test'
import type { ConsoleLogin, ConsoleSession } from '../../src/core/console/console-login.ts'
import type { OpenStore } from './drivers.ts'
import { given } from './given.ts'
import { edgeTexts } from './texts.ts'

export function consoleStoreSuite(open: OpenStore): void {
  const on = given(open)
  let made = 0
  const fresh = (what: string) => `${what} ${made++}`
  const store = () => on.storage.console
  async function login(fields: Partial<ConsoleLogin> = {}): Promise<ConsoleLogin> {
    const bare = { passwordHash: undefined, createdAtMs: 1, signedInAtMs: undefined }
    const one: ConsoleLogin = { name: fresh('login'), role: 'viewer', ...bare, ...fields }
    await store().insertLogin(one)
    return one
  }
  async function session(fields: Partial<ConsoleSession> = {}, sessionsMax = 100): Promise<ConsoleSession> {
    const one = { hash: fresh('session'), login: ann.name, createdAtMs: 1, usedAtMs: 1, ...fields }
    await store().addSession(one, sessionsMax)
    return one
  }
  async function link(expiresAtMs = 1, linksMax = 100, name = ann.name): Promise<string> {
    const hash = fresh('link')
    await store().addLink({ hash, login: name, expiresAtMs }, linksMax)
    return hash
  }
  const found = async (hashes: readonly string[]) =>
    (await Promise.all(hashes.map((hash) => store().findSession(hash)))).map((one) => one?.session.hash)
  const foundLinks = async (hashes: readonly string[]) =>
    (await Promise.all(hashes.map((hash) => store().findLink(hash)))).map((one) => one?.hash)

  let ann: ConsoleLogin
  beforeEach(async () => {
    ann = await login()
  })

  test('a login is read as written', async () => {
    const last = 2 ** 53 - 1
    for (const text of edgeTexts) {
      const whole = await login({ role: 'owner', passwordHash: text, createdAtMs: last, signedInAtMs: last })
      expect(await store().findLogin(whole.name)).toEqual(whole)
    }
    expect(await store().findLogin(ann.name)).toEqual(ann)
    expect(await store().findLogin('unheard of')).toBeUndefined()
  })
  test('a list is by name and goes on after one; all are counted', async () => {
    const before = await store().countLogins()
    for (const name of ['~c', '~a', '~b']) await login({ name })
    const list = async (after: string | undefined, limit: number) =>
      (await store().listLogins(after, limit)).map(({ name }) => name)
    expect(await list('~', 2)).toEqual(['~a', '~b'])
    expect(await list('~b', 2)).toEqual(['~c'])
    expect((await list(undefined, 1)).length).toBe(1)
    expect(await store().countLogins()).toBe(before + 3)
    for (const name of ['~c', '~a', '~b']) expect(await store().removeLogin(name)).toBe(true)
  })
  test('an update changes the fields that it names', async () => {
    const bob = await login({ passwordHash: 'hash' })
    expect(await store().updateLogin(bob.name, { role: 'owner', signedInAtMs: 7 })).toBe(true)
    expect(await store().findLogin(bob.name)).toEqual({ ...bob, role: 'owner', signedInAtMs: 7 })
    expect(await store().updateLogin('unheard of', { role: 'owner' })).toBe(false)
  })
  test('a login goes with its links and sessions', async () => {
    const { hash } = await session()
    const code = await link()
    expect(await store().removeLogin(ann.name)).toBe(true)
    expect([await found([hash]), await foundLinks([code])]).toEqual([[undefined], [undefined]])
    expect(await store().removeLogin(ann.name)).toBe(false)
  })

  test('a link is read as written and removed once', async () => {
    const hash = await link(2 ** 53 - 1)
    expect(await store().findLink(hash)).toEqual({ hash, login: ann.name, expiresAtMs: 2 ** 53 - 1 })
    expect([await store().removeLink(hash), await store().removeLink(hash)]).toEqual([true, false])
    expect(await store().findLink(hash)).toBeUndefined()
  })
  test('of several links of a login the latest stay', async () => {
    const others = await link(1, 2, (await login()).name)
    const links = [await link(5, 2), await link(3, 2), await link(9, 2)]
    expect(await foundLinks([...links, others])).toEqual([links[0], undefined, links[2], others])
  })

  test('a session is read as written, with its login', async () => {
    const one = await session({ createdAtMs: 2 ** 53 - 1, usedAtMs: 2 ** 53 - 1 })
    expect(await store().findSession(one.hash)).toEqual({ session: one, login: ann })
    await store().updateLogin(ann.name, { role: 'owner' })
    expect((await store().findSession(one.hash))?.login.role).toBe('owner')
    expect(await store().findSession('unheard of')).toBeUndefined()
  })
  test('of several sessions of a login those that were used last stay', async () => {
    const elsewhere = await session({ login: (await login()).name }, 2)
    const [old, ...rest] = [
      await session({ usedAtMs: 5 }, 2),
      await session({ usedAtMs: 7 }, 2),
      await session({ usedAtMs: 6 }, 2),
    ]
    const kept = [...rest, elsewhere].map(({ hash }) => hash)
    expect(await found([old?.hash ?? '', ...kept])).toEqual([undefined, ...kept])
  })
  test('the last use never moves back', async () => {
    const { hash } = await session()
    for (const [atMs, last] of [
      [5, 5],
      [3, 5],
      [2 ** 50, 2 ** 50],
    ] as const) {
      await store().noteUse(hash, atMs)
      expect((await store().findSession(hash))?.session.usedAtMs).toBe(last)
    }
  })
  test('sessions of logins are counted from times on', async () => {
    const bob = await login()
    await session({ usedAtMs: 4, createdAtMs: 9 })
    await session({ usedAtMs: 5, createdAtMs: 9 })
    await session({ usedAtMs: 6, createdAtMs: 2 })
    await session({ usedAtMs: 6, createdAtMs: 3, login: bob.name })
    const counted = await store().countSessions([ann.name, bob.name, 'unheard of'], 5, 3)
    expect(Object.fromEntries(counted)).toEqual({ [ann.name]: 1, [bob.name]: 1 })
  })
  test('a session is removed once', async () => {
    const { hash } = await session()
    const remove = (login: string) => store().removeSession(login, hash)
    expect([await remove('another'), await remove(ann.name), await remove(ann.name)]).toEqual([false, true, false])
    expect(await found([hash])).toEqual([undefined])
  })
  test('a login is signed out: of its sessions one may stay, of its links none', async () => {
    const others = await session({ login: (await login()).name })
    const [first, second] = [await session(), await session()]
    const code = await link()
    expect(await store().signOut(ann.name, first.hash)).toBe(1)
    expect(await found([first.hash, second.hash, others.hash])).toEqual([first.hash, undefined, others.hash])
    expect(await foundLinks([code])).toEqual([undefined])
    expect(await store().signOut(ann.name, undefined)).toBe(1)
  })

  test('links that expired and sessions that ended are pruned, so many at a time', async () => {
    const never = Number.MAX_SAFE_INTEGER
    await store().pruneLinks(never, 10_000)
    await store().pruneSessions(never, never, 10_000)
    const links = [await link(9), await link(10), await link(11)]
    const prune = (limit: number) => store().pruneLinks(10, limit)
    expect([await prune(1), await prune(5), await prune(5)]).toEqual([1, 1, 0])
    expect(await foundLinks(links)).toEqual([undefined, undefined, links[2]])
    const sessions = [
      await session({ usedAtMs: 9, createdAtMs: 9 }),
      await session({ usedAtMs: 10, createdAtMs: 4 }),
      await session({ usedAtMs: 10, createdAtMs: 5 }),
    ].map(({ hash }) => hash)
    const pruneSessions = (limit: number) => store().pruneSessions(10, 5, limit)
    expect([await pruneSessions(1), await pruneSessions(5), await pruneSessions(5)]).toEqual([1, 1, 0])
    expect(await found(sessions)).toEqual([undefined, undefined, sessions[2]])
  })
}
