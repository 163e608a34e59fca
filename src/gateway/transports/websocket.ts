import type { Server, WebSocketHandler } from 'bun'
import { type CloseReason, closeReasons } from '../../core/presence/connection.ts'
import { loggableRequestId } from '../../dialects/kit/incoming.ts'
import { requestIdHeader } from '../../dialects/kit/reply-headers.ts'
import type { Listener } from '../listener.ts'
import { SocketSession } from '../socket-session.ts'
import type { Refusal, WebSocketWire } from '../wire.ts'

/** A wire for `Bun.serve`: `fetch` calls `upgrade`, `handlers` is its `websocket`. */
export type WebSocketMount<State> = {
  /**
   * Returns `undefined` when the request became a WebSocket. `address` is the client's, behind trusted proxies too.
   * `newRequestId` makes the id of a refused request whose client sent none.
   */
  upgrade(
    request: Request,
    server: Server<SocketSession<State>>,
    address: string,
    newRequestId: () => string,
  ): Promise<Response | undefined>
  readonly handlers: WebSocketHandler<SocketSession<State>>
}

/** How a listener's upgrade requests become sessions. */
export type SessionSource<State> = Pick<WebSocketWire<State>, 'upgrade' | 'requestIdOfUpgrade'> & {
  session(address: string, state: State, overLimit: boolean): SocketSession<State>
}

export const mountWebSocket = <State>(listener: Listener<State>, wire: WebSocketWire<State>): WebSocketMount<State> =>
  mountSessions(listener, {
    upgrade: (upgrading) => wire.upgrade(upgrading),
    requestIdOfUpgrade: (request) => wire.requestIdOfUpgrade?.(request),
    session: (address, state, overLimit) => new SocketSession(listener, address, state, overLimit),
  })

export function mountSessions<State>(listener: Listener<State>, source: SessionSource<State>): WebSocketMount<State> {
  const { frameBytesMax, queueBytesMax } = listener.wire.bounds
  return {
    upgrade: (...refusable) => upgrade(listener, source, ...refusable),
    handlers: {
      maxPayloadLength: frameBytesMax,
      backpressureLimit: queueBytesMax,
      closeOnBackpressureLimit: true,
      // Bun renews its idle timeout on every send, so the listener's sweep measures silence.
      idleTimeout: 0,
      sendPings: false,
      perMessageDeflate: false,
      open: (ws) => {
        ws.data.attach(ws)
        ws.data.opened()
      },
      message: (ws, message) => ws.data.received(message),
      ping: (ws) => void ws.data.countInbound(),
      pong: (ws) => void ws.data.countInbound(),
      drain: (ws) => ws.data.drained(),
      close: (ws, code, reason) => ws.data.closed(closeReasonOf(code, reason)),
    },
  }
}

/** On an invalid frame Bun reports code 1006 and a text of its own; a close frame of a client never has code 1006. */
function closeReasonOf(code: number, reason: string): CloseReason {
  if (code !== 1006 || !reason.startsWith('Received ')) return 'gone'
  return reason === 'Received too big message' ? 'too_large' : 'protocol'
}

/** Without this header Bun accepts the client's first subprotocol, whatever it is. */
const noSubprotocol = { 'sec-websocket-protocol': '' }

const noUpgrade: Refusal = { error: 'request.malformed', reason: 'the request is not a WebSocket upgrade' }
const failed: Refusal = { error: 'internal', reason: closeReasons.internal.text }

async function upgrade<State>(
  listener: Listener<State>,
  source: SessionSource<State>,
  request: Request,
  server: Server<SocketSession<State>>,
  address: string,
  newRequestId: () => string,
): Promise<Response | undefined> {
  const refuse = (refusal: Refusal, response: Response): Response => {
    const id = loggableRequestId(source.requestIdOfUpgrade?.(request)) ?? newRequestId()
    listener.noteRefusal(refusal, address, () => id)
    response.headers.set(requestIdHeader, id)
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
    const result = await source.upgrade({ request, address, overLimit })
    if ('refusal' in result) return refuse(result.refusal, result.response)
    const data = source.session(address, result.state, overLimit)
    opened = server.upgrade(request, { data, headers: { ...noSubprotocol, ...result.headers } })
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
