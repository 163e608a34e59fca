import { join } from 'node:path'
import type { SdkCommand, SdkMessage, SdkReply } from './openim-sdk-process.ts'

/** Something that a client of the SDK reported. */
export type SdkEvent = { event: string; data: unknown; errCode: number }

/** Clients of `@openim/client-sdk`, in a process of their own. */
export class SdkProcess {
  readonly #child: Bun.Subprocess
  readonly #clients: SdkClient[] = []
  readonly #waiting = new Map<number, (answer: SdkReply) => void>()
  #orders = 0

  constructor() {
    const script = join(import.meta.dir, 'openim-sdk-process.ts')
    this.#child = Bun.spawn([process.execPath, '--no-env-file', script], {
      stdio: ['ignore', 'ignore', 'inherit'],
      ipc: (news: SdkMessage) => {
        if ('order' in news) this.#waiting.get(news.order)?.(news)
        else this.#clients[news.client]?.record(news)
      },
    })
  }

  /** A new instance of the SDK. */
  async client(): Promise<SdkClient> {
    const index = this.#clients.length
    const client = new SdkClient((method, args) => this.#execute({ client: index, do: 'call', method, args }))
    this.#clients.push(client)
    await this.#execute({ client: index, do: 'make' })
    return client
  }
  /** Terminates the sockets that this token opened. */
  async terminateSockets(token: string): Promise<void> {
    await this.#execute({ do: 'terminateSockets', token })
  }
  close(): void {
    this.#child.kill('SIGKILL')
  }

  #execute(order: OrderOf<SdkCommand>): Promise<unknown> {
    const number = ++this.#orders
    const { promise, resolve, reject } = Promise.withResolvers<unknown>()
    this.#waiting.set(number, ({ result, error }) => {
      this.#waiting.delete(number)
      if (error) reject(Object.assign(new Error(`${error.errCode} ${error.errMsg}`), { errCode: error.errCode }))
      else resolve(result)
    })
    this.#child.send({ ...order, order: number })
    return promise
  }
}

type OrderOf<T> = T extends unknown ? Omit<T, 'order'> : never

/** One instance of the SDK. */
export class SdkClient {
  /** Everything it reported, in order. */
  readonly events: SdkEvent[] = []
  readonly #call: (method: string, args: unknown[]) => Promise<unknown>
  #taken = 0
  #news = Promise.withResolvers<void>()

  constructor(call: (method: string, args: unknown[]) => Promise<unknown>) {
    this.#call = call
  }

  /** A method of the SDK; resolves with `data`. Rejects with its `errCode`. */
  call<T>(method: string, ...args: unknown[]): Promise<T> {
    return this.#call(method, args) as Promise<T>
  }
  /** The next report of this event, behind the one that was taken last; those in between are passed over. */
  async next(event: string): Promise<SdkEvent> {
    for (;;) {
      const one = this.events[this.#taken]
      if (!one) await this.#news.promise
      else {
        this.#taken++
        if (one.event === event) return one
      }
    }
  }
  names(): string[] {
    return this.events.map(({ event }) => event)
  }
  record({ event, data, errCode }: SdkEvent): void {
    this.events.push({ event, data, errCode })
    this.#news.resolve()
    this.#news = Promise.withResolvers()
  }
}
