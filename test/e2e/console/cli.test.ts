import { afterAll, beforeAll, describe, expect, test } from 'bun:test'
import { runCli } from '../../../src/cli/run.ts'
import { everyCommand } from '../../../src/main.ts'
import { runOn } from '../../kit/cli.ts'
import { runCommand } from '../../kit/command-line.ts'
import { consoleBrowser } from '../../kit/console-browser.ts'
import { flagsOf, startTestServer, type TestServer } from '../../kit/server.ts'

let server: TestServer
let port: string
beforeAll(async () => {
  server = await startTestServer()
  port = new URL(server.urls.rollcall ?? '').port
})
afterAll(() => server.close())

const codeIn = (link: string) => new URL(link).hash.replace('#code=', '')

test('the link signs a browser in', async () => {
  const { code, out, error } = await runOn(server, ['console'])
  expect([code, error]).toEqual([0, 'It signs admin in, once, within 15 minutes.\n'])
  const link = new URL(out)
  expect([link.origin, link.pathname, link.search]).toEqual([server.urls.rollcall ?? '', '/console/', ''])
  const body = { code: codeIn(out) }
  expect((await consoleBrowser(server).ask('POST', '/console/session', { body })).status).toBe(200)
})

test('the link is for another login, in a role', async () => {
  const { out } = await runOn(server, ['console', '--login', 'ann', '--role', 'viewer'])
  const answer = await consoleBrowser(server).ask('POST', '/console/session', { body: { code: codeIn(out) } })
  expect(await answer.json()).toMatchObject({ name: 'ann', role: 'viewer' })
  expect(await runOn(server, ['console', '--login', 'ann', '--role', 'owner'])).toMatchObject({
    code: 1,
    out: '',
    error: expect.stringContaining('the login ann is viewer'),
  })
  expect((await runOn(server, ['console', '--role', 'king'])).code).toBe(2)
})

test('with --json it prints the reply', async () => {
  const { out, error } = await runOn(server, ['console', '--json'])
  expect([JSON.parse(out), error]).toEqual([
    { code: expect.stringMatching(/^[\w-]{43}$/), login: 'admin', expiresAt: expect.any(Number) },
    '',
  ])
})

/** Runs the command on a configuration, as on the machine of the server; the server itself listens on 127.0.0.1. */
async function linkBy(settings: Record<string, unknown>, ...more: string[]) {
  const said = { out: '', error: '' }
  const flags = flagsOf({ 'rollcall.port': port, 'data.dir': server.config['data.dir'], ...settings })
  await runCli(['console', ...more, ...flags.flatMap((flag) => ['--set', flag])], everyCommand, {
    version: 'test',
    environment: { ROLLCALL_KEY: server.config['rollcall.adminKey'] },
    out: (text) => {
      said.out += text
    },
    error: (text) => {
      said.error += text
    },
  })
  return said.out.split('/console/#code=')[0]
}

describe('the host of the link', () => {
  test('is 127.0.0.1 while only this machine reaches the server', async () => {
    expect(await linkBy({})).toBe(`http://127.0.0.1:${port}`)
  })
  test('is an address of this machine when the server listens on all', async () => {
    const { machineAddress } = await import('../../../src/http/shown-urls.ts')
    expect(await linkBy({ 'rollcall.host': '0.0.0.0' })).toBe(`http://${machineAddress()}:${port}`)
  })
  test('is that of rollcall.publicUrl', async () => {
    const settings = { 'rollcall.host': '0.0.0.0', 'rollcall.publicUrl': 'https://rollcall.example.com' }
    expect(await linkBy(settings)).toBe('https://rollcall.example.com')
  })
  test('is the given one', async () => {
    expect(await linkBy({}, '--host', 'im.example.com')).toBe(`http://im.example.com:${port}`)
    expect(await linkBy({}, '--host', 'im.example.com:8443')).toBe('http://im.example.com:8443')
    expect(await linkBy({}, '--url', server.urls.rollcall ?? '')).toBe(server.urls.rollcall ?? '')
  })
})

test('works where no terminal and no display are, as in a container', async () => {
  const { code, out } = await runCommand(server.config['data.dir'], 'console', '--set', `rollcall.port=${port}`)
  expect([code, out]).toEqual([0, expect.stringMatching(/^http:\/\/127\.0\.0\.1:\d+\/console\/#code=[\w-]{43}$/)])
})

test('says that the console is switched off', async () => {
  const off = await startTestServer({ settings: { 'console.enabled': false } })
  const { code, out, error } = await runOn(off, ['console'])
  expect([code, out]).toEqual([3, ''])
  expect(error).toStartWith('rollcall: the web console is switched off: console.enabled\n')
  await off.close()
})
