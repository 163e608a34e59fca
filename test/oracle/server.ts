import type { Clock } from '../../src/core/clock.ts'
import type { MultiLogin } from './system.ts'

/** A server and how to reach it. */
export interface ServerUnderTest {
  readonly clock: Clock
  /** Comparisons that must all differ before a difference counts. */
  readonly comparisonsMax: number
  readonly secrets: { readonly openim: string; readonly wildfire: string }
  /** Calls an API. */
  fetch(api: 'openim' | 'wildfire', path: string, init: RequestInit): Promise<Response>
  /** Opens a WebSocket to OpenIM's gateway; resolves when the handshake was answered. */
  dial(query: string): Promise<ClientSocket>
  setMultiLogin(multiLogin: MultiLogin): void
  /** Resolves when so much time has passed. */
  pass(ms: number): Promise<void>
}

/** A client's end of a WebSocket. */
export interface ClientSocket {
  /** Messages received and not yet taken. */
  readonly read: (string | Uint8Array)[]
  /** `undefined` while the client's end is open. */
  readonly ended: unknown
  send(message: string | Uint8Array): void
  /** Ends the socket without a close frame. */
  terminate(): void
  /** Drops traffic in both directions; both ends stay open. */
  loseNetwork(): void
}
