import { Cluster, Redis, type RedisOptions } from 'ioredis'
import type { Script } from './scripts.ts'

/** Times and limits of a connection to Redis. */
export const clientBounds = {
  /** A command without an answer fails after this time, also when Redis is frozen. */
  commandMs: 1_000,
  connectMs: 2_000,
  /** Commands that wait for their answer; more are refused. */
  pendingMax: 50_000,
  reconnectFirstMs: 20,
  reconnectMs: 500,
  /** How long a read of messages waits in Redis, and when a connection without an answer to it is replaced. */
  blockMs: 2_000,
  blockLateMs: 2_000,
} as const

type AnyClient = Redis | Cluster

type ConnectionOptions = Pick<
  RedisOptions,
  | 'connectTimeout'
  | 'protocol'
  | 'enableOfflineQueue'
  | 'autoResendUnfulfilledCommands'
  | 'maxRetriesPerRequest'
  | 'connectionName'
  | 'commandTimeout'
  | 'socketTimeout'
>

export type RedisClientOptions = {
  /** `redis://` or `rediss://`, with user, password and database number. */
  readonly url: string
  /** Failures that no caller waits for. Must not throw. */
  readonly fault: (error: unknown) => void
  readonly commandMs?: number
}

const reconnectAfter = (times: number): number =>
  Math.min(clientBounds.reconnectFirstMs * 2 ** Math.min(times, 10), clientBounds.reconnectMs)

/** What all connections have in common. Commands never wait for a connection: without one they fail at once. */
const common = (options: RedisClientOptions): ConnectionOptions => ({
  connectTimeout: clientBounds.connectMs,
  protocol: 2,
  enableOfflineQueue: false,
  autoResendUnfulfilledCommands: false,
  maxRetriesPerRequest: 0,
  connectionName: 'rollcall',
  commandTimeout: options.commandMs ?? clientBounds.commandMs,
})

/** As Redis lists the connections that wait for messages. */
export const inboxConnection = 'rollcall-inbox'

/** A client of its own for reads that block: it waits for a connection and repeats its command on the next. */
const blocking: ConnectionOptions = {
  connectTimeout: clientBounds.connectMs,
  protocol: 2,
  maxRetriesPerRequest: null,
  connectionName: inboxConnection,
  socketTimeout: clientBounds.blockMs + clientBounds.blockLateMs,
}

/** A connection for commands and one for reads that block, to one Redis or to a Redis Cluster. */
export class RedisClient {
  readonly #commands: AnyClient
  readonly #reads: AnyClient
  #pending = 0
  /** Since the start. */
  commands = 0
  failed = 0

  private constructor(commands: AnyClient, reads: AnyClient) {
    this.#commands = commands
    this.#reads = reads
  }

  get isCluster(): boolean {
    return this.#commands instanceof Cluster
  }
  /** Connects; finds out whether it is a Redis Cluster. Throws when Redis does not answer. */
  static async connect(options: RedisClientOptions): Promise<RedisClient> {
    const isCluster = await isRedisCluster(options)
    const open = isCluster ? clusterClient : standalone
    const client = new RedisClient(open(options, common(options)), open(options, blocking))
    try {
      await Promise.all([client.#commands.connect(), client.#reads.connect()])
      return client
    } catch (error) {
      client.close()
      throw error
    }
  }

  get pending(): number {
    return this.#pending
  }
  /** Runs a command. Throws when Redis cannot be reached, does not answer in time, or too many commands wait. */
  async run<T>(command: (client: AnyClient) => Promise<T>): Promise<T> {
    if (this.#pending >= clientBounds.pendingMax) throw new Error('too many commands wait for Redis')
    this.#pending++
    this.commands++
    try {
      return await command(this.#commands)
    } catch (error) {
      this.failed++
      throw error
    } finally {
      this.#pending--
    }
  }
  /** Runs a script; loads it when Redis does not have it. */
  async script(script: Script, keys: readonly string[], args: readonly (string | number)[]): Promise<unknown> {
    try {
      return await this.run((client) => client.evalsha(script.sha, keys.length, ...keys, ...args))
    } catch (error) {
      if (!(error instanceof Error && error.message.startsWith('NOSCRIPT'))) throw error
      return this.run((client) => client.eval(script.lua, keys.length, ...keys, ...args))
    }
  }
  /** Entries of a stream after `afterId`; waits for the first. `null` when none came in time. Rejects only after `close`. */
  read(stream: string, afterId: string, count: number): Promise<[string, [string, string[]][]][] | null> {
    return this.#reads.xread('COUNT', count, 'BLOCK', clientBounds.blockMs, 'STREAMS', stream, afterId)
  }
  close(): void {
    this.#commands.disconnect()
    this.#reads.disconnect()
  }
}

async function isRedisCluster(options: RedisClientOptions): Promise<boolean> {
  const client = standalone(options, common(options))
  try {
    await client.connect()
    return (await client.info('cluster')).includes('cluster_enabled:1')
  } finally {
    client.disconnect()
  }
}

function standalone({ url, fault }: RedisClientOptions, options: ConnectionOptions): Redis {
  const client = new Redis(url, { ...options, lazyConnect: true, retryStrategy: reconnectAfter })
  client.on('error', fault)
  return client
}

function clusterClient({ url, fault }: RedisClientOptions, options: ConnectionOptions): Cluster {
  const { username, password, tls } = standaloneOptions(url)
  const { enableOfflineQueue = true, ...redisOptions } = options
  const client = new Cluster([url], {
    redisOptions: {
      ...redisOptions,
      ...(username && { username }),
      ...(password && { password }),
      ...(tls && { tls }),
    },
    enableOfflineQueue,
    lazyConnect: true,
    clusterRetryStrategy: reconnectAfter,
  })
  client.on('error', fault)
  return client
}

function standaloneOptions(url: string): { username: string; password: string; tls: object | undefined } {
  const { username, password, protocol } = new URL(url)
  return {
    username: decodeURIComponent(username),
    password: decodeURIComponent(password),
    tls: protocol === 'rediss:' ? {} : undefined,
  }
}
