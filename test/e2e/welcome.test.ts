import { afterAll, beforeAll, describe, expect, test } from 'bun:test'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { withoutSettings } from '../kit/process.ts'
import { startOnTerminal, type TerminalServer } from '../kit/terminal.ts'

const root = join(import.meta.dir, '..', '..')

let dataDir: string
let server: TerminalServer
beforeAll(async () => {
  dataDir = mkdtempSync(join(tmpdir(), 'rollcall-welcome-'))
  server = await startOnTerminal({ 'data.dir': dataDir }, { NO_COLOR: '1' })
})
afterAll(async () => {
  await server.stop()
  rmSync(dataDir, { recursive: true })
})

/** The commands as a person copies them. */
const commands = (): string[] =>
  server
    .screen()
    .split('\n')
    .filter((line) => /^ {2}.*curl /.test(line))
    .map((line) => line.trim())

/** Runs one line in a fresh shell. */
async function paste(line: string) {
  const child = Bun.spawn(['sh', '-c', line], {
    cwd: root,
    env: withoutSettings(process.env),
    stdin: 'ignore',
    stdout: 'pipe',
    stderr: 'pipe',
  })
  const [out, error] = await Promise.all([new Response(child.stdout).text(), new Response(child.stderr).text()])
  return { code: await child.exited, error, reply: JSON.parse(out) as unknown }
}

const success = (reply: unknown) => ({ code: 0, error: '', reply })

describe('the screen of a terminal', () => {
  test.each(['first', 'second'])(
    'each command succeeds when pasted in order for the %s time',
    async () => {
      const [create, list, adminToken, ready, ...more] = commands()
      expect(more).toEqual([])
      expect(await paste(create ?? '')).toEqual(success({ code: 0, msg: 'success', result: expect.anything() }))
      expect(await paste(adminToken ?? '')).toMatchObject(success({ errCode: 0, data: { token: expect.any(String) } }))
      expect(await paste(list ?? '')).toMatchObject(success({ code: 200 }))
      expect(await paste(ready ?? '')).toEqual(success({ status: 'ready' }))
    },
    60_000,
  )

  test('the user of the first command is in the list of the second', async () => {
    const [, list = ''] = commands()
    const { reply } = await paste(list)
    expect((reply as { data: { username: string }[] }).data.map(({ username }) => username)).toContain('alice')
  })

  test('has log lines for a person, without colours under NO_COLOR', async () => {
    const request = new Request(`${server.urls().wildfire}/admin/user/get_info`, { method: 'POST', body: '{}' })
    await fetch(request)
    const line = await server.line('request refused')
    expect(line).toMatch(/^\d\d:\d\d:\d\d\.\d{3} INFO {2}request refused dialect=wildfire route="POST /)
  })

  test('shows no secret', async () => {
    const secrets = (await Bun.file(join(dataDir, 'secrets.json')).json()) as Record<string, string>
    expect(Object.keys(secrets).length).toBeGreaterThan(3)
    for (const secret of Object.values(secrets)) expect(server.screen()).not.toContain(secret)
  })
})
