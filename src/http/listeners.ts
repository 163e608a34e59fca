import type { Server } from 'bun'
import type { Logger } from 'pino'
import type { Clock } from '../core/clock.ts'
import type { RequestBodies } from '../dialects/kit/body/request-bodies.ts'
import { requestIdHeader } from '../dialects/kit/reply-headers.ts'
import type { Handler } from '../dialects/kit/runner.ts'
import type { SocketSession } from '../gateway/socket-session.ts'
import type { StreamMount } from '../gateway/transports/stream.ts'
import type { WebSocketMount } from '../gateway/transports/websocket.ts'
import type { ClientAddressResolver } from './client-address.ts'

/** An upgrade request has no body and is complete at once. */
const upgradeSeconds = 10

/** While a listener stops: the interval of checks for open requests, and the time to send replies, in ms. */
const stopPollMs = 50
const flushMsMax = 1_000

/**
 * Limits that Bun enforces. The runner has lower body limits and answers with the dialect's error. Bun closes the connection
 * of a handler that is slower than `idleTimeout`, in seconds.
 */
const httpBounds = { maxRequestBodySize: 64 * 1024 * 1024, idleTimeout: 120 }
const upgradeBounds = { maxRequestBodySize: 64 * 1024, idleTimeout: upgradeSeconds }

export type ListenerHost = { readonly setting: string; readonly address: string }

/** One port and its handlers. */
export type ListenerSpec = {
  /** The name in the ready line. */
  name: string
  /** The setting that changes its port. */
  setting: string
  port: number | 'off'
  /** The address to bind to in place of the one that listeners share, and its setting. */
  host?: ListenerHost
  scheme: 'http' | 'ws' | 'mqtt' | 'tcp'
  /** Binds the port; throws when it cannot. */
  open: (address: ListenAddress) => BoundListener
}

/** `reusePort`: other processes of this user may bind the same port; the kernel spreads new connections over them. */
export type ListenAddress = { readonly hostname: string; readonly port: number; readonly reusePort: boolean }

export type BoundListener = {
  port: number
  /** From now on replies close their connections, so that clients open the next one elsewhere. */
  announceStop: () => void
  /** Call it after `announceStop`: requests that arrive from now on wait for `released`. */
  holdRequests: (released: Promise<void>) => void
  /** Accepts no new connections; open requests may finish. The gateway closes its sockets. */
  stop: (force: boolean) => Promise<void>
}

/** The handlers of a port: for requests, for WebSockets of one wire, or both. */
export type PortHandlers<State> =
  | { readonly http: Handler; readonly webSocket?: undefined }
  | { readonly http?: Handler; readonly webSocket: WebSocketMount<State> }

/** What every listener is given. */
export type HttpListenerDeps = {
  readonly addresses: ClientAddressResolver
  readonly clock: Clock
  readonly bodies: RequestBodies
  readonly newRequestId: () => string
  /** Gets what a handler throws. */
  readonly log: Pick<Logger, 'error'>
}

/** A listener on `Bun.serve`. */
export const httpListener = <State>(
  spec: Omit<ListenerSpec, 'open' | 'scheme'>,
  served: PortHandlers<State>,
  around: HttpListenerDeps,
): ListenerSpec => ({
  ...spec,
  scheme: served.http ? 'http' : 'ws',
  open(address) {
    const closing: Closing = { announced: false, released: undefined }
    const at = { ...address, ...lastResort(spec.name, around) }
    const server = serve(served, at, closing, around)
    return {
      port: server.port ?? address.port,
      announceStop() {
        closing.announced = true
      },
      holdRequests(released) {
        closing.released = released
      },
      stop: (force) => (force ? server.stop(true) : stopWhenIdle(server, around.clock)),
    }
  },
})

/**
 * What a caller gets when a handler throws, which is a bug: nothing of it, since Bun's own page for developers shows source
 * lines and folders.
 */
const lastResort = (listener: string, { log, newRequestId }: HttpListenerDeps) => ({
  development: false,
  error(thrown: unknown): Response {
    const id = newRequestId()
    log.error({ listener, id, err: thrown }, 'request failed outside its endpoint')
    return new Response(null, { status: 500, headers: { [requestIdHeader]: id } })
  },
})

type Bound = ReturnType<typeof lastResort> & ListenAddress

/** Whether the listener is about to stop, and what its requests wait for. */
type Closing = { announced: boolean; released: Promise<void> | undefined }

type Stoppable = Pick<Server<unknown>, 'port' | 'stop' | 'pendingRequests' | 'pendingWebSockets'>

function serve<State>(served: PortHandlers<State>, at: Bound, closing: Closing, around: HttpListenerDeps): Stoppable {
  if (served.webSocket === undefined) {
    const { http } = served
    return Bun.serve({
      ...at,
      ...httpBounds,
      fetch: untilClosing(closing, around, (request, server: Server<undefined>) =>
        hasTwoHosts(request) ? badRequest(request, around) : handled(http, request, server, around),
      ),
    })
  }
  const { http, webSocket } = served
  return Bun.serve({
    ...at,
    ...(http ? httpBounds : upgradeBounds),
    fetch: untilClosing(
      closing,
      around,
      http ? fetchHttpOrUpgrade(http, webSocket, around) : upgradeWith(webSocket, around),
    ),
    websocket: webSocket.handlers,
  })
}

/**
 * Bun counts a connection whose request body was not read as active until its client closes it. When no request and no
 * WebSocket is open, remaining connections are closed after `flushMsMax`, so that replies are sent before.
 */
async function stopWhenIdle(server: Stoppable, clock: Clock): Promise<void> {
  const stopped = server.stop(false)
  const orAfter = (ms: number) =>
    Promise.race([stopped.then(() => true), new Promise<false>((resolve) => clock.after(ms, () => resolve(false)))])
  while (server.pendingRequests > 0 || server.pendingWebSockets > 0) if (await orAfter(stopPollMs)) return
  if (!(await orAfter(flushMsMax))) await server.stop(true)
}

const handled = (
  http: Handler,
  request: Request,
  server: Pick<Server<unknown>, 'requestIP' | 'timeout'>,
  around: HttpListenerDeps,
): Promise<Response> => {
  // Kept: the log and the list of the latest requests ask too, and the runtime looks it up anew each time.
  let address: string | undefined
  return http(
    request,
    () => (address ??= addressOf(request, server, around)),
    (seconds) => server.timeout(request, seconds),
  )
}

const addressOf = (
  request: Request,
  server: Pick<Server<unknown>, 'requestIP'>,
  { addresses }: HttpListenerDeps,
): string => addresses.resolve(server.requestIP(request)?.address ?? '', request.headers)

/** Bun joins them with a comma; which of them a proxy in front believed is unknown. Source: RFC 9112, 3.2. */
const hasTwoHosts = ({ headers }: Request): boolean => headers.get('host')?.includes(',') ?? false

/** As Bun itself answers a request head that it cannot read. */
const badRequest = (request: Request, around: HttpListenerDeps): Promise<Response> =>
  closeAfter(
    request,
    new Response(null, { status: 400, headers: { [requestIdHeader]: around.newRequestId() } }),
    around,
  )

/** A client that is refused still sends its body, and reads the answer after that. */
export async function afterBody(
  request: Request,
  answer: Response,
  { bodies, clock }: HttpListenerDeps,
  closes?: boolean,
): Promise<Response> {
  try {
    await bodies.drop(request, clock.monotonic(), closes)
  } catch {
    answer.headers.set('connection', 'close')
  }
  return answer
}

/** The answer, which closes its connection. */
async function closeAfter(request: Request, answer: Response, around: HttpListenerDeps): Promise<Response> {
  await afterBody(request, answer, around, true)
  answer.headers.set('connection', 'close')
  return answer
}

type Fetch<Data, Answer> = (request: Request, server: Server<Data>) => Promise<Answer>

/** As `fetch`; replies close their connections once the listener is about to stop. */
const untilClosing =
  <Data, Answer extends Response | undefined>(
    closing: Closing,
    around: HttpListenerDeps,
    fetch: Fetch<Data, Answer>,
  ): Fetch<Data, Answer> =>
  (request, server) =>
    closing.announced
      ? closed(
          held(closing, () => fetch(request, server)),
          request,
          around,
        )
      : fetch(request, server)

const held = <T>({ released }: Closing, answer: () => Promise<T>): Promise<T> => released?.then(answer) ?? answer()

async function closed<Answer extends Response | undefined>(
  answering: Promise<Answer>,
  request: Request,
  around: HttpListenerDeps,
): Promise<Answer> {
  const answer = await answering
  if (answer) await closeAfter(request, answer, around)
  return answer
}

type SocketFetch<State> = Fetch<SocketSession<State>, Response | undefined>

/** The wire refuses a request that is not a WebSocket upgrade. */
const upgradeWith =
  <State>(webSocket: WebSocketMount<State>, around: HttpListenerDeps): SocketFetch<State> =>
  async (request, server) => {
    if (hasTwoHosts(request)) return badRequest(request, around)
    const refusal = await webSocket.upgrade(request, server, addressOf(request, server, around), around.newRequestId)
    return refusal && afterBody(request, refusal, around)
  }

/** Upgrade requests go to the wire, all others to the handler. */
function fetchHttpOrUpgrade<State>(
  http: Handler,
  webSocket: WebSocketMount<State>,
  around: HttpListenerDeps,
): SocketFetch<State> {
  const upgrade = upgradeWith(webSocket, around)
  return async (request, server) => {
    if (hasTwoHosts(request)) return badRequest(request, around)
    if (!asksForWebSocket(request)) return handled(http, request, server, around)
    server.timeout(request, upgradeSeconds)
    return upgrade(request, server)
  }
}

const asksForWebSocket = ({ headers }: Request): boolean => headers.get('upgrade')?.toLowerCase() === 'websocket'

/** A listener on `Bun.listen`. Its stop is immediate: the gateway closes the sockets. */
export const streamListener = <State>(spec: Omit<ListenerSpec, 'open'>, stream: StreamMount<State>): ListenerSpec => ({
  ...spec,
  open(address) {
    const server = Bun.listen({ ...address, socket: stream })
    return { port: server.port, announceStop() {}, holdRequests() {}, stop: async (force) => server.stop(force) }
  },
})
