import type { Clock } from '../../core/clock.ts'
import type { MetricSnapshot } from '../../http/merged-metrics.ts'
import type { GroupState, ProcessGroup } from '../../http/process-group.ts'
import type { FromProcess, NodeRun, ToProcess } from './messages.ts'

/** How long the supervisor has to answer; the processes have 500 ms of it. */
export const collectMs = 2_000
/** Calls for metrics that wait for their answer. */
const collectsMax = 100

/** How messages go to the supervisor. Rejects when there is none any more. */
export type SendToSupervisor = (message: FromProcess) => Promise<void>

export type StartMessage = Extract<ToProcess, { kind: 'start' }>

/** The supervisor, as one of its processes sees it. */
export class SupervisorChannel implements ProcessGroup {
  readonly #clock: Clock
  readonly #send: SendToSupervisor
  readonly #started = Promise.withResolvers<StartMessage>()
  readonly #stop = Promise.withResolvers<string>()
  readonly #collects = new Map<number, (text: string) => void>()
  #calls = 0
  #state: GroupState = { supervisor: 0, processes: [] }
  #release: (run: NodeRun) => void = () => {}
  #sample: (() => Promise<MetricSnapshot>) | undefined

  constructor(clock: Clock, send: SendToSupervisor) {
    this.#clock = clock
    this.#send = send
  }

  /** What to serve. */
  get started(): Promise<StartMessage> {
    return this.#started.promise
  }
  /** Resolves with the reason when this process has to drain and end. */
  get stop(): Promise<string> {
    return this.#stop.promise
  }

  received(message: ToProcess): void {
    if (message.kind === 'start') this.#started.resolve(message)
    else if (message.kind === 'stop') this.#stop.resolve('supervisor')
    else if (message.kind === 'state') this.#state = message.state
    else if (message.kind === 'sample') void this.#answer(message.id)
    else if (message.kind === 'release') this.#release(message.run)
    else if (message.kind === 'ping') this.send({ kind: 'pong' })
    else this.#collects.get(message.id)?.(message.text)
  }
  /** Nobody would start this process again, or stop it. */
  disconnected(): void {
    this.#stop.resolve('no supervisor')
  }

  /** Sends without waiting. Without a supervisor the process ends soon. */
  send(message: FromProcess): void {
    this.#send(message).catch(() => {})
  }
  /** `release` ends the lease of another process that has died. Must not throw. */
  onRelease(release: (run: NodeRun) => void): void {
    this.#release = release
  }
  /** From now on the supervisor gets the metrics that it asks for. */
  answerSamples(sample: () => Promise<MetricSnapshot>): void {
    this.#sample = sample
  }
  /** Gives what was counted since the supervisor asked last. Call it last: the process may end when it resolves. */
  async sendLastSample(): Promise<void> {
    if (this.#sample) await this.#send({ kind: 'sampled', sample: await this.#sample() }).catch(() => {})
  }

  state(): GroupState {
    return this.#state
  }
  metrics(): Promise<string> {
    if (this.#collects.size >= collectsMax) return Promise.reject(new Error('too many calls for metrics'))
    const id = ++this.#calls
    const { promise, resolve, reject } = Promise.withResolvers<string>()
    const giveUp = this.#clock.after(collectMs, () => reject(new Error('the supervisor did not answer in time')))
    this.#collects.set(id, resolve)
    this.#send({ kind: 'collect', id }).catch(reject)
    return promise.finally(() => {
      giveUp()
      this.#collects.delete(id)
    })
  }
  joined(run: NodeRun): void {
    this.send({ kind: 'joined', run })
  }

  async #answer(id: number): Promise<void> {
    if (this.#sample) this.send({ kind: 'sampled', id, sample: await this.#sample() })
  }
}
