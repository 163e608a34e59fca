import { BoundedQueue } from '../concurrency/bounded-queue.ts'
import { CoreError } from '../errors.ts'
import { networkOf } from '../ip-address.ts'

export const passwordQueueBounds = {
  /** Passwords hashed at the same time; each holds its whole memory meanwhile. */
  atOnceMax: 4,
  /** Passwords waiting in each of the queues; at the default cost the last of them waits a few seconds. */
  waitingMax: 256,
  /** Of these, passwords of one address, of IPv6 a /64: a quarter. */
  waitingPerAddressMax: 64,
} as const

/**
 * Whose password it is. A `user` has an account and signs in or changes its password; `unregistered` callers create one.
 * Callers with a server credential have no address here, and no share.
 */
export type PasswordJob = { readonly by: 'user' | 'unregistered'; readonly address: string } | { readonly by: 'server' }

type Waiting = { readonly start: () => void; readonly share: string | undefined }

const newQueue = () => new BoundedQueue<Waiting>({ itemsMax: passwordQueueBounds.waitingMax })

/**
 * Runs password work, at most `atOnceMax` at a time. Users go first, then servers, then unregistered callers; each queue is
 * in order. An address has a share of each queue, so that one cannot fill it for the others.
 */
export class PasswordQueue {
  /** In the order in which they are served. */
  readonly #queues = { user: newQueue(), server: newQueue(), unregistered: newQueue() }
  readonly #waitingByShare = new Map<string, number>()
  #working = 0

  /** Passwords in work and in the queues. */
  get load(): number {
    return Object.values(this.#queues).reduce((sum, queue) => sum + queue.length, this.#working)
  }
  /** Throws what `work` throws, and `server.busy` before it began: the queue or the share of the address is full. */
  async run<T>(job: PasswordJob, work: () => Promise<T>): Promise<T> {
    if (this.#working < passwordQueueBounds.atOnceMax) this.#working++
    else await this.#turn(job)
    try {
      return await work()
    } finally {
      this.#startNext()
    }
  }

  #turn(job: PasswordJob): Promise<void> {
    const { promise, resolve } = Promise.withResolvers<void>()
    const share = job.by === 'server' ? undefined : `${job.by} ${networkOf(job.address)}`
    const { waitingPerAddressMax } = passwordQueueBounds
    if (this.#waitingOf(share) >= waitingPerAddressMax || !this.#queues[job.by].push({ start: resolve, share }))
      throw new CoreError('server.busy', 'too many passwords are being checked, try again')
    if (share !== undefined) this.#waitingByShare.set(share, this.#waitingOf(share) + 1)
    return promise
  }
  /** The slot is handed to the next in the queue without being freed, so that no later call overtakes it. */
  #startNext(): void {
    const { user, server, unregistered } = this.#queues
    const next = user.shift() ?? server.shift() ?? unregistered.shift()
    if (!next) {
      this.#working--
      return
    }
    this.#leave(next.share)
    next.start()
  }
  #waitingOf(share: string | undefined): number {
    return share === undefined ? 0 : (this.#waitingByShare.get(share) ?? 0)
  }
  #leave(share: string | undefined): void {
    if (share === undefined) return
    const left = this.#waitingOf(share) - 1
    if (left > 0) this.#waitingByShare.set(share, left)
    else this.#waitingByShare.delete(share)
  }
}
