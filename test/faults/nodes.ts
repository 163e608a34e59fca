import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { generatedSecretKeys, type SecretKey } from '../../src/config/settings.ts'
import { systemIds } from '../../src/core/ids.ts'
import { newDatabase } from '../kit/postgres.ts'
import { type SpawnedServer, spawnServer } from '../kit/process.ts'
import type { Settings } from '../kit/server.ts'
import { Link } from './link.ts'
import { type PrivateService, privatePostgres, privateRedis } from './private-services.ts'

/** PostgreSQL and Redis of a test's own, and what nodes are given to share them. */
export type Stores = {
  readonly postgres: PrivateService
  readonly redis: PrivateService
  readonly databaseUrl: string
  readonly secrets: Secrets
  readonly folder: string
}
export type Secrets = Readonly<Record<SecretKey, string>>

/** Starts both stores. */
export async function startStores(): Promise<Stores> {
  const folder = mkdtempSync(join(tmpdir(), 'rollcall-faults-'))
  Bun.spawnSync(['chmod', '755', folder])
  const postgres = await privatePostgres(join(folder, 'postgres'))
  const redis = await privateRedis(join(folder, 'redis'))
  await Promise.all([postgres.start(), redis.start()])
  const { url } = await newDatabase(`postgres://postgres@127.0.0.1:${postgres.port}/postgres`)
  const secrets = Object.fromEntries(generatedSecretKeys.map((key) => [key, systemIds.hex(16)])) as Secrets
  return { postgres, redis, databaseUrl: url, secrets, folder }
}
export async function stopStores({ postgres, redis, folder }: Stores): Promise<void> {
  await Promise.all([postgres.kill(), redis.kill()])
  rmSync(folder, { recursive: true })
}

/** A node in a process of its own, with a network of its own to each store. */
export class Node {
  readonly #stores: Stores
  readonly #settings: Settings
  #server: SpawnedServer | undefined
  #urls: Readonly<Record<string, string>> = {}
  #isFrozen = false
  #earlierLogs = ''
  /** The folder of the program that its next start runs; this checkout without one. */
  program: string | undefined

  private constructor(
    readonly number: number,
    readonly toPostgres: Link,
    readonly toRedis: Link,
    stores: Stores,
    settings: Settings,
  ) {
    this.#stores = stores
    this.#settings = settings
  }
  static async start(number: number, stores: Stores, settings: Settings = {}, program?: string): Promise<Node> {
    const [toPostgres, toRedis] = await Promise.all([Link.to(stores.postgres.port), Link.to(stores.redis.port)])
    const node = new Node(number, toPostgres, toRedis, stores, settings)
    node.program = program
    await node.start()
    return node
  }

  /** Of the listeners, by name; of the run before while it is down. */
  get urls(): Readonly<Record<string, string>> {
    return this.#urls
  }
  get isUp(): boolean {
    return this.#server !== undefined
  }
  /** Up and not frozen. */
  get isRunning(): boolean {
    return this.isUp && !this.#isFrozen
  }
  /** Its log so far, since it was started last. */
  get log(): string {
    return this.#server?.stderr() ?? ''
  }

  /** Lines of errors, of all its runs. */
  get errors(): string[] {
    return `${this.#earlierLogs}${this.log}`.split('\n').filter((line) => line.includes('"level":50'))
  }

  async start(settings: Settings = {}): Promise<void> {
    this.#server = await spawnServer({
      settings: { ...this.#shared(), ...this.#settings, ...settings },
      ...(this.program !== undefined && { root: this.program }),
    })
    this.#urls = this.#server.urls
  }
  async kill(): Promise<void> {
    this.#server?.signal('SIGKILL')
    await this.#server?.exited
    this.#forget()
    this.#isFrozen = false
  }
  /** Stops it with a drain; resolves with the exit code. */
  async stop(): Promise<number> {
    this.#server?.signal('SIGTERM')
    const code = (await this.#server?.exited) ?? 0
    this.#forget()
    return code
  }
  freeze(): void {
    this.#isFrozen = true
    this.#server?.signal('SIGSTOP')
  }
  resume(): void {
    this.#server?.signal('SIGCONT')
    this.#isFrozen = false
  }
  async close(): Promise<void> {
    await this.kill()
    this.toPostgres.close()
    this.toRedis.close()
  }

  #forget(): void {
    this.#earlierLogs += this.log
    this.#server = undefined
  }
  #shared(): Settings {
    const { databaseUrl, secrets, folder } = this.#stores
    const database = new URL(databaseUrl)
    database.port = String(this.toPostgres.port)
    return {
      ...secrets,
      'database.url': database.href,
      'redis.url': `redis://127.0.0.1:${this.toRedis.port}`,
      'data.dir': join(folder, `node-${this.number}`),
      // The cost of a password is not what is tested.
      'passwords.memoryKiB': 1024,
      'limits.loginFailures': 0,
      'limits.requests': 0,
    }
  }
}

export type Cluster = { readonly stores: Stores; readonly nodes: readonly Node[]; close(): Promise<void> }

/** So many nodes on stores of their own. `program`: see `Node`. */
export async function startCluster(count: number, settings: Settings = {}, program?: string): Promise<Cluster> {
  const stores = await startStores()
  const start = (number: number) => Node.start(number, stores, settings, program)
  // The first makes the tables.
  const nodes = [await start(1)]
  nodes.push(...(await Promise.all(Array.from({ length: count - 1 }, (_, index) => start(index + 2)))))
  return {
    stores,
    nodes,
    async close() {
      await Promise.all(nodes.map((node) => node.close()))
      await stopStores(stores)
    },
  }
}
