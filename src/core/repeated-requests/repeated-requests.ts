import type { Context } from '../context.ts'
import { CoreError } from '../errors.ts'
import { internalTransaction } from '../unit-of-work.ts'
import type { RequestName, RequestRun } from '../values.ts'
import type { StoredRequest } from './store.ts'

/** How long the reply of a request is kept for a retry. */
export const keptForMs = 86_400_000
/** A run that has changed nothing for so long has ended with its node: a retry takes its place. */
export const runMsMax = 180_000

/** What becomes of a request: it runs, and `run` is given its outcome; or it was answered before, with this reply. */
export type Begun = { readonly run: RequestRun; readonly reply?: undefined } | { readonly reply: string }

/** Requests that their callers may send again without a second change: by an Idempotency-Key. */
export class RepeatedRequests {
  constructor(private readonly context: Pick<Context, 'storage' | 'clock' | 'ids'>) {}

  /**
   * Begins a request, or finds the reply of the same one. Throws `request.key_reused` when the key was used for another
   * request, `request.in_progress` when it is running, or ended without a reply that may be sent again.
   */
  async begin(name: RequestName, hash: string): Promise<Begun> {
    const nowMs = this.context.clock.now()
    const token = this.context.ids.hex(16)
    const request: StoredRequest = {
      ...{ token, hash, state: 'running', reply: undefined },
      ...{ startedAtMs: nowMs, expiresAtMs: nowMs + keptForMs },
    }
    return internalTransaction(this.context, [], async ({ repeatedRequests }) => {
      if (await repeatedRequests.add(name, request)) return { run: { ...name, token } }
      const known = await repeatedRequests.find(name)
      if (!known) throw new CoreError('request.in_progress')
      if (known.expiresAtMs > nowMs) {
        if (known.hash !== hash) throw new CoreError('request.key_reused')
        if (known.reply !== undefined) return { reply: known.reply }
        if (known.state !== 'running' || known.startedAtMs + runMsMax > nowMs) throw unanswerable(known)
      }
      if (!(await repeatedRequests.replace({ ...name, token: known.token }, request)))
        throw new CoreError('request.in_progress')
      return { run: { ...name, token } }
    })
  }
  /** Ends a run with its reply, or without where that is not kept. */
  answer(run: RequestRun, reply: string | undefined): Promise<void> {
    return internalTransaction(this.context, [], ({ repeatedRequests }) => repeatedRequests.answer(run, reply))
  }
  /** Forgets a run: a retry runs again. */
  forget(run: RequestRun): Promise<void> {
    return internalTransaction(this.context, [], ({ repeatedRequests }) => repeatedRequests.remove(run))
  }
  /** Whether the run has stored a change. */
  async isCommitted(run: RequestRun): Promise<boolean> {
    const found = await this.context.storage.repeatedRequests.find(run)
    return found?.token === run.token && found.state === 'committed'
  }
}

const reasons = {
  running: 'a request with this Idempotency-Key is running; try again later',
  committed: 'the change of this request was made, but its reply is not known: read what it changed',
  answered: 'this request was answered; its reply is not kept, since it had a secret or was long',
} as const

const unanswerable = ({ state }: StoredRequest) => new CoreError('request.in_progress', reasons[state])
