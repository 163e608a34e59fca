import { afterEach, beforeEach, describe, expect, test } from 'bun:test'
import { consoleBounds } from '../../../src/core/console/console-login.ts'
import { TestClock } from '../../kit/clock.ts'
import { consoleBrowser, signedIn } from '../../kit/console-browser.ts'
import { everyRow } from '../../kit/database.ts'
import { startTestServer, type TestServer } from '../../kit/server.ts'

let clock: TestClock
let server: TestServer
beforeEach(async () => {
  clock = new TestClock()
  server = await startTestServer({ clock, settings: { 'passwords.memoryKiB': 1024 } })
})
afterEach(() => server.close())

const root = (method: string, path: string, body?: unknown) =>
  fetch(server.urls.rollcall + path, {
    method,
    headers: { authorization: `Bearer ${server.config['rollcall.adminKey']}` },
    ...(body !== undefined && { body: JSON.stringify(body) }),
  })
const newLink = async (body: object = {}) =>
  (await (await root('POST', '/v1/console/links', body)).json()) as { code: string; login: string; expiresAt: number }
const answerOf = async (answer: Response) => [answer.status, ((await answer.json()) as { code?: string }).code]
const password = 'a long password'
const createLogin = (name: string, role: string) => root('POST', '/v1/console/logins', { name, role, password })
const signIn = (body: object, browser = consoleBrowser(server)) => browser.ask('POST', '/console/session', { body })

/** Newest first. */
const trail = async () =>
  (await server.core.context.storage.audit.list('default', {}, 100))
    .filter(({ action }) => action.startsWith('console'))
    .map(({ action, target, actor }) => `${actor.kind}:${actor.id} ${action} ${target}`)

describe('a link', () => {
  test('signs one browser in, once; its code and the cookie are nowhere in the database', async () => {
    const { code, login, expiresAt } = await newLink()
    expect([login, expiresAt]).toEqual(['admin', clock.now() + consoleBounds.linkMs])
    const browser = consoleBrowser(server)
    const answer = await signIn({ code }, browser)
    const first = { name: 'admin', role: 'owner', expiresAt: clock.now() + consoleBounds.idleMs, hasPassword: false }
    expect([answer.status, await answer.json()]).toEqual([200, first])
    expect(answer.headers.get('set-cookie')).toMatch(
      /^rollcall_console=[A-Za-z0-9_-]{43}; Path=\/; HttpOnly; SameSite=Strict; Max-Age=604800$/,
    )
    expect(await answerOf(await signIn({ code }))).toEqual([400, 'auth_code.rejected'])
    const shown = { ...first, version: 'test', node: 1, apps: ['default'] }
    expect(await (await browser.ask('GET', '/console/session')).json()).toEqual(shown)
    const stored = everyRow(`${server.config['data.dir']}/rollcall.db`)
    for (const secret of [code, browser.cookie()?.slice(-43) ?? code]) expect(stored).not.toContain(secret)
  })
  test('is refused 15 minutes after it was made', async () => {
    const [late, later] = [await newLink(), await newLink()]
    clock.advance(consoleBounds.linkMs - 1)
    expect((await signIn({ code: late.code })).status).toBe(200)
    clock.advance(1)
    expect(await answerOf(await signIn({ code: later.code }))).toEqual([400, 'auth_code.rejected'])
    for (const code of ['', 'x', 'x'.repeat(43), 'x'.repeat(200)]) expect((await signIn({ code })).status).toBe(400)
  })
  test('used twice at once signs one browser in', async () => {
    const { code } = await newLink()
    const statuses = await Promise.all([1, 2, 3].map(async () => (await signIn({ code })).status))
    expect(statuses.toSorted()).toEqual([200, 400, 400])
  })
  test('is for a login that exists in its role, or makes one', async () => {
    await createLogin('ann', 'viewer')
    expect((await newLink({ login: 'ann' })).login).toBe('ann')
    expect(await answerOf(await root('POST', '/v1/console/links', { login: 'ann', role: 'owner' }))).toEqual([
      400,
      'request.invalid',
    ])
    const browser = consoleBrowser(server)
    await signIn({ code: (await newLink({ login: 'bob', role: 'operator' })).code }, browser)
    expect(await (await browser.ask('GET', '/console/session')).json()).toMatchObject({ name: 'bob', role: 'operator' })
  })
})

describe('a password', () => {
  test('signs in, as often as wanted; a wrong one and an unknown login are refused alike', async () => {
    await createLogin('ann', 'operator')
    for (let count = 0; count < 2; count++) {
      const answer = await signIn({ name: 'ann', password })
      expect([answer.status, await answer.json()]).toMatchObject([200, { name: 'ann', hasPassword: true }])
    }
    for (const body of [
      { name: 'ann', password: 'wrong' },
      { name: 'bob', password },
    ])
      expect(await answerOf(await signIn(body))).toEqual([401, 'login.rejected'])
  })
  test('of a login without one admits nobody', async () => {
    await newLink()
    expect(await answerOf(await signIn({ name: 'admin', password }))).toEqual([401, 'login.rejected'])
  })
  test('may be tried so often; links admit meanwhile', async () => {
    await createLogin('ann', 'operator')
    for (let count = 0; count < consoleBounds.failuresMax; count++) await signIn({ name: 'ann', password: 'wrong' })
    expect(await answerOf(await signIn({ name: 'ann', password }))).toEqual([429, 'login.throttled'])
    expect((await signIn({ code: (await newLink({ login: 'ann' })).code })).status).toBe(200)
    clock.advance(5 * 60_000)
    expect((await signIn({ name: 'ann', password })).status).toBe(200)
  })
  test('is changed by its owner, who names the present one; other browsers are signed out', async () => {
    await createLogin('ann', 'viewer')
    const [own, other] = [consoleBrowser(server), consoleBrowser(server)]
    for (const browser of [own, other]) await signIn({ name: 'ann', password }, browser)
    const change = (current?: string) =>
      own.ask('PUT', '/v1/console/password', { body: { current, password: 'another one' } })
    expect(await answerOf(await change())).toEqual([403, 'password.wrong'])
    expect(await answerOf(await change('wrong'))).toEqual([403, 'password.wrong'])
    expect((await change(password)).status).toBe(204)
    expect((await own.ask('GET', '/console/session')).status).toBe(200)
    expect(await answerOf(await other.ask('GET', '/console/session'))).toEqual([401, 'auth.rejected'])
    expect((await signIn({ name: 'ann', password: 'another one' })).status).toBe(200)
  })
  test('is first given by a login that came by a link', async () => {
    const browser = await signedIn(server)
    expect((await browser.ask('PUT', '/v1/console/password', { body: { password } })).status).toBe(204)
    expect((await signIn({ name: 'owner', password })).status).toBe(200)
  })
})

describe('a session', () => {
  test('ends at the sign-out, and the cookie is deleted', async () => {
    const browser = await signedIn(server)
    const copy = consoleBrowser(server, browser.cookie())
    const answer = await browser.ask('DELETE', '/console/session')
    expect([answer.status, browser.cookie()]).toEqual([204, undefined])
    expect(await answerOf(await browser.ask('GET', '/console/session'))).toEqual([401, 'auth.missing'])
    expect(await answerOf(await copy.ask('GET', '/v1/status'))).toEqual([401, 'auth.rejected'])
  })
  test('ends 12 hours after its last use, and 7 days after it began', async () => {
    const browser = await signedIn(server)
    const uses = async () => (await browser.ask('GET', '/v1/apps')).status
    clock.skip(consoleBounds.idleMs - 1)
    expect(await uses()).toBe(200)
    await server.core.context.storage.transaction([], async () => {}) // the use is written before
    clock.skip(consoleBounds.idleMs)
    expect(await uses()).toBe(401)
    const second = await signedIn(server)
    for (
      let passed = 0;
      passed + consoleBounds.idleMs / 2 < consoleBounds.sessionMs;
      passed += consoleBounds.idleMs / 2
    ) {
      expect((await second.ask('GET', '/v1/apps')).status).toBe(200)
      await server.core.context.storage.transaction([], async () => {})
      clock.skip(consoleBounds.idleMs / 2)
    }
    expect((await second.ask('GET', '/v1/apps')).status).toBe(200)
    clock.skip(consoleBounds.idleMs / 2)
    expect((await second.ask('GET', '/v1/apps')).status).toBe(401)
  })
  test('has the role that its login has now, and ends with it', async () => {
    const browser = await signedIn(server, 'operator')
    const create = () => browser.ask('POST', '/v1/users', { body: {} })
    expect((await create()).status).not.toBe(403)
    await root('PATCH', '/v1/console/logins/operator', { role: 'viewer' })
    expect(await answerOf(await create())).toEqual([403, 'auth.forbidden'])
    await root('DELETE', '/v1/console/logins/operator')
    expect(await answerOf(await create())).toEqual([401, 'auth.rejected'])
  })
  test('is one of a bounded number of its login: one more ends the one that was not used for longest', async () => {
    const first = await signedIn(server)
    clock.advance(1)
    const second = await signedIn(server)
    for (let count = 2; count <= consoleBounds.sessionsPerLoginMax; count++) {
      clock.advance(1)
      await signedIn(server)
    }
    expect((await first.ask('GET', '/v1/apps')).status).toBe(401)
    expect((await second.ask('GET', '/v1/apps')).status).toBe(200)
  })
  test('its cookie is for TLS alone when the browser came by TLS', async () => {
    for (const headers of [{ 'x-forwarded-proto': 'https' }, { origin: 'https://rollcall.example.com' }]) {
      const { code } = await newLink()
      const answer = await consoleBrowser(server).ask('POST', '/console/session', { body: { code }, headers })
      expect(answer.headers.get('set-cookie')).toContain('; Secure; ')
    }
  })
})

describe('what the console does', () => {
  test('is in the audit log under the name of the login', async () => {
    const browser = await signedIn(server, 'owner', 'ann')
    await browser.ask('POST', '/v1/users', { body: { uid: 'carl' } })
    await browser.ask('POST', '/v1/console/logins', { body: { name: 'bob', role: 'viewer' } })
    await browser.ask('PATCH', '/v1/console/logins/bob', { body: { role: 'operator' } })
    await browser.ask('POST', '/v1/console/links', { body: { login: 'bob' } })
    await browser.ask('DELETE', '/v1/console/logins/bob')
    await browser.ask('DELETE', '/console/session')
    expect((await trail()).toReversed().slice(2)).toEqual([
      'console:ann console.sign_in ann',
      'console:ann console_login.create bob',
      'console:ann console_login.update bob',
      'console:ann console_link.create bob',
      'console:ann console_login.delete bob',
      'console:ann console.sign_out ann',
    ])
    const [created] = await server.core.context.storage.audit.list('default', { target: 'carl' }, 1)
    expect(created).toMatchObject({ action: 'user.create', actor: { kind: 'console', id: 'ann' } })
  })
  test('acts on any app; what concerns the server is recorded in the default app', async () => {
    await root('POST', '/v1/apps', { id: 'shop' })
    const browser = await signedIn(server)
    const headers = { 'rollcall-app': 'shop' }
    const { items } = (await (await browser.ask('GET', '/v1/apps')).json()) as { items: { id: string }[] }
    expect(items.map(({ id }) => id)).toEqual(['default', 'shop'])
    expect((await browser.ask('POST', '/v1/users', { body: { uid: 'ann' }, headers })).status).toBe(201)
    expect(await server.core.users.find('shop', 'ann')).toBeDefined()
    await browser.ask('POST', '/v1/console/logins', { body: { name: 'bob', role: 'viewer' }, headers })
    expect((await trail())[0]).toBe('console:owner console_login.create bob')
    const unknown = await browser.ask('GET', '/v1/users', { headers: { 'rollcall-app': 'nothing' } })
    expect(await answerOf(unknown)).toEqual([404, 'app.not_found'])
  })
  test('a request with a key and a cookie is one of the key', async () => {
    const browser = await signedIn(server, 'viewer')
    const authorization = `Bearer ${server.config['rollcall.adminKey']}`
    const answer = await browser.ask('POST', '/v1/users', { body: { uid: 'dan' }, headers: { authorization } })
    expect(answer.status).toBe(201)
    const [created] = await server.core.context.storage.audit.list('default', { target: 'dan' }, 1)
    expect(created?.actor.kind).toBe('key')
  })
})
