import type { Clock } from '../../src/core/clock.ts'
import type { Dialect, MultiLogin } from './system.ts'

/** A server and how to reach it. */
export interface ServerUnderTest {
  readonly clock: Clock
  /** Comparisons that must all differ before a difference counts. */
  readonly comparisonsMax: number
  readonly secrets: { readonly openim: string; readonly wildfire: string; readonly lanyingAdmin: string }
  /** Calls an API. */
  fetch(api: Api, path: string, init: RequestInit): Promise<Response>
  /** Opens a socket to the gateway of a dialect; `path` is that of the WebSocket, where it is one. */
  dial(dialect: Dialect, path: string): Promise<ClientSocket>
  setMultiLogin(multiLogin: MultiLogin): void
  /** Resolves when so much time has passed. */
  pass(ms: number): Promise<void>
}

/** The HTTP listeners, as in the ready line. */
export type Api = 'openim' | 'wildfire' | 'wildfireRoute' | 'lanying'

/** A client's end of a WebSocket, or of a stream. */
export interface ClientSocket {
  /** Messages, or bytes, received and not yet taken. */
  readonly read: (string | Uint8Array)[]
  /** `undefined` while the client's end is open. */
  readonly ended: unknown
  /** How long a client waits for an answer, in ms; ten seconds without it. */
  readonly answerMsMax?: number
  send(message: string | Uint8Array): void
  /** Ends the socket without a close frame. */
  terminate(): void
  /** Drops traffic in both directions; both ends stay open. */
  loseNetwork(): void
}
