import { ConfigError } from '../config/problem.ts'
import type { Handler } from '../dialects/kit/runner.ts'
import type { WebSocketMount } from '../gateway/transports/websocket.ts'
import type { ClientAddresses } from './client-address.ts'

/** Bun's own cap is a backstop; the runner counts first and answers in the dialect's words. */
const requestBytesMax = 64 * 1024 * 1024
/** A handler slower than this is cut. */
const idleSeconds = 120
/** An upgrade has no body, and its request comes at once. */
const upgradeBytesMax = 64 * 1024
const upgradeSeconds = 10

/** One port and what answers on it. */
export type ListenerSpec = {
  /** As the ready line names it. */
  name: string
  /** The setting that moves it. */
  setting: string
  port: number | 'off'
  scheme: 'http' | 'ws' | 'mqtt'
  /** Binds the port; throws when it cannot. */
  open: (hostname: string, port: number) => BoundListener
}

export type BoundListener = {
  port: number
  /** Takes no new connections; open requests may finish. Live sockets are the gateway's to end. */
  stop: (force: boolean) => Promise<void>
}

/** An HTTP listener around one handler. */
export function httpListener(
  spec: Omit<ListenerSpec, 'open' | 'scheme'>,
  handler: Handler,
  addresses: ClientAddresses,
): ListenerSpec {
  return {
    ...spec,
    scheme: 'http',
    open(hostname, port) {
      const server = Bun.serve({
        hostname,
        port,
        maxRequestBodySize: requestBytesMax,
        idleTimeout: idleSeconds,
        fetch: (request, server) =>
          handler(request, () => addresses.of(server.requestIP(request)?.address ?? '', request.headers)),
      })
      return { port: server.port ?? port, stop: (force) => server.stop(force) }
    },
  }
}

/** A listener of WebSockets alone: whoever asks for anything else is refused by the wire, or with 400. */
export function webSocketListener<State>(
  spec: Omit<ListenerSpec, 'open' | 'scheme'>,
  { upgrade, handlers }: WebSocketMount<State>,
  addresses: ClientAddresses,
): ListenerSpec {
  return {
    ...spec,
    scheme: 'ws',
    open(hostname, port) {
      const server = Bun.serve({
        hostname,
        port,
        maxRequestBodySize: upgradeBytesMax,
        idleTimeout: upgradeSeconds,
        fetch: (request, server) =>
          upgrade(request, server, addresses.of(server.requestIP(request)?.address ?? '', request.headers)),
        websocket: handlers,
      })
      return { port: server.port ?? port, stop: (force) => server.stop(force) }
    },
  }
}

export type Listeners = { urls: Record<string, string>; stop: (force: boolean) => Promise<void> }

/** Binds all or none. Throws a ConfigError that names the setting whose port is taken. */
export async function openListeners(host: string, specs: readonly ListenerSpec[]): Promise<Listeners> {
  const bound: BoundListener[] = []
  const stop = async (force: boolean) => {
    await Promise.all(bound.map((one) => one.stop(force)))
  }
  const urls: Record<string, string> = {}
  for (const spec of specs) {
    if (spec.port === 'off') continue
    try {
      const listener = spec.open(host, spec.port)
      bound.push(listener)
      urls[spec.name] = `${spec.scheme}://${host.includes(':') ? `[${host}]` : host}:${listener.port}`
    } catch (error) {
      await stop(true)
      throw cannotBind(spec, host, error)
    }
  }
  return { urls, stop }
}

function cannotBind(spec: ListenerSpec, host: string, cause: unknown): ConfigError {
  const inUse = cause instanceof Error && 'code' in cause && cause.code === 'EADDRINUSE'
  const why = inUse
    ? 'is in use by another program'
    : `cannot be bound: ${cause instanceof Error ? cause.message : cause}`
  const problem = {
    subject: spec.setting,
    what: `port ${spec.port} on ${host} ${why}`,
    fix: `--set ${spec.setting}=0 for any free port, or --set ${spec.setting}=off to do without this listener`,
  }
  return new ConfigError([problem], { cause })
}
