import { afterAll, beforeAll, describe, expect, test } from 'bun:test'
import { adminClient } from '../../../src/admin-client/client.ts'
import { type CliOptions, runOn } from '../../kit/cli.ts'
import { startCommand } from '../../kit/command-line.ts'
import { openimTestClients } from '../../kit/openim-test-clients.ts'
import { startTestServer, type TestServer } from '../../kit/server.ts'

let server: TestServer
beforeAll(async () => {
  server = await startTestServer()
})
afterAll(() => server.close())

/** The options by which a process reaches the server. */
const at = ({ urls, config }: TestServer) => ['--url', urls.rollcall ?? '', '--key', config['rollcall.adminKey']]
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
      /^APP +CREATED +STATE\ndefault +\d{4}-\d\d-\d\d \d\d:\d\d:\d\d [+-]\d\d:\d\d[^\n]*\nshop/,
    )
    expect(await json('app show shop')).toEqual({ id: 'shop', createdAt: expect.any(Number) })
  })

  test('a secret of an app is replaced, and both are accepted', async () => {
    await cli('app create rotated')
    expect((await cli('app secrets rotated')).out).toMatch(/^SECRET +FROM +CHANGED[\s\S]*\nopenim\.secret +stored +/)
    expect((await cli('app rotate rotated openim.secret --dry-run')).out).toEndWith('dry run: nothing was changed\n')
    const { code, out, error } = await cli('app rotate rotated openim.secret --until 2h')
    expect([code, error]).toEqual([0, expect.stringContaining('The one before is valid until ')])
    expect(out.trim().length).toBeGreaterThan(15)
    expect((await cli('app rotate rotated nonsense')).code).not.toBe(0)
  })

  test('an app is disabled, enabled, and deleted when its id is repeated', async () => {
    await cli('app create closing')
    expect((await cli('app delete closing --confirm closing')).error).toContain('disable the app')
    expect(await cli('app disable closing --yes')).toMatchObject({ code: 0 })
    expect((await cli('app list')).out).toMatch(/\nclosing .* disabled\n/)
    await cli('app enable closing')
    await cli('app disable closing --yes')
    expect(await cli('app delete closing')).toMatchObject({
      code: 2,
      error: expect.stringContaining('--confirm closing'),
    })
    expect(await cli('app delete closing --confirm closing')).toMatchObject({ code: 0 })
    expect((await cli('app show closing')).out).toMatch(/\nstate +being deleted\n/)
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
    expect((await cli('app list', as)).out).toMatch(/^APP .*\nshop [^\n]*\n$/)
    expect(await cli('app create another', as)).toMatchObject({
      code: 1,
      error: expect.stringContaining('auth.forbidden'),
    })
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
    const { out: would } = await cli(`key revoke ${id} --dry-run`)
    expect(would).toMatch(new RegExp(`^key +${id}\nlabel +x\nscope +\\w+\nlast used +never\ndry run: nothing`))
    expect(await json(`key revoke ${id} --dry-run`)).toMatchObject({ id, dryRun: true, jobs: [] })
    expect((await cli('key revoke nothing --dry-run')).code).toBe(3)
    expect((await cli(`key revoke ${id} --yes`, { answers: [] })).code).toBe(0)
    // It says what the command would: a revoked key cannot be revoked.
    expect((await cli(`key revoke ${id} --dry-run`)).code).toBe(3)
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

describe('users', () => {
  test('are created, found by any name and shown', async () => {
    expect((await cli('user create u1 --name wang.wei --mobile 13800000001 --display-name 王伟')).out).toMatch(
      /^user +u1\n/,
    )
    for (const query of ['u1', 'wang.wei', '13800000001', 'mobile:13800000001'])
      expect((await cli(`user find ${query}`)).out).toMatch(/^USER +NUM[^\n]*\nu1 +\d+ +wang\.wei +王伟 +- +/)
    expect(await cli('user find nobody')).toMatchObject({ code: 3, error: 'no user matches\n' })
    expect((await cli('user show name:wang.wei')).out).toMatch(
      /^user +u1\n[\s\S]*display name +王伟\n[\s\S]*online +no, 0 connections/,
    )
    expect((await cli('user show nobody')).code).toBe(3)
    expect((await cli('user create u1')).code).toBe(1)
  })

  test('a password comes from standard input', async () => {
    expect((await cli('user create u2 --name u2 --password-stdin', { answers: ['a password'] })).code).toBe(0)
    const body = JSON.stringify({ name: 'u2', password: 'a password', device_guid: 'g' })
    const response = await fetch(`${server.urls.lanying}/token/user`, {
      method: 'POST',
      headers: { app_id: 'default' },
      body,
    })
    expect(await response.json()).toMatchObject({ code: 200 })
    expect((await cli('user create u3 --password-stdin', { answers: [] })).code).toBe(2)
  })

  test('are banned and muted until a time, which is shown with its zone, and are let in again', async () => {
    await cli('user create u4')
    expect((await cli('user ban u4 --until 2h --dry-run')).out).toContain('dry run: nothing was changed')
    expect((await json('user show u4')).ban).toBeUndefined()
    const zone = Intl.DateTimeFormat().resolvedOptions().timeZone
    const { out } = await cli('user ban u4 --until 2h --reason spam')
    expect(out).toMatch(
      /^banned until \w{3} \d{4}-\d\d-\d\d \d\d:\d\d \(.+, UTC[+-]\d\d:\d\d\), because "spam", by key:rollcall.adminKey at /,
    )
    expect(out).toContain(`(${zone}, `)
    expect((await cli('user why u4')).out).toMatch(/: cannot connect\n[\s\S]*lifted by: /)
    expect((await cli('user unban u4')).out).toBe('the ban is lifted\n')
    expect((await cli('user unban u4')).out).toBe('there was no ban\n')
    expect((await cli('user mute u4')).out).toStartWith('muted until it is lifted, ')
    expect((await cli('user unmute u4')).out).toBe('the mute is lifted\n')
    expect((await cli('user ban u4 --until yesterday')).code).toBe(2)
  })

  test('are deleted after asking', async () => {
    await cli('user create u5')
    expect(await cli('user destroy u5', { answers: ['n'] })).toMatchObject({ code: 1 })
    expect((await cli('user destroy u5 --dry-run')).out).toContain('dry run')
    expect((await cli('user destroy u5')).code).toBe(0)
    expect((await cli('user destroy u5')).code).toBe(3)
  })
})

describe('what happened', () => {
  test('the audit log is shown, newest last, of a user or a time', async () => {
    await cli('user create e1 --name e1')
    await cli('user mute e1')
    let out = ''
    while (!out.includes('user.mute')) out = (await cli('audit tail --user e1 --since 1h')).out
    expect(out).toMatch(
      /^\S+ \S+ \S+ {2}user\.create {2}e1 {2}by key:rollcall\.adminKey \(admin\)[^\n]*\n\S+ \S+ \S+ {2}user\.mute {2}e1 /,
    )
    expect((await cli('audit tail --since tomorrowish')).code).toBe(2)
  })

  test('events are followed as they happen, and again from a position', async () => {
    const following = startCommand(
      server.config['data.dir'],
      'events',
      'tail',
      '--json',
      '--after',
      '0',
      '--user',
      'e2',
      ...at(server),
    )
    await cli('user create e2')
    await cli('user mute e2')
    const lines: string[] = []
    await following.until(() => {
      lines.splice(
        0,
        lines.length,
        ...following
          .stdout()
          .split('\n')
          .filter((line) => line !== ''),
      )
      return lines.length >= 2
    })
    following.signal('SIGINT')
    expect((await following.ended).code).toBe(0)
    const events = lines.map((line) => JSON.parse(line) as { type: string; target: string })
    expect(events.map(({ type, target }) => [type, target])).toEqual([
      ['user.create', 'e2'],
      ['user.mute', 'e2'],
    ])
  })

  test('who connects and disconnects is followed', async () => {
    const clients = await openimTestClients({ urls: server.urls, secret: server.config['openim.secret'] })
    await cli('user create c1')
    const line = ['events', 'tail', '--types', 'presence.*', '--user', 'c1']
    const following = startCommand(server.config['data.dir'], ...line, ...at(server))
    // Presence is shown from when the command has connected.
    while (!following.stdout().includes('presence.offline')) {
      const socket = await clients.connect('c1')
      socket.close()
      await socket.closed
    }
    following.signal('SIGINT')
    expect((await following.ended).code).toBe(0)
    expect(following.stdout()).toMatch(/\d {2}presence\.connected {2}c1 {2}openim web\n/)
    expect(following.stdout()).toMatch(/\d {2}presence\.offline {2}c1 {2}openim web {2}gone\n/)
  })

  test('requests that failed are listed', async () => {
    await cli('user show nobody-at-all')
    const { out } = await cli('requests --code user.not_found')
    expect(out).toMatch(
      /^TIME +DIALECT +ROUTE[^\n]*\n\S+ \S+ \S+ +admin +GET \/v1\/users\/\{user\} +404 +user\.not_found /,
    )
    expect((await cli('refusals')).out).toStartWith('TIME ')
    expect((await cli('requests --code nonsense')).code).toBe(1)
  })

  test('a token is checked, from an argument or standard input', async () => {
    const { result } = await server.wildfire('/admin/user/get_token', { userId: 't1', clientId: 'c', platform: 1 })
    const { token } = result as { token: string }
    expect(await cli(`token check ${token}`)).toMatchObject({
      code: 0,
      out: expect.stringMatching(/\ndialect +wildfire\n[\s\S]*user +t1\n/),
    })
    await cli('user kick t1')
    expect(await cli('token check', { answers: [token] })).toMatchObject({
      code: 1,
      out: expect.stringMatching(/because +kicked\n/),
    })
    expect((await cli('token check', { answers: [] })).code).toBe(2)
  })

  test('push tasks are listed', async () => {
    expect((await cli('push tasks')).out).toBe('TASK  STATE  CREATED  DEVICES\n')
    expect((await cli('push tasks 99')).code).toBe(3)
    expect((await cli('push tasks x')).code).toBe(2)
  })
})

test('webhooks are created, listed, tested, retried and replayed', async () => {
  const receiver = Bun.serve({ port: 0, hostname: '127.0.0.1', fetch: () => new Response('', { status: 204 }) })
  const created = await cli(`webhook create http://127.0.0.1:${receiver.port}/x --types user.ban --label mine`)
  expect(created).toMatchObject({ code: 0, out: expect.stringMatching(/^whsec_/) })
  const [, id = ''] = /webhook (wh_\w+)/.exec(created.error) ?? []
  expect((await cli('webhook list')).out).toContain(`${id}  `)
  expect((await cli('webhook list --failing')).out).not.toContain(id)
  // Addresses of this machine are refused unless webhooks.allowPrivate says otherwise.
  expect(await cli(`webhook test ${id}`)).toMatchObject({
    code: 1,
    out: expect.stringMatching(/^delivered +no\nerror +address\n/),
    error: expect.stringContaining('webhooks.allowPrivate=true'),
  })
  expect((await cli(`webhook retry ${id}`)).out).toStartWith('events of ')
  expect((await cli(`webhook replay ${id}`)).code).toBe(2)
  expect((await cli(`webhook replay ${id} --after 0`)).code).toBe(0)
  expect((await cli(`webhook replay ${id} --after x`)).code).toBe(2)
  expect((await cli(`webhook test wh_${'0'.repeat(32)}`)).code).toBe(3)
  await receiver.stop(true)
})

test('bulk jobs are listed, shown with their results, and cancelled', async () => {
  await cli('user create j1')
  const client = adminClient({ url: server.urls.rollcall ?? '', key: server.config['rollcall.adminKey'] })
  const body = { kind: 'users.mute' as const, select: { users: ['uid:j1', 'uid:nobody'] }, dryRun: false }
  const { data } = await client.POST('/v1/jobs', { body })
  const id = data?.job?.job ?? ''
  while ((await json(`job show ${id}`)).state !== 'done') await Bun.sleep(5)
  expect((await cli('job list')).out).toMatch(new RegExp(`^JOB .*\\n${id} +users\\.mute +done +2 of 2 +1 +\\d{4}-`))
  expect((await cli(`job show ${id}`)).out).toMatch(
    /^job +\w+\nkind +users\.mute\nstate +done\ndone +2 of 2\nfailed +1\n/,
  )
  expect((await cli(`job result ${id}`)).out).toMatch(
    /^USER +RESULT +ERROR .*\nuid:j1 +done +- .*\nuid:nobody +failed +user\.not_found /,
  )
  expect(await json(`job result ${id} --limit 1`)).toMatchObject({ items: [{ ok: true }], next: expect.any(String) })
  expect(await cli(`job cancel ${id}`, { answers: ['n'] })).toMatchObject({ code: 1, out: '' })
  expect((await cli(`job cancel ${id} --dry-run`, { answers: [] })).out).toMatch(
    /state +done[\s\S]*dry run: nothing was changed\n$/,
  )
  expect(await json(`job cancel ${id} --dry-run`)).toMatchObject({ job: id, dryRun: true })
  // A finished job stays as it is.
  expect(await json(`job cancel ${id}`)).toMatchObject({ state: 'done', done: 2 })
  expect((await cli(`job show ${'0'.repeat(32)}`)).code).toBe(3)
})

test('a dry run of a cancellation shows the job, which goes on', async () => {
  const client = adminClient({ url: server.urls.rollcall ?? '', key: server.config['rollcall.adminKey'] })
  const users = Array.from({ length: 2_000 }, (_, at) => `uid:nobody${at}`)
  const { data } = await client.POST('/v1/jobs', { body: { kind: 'users.mute', select: { users }, dryRun: false } })
  const id = data?.job?.job ?? ''
  expect(await json(`job cancel ${id} --dry-run`)).toMatchObject({ job: id, total: 2_000, dryRun: true })
  while ((await json(`job show ${id}`)).state === 'open') await Bun.sleep(20)
  expect(await json(`job show ${id}`)).toMatchObject({ state: 'done', done: 2_000 })
})

test('the nodes are listed with their versions', async () => {
  const { items } = await json('nodes')
  expect(items).toMatchObject([{ node: 1, state: 'active', self: true, version: 'test' }])
  const { out } = await cli('nodes')
  expect(out).toMatch(/^NODE +VERSION +STATE +CONNECTIONS +STARTED\n1 \(asked\) +test +active +0 +\d{4}-[^\n]+\n$/)
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
