import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pino from 'pino'
import { type Server, type ServerOptions, startServer } from '../../src/app/server.ts'
import { loadConfig } from '../../src/config/load.ts'
import { withFileSecrets } from '../../src/config/secrets.ts'
import { type Config, keys } from '../../src/config/settings.ts'
import { type Clock, systemClock } from '../../src/core/clock.ts'
import { systemIds } from '../../src/core/ids.ts'
import { newDatabase } from './postgres.ts'
import { type WildfireClient, wildfireClient } from './wildfire-client.ts'

/** Settings by key, as a file or a flag would give them. */
export type Settings = Readonly<Record<string, unknown>>

export type TestServerOptions = {
  /** Over the defaults, where every port is a free one. Weak secrets need `insecureDev`. */
  settings?: Settings
  clock?: Clock
  /** Where it logs; nowhere without one. */
  log?: pino.Logger
  /** In place of those that Rollcall has. */
  dialects?: ServerOptions['dialects']
  /** A folder that is kept after the server; without it a temporary one, removed by `close`. */
  dataDir?: string
  /** The URL of a PostgreSQL server: the store is a database made there, removed by `close`. */
  postgres?: string
}

/** A server in this process, on free ports, that checks each of its own replies. */
export type TestServer = Server & {
  config: Config
  clock: Clock
  wildfire: WildfireClient
}

/** Starts a server in a folder made for it. */
export async function startTestServer(options: TestServerOptions = {}): Promise<TestServer> {
  const { settings = {}, clock = systemClock, log = pino({ level: 'silent' }) } = options
  const dataDir = options.dataDir ?? mkdtempSync(join(tmpdir(), 'rollcall-test-'))
  const database = options.postgres === undefined ? undefined : await newDatabase(options.postgres)
  const stored = database && { 'database.url': database.url, 'secrets.key': 'a key for servers of tests' }
  const flags = flagsOf({ ...freePorts, 'shutdown.noticeMs': 0, 'data.dir': dataDir, ...stored, ...settings })
  const { config } = withFileSecrets(loadConfig({ flags, environment: {} }), systemIds)
  const base = { config, clock, ids: systemIds, log, version: 'test', checkReplies: true }
  const server = await startServer(options.dialects ? { ...base, dialects: options.dialects } : base)
  return {
    ...server,
    config,
    clock,
    wildfire: wildfireClient({ url: server.urls.wildfire ?? '', secret: config['wildfire.secret'], clock }),
    async close() {
      // Under the test clock nothing is spread over time.
      await server.close(clock === systemClock ? 'drain' : 'now')
      await database?.drop()
      if (options.dataDir === undefined) rmSync(dataDir, { recursive: true })
    },
  }
}

/** Every listener on a port that is free. */
export const freePorts: Settings = Object.fromEntries(
  keys.filter((key) => key.endsWith('.port')).map((key) => [key, 0]),
)

/** The texts that `--set` takes. */
export const flagsOf = (settings: Settings): string[] =>
  Object.entries(settings).map(([key, value]) => `${key}=${value}`)
