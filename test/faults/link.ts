import { createConnection, createServer, type Server, type Socket } from 'node:net'

type Pair = { readonly near: Socket; readonly far: Socket }

/** The network between one node and one store: a TCP proxy that can fail in every way a network does. */
export class Link {
  readonly #server: Server
  readonly #pairs = new Set<Pair>()
  readonly #held: Socket[] = []
  #isCut = false
  #isRefusing = false
  #delayMs = 0

  private constructor(private readonly farPort: number) {
    this.#server = createServer({ pauseOnConnect: true }, (near) => this.#accept(near))
  }
  /** A proxy to this port of the machine. */
  static async to(farPort: number): Promise<Link> {
    const link = new Link(farPort)
    await new Promise<void>((listening) => link.#server.listen(0, '127.0.0.1', listening))
    return link
  }
  get port(): number {
    const address = this.#server.address()
    if (address === null || typeof address === 'string') throw new Error('the proxy has no port')
    return address.port
  }

  /** Nothing arrives any more, in either direction, and neither side is notified. New connections open and stay silent. */
  cut(): void {
    this.#isCut = true
    for (const { near, far } of this.#pairs) for (const socket of [near, far]) socket.pause()
  }
  /** Connections end, and new ones are refused. */
  refuse(): void {
    this.#isRefusing = true
    this.#endAll()
  }
  /** From now on each piece of data takes so much longer. */
  delay(ms: number): void {
    this.#delayMs = ms
  }
  /** Everything is as at the start. What was sent while it was cut is lost, with its connections. */
  heal(): void {
    if (this.#isCut) this.#endAll()
    this.#isCut = false
    this.#isRefusing = false
    this.#delayMs = 0
  }
  close(): void {
    this.#server.close()
    this.#endAll()
  }

  #accept(near: Socket): void {
    near.on('error', () => {})
    if (this.#isRefusing) return void near.resetAndDestroy()
    if (this.#isCut) return void this.#held.push(near)
    const far = createConnection(this.farPort, '127.0.0.1')
    const pair = { near, far }
    this.#pairs.add(pair)
    this.#forward(near, far, pair)
    this.#forward(far, near, pair)
    near.resume()
  }
  #forward(from: Socket, to: Socket, pair: Pair): void {
    from.setNoDelay(true)
    from.on('error', () => {})
    // A network never lets later bytes overtake earlier ones, also when the delay ends.
    const late: Buffer[] = []
    from.on('data', (bytes: Buffer) => {
      if (this.#delayMs > 0 || late.length > 0) {
        late.push(bytes)
        setTimeout(() => to.write(late.shift() ?? ''), this.#delayMs)
      } else if (!to.write(bytes)) {
        from.pause()
        to.once('drain', () => this.#isCut || from.resume())
      }
    })
    from.on('close', () => {
      this.#pairs.delete(pair)
      to.end()
    })
  }
  #endAll(): void {
    for (const { near, far } of this.#pairs) for (const socket of [near, far]) socket.resetAndDestroy()
    for (const socket of this.#held.splice(0)) socket.resetAndDestroy()
    this.#pairs.clear()
  }
}
