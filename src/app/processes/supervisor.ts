import type { Logger } from 'pino'
import type { Clock } from '../../core/clock.ts'
import type { GroupState, ProcessState } from '../../http/process-group.ts'
import type { FromProcess, NodeRun, StartFailure, ToProcess } from './messages.ts'

export const supervisorBounds = {
  processesMax: 256,
  /** The pause before a process is started again; it doubles each time, up to the longest. */
  restartFirstMs: 250,
  restartMaxMs: 30_000,
  /** A process that was ready for this time begins again with the first pause. */
  stableMs: 60_000,
  /** Each process answers a ping in this interval. One that leaves so many unanswered is ended. */
  pingMs: 2_000,
  unansweredMax: 10,
} as const

/** A process that runs. */
export interface RunningProcess {
  readonly pid: number
  /** Does nothing when the process has ended. */
  send(message: ToProcess): void
  /** Ends it at once. */
  kill(): void
}

/** How a process ended: one of the two is set. */
export type ProcessEnd = { readonly code: number | null; readonly signal: string | null }

export type ProcessListener = {
  received(process: RunningProcess, message: FromProcess): void
  ended(process: RunningProcess, end: ProcessEnd): void
}

export type SupervisorDeps = {
  readonly clock: Clock
  readonly log: Pick<Logger, 'info' | 'error'>
  /** Of the supervisor itself. */
  readonly pid: number
  /** What a process is sent first. */
  readonly startMessage: ToProcess
  /** Must not throw; what it returns is in no list before this has returned. */
  readonly spawn: (listener: ProcessListener) => RunningProcess
  /** Ends the lease of a process that has ended, on the bus. Must not throw. */
  readonly releaseLease: (run: NodeRun) => void
  /** Gets every message and every end, after the supervisor has noted it. */
  readonly observer: ProcessListener
}

/** The place of one process, through its restarts. */
type Slot = {
  state: ProcessState
  process: RunningProcess | undefined
  run: NodeRun | undefined
  /** 0 while it is not ready. */
  readyAtMs: number
  /** Ends since it was last stable. */
  failures: number
  restarts: number
  cancelRestart: () => void
  /** What it said before it ended. */
  failure: StartFailure | undefined
  unansweredPings: number
}

const emptySlot = {
  process: undefined,
  run: undefined,
  readyAtMs: 0,
  failure: undefined,
  unansweredPings: 0,
} as const

const newSlot = (): Slot => ({ ...emptySlot, state: 'starting', failures: 0, restarts: 0, cancelRestart() {} })

type Urls = Readonly<Record<string, string>>

/** Runs a number of processes: starts them, starts one again that ended or does not answer, and stops all. */
export class Supervisor implements ProcessListener {
  readonly #deps: SupervisorDeps
  readonly #slots: Slot[]
  readonly #ready = Promise.withResolvers<Urls | undefined>()
  readonly #exit = Promise.withResolvers<number>()
  #phase: 'starting' | 'running' | 'stopping' = 'starting'
  #failure: StartFailure | undefined
  #exitCode = 0

  constructor(deps: SupervisorDeps, processes: number) {
    this.#deps = deps
    this.#slots = Array.from({ length: processes }, newSlot)
  }

  get state(): GroupState {
    const processes = this.#slots.map(({ state, process, run, restarts }) => ({
      state,
      ...(process && { pid: process.pid }),
      ...(run && { node: run.node }),
      restarts,
    }))
    return { supervisor: this.#deps.pid, processes }
  }
  /** Those that serve or drain. */
  get serving(): RunningProcess[] {
    return this.#slots.flatMap(({ process, readyAtMs }) => (process && readyAtMs > 0 ? [process] : []))
  }
  /** Resolves with the exit code when all processes have ended: after a stop, or a start that failed. */
  get exitCode(): Promise<number> {
    return this.#exit.promise
  }
  /** Why the first start failed. */
  get failure(): StartFailure | undefined {
    return this.#failure
  }

  /** Starts all processes. Resolves with their URLs when all are ready; `undefined` when they are stopped before that. */
  start(): Promise<Urls | undefined> {
    for (const slot of this.#slots) this.#start(slot)
    this.#pingLater()
    return this.#ready.promise
  }
  /** Lets all processes drain and end. */
  stop(): void {
    if (this.#phase === 'stopping') return
    this.#phase = 'stopping'
    this.#ready.resolve(undefined)
    for (const { cancelRestart } of this.#slots) cancelRestart()
    this.#sendAll({ kind: 'stop' })
    this.#finishIfEnded()
  }
  /** Ends all processes at once. */
  kill(): void {
    for (const process of this.#processes()) process.kill()
  }

  received(process: RunningProcess, message: FromProcess): void {
    const slot = this.#slotOf(process)
    if (!slot) return
    slot.unansweredPings = 0
    this.#note(slot, process, message)
    this.#deps.observer.received(process, message)
  }
  ended(process: RunningProcess, end: ProcessEnd): void {
    const slot = this.#slotOf(process)
    if (!slot) return
    const { run, failure } = slot
    if (this.#isStable(slot)) slot.failures = 0
    Object.assign(slot, { ...emptySlot, state: 'waiting' })
    if (run) this.#release(run)
    this.#deps.observer.ended(process, end)
    const reason = failure?.text.trim()
    if (this.#phase === 'running')
      this.#restartLater(slot, { childPid: process.pid, childNode: run?.node, ...end, reason })
    else this.#noteEnd(end, failure)
    this.#publish()
  }

  #start(slot: Slot): void {
    slot.state = 'starting'
    slot.process = this.#deps.spawn(this)
    slot.process.send(this.#deps.startMessage)
    this.#publish()
  }
  #note(slot: Slot, { pid }: RunningProcess, message: FromProcess): void {
    if (message.kind === 'joined') slot.run = message.run
    else if (message.kind === 'draining') slot.state = 'draining'
    else if (message.kind === 'failed') slot.failure = message
    else if (message.kind === 'ready') this.#noteReady(slot, pid, message.urls)
    else return
    this.#publish()
  }
  #noteReady(slot: Slot, childPid: number, urls: Urls): void {
    const { clock, log } = this.#deps
    slot.state = 'ready'
    slot.readyAtMs = clock.monotonic()
    log.info({ childPid, childNode: slot.run?.node, restarts: slot.restarts }, 'process ready')
    if (this.#phase !== 'starting' || this.#slots.some(({ state }) => state !== 'ready')) return
    this.#phase = 'running'
    this.#ready.resolve(urls)
  }
  /** An end during the first start, or while all stop. */
  #noteEnd({ code, signal }: ProcessEnd, failure: StartFailure | undefined): void {
    // The signal came before the process could handle it; this process has been sent it too.
    if (signal === 'SIGTERM' || signal === 'SIGINT') this.stop()
    else if (this.#phase === 'starting') {
      const text = `rollcall: a process ended before it was ready (${signal ?? `exit code ${code}`})\n`
      this.#failure = failure ?? { text, code: 1 }
      this.#exitCode = this.#failure.code
      this.stop()
    } else if (code !== 0) this.#exitCode ||= 1
    this.#finishIfEnded()
  }
  #finishIfEnded(): void {
    if (this.#phase === 'stopping' && this.#processes().length === 0) this.#exit.resolve(this.#exitCode)
  }
  /** The others end the lease in the database, to which they are connected. */
  #release(run: NodeRun): void {
    this.#deps.releaseLease(run)
    for (const process of this.serving) process.send({ kind: 'release', run })
  }
  #restartLater(slot: Slot, ended: ProcessEnd & Record<string, unknown>): void {
    const { clock, log } = this.#deps
    const { restartFirstMs, restartMaxMs } = supervisorBounds
    const restartInMs = Math.min(restartFirstMs * 2 ** slot.failures, restartMaxMs)
    slot.failures++
    if (ended.code === 0) log.info({ ...ended, restartInMs }, 'process stopped; will start again')
    else log.error({ ...ended, restartInMs }, 'process ended; will start again')
    slot.cancelRestart = clock.after(restartInMs, () => {
      slot.restarts++
      this.#start(slot)
    })
  }
  #isStable({ readyAtMs }: Slot): boolean {
    return readyAtMs > 0 && this.#deps.clock.monotonic() - readyAtMs >= supervisorBounds.stableMs
  }
  /** One ping after another: after a pause of the whole machine none is overdue. */
  #pingLater(): void {
    this.#deps.clock.after(supervisorBounds.pingMs, () => {
      this.#ping()
      this.#pingLater()
    })
  }
  /** A process that does not answer would keep the connections that the kernel hands it. */
  #ping(): void {
    for (const slot of this.#slots) {
      const { process, run } = slot
      if (!process) continue
      if (slot.unansweredPings < supervisorBounds.unansweredMax) {
        slot.unansweredPings++
        process.send({ kind: 'ping' })
      } else {
        this.#deps.log.error({ childPid: process.pid, childNode: run?.node }, 'process does not answer; ending it')
        process.kill()
      }
    }
  }
  #slotOf(process: RunningProcess): Slot | undefined {
    return this.#slots.find((slot) => slot.process === process)
  }
  #processes(): RunningProcess[] {
    return this.#slots.flatMap(({ process }) => process ?? [])
  }
  #sendAll(message: ToProcess): void {
    for (const process of this.#processes()) process.send(message)
  }
  /** Every process knows the state of all. */
  #publish(): void {
    this.#sendAll({ kind: 'state', state: this.state })
  }
}
