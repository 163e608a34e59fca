import { afterEach, beforeEach, describe, expect, test } from 'bun:test'
import { cpSync, existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { ConsoleBrowser } from '../kit/console.ts'
import { flagsOf, freePorts } from '../kit/server.ts'
import { longRun, serviceFor } from '../kit/services.ts'

/* The real npm with its registry: long runs only. */

const project = join(import.meta.dir, '..', '..')
/** What a checkout has and a server needs. */
const files = ['package.json', 'package-lock.json', 'scripts', 'src', 'console', 'LICENSE']
const timeoutMs = 180_000

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'rollcall-installed-'))
  for (const file of files.filter((name) => existsSync(join(project, name))))
    cpSync(join(project, file), join(folder, file), { recursive: true, preserveTimestamps: true })
})
afterEach(() => rmSync(folder, { recursive: true }))

const spawn = (...words: string[]) => {
  const env = { PATH: process.env.PATH ?? '', HOME: process.env.HOME ?? '', npm_config_prefer_offline: 'true' }
  return Bun.spawn(words, { cwd: folder, env, stdin: 'ignore', stdout: 'pipe', stderr: 'pipe' })
}
const flags = (dataDir: string) => flagsOf({ ...freePorts, 'data.dir': dataDir }).flatMap((flag) => ['--set', flag])
const start = (dataDir: string) => spawn('npm', 'start', '--silent', '--', ...flags(dataDir))
const packages = (name: string) => existsSync(join(folder, 'node_modules', name))

/** Waits for the ready line and stops the server. */
async function stopWhenReady(server: ReturnType<typeof start>): Promise<void> {
  const { value } = await server.stdout.getReader().read()
  expect(new TextDecoder().decode(value)).toStartWith('{"ready":true')
  server.kill('SIGTERM')
  expect(await server.exited).toBe(0)
}

describe.if(longRun)('npm on a fresh checkout', () => {
  test(
    'npm ci --omit=dev is enough to start, and the start installs nothing more',
    async () => {
      expect(await spawn('npm', 'ci', '--omit=dev', '--no-audit', '--no-fund').exited).toBe(0)
      await stopWhenReady(start('data'))
      expect([packages('bun'), packages('typescript')]).toEqual([true, false])
      const secret = spawn('npx', 'rollcall', 'secret', 'openim.secret')
      expect(await new Response(secret.stdout).text()).toMatch(/^[0-9a-f]{48}\n$/)
    },
    timeoutMs,
  )

  test(
    'npx rollcall installs nothing, two starts at once install once',
    async () => {
      const command = spawn('npx', 'rollcall', 'config')
      expect(await new Response(command.stderr).text()).toContain('Run `npm ci`')
      expect([await command.exited, packages('')]).toEqual([2, false])
      const servers = [start('data-1'), start('data-2')]
      const errors = servers.map(({ stderr }) => new Response(stderr).text())
      await Promise.all(servers.map(stopWhenReady))
      const installations = (await Promise.all(errors)).join('').split('installing what package-lock.json lists')
      expect(installations).toHaveLength(2)
    },
    timeoutMs,
  )

  const chromium = serviceFor('chromium')
  test.skipIf(chromium === undefined)(
    'one command and one link show a page that moves, in less than a minute after the installation',
    async () => {
      const begunMs = performance.now()
      const server = start('data')
      const { value } = await server.stdout.getReader().read()
      const readyMs = performance.now()
      const { listeners } = JSON.parse(new TextDecoder().decode(value).split('\n')[0] ?? '') as ReadyLine
      const url = listeners.rollcall ?? ''
      const command = spawn('npx', 'rollcall', 'console', '--no-open', '--url', url, '--set', 'data.dir=data')
      const link = (await new Response(command.stdout).text()).trim()
      while (!(await (await fetch(`${url}/console/`)).text()).includes('/console/assets/')) await Bun.sleep(50)
      const browser = await ConsoleBrowser.launch(chromium ?? '', { url, adminKey: '' })
      try {
        const { page } = await browser.open(link.split('/console/')[1] ?? '')
        await page.getByText('Live', { exact: true }).first().waitFor()
        const shownMs = performance.now()
        console.log(
          `a page that moves ${Math.round(shownMs - begunMs)} ms after npm start, of which ${Math.round(readyMs - begunMs)} were the installation and the start`,
        )
        expect(shownMs - readyMs).toBeLessThan(60_000)
      } finally {
        await browser.close()
        server.kill('SIGTERM')
        await server.exited
      }
    },
    timeoutMs,
  )
})

type ReadyLine = { readonly listeners: Readonly<Record<string, string>> }
