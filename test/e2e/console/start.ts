import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { ConsoleBrowser } from '../../kit/console.ts'
import { killLeftovers, type SpawnedServer, spawnServer } from '../../kit/process.ts'
import type { Settings } from '../../kit/server.ts'
import { ThreeVendors } from '../../kit/three-vendors.ts'

const secrets = {
  'rollcall.adminKey': 'the-admin-key-of-console-tests-0123456789',
  'wildfire.secret': 'wildfire-secret-of-console-tests',
  'openim.secret': 'openim-secret-of-console-tests-01',
  'lanying.adminToken': 'lanying-token-of-console-tests-0123456789',
} as const

/** A server in a process of its own, and the console on it. */
export type RunningConsole = {
  server: SpawnedServer
  readonly secrets: typeof secrets
  /** Deleted by `close`. */
  readonly folder: string
  readonly browser: ConsoleBrowser
  close(): Promise<void>
}

/** Of a server whose data is in `folder`. */
export const settingsOf = (folder: string): Settings => ({
  'data.dir': folder,
  'passwords.memoryKiB': 1024,
  ...secrets,
})

/** `chromium` is the browser's program. */
export async function startConsole(chromium: string, settings: Settings = {}): Promise<RunningConsole> {
  const folder = mkdtempSync(join(tmpdir(), 'rollcall-console-'))
  const server = await spawnServer({ settings: { ...settingsOf(folder), ...settings } })
  const url = server.urls.rollcall ?? ''
  const browser = await ConsoleBrowser.launch(chromium, { url, adminKey: secrets['rollcall.adminKey'] })
  const running: RunningConsole = {
    server,
    secrets,
    folder,
    browser,
    async close() {
      await browser.close()
      running.server.signal('SIGTERM')
      await running.server.exited
      await killLeftovers()
      rmSync(folder, { recursive: true })
    },
  }
  return running
}

/** Backends and clients of all three vendors on the server. */
export const vendorsOn = ({ server, secrets }: RunningConsole): Promise<ThreeVendors> =>
  ThreeVendors.on({
    urls: server.urls,
    wildfireSecret: secrets['wildfire.secret'],
    openimSecret: secrets['openim.secret'],
    lanyingToken: secrets['lanying.adminToken'],
  })
