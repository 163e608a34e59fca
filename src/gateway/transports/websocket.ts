import type { Server, ServerWebSocket, WebSocketHandler } from 'bun'
import { type CloseReason, closeReasons } from '../../core/presence/connection.ts'
import type { Listener } from '../listener.ts'
import type { Sent, Socket } from '../socket.ts'
import type { SocketSession } from '../socket-session.ts'
import type { AcceptedUpgrade, Refusal, WebSocketWire } from '../wire.ts'

/** A wire for `Bun.serve`: `fetch` calls `upgrade`, `handlers` is its `websocket`. */
export type WebSocketMount<State> = {
  /** `undefined` when the request became a WebSocket. `address` is the client's, behind trusted proxies too. */
  upgrade(request: Request, server: Server<WebSocketData<State>>, address: string): Promise<Response | undefined>
  readonly handlers: WebSocketHandler<WebSocketData<State>>
}

export function mountWebSocket<State>(listener: Listener<State>, wire: WebSocketWire<State>): WebSocketMount<State> {
  const { frameBytesMax, queueBytesMax } = wire.bounds
  return {
    upgrade: (request, server, address) => upgrade(listener, wire, request, server, address),
    handlers: {
      maxPayloadLength: frameBytesMax,
      backpressureLimit: queueBytesMax,
      closeOnBackpressureLimit: true,
      // Bun renews its idle timeout on every send, so the listener's sweep measures silence.
      idleTimeout: 0,
      sendPings: false,
      perMessageDeflate: false,
      open: (ws) => ws.data.open(listener, ws),
      message: (ws, message) => ws.data.session?.received(message),
      ping: (ws) => ws.data.session?.noteInbound(),
      pong: (ws) => ws.data.session?.noteInbound(),
      drain: (ws) => ws.data.session?.drained(),
      close: (ws, code, reason) => ws.data.session?.closed(closeReasonOf(code, reason)),
    },
  }
}

/** Bun closes with 1006 and a text of its own on a bad frame; a client's own close never has code 1006. */
function closeReasonOf(code: number, reason: string): CloseReason {
  if (code !== 1006 || !reason.startsWith('Received ')) return 'gone'
  return reason === 'Received too big message' ? 'too_large' : 'protocol'
}

const noUpgrade: Refusal = { error: 'request.malformed', reason: 'the request is no WebSocket upgrade' }
const failed: Refusal = { error: 'internal', reason: closeReasons.internal.text }

async function upgrade<State>(
  listener: Listener<State>,
  wire: WebSocketWire<State>,
  request: Request,
  server: Server<WebSocketData<State>>,
  address: string,
): Promise<Response | undefined> {
  const refuse = (refusal: Refusal, response: Response): Response => {
    listener.refused(refusal, address, () => wire.requestIdOfUpgrade?.(request))
    return response
  }
  const slot = listener.reserveSlot(address)
  if (slot === 'closed') {
    listener.counters.upgradesRefused++
    return refuse(listener.unavailableReason, new Response(null, { status: 503, headers: { 'Retry-After': '1' } }))
  }
  const overLimit = slot === 'over_limit'
  let opened = false
  try {
    const result = await wire.upgrade({ request, address, overLimit })
    if ('refusal' in result) return refuse(result.refusal, result.response)
    const data = new WebSocketData(address, result, overLimit)
    opened = server.upgrade(request, { data, headers: result.headers ?? {} })
    return opened ? undefined : refuse(noUpgrade, new Response(null, { status: 400 }))
  } catch (error) {
    listener.fault(error)
    return refuse(failed, new Response(null, { status: 500 }))
  } finally {
    if (!opened) {
      listener.releaseSlot(address)
      listener.counters.upgradesRefused++
    }
  }
}

/** Bun's WebSocket as a `Socket`. Made at the upgrade, before the socket exists, and kept as its data. */
export class WebSocketData<State> implements Socket {
  session: SocketSession<State> | undefined = undefined
  #ws: ServerWebSocket<WebSocketData<State>> | undefined = undefined
  /** Known at the upgrade; dropped when the socket opens. */
  #entry: { address: string; state: State; overLimit: boolean } | undefined

  constructor(address: string, { state }: AcceptedUpgrade<State>, overLimit: boolean) {
    this.#entry = { address, state, overLimit }
  }

  open(listener: Listener<State>, ws: ServerWebSocket<WebSocketData<State>>): void {
    if (!this.#entry) return
    const { address, state, overLimit } = this.#entry
    this.#entry = undefined
    this.#ws = ws
    this.session = listener.open(this, address, state, overLimit)
    this.session.opened()
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
