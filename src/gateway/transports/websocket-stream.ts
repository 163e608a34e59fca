import { CoreError } from '../../core/errors.ts'
import { FrameReader, type FrameReceiver } from '../frame-reader.ts'
import type { Listener } from '../listener.ts'
import { SocketSession } from '../socket-session.ts'
import type { Inbound, StreamWire, UpgradeRequest } from '../wire.ts'
import { mountSessions, type WebSocketMount } from './websocket.ts'

/**
 * A stream's wire over WebSocket, for clients in browsers: binary messages carry the bytes of the stream, cut anywhere.
 * `subprotocol` is chosen when the client offers it. Source: MQTT 3.1.1, 6.
 */
export function mountStreamOverWebSocket<State>(
  listener: Listener<State>,
  wire: StreamWire<State>,
  subprotocol: string,
): WebSocketMount<State> {
  return mountSessions(listener, {
    upgrade: ({ request }: UpgradeRequest) => ({
      state: wire.accept(),
      ...(offers(request, subprotocol) && { headers: { 'sec-websocket-protocol': subprotocol } }),
    }),
    session: (address, state, overLimit) => new StreamSession(listener, wire, address, state, overLimit),
  })
}

function offers({ headers }: Request, subprotocol: string): boolean {
  const offered = headers.get('sec-websocket-protocol')?.split(',') ?? []
  return offered.some((one) => one.trim() === subprotocol)
}

/** Cuts the bytes of its messages into the wire's frames. */
class StreamSession<State> extends SocketSession<State> implements FrameReceiver {
  readonly #frames: FrameReader

  constructor(listener: Listener<State>, wire: StreamWire<State>, address: string, state: State, overLimit: boolean) {
    super(listener, address, state, overLimit)
    this.#frames = new FrameReader(wire.framer)
  }

  override received(message: Inbound): void {
    if (!this.isOpen) return
    try {
      // It has no frame that would be counted.
      if (message.length === 0) this.countInbound()
      if (typeof message === 'string') throw new CoreError('request.malformed', 'a text message')
      if (this.#frames.read(message, this) === 'too_large') this.disconnect('too_large')
    } catch (error) {
      this.fail(error)
    }
  }
  frame(bytes: Uint8Array): boolean {
    super.received(bytes)
    return this.isOpen
  }
}
