import { createConnection, createServer, type Socket } from 'node:net'

/** A TCP relay to a server: connections to `port` are forwarded to the server until `disconnect`. */
export type Relay = {
  readonly port: number
  /** Of its connections to the server, as the server sees them. */
  readonly localPorts: readonly number[]
  /** Drops traffic in both directions. Both sides stay open, and neither is notified, nor of the other's end. */
  disconnect(): void
  /** Ends the connections and each new one, until `accept`. */
  refuse(): void
  accept(): void
  /** Ends both sides, and takes no more. */
  close(): void
}

export async function openRelay(serverPort: number): Promise<Relay> {
  const sockets = new Set<Socket>()
  const upstreams = new Set<Socket>()
  let isCut = false
  let isRefusing = false
  const pass = (from: Socket, to: Socket) => {
    sockets.add(from)
    from.on('data', (bytes) => {
      if (isCut || to.write(bytes)) return
      from.pause()
      to.once('drain', () => from.resume())
    })
    // What was read is still to be delivered, so the other side ends behind it. After an error the end follows.
    from.on('error', () => {})
    from.on('close', () => {
      sockets.delete(from)
      if (!isCut) to.end()
    })
  }
  const destroyAll = () => {
    for (const socket of sockets) socket.destroy()
  }
  const server = createServer((client) => {
    if (isRefusing) return void client.destroy()
    const upstream = createConnection(serverPort, '127.0.0.1')
    upstreams.add(upstream)
    upstream.on('close', () => upstreams.delete(upstream))
    pass(client, upstream)
    pass(upstream, client)
  })
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening))
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('the relay has no port')
  return {
    port: address.port,
    get localPorts() {
      return [...upstreams].flatMap(({ localPort }) => localPort ?? [])
    },
    disconnect() {
      isCut = true
    },
    refuse() {
      isRefusing = true
      destroyAll()
    },
    accept() {
      isRefusing = false
    },
    close() {
      server.close()
      destroyAll()
    },
  }
}
