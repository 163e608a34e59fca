import { afterAll, beforeAll, describe, expect, test } from 'bun:test'
import { type CliOptions, runOn } from '../../kit/cli.ts'
import { startTestServer, type TestServer } from '../../kit/server.ts'

let server: TestServer
beforeAll(async () => {
  server = await startTestServer()
})
afterAll(() => server.close())

const cli = (line: string, options?: CliOptions) => runOn(server, line.split(' '), options)
const json = async (line: string, options?: CliOptions) => {
  const { code, out, error } = await cli(`${line} --json`, options)
  if (code !== 0) throw new Error(error)
  return JSON.parse(out) as Record<string, unknown>
}

describe('apps and keys', () => {
  test('an app is created, listed and shown', async () => {
    const created = await cli('app create shop')
    expect(created).toMatchObject({ code: 0, error: expect.stringContaining('not shown again') })
    expect(created.out).toMatch(/^app +shop\n/)
    expect((await cli('app list')).out).toMatch(
      /^APP +CREATED\ndefault +\d{4}-\d\d-\d\d \d\d:\d\d:\d\d [+-]\d\d:\d\d\nshop/,
    )
    expect(await json('app show shop')).toEqual({ id: 'shop', createdAt: expect.any(Number) })
  })

  test('--limit shows so many, and --json says where the list goes on', async () => {
    await cli('app create other')
    expect(await json('app list --limit 1')).toEqual({
      items: [expect.objectContaining({ id: 'default' })],
      next: expect.any(String),
    })
    expect((await cli('app list --limit 0')).code).toBe(2)
  })

  test('a key is created for an app, used, rotated and revoked', async () => {
    const { out: key, error } = await cli('key create backend --scope operator --expires 90d --app shop')
    const [, id = ''] = /This is key (\w+)/.exec(error) ?? []
    const as = { key: key.trim() }
    expect((await cli('app show shop', as)).code).toBe(0)
    expect(await cli('app list', as)).toMatchObject({ code: 1, error: expect.stringContaining('auth.forbidden') })
    const { out: rotated } = await cli(`key rotate ${id} --app shop`)
    expect(rotated).not.toBe(key)
    for (const one of [key, rotated]) expect((await cli('app show shop', { key: one.trim() })).code).toBe(0)
    expect((await cli('key list --app shop')).out).toMatch(new RegExp(`^${id} +operator +backend`, 'm'))
    expect((await cli(`key revoke ${id} --app shop`)).code).toBe(0)
    expect(await cli('app show shop', { key: rotated.trim() })).toMatchObject({
      code: 1,
      error: expect.stringContaining('rejects this key'),
    })
  })

  test('what ends something is asked about on a terminal, and not with --yes', async () => {
    const { error } = await cli('key create x')
    const [, id = ''] = /This is key (\w+)/.exec(error) ?? []
    for (const answer of ['', 'n', 'no'])
      expect(await cli(`key revoke ${id}`, { answers: [answer] })).toMatchObject({
        code: 1,
        error: expect.stringContaining('nothing was changed'),
      })
    expect((await cli(`key revoke ${id} --yes`, { answers: [] })).code).toBe(0)
    const { error: other } = await cli('key create y')
    expect((await cli(`key revoke ${/This is key (\w+)/.exec(other)?.[1]}`, { answers: ['y'] })).code).toBe(0)
  })
})

describe('a failure', () => {
  test('that something does not exist has an exit code of its own, and a page', async () => {
    const { code, out, error } = await cli('app show nothing')
    expect([code, out]).toEqual([3, ''])
    expect(error).toContain(`what to do: ${server.urls.rollcall}/docs/errors/app.not_found\nrequest id: `)
    const [page = ''] = /http\S+/.exec(error) ?? []
    expect((await fetch(page)).status).toBe(200)
  })

  test('is the problem document with --json, on standard error', async () => {
    const { code, out, error } = await cli('app show nothing --json')
    expect([code, out]).toEqual([3, ''])
    expect(JSON.parse(error)).toMatchObject({ code: 'app.not_found', status: 404, requestId: expect.any(String) })
  })

  test('of the way to the server names the URL', async () => {
    const { code, error } = await cli('app list --url http://127.0.0.1:9')
    expect([code, error]).toEqual([
      1,
      'rollcall: no server answers at http://127.0.0.1:9\nstart one with `npm start`, or name another with --url\n',
    ])
    expect((await cli('app list --url nowhere')).code).toBe(2)
  })

  test('of the key', async () => {
    expect(await cli('app list --key wrong')).toMatchObject({
      code: 1,
      error: expect.stringContaining('rejects this key'),
    })
  })
})

test('version', async () => {
  expect((await cli('version')).out).toBe(`rollcall test\nbun ${Bun.version}\n`)
  expect(await json('version')).toEqual({ rollcall: 'test', bun: Bun.version })
})

describe('sessions', () => {
  type Token = { token: string }
  /** Signs a user in on a phone. */
  async function signIn(userId: string): Promise<Token> {
    const { result } = await server.wildfire('/admin/user/get_token', {
      userId,
      clientId: `phone of ${userId}`,
      platform: 1,
    })
    return result as Token
  }

  test('are listed, and ended with a receipt', async () => {
    await signIn('s1')
    const [session] = (await json('user sessions s1')).items as { session: string; state: string }[]
    expect((await cli('user sessions s1')).out).toMatch(
      new RegExp(`^SESSION .*\\n${session?.session} +live +wildfire +ios `),
    )
    const dry = await cli(`session end ${session?.session} --dry-run`)
    expect(dry.out).toContain('1 session, 0 tokens and 0 connections would end\ndry run: nothing was changed')
    const { code, out } = await cli(`session end ${session?.session}`)
    expect([code, out]).toEqual([0, expect.stringMatching(/^sessions ended +1\n/)])
    const [ended] = (await json('user sessions s1 --state ended')).items as { endedBy: object }[]
    expect(ended).toMatchObject({ state: 'ended', endReason: 'kicked', endedBy: { actor: 'key:rollcall.adminKey' } })
    expect((await cli('session end nothing')).code).toBe(3)
  })

  test('of a user are kicked, all or of a platform, after asking', async () => {
    await signIn('s2')
    expect((await cli('user kick s2 --platform android')).out).toMatch(/^sessions ended +0\n/)
    expect((await cli('user kick s2 --platform toaster')).code).toBe(1)
    expect((await cli('user kick s2 --platform ios --device 1')).code).toBe(2)
    expect(await cli('user kick s2', { answers: ['n'] })).toMatchObject({
      code: 1,
      error: expect.stringContaining('End sessions of uid:s2?'),
    })
    expect(await json('user kick s2')).toMatchObject({ sessions: 1, unconfirmed: [] })
  })

  test('who is online', async () => {
    await signIn('s3')
    expect((await cli('online')).out).toMatch(/^users +0\ndevices +0\nconnections +0\nnodes +1\n\nDIALECT/)
    expect((await cli('online s3')).out).toBe('offline\n')
    expect(await json('online s3')).toMatchObject({ user: 's3', online: false, complete: true })
  })
})
