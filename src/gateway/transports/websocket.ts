import type { Server, ServerWebSocket, WebSocketHandler } from 'bun'
import { type CloseReason, closeReasons } from '../../core/presence/connection.ts'
import type { Listener } from '../listener.ts'
import type { Sent, Socket } from '../socket.ts'
import type { SocketLink } from '../socket-session.ts'
import type { Refusal, Upgraded, WebSocketWire } from '../wire.ts'

/** Mounts a wire on `Bun.serve`: `upgrade` belongs into `fetch`, `handlers` is its `websocket`. */
export type WebSocketMount<State> = {
  /** `undefined` when the request has become a WebSocket. `address` is the client's, behind trusted proxies too. */
  upgrade(request: Request, server: Server<BunSocket<State>>, address: string): Promise<Response | undefined>
  readonly handlers: WebSocketHandler<BunSocket<State>>
}

export function mountWebSocket<State>(listener: Listener<State>, wire: WebSocketWire<State>): WebSocketMount<State> {
  const { frameBytesMax, queueBytesMax } = wire.bounds
  return {
    upgrade: (request, server, address) => upgrade(listener, wire, request, server, address),
    handlers: {
      maxPayloadLength: frameBytesMax,
      backpressureLimit: queueBytesMax,
      closeOnBackpressureLimit: true,
      // Bun renews its own time-out whenever we send, so silence is measured by the listener's sweep.
      idleTimeout: 0,
      sendPings: false,
      perMessageDeflate: false,
      open: (ws) => ws.data.open(listener, ws),
      message: (ws, message) => ws.data.link?.received(message),
      ping: (ws) => ws.data.link?.heard(),
      pong: (ws) => ws.data.link?.heard(),
      drain: (ws) => ws.data.link?.drained(),
      close: (ws, code, reason) => ws.data.link?.closed(closeReasonOf(code, reason)),
    },
  }
}

/** What the client did, by how Bun explains an end of its own making; a client's own close never has code 1006. */
function closeReasonOf(code: number, reason: string): CloseReason {
  if (code !== 1006 || !reason.startsWith('Received ')) return 'gone'
  return reason === 'Received too big message' ? 'too_large' : 'protocol'
}

const noUpgrade: Refusal = { error: 'request.malformed', reason: 'the request asks for no WebSocket' }
const failed: Refusal = { error: 'internal', reason: closeReasons.internal.text }

async function upgrade<State>(
  listener: Listener<State>,
  wire: WebSocketWire<State>,
  request: Request,
  server: Server<BunSocket<State>>,
  address: string,
): Promise<Response | undefined> {
  const refuse = (refusal: Refusal, response: Response): Response => {
    listener.refused(refusal, address, () => wire.idOfRequest?.(request))
    return response
  }
  const door = listener.knock(address)
  if (door === 'closed') {
    listener.counters.upgradesRefused++
    return refuse(listener.closedFor, new Response(null, { status: 503, headers: { 'Retry-After': '1' } }))
  }
  const overLimit = door === 'over_limit'
  let opened = false
  try {
    const verdict = await wire.upgrade({ request, address, overLimit })
    if ('refusal' in verdict) return refuse(verdict.refusal, verdict.response)
    const data = new BunSocket(address, verdict, overLimit)
    opened = server.upgrade(request, { data, headers: verdict.headers ?? {} })
    return opened ? undefined : refuse(noUpgrade, new Response(null, { status: 400 }))
  } catch (error) {
    listener.fault(error)
    return refuse(failed, new Response(null, { status: 500 }))
  } finally {
    if (!opened) {
      listener.forgo(address)
      listener.counters.upgradesRefused++
    }
  }
}

/** Bun's WebSocket as the gateway wants it. Made before the socket is there, so that it can be its data. */
export class BunSocket<State> implements Socket {
  link: SocketLink<State> | undefined = undefined
  #ws: ServerWebSocket<BunSocket<State>> | undefined = undefined
  /** Known at the upgrade, of no use after the opening. */
  #entry: { address: string; state: State; overLimit: boolean } | undefined

  constructor(address: string, { state }: Upgraded<State>, overLimit: boolean) {
    this.#entry = { address, state, overLimit }
  }

  open(listener: Listener<State>, ws: ServerWebSocket<BunSocket<State>>): void {
    if (!this.#entry) return
    const { address, state, overLimit } = this.#entry
    this.#entry = undefined
    this.#ws = ws
    this.link = listener.open(this, address, state, overLimit)
    this.link.opened()
  }
  send(message: string | Uint8Array): Sent {
    const result = this.#ws?.send(message) ?? 0
    return result > 0 ? 'sent' : result < 0 ? 'queued' : 'dropped'
  }
  get queuedBytes(): number {
    return this.#ws?.getBufferedAmount() ?? 0
  }
  ping(): void {
    this.#ws?.ping()
  }
  close(): void {
    this.#ws?.close()
  }
  terminate(): void {
    this.#ws?.terminate()
  }
}
