import type { Clock } from '../../src/core/clock.ts'
import { type OutgoingRequest, type Send, SendFailure, type SendFailureReason } from '../../src/core/outbox/send.ts'

/** One event as it reached a receiver. */
export type ArrivedEvent = {
  readonly id: string
  readonly type: string
  readonly target: string
  readonly position: number
  readonly atMs: number
  readonly url: string
  readonly headers: Readonly<Record<string, string>>
  readonly body: string
  /** Of the run that sent it. */
  readonly sender: number
  /** Whether the receiver took it. */
  taken: boolean
}

/** `hang`: until the time is up, or it is aborted. `lost`: taken, but the answer does not arrive. */
export type ReceiverAnswer = number | { status: number; retryAfter: string } | SendFailureReason | 'hang' | 'lost'

/** A receiver of webhooks under the test clock. */
export class WebhookReceiver {
  readonly arrived: ArrivedEvent[] = []
  readonly #dead = new Set<number>()
  answer: (event: ArrivedEvent) => ReceiverAnswer | Promise<ReceiverAnswer> = () => 200

  constructor(private readonly clock: Clock) {}

  /** What `sender` sends arrives here. */
  sendBy(sender: number): Send {
    return async (request) => {
      if (this.#dead.has(sender)) return never
      const event = arrivedOf(request, this.clock.now(), sender)
      this.arrived.push(event)
      const answer = await this.answer(event)
      if (answer === 'hang' || answer === 'lost') {
        event.taken = answer === 'lost'
        return hang(request, this.clock)
      }
      if (typeof answer === 'string') throw new SendFailure(answer)
      const reply = typeof answer === 'number' ? { status: answer } : answer
      event.taken = reply.status < 300
      return { body: '', ...reply }
    }
  }
  /** Nothing that it sends arrives any more. */
  kill(sender: number): void {
    this.#dead.add(sender)
  }
  /** Events that were taken, each once, in the order in which they were taken first. */
  get taken(): ArrivedEvent[] {
    const ids = new Set<string>()
    return this.arrived.filter(({ id, taken }) => taken && !ids.has(id) && ids.add(id))
  }
  /** Positions taken of one target. */
  takenOf(target: string): number[] {
    return this.taken.filter((event) => event.target === target).map(({ position }) => position)
  }
}

const never = new Promise<never>(() => {})

function arrivedOf({ url, headers, body }: OutgoingRequest, atMs: number, sender: number): ArrivedEvent {
  const text = typeof body === 'string' ? body : Buffer.from(body).toString()
  const { type, data } = JSON.parse(text) as { type: string; data: { target?: string; position?: number } }
  const about = { target: data.target ?? '', position: data.position ?? 0 }
  return { id: headers['webhook-id'] ?? '', type, ...about, atMs, url, headers, body: text, sender, taken: false }
}

const hang = ({ timeoutMs, signal }: OutgoingRequest, clock: Clock): Promise<never> =>
  new Promise((_, reject) => {
    const end = (reason: SendFailureReason) => {
      stop()
      signal?.removeEventListener('abort', aborted)
      reject(new SendFailure(reason))
    }
    const aborted = () => end('aborted')
    const stop = clock.after(timeoutMs, () => end('timeout'))
    signal?.addEventListener('abort', aborted)
    if (signal?.aborted) aborted()
  })
