import { beforeEach, describe, expect, test } from 'bun:test'
import { TestClock } from '../../../test/kit/clock.ts'
import { loadConfig } from '../../config/load.ts'
import type { NodeRun, ToProcess } from './messages.ts'
import { type ProcessListener, type RunningProcess, Supervisor, supervisorBounds } from './supervisor.ts'

/** A process whose steps the test takes. */
class FakeProcess implements RunningProcess {
  readonly sent: ToProcess[] = []
  killed = false
  isFrozen = false
  constructor(
    readonly pid: number,
    readonly listener: ProcessListener,
  ) {}
  send(message: ToProcess): void {
    this.sent.push(message)
    if (message.kind === 'ping' && !this.isFrozen) this.listener.received(this, { kind: 'pong' })
  }
  kill(): void {
    this.killed = true
    this.end(null, 'SIGKILL')
  }
  join(node: number, epoch = this.pid): void {
    this.listener.received(this, { kind: 'joined', run: { node, epoch } })
  }
  ready(): void {
    this.listener.received(this, { kind: 'ready', urls: { rollcall: 'http://127.0.0.1:1' } })
  }
  end(code: number | null, signal: string | null = null): void {
    this.listener.ended(this, { code, signal })
  }
  kinds(): string[] {
    return this.sent.map(({ kind }) => kind)
  }
}

let clock: TestClock
let spawned: FakeProcess[]
let released: NodeRun[]
let lines: { msg: string; restartInMs?: number }[]
let supervisor: Supervisor
let ready: ReturnType<Supervisor['start']>

const begin = (processes: number) => {
  clock = new TestClock()
  spawned = []
  released = []
  lines = []
  const write = (facts: object, msg = '') => lines.push({ ...facts, msg })
  supervisor = new Supervisor(
    {
      clock,
      log: { info: write, error: write } as unknown as ConstructorParameters<typeof Supervisor>[0]['log'],
      pid: 1,
      startMessage: { kind: 'start', loaded: loadConfig({ flags: [], environment: {} }), version: '1.0.0' },
      spawn(listener) {
        const process = new FakeProcess(100 + spawned.length, listener)
        spawned.push(process)
        return process
      },
      releaseLease: (run) => released.push(run),
      observer: { received() {}, ended() {} },
    },
    processes,
  )
  ready = supervisor.start()
}
const at = (index: number): FakeProcess => {
  const process = spawned[index]
  if (!process) throw new Error(`no process ${index}`)
  return process
}
const allReady = () => {
  spawned.forEach((process, index) => {
    process.join(index + 1)
    process.ready()
  })
}
const states = () => supervisor.state.processes.map(({ state }) => state)
const pauses = () => lines.flatMap(({ restartInMs }) => restartInMs ?? [])

beforeEach(() => begin(3))

test('is ready when all processes are, with their URLs', async () => {
  let urls: unknown
  void ready.then((found) => {
    urls = found
  })
  at(0).ready()
  at(1).ready()
  await Promise.resolve()
  expect([urls, states()]).toEqual([undefined, ['ready', 'ready', 'starting']])
  at(2).ready()
  expect(await ready).toEqual({ rollcall: 'http://127.0.0.1:1' })
})

test('tells every process the state of all', () => {
  allReady()
  const last = at(0).sent.findLast((message) => message.kind === 'state')
  expect(last).toEqual({
    kind: 'state',
    state: {
      supervisor: 1,
      processes: [1, 2, 3].map((node) => ({ state: 'ready', pid: 99 + node, node, restarts: 0 })),
    },
  })
})

describe('a process that ends', () => {
  beforeEach(allReady)

  test('has its lease released at once, and is started again after a pause', () => {
    at(1).end(null, 'SIGKILL')
    const run = { node: 2, epoch: 101 }
    expect(released).toEqual([run])
    for (const other of [at(0), at(2)]) expect(other.sent).toContainEqual({ kind: 'release', run })
    expect(supervisor.state.processes[1]).toEqual({ state: 'waiting', restarts: 0 })
    clock.advance(supervisorBounds.restartFirstMs - 1)
    expect(spawned).toHaveLength(3)
    clock.advance(1)
    expect(at(3).kinds()[0]).toBe('start')
    at(3).join(2)
    at(3).ready()
    expect(supervisor.state.processes[1]).toEqual({ state: 'ready', pid: 103, node: 2, restarts: 1 })
  })

  test('has the lease released that it took last', () => {
    at(0).join(7, 70)
    at(0).end(1)
    expect(released).toEqual([{ node: 7, epoch: 70 }])
  })

  test('again and again is started after longer and longer pauses, up to a bound', () => {
    for (let ends = 0; ends < 9; ends++) {
      spawned.at(-1)?.end(1)
      clock.advance(supervisorBounds.restartMaxMs)
    }
    expect(pauses()).toEqual([250, 500, 1000, 2000, 4000, 8000, 16_000, 30_000, 30_000])
    expect(lines.filter(({ msg }) => msg === 'process ended; will start again')).toHaveLength(9)
  })

  test('after it was ready for long begins with the first pause', () => {
    at(2).end(1)
    clock.advance(250)
    at(3).ready()
    clock.advance(1000)
    at(3).end(1)
    clock.advance(500)
    at(4).ready()
    clock.advance(supervisorBounds.stableMs)
    at(4).end(1)
    expect(pauses()).toEqual([250, 500, 250])
  })

  test('that could not start says why, and does not end the others', () => {
    at(0).end(1)
    clock.advance(250)
    at(3).listener.received(at(3), { kind: 'failed', text: 'Redis cannot be used\n', code: 2 })
    at(3).end(2)
    expect(lines.at(-1)).toMatchObject({ code: 2, reason: 'Redis cannot be used', restartInMs: 500 })
    expect(states()).toEqual(['waiting', 'ready', 'ready'])
  })
})

describe('a process that does not answer', () => {
  const { pingMs, unansweredMax } = supervisorBounds
  beforeEach(allReady)

  test('is ended and started again', () => {
    at(2).isFrozen = true
    clock.advance(unansweredMax * pingMs)
    expect(at(2).killed).toBe(false)
    clock.advance(pingMs)
    expect(spawned.map(({ killed }) => killed)).toEqual([false, false, true])
    expect(released).toEqual([{ node: 3, epoch: 102 }])
    clock.advance(supervisorBounds.restartFirstMs)
    expect(spawned).toHaveLength(4)
  })

  test('lives when it answers again, and when the whole machine was suspended for long', () => {
    at(2).isFrozen = true
    clock.advance(unansweredMax * pingMs)
    at(2).isFrozen = false
    clock.advance(pingMs - 1)
    at(2).listener.received(at(2), { kind: 'pong' })
    at(2).isFrozen = true
    clock.skip(60 * pingMs)
    clock.advance(pingMs)
    expect(spawned.map(({ killed }) => killed)).toEqual([false, false, false])
  })
})

describe('a stop', () => {
  test('lets all drain together and ends with 0 when the last has ended', async () => {
    allReady()
    supervisor.stop()
    expect(spawned.map((process) => process.kinds().filter((kind) => kind === 'stop'))).toEqual([
      ['stop'],
      ['stop'],
      ['stop'],
    ])
    let code: number | undefined
    void supervisor.exitCode.then((found) => {
      code = found
    })
    at(0).end(0)
    at(2).end(0)
    await Promise.resolve()
    expect(code).toBeUndefined()
    at(1).end(0)
    expect(await supervisor.exitCode).toBe(0)
    clock.advance(supervisorBounds.restartMaxMs)
    expect(spawned).toHaveLength(3)
  })

  test('repeated is one', () => {
    allReady()
    supervisor.stop()
    supervisor.stop()
    expect(
      at(0)
        .kinds()
        .filter((kind) => kind === 'stop'),
    ).toHaveLength(1)
  })

  test('ends with 1 when a process could not write all, or was killed', async () => {
    allReady()
    supervisor.stop()
    at(0).end(0)
    at(1).end(1)
    at(2).end(null, 'SIGKILL')
    expect(await supervisor.exitCode).toBe(1)
  })

  test('while a process waits to start again does not start it', async () => {
    allReady()
    at(1).end(1)
    supervisor.stop()
    at(0).end(0)
    at(2).end(0)
    expect(await supervisor.exitCode).toBe(0)
    clock.advance(supervisorBounds.restartMaxMs)
    expect(spawned).toHaveLength(3)
  })

  test('before all are ready: no URLs, and the exit code of a stop', async () => {
    at(0).ready()
    supervisor.stop()
    expect(await ready).toBeUndefined()
    for (const process of spawned) process.end(0)
    expect([await supervisor.exitCode, supervisor.failure]).toEqual([0, undefined])
  })
})

describe('a first start that fails', () => {
  test('stops the others and has the message and exit code of the process', async () => {
    at(1).ready()
    at(0).listener.received(at(0), { kind: 'failed', text: 'lanying.port is in use\n', code: 75 })
    at(0).end(75)
    expect(at(1).kinds()).toContain('stop')
    at(1).end(0)
    at(2).end(75)
    expect([await ready, await supervisor.exitCode, supervisor.failure]).toMatchObject([
      undefined,
      75,
      { text: 'lanying.port is in use\n', code: 75 },
    ])
  })

  test('by a signal to stop that came before a process could handle it is a stop', async () => {
    at(2).end(null, 'SIGINT')
    for (const process of [at(0), at(1)]) process.end(0)
    expect([await supervisor.exitCode, supervisor.failure]).toEqual([0, undefined])
  })

  test('without a message names the signal', async () => {
    at(0).end(null, 'SIGKILL')
    at(1).end(0)
    at(2).end(0)
    expect(await supervisor.exitCode).toBe(1)
    expect(supervisor.failure?.text).toContain('SIGKILL')
  })
})

test('a kill ends all at once', async () => {
  allReady()
  supervisor.stop()
  supervisor.kill()
  expect(spawned.map(({ killed }) => killed)).toEqual([true, true, true])
  expect(await supervisor.exitCode).toBe(1)
})
