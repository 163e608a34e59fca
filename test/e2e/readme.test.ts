import { afterAll, beforeAll, expect, test } from 'bun:test'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { killLeftovers, type SpawnedServer, spawnServer, withoutSettings } from '../kit/process.ts'

const root = join(import.meta.dir, '..', '..')
const textOf = (file: string): string => readFileSync(join(root, file), 'utf8')

/** The commands below a title, each with the output that is printed below it. */
const commandsOf = (file: string, title: string) =>
  Array.from(
    section(textOf(file), title).matchAll(/```sh\n([\s\S]*?)```\n(?:```(?:json|text)\n([\s\S]*?)```)?/g),
    ([, commands = '', output]) => ({ commands, output }),
  )
const commands = commandsOf('README.md', 'One call in each dialect')
const guide = commandsOf('docs/guide/getting-started.md', 'Call the APIs')

let dataDir: string
let server: SpawnedServer
beforeAll(async () => {
  dataDir = mkdtempSync(join(tmpdir(), 'rollcall-readme-'))
  server = await spawnServer({ settings: { 'data.dir': dataDir } })
})
afterAll(async () => {
  await killLeftovers()
  rmSync(dataDir, { recursive: true })
})

test('every command of the README has its output below it, and some are of each dialect', () => {
  expect(commands.filter(({ output }) => output === undefined)).toEqual([])
  for (const part of [':18080/', ':10002/', ':18081/', 'policy explain'])
    expect(commands.map((one) => one.commands).join('')).toContain(part)
})

test('the README in Chinese has the same commands and outputs', () => {
  expect(commandsOf('README.zh-CN.md', '每种协议一次调用')).toEqual(commands)
})

test.each([...commands, ...guide])(
  'pasted in order, these print what the page says: %j',
  async ({ commands, output }) => {
    const { code, out, error } = await run(atThisServer(commands))
    expect({ code, error }).toEqual({ code: 0, error: '' })
    if (output !== undefined) expect(comparable(out, output)).toEqual(comparable(output, output))
  },
)

/** The text below a title. */
function section(text: string, title: string): string {
  return text.split(/^## /m).find((part) => part.startsWith(`${title}\n`)) ?? ''
}

/** The vendors' ports replaced by those of the server that was started for this. */
function atThisServer(commands: string): string {
  const { wildfire = '', openim = '', lanying = '', rollcall = '' } = server.urls
  const urls = { 18080: wildfire, 10002: openim, 18081: lanying, 18000: rollcall }
  return Object.entries(urls).reduce((text, [port, url]) => text.replaceAll(`http://127.0.0.1:${port}`, url), commands)
}

/** Pastes it into a shell of its own. */
async function run(commands: string) {
  const child = Bun.spawn(['sh', '-eu', '-c', commands], {
    cwd: root,
    env: {
      ...withoutSettings(process.env),
      ROLLCALL_DATA_DIR: dataDir,
      ROLLCALL_ROLLCALL_PORT: new URL(server.urls.rollcall ?? '').port,
    },
    stdin: 'ignore',
    stdout: 'pipe',
    stderr: 'pipe',
  })
  const [out, error] = await Promise.all([new Response(child.stdout).text(), new Response(child.stderr).text()])
  return { code: await child.exited, out: out.trim(), error }
}

/**
 * An output without what differs between two servers: numbers of users, times and ids of sessions. Where the page cuts a text
 * with `...`, the rest is left out.
 */
function comparable(output: string, page: string): string {
  const cut = Array.from(page.matchAll(/"(\w+)":"[^"]*\.\.\."/g), ([, field = '']) => field)
  const shortened = cut.reduce(
    (text, field) => text.replace(new RegExp(`"${field}":"[^"]+"`), `"${field}":"..."`),
    output,
  )
  return shortened
    .trim()
    .replace(/:[12]\d{12}\b/g, ':NUMBER')
    .replace(/\b[0-9a-f]{32}\b/g, 'ID')
}
