/** The part of socket.io-client 2.4 that tests use; the package has no types. */
declare module 'socket.io-client' {
  export interface Socket {
    readonly connected: boolean
    on(event: string, listener: (value: never) => void): Socket
    emit(event: string, value: unknown): Socket
    open(): Socket
    close(): Socket
  }
  export type Options = {
    transports: readonly string[]
    forceNew: boolean
    reconnectionDelay?: number
    reconnectionDelayMax?: number
  }
  export function connect(url: string, options: Options): Socket
}
