import { type ConfigError, InUseError, StartError } from '../config/problem.ts'
import type { Clock } from '../core/clock.ts'
import type { BoundListener, ListenerHost, ListenerSpec } from './listeners.ts'

export type Listeners = { urls: Record<string, string> } & Pick<BoundListener, 'announceStop' | 'stop'>

/** Turns of the event loop that a stop gives to connections which wait to be accepted; the last one is short unless there are too many. */
const acceptTurns = { min: 5, max: 50, shortMs: 1 }

/**
 * The kernel has connections that this process has not accepted yet, and resets them when the listener closes. While requests
 * wait, a turn of the event loop takes little more than to accept: each turn leaves fewer. Returns what lets the requests go on.
 */
async function acceptWaiting(bound: readonly BoundListener[], clock: Clock): Promise<() => void> {
  const { promise, resolve } = Promise.withResolvers<void>()
  for (const one of bound) one.holdRequests(promise)
  for (let turn = 1; turn <= acceptTurns.max; turn++) {
    const startedMs = clock.monotonic()
    await new Promise<void>((next) => setImmediate(next))
    if (turn >= acceptTurns.min && clock.monotonic() - startedMs < acceptTurns.shortMs) break
  }
  return resolve
}

/**
 * Binds all or none, to `sharedHost` unless a listener has its own. `reusePort` as in `ListenAddress`. Throws a ConfigError that
 * names the setting of the port; an InUseError when it is taken.
 */
export async function openListeners(
  sharedHost: string,
  specs: readonly ListenerSpec[],
  { clock, reusePort = false }: { readonly clock: Clock; readonly reusePort?: boolean },
): Promise<Listeners> {
  const bound: BoundListener[] = []
  const stop = async (force: boolean) => {
    const release = force ? () => {} : await acceptWaiting(bound, clock)
    const stopped = bound.map((one) => one.stop(force))
    release()
    await Promise.all(stopped)
  }
  const urls: Record<string, string> = {}
  for (const spec of specs) {
    if (spec.port === 'off') continue
    const host = spec.host ?? { setting: 'host', address: sharedHost }
    const { address } = host
    try {
      const listener = spec.open({ hostname: address, port: spec.port, reusePort })
      bound.push(listener)
      urls[spec.name] = `${spec.scheme}://${address.includes(':') ? `[${address}]` : address}:${listener.port}`
    } catch (error) {
      await stop(true)
      throw cannotBind(spec.setting, spec.port, host, error)
    }
  }
  const announceStop = () => {
    for (const one of bound) one.announceStop()
  }
  return { urls, announceStop, stop }
}

/** The problem of a port that cannot be bound. `setting`: of the port. */
export function cannotBind(setting: string, port: number, host: ListenerHost, cause: unknown): ConfigError {
  const code = cause instanceof Error && 'code' in cause ? cause.code : undefined
  const off = `--set ${setting}=off to do without this listener`
  if (code === 'EADDRINUSE') {
    const what = `port ${port} on ${host.address} is in use by another program`
    return new InUseError({ subject: setting, what, fix: `--set ${setting}=0 for any free port, or ${off}` })
  }
  if (code === 'EACCES') {
    const what = `this user may not bind port ${port}: ports below 1024 need a right (CAP_NET_BIND_SERVICE)`
    return new StartError({ subject: setting, what, fix: `--set ${setting}=${unprivilegedPort}, or ${off}` })
  }
  const reason = cause instanceof Error ? cause.message : String(cause)
  const what = `${host.address} is no address that this machine can listen on: ${reason}`
  return new StartError({
    subject: host.setting,
    what,
    fix: `--set ${host.setting}=127.0.0.1, or 0.0.0.0 for all addresses`,
  })
}
const unprivilegedPort = 18088
