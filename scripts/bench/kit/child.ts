import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { onServerCore } from './pinning.ts'
import { keepTrackOf } from './scratch.ts'

/** A process under load. */
export type Child = {
  pid: number
  /** The first line it wrote, which says that it is ready, as JSON. */
  ready: Record<string, unknown>
  /** Resident memory now, and the most there ever was; bytes. 0 where the system does not report it. */
  memory(): { now: number; peak: number }
  /** Time on the core since it started, in ms; 0 where the system does not report it. */
  cpuMs(): number
  /** Waits until it has ended. */
  stop(): Promise<void>
}

/**
 * Starts a script of this repository, on the server's core unless told otherwise, and waits for its ready line. Its log goes to
 * `logPath`.
 */
export async function startChild(
  args: readonly string[],
  environment: Record<string, string>,
  logPath: string,
  onCore = onServerCore,
): Promise<Child> {
  const child = keepTrackOf(
    Bun.spawn(onCore([process.execPath, '--no-env-file', ...args]), {
      env: { ...otherVariables(), ...environment },
      stdin: 'ignore',
      stdout: 'pipe',
      stderr: Bun.file(logPath),
    }),
  )
  const ready = await firstLine(child.stdout)
  if (ready === undefined) throw new Error(`${args.join(' ')} did not start:\n${readFileSync(logPath, 'utf8')}`)
  return {
    pid: child.pid,
    ready: JSON.parse(ready),
    memory: () => ({ now: statusOf(child.pid, 'VmRSS'), peak: statusOf(child.pid, 'VmHWM') }),
    cpuMs: cpuMeter(child.pid),
    async stop() {
      child.kill('SIGTERM')
      await child.exited
    },
  }
}

/** Those of this process that are no settings: a server would refuse the names that tests use. */
export const otherVariables = () =>
  Object.fromEntries(Object.entries(process.env).filter(([name]) => !name.startsWith('ROLLCALL_')))

async function firstLine(output: ReadableStream<Uint8Array>): Promise<string | undefined> {
  const decoder = new TextDecoder()
  let text = ''
  for await (const part of output) {
    text += decoder.decode(part, { stream: true })
    const end = text.indexOf('\n')
    if (end >= 0) return text.slice(0, end)
  }
  return undefined
}

/** `taskset` becomes the process that it starts, so the pid is the server's own. */
export function statusOf(pid: number, field: 'VmRSS' | 'VmHWM'): number {
  const line = readProc(`/proc/${pid}/status`)
    .split('\n')
    .find((one) => one.startsWith(`${field}:`))
  return Number(line?.replace(/\D+/g, '') ?? 0) * 1024
}

/** Time on the core of the thread that runs a process's event loop, in ms; 0 where the system does not report it. */
export const threadCpuMs = (pid: number): number =>
  Number(readProc(`/proc/${pid}/task/${pid}/schedstat`).split(' ')[0] ?? 0) / 1e6

/** The sum over its threads, those that ended included as last seen; the kernel counts in nanoseconds. */
export function cpuMeter(pid: number): () => number {
  const seenNs = new Map<string, number>()
  return () => {
    const threads = existsSync(`/proc/${pid}/task`) ? readdirSync(`/proc/${pid}/task`) : []
    for (const thread of threads) {
      const ns = Number(readProc(`/proc/${pid}/task/${thread}/schedstat`).split(' ')[0] ?? 0)
      seenNs.set(thread, Math.max(ns, seenNs.get(thread) ?? 0))
    }
    return seenNs.values().reduce((sum, one) => sum + one, 0) / 1e6
  }
}

function readProc(path: string): string {
  try {
    return readFileSync(path, 'utf8')
  } catch {
    return ''
  }
}
