import { afterAll, beforeAll, expect, test } from 'bun:test'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { killLeftovers, type SpawnedServer, spawnServer, withoutSettings } from '../kit/process.ts'

const root = join(import.meta.dir, '..', '..')
const readme = readFileSync(join(root, 'README.md'), 'utf8')

/** The README's commands, each with the reply printed below it. */
const commandsAndReplies = Array.from(
  section('One call in each dialect').matchAll(/```sh\n([\s\S]*?)```\n(?:```json\n([\s\S]*?)```)?/g),
  ([, commands = '', answer]) => ({ commands, answer }),
)

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

test('the README contains its commands', () => {
  expect(commandsAndReplies.length).toBeGreaterThanOrEqual(3)
})

test.each(commandsAndReplies)('a pasted command prints the reply of the README', async ({ commands, answer }) => {
  const printed = await run(atThisServer(commands))
  if (answer === undefined) expect(JSON.parse(printed)).not.toHaveProperty('error')
  else expect(timeless(printed)).toBe(timeless(answer.trim()))
})

/** The text below a title. */
function section(title: string): string {
  return readme.split(/^## /m).find((part) => part.startsWith(`${title}\n`)) ?? ''
}

/** The vendors' ports replaced by those of the server that was started for this. */
function atThisServer(commands: string): string {
  const { wildfire = '', openim = '', lanying = '', rollcall = '' } = server.urls
  const urls = { 18080: wildfire, 10002: openim, 18081: lanying, 18000: rollcall }
  return Object.entries(urls).reduce((text, [port, url]) => text.replaceAll(`http://127.0.0.1:${port}`, url), commands)
}

/** The last line that the commands print. */
async function run(commands: string): Promise<string> {
  const child = Bun.spawn(['sh', '-eu', '-c', commands], {
    cwd: root,
    env: { ...withoutSettings(process.env), ROLLCALL_DATA_DIR: dataDir },
    stdin: 'ignore',
    stdout: 'pipe',
    stderr: 'ignore',
  })
  // A reply ends without a line break, so that replies of several commands are on one line.
  const printed = (await new Response(child.stdout).text()).trim()
  expect(await child.exited).toBe(0)
  return printed.split(/(?<=\})(?=\{)/).at(-1) ?? ''
}

const timeless = (text: string): string => text.replace(/:1\d{12}\b/g, ':TIME')
