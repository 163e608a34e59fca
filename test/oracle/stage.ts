import type { Clock } from '../../src/core/clock.ts'
import type { MultiLogin } from './world.ts'

/** A server, and the ways to it. */
export interface Stage {
  readonly clock: Clock
  /** How often to look before a difference is taken for a lasting one. */
  readonly patience: number
  readonly secrets: { readonly openim: string; readonly wildfire: string }
  /** Sends a call to an API. */
  fetch(api: 'openim' | 'wildfire', path: string, init: RequestInit): Promise<Response>
  /** Opens a WebSocket to OpenIM's gateway; resolves when the handshake was answered. */
  dial(query: string): Promise<Line>
  setMultiLogin(multiLogin: MultiLogin): void
  /** Resolves when so much time has passed. */
  pass(ms: number): Promise<void>
}

/** A client's end of a WebSocket. */
export interface Line {
  /** What came and was not taken out yet. */
  readonly read: (string | Uint8Array)[]
  /** `undefined` as long as the client takes it for open. */
  readonly ended: unknown
  say(message: string | Uint8Array): void
  /** Ends the socket without a word. */
  vanish(): void
  cut(): void
}
