/** How a WebSocket connects through a proxy whose certificate is its own. */
export type ProxiedSocket = {
  readonly headers: Record<string, string>
  readonly tls: { readonly rejectUnauthorized: boolean }
}

/** Bun's client takes more than the standard says. */
const BunWebSocket = WebSocket as unknown as {
  new (url: string, options: Partial<ProxiedSocket> & { protocols?: string[] }): WebSocket
}

/** A WebSocket with these options of Bun's. */
export const webSocketTo = (url: string, options: Partial<ProxiedSocket> & { protocols?: string[] }): WebSocket =>
  new BunWebSocket(url, options)
