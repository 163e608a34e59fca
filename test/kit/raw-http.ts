/** An HTTP answer as it came over the wire, before any client made it comfortable. */
export type RawAnswer = {
  status: number
  /** Names in lower case. */
  headers: Record<string, string>
  body: Buffer
  /** Whether the server ended the connection after it. */
  closed: boolean
}

export type RawRequest = {
  method?: string
  path: string
  /** One that is undefined is not sent; that is for Content-Length. */
  headers?: Readonly<Record<string, string | undefined>>
  body?: Uint8Array
}

const closeWaitMs = 500

/**
 * Sends one request over a connection of its own and reads the answer by its Content-Length. Rejects when the connection
 * ends before the answer is whole, which a killed server does, and when an answer has no length.
 */
export function rawRequest(url: string, request: RawRequest): Promise<RawAnswer> {
  const { hostname, port } = new URL(url)
  const { promise, resolve, reject } = Promise.withResolvers<RawAnswer>()
  let received = Buffer.alloc(0)
  let answer: RawAnswer | undefined
  let unsent = bytesOf(request, `${hostname}:${port}`)
  const flush = (socket: Bun.Socket) => {
    const written = socket.write(unsent)
    if (written > 0) unsent = unsent.subarray(written)
  }
  const finish = (socket: Bun.Socket, closed: boolean) => {
    if (answer) resolve({ ...answer, closed })
    else reject(new Error('the connection ended before the answer'))
    socket.terminate()
  }
  Bun.connect({
    hostname,
    port: Number(port),
    socket: {
      open: flush,
      drain: flush,
      data(socket, bytes) {
        received = Buffer.concat([received, bytes])
        if (answer) return
        try {
          answer = parsed(received)
        } catch (error) {
          reject(error)
        }
        if (!answer) return
        if (answer.headers.connection === 'close') setTimeout(() => finish(socket, false), closeWaitMs)
        else finish(socket, false)
      },
      close: (socket) => finish(socket, true),
      error: (_, error) => reject(error),
      connectError: (_, error) => reject(error),
    },
  }).catch(reject)
  return promise
}

function bytesOf({ method = 'POST', path, headers = {}, body }: RawRequest, host: string): Buffer {
  const all = { host, 'content-length': String(body?.byteLength ?? 0), ...headers }
  const lines = Object.entries(all).map(([name, value]) => (value === undefined ? '' : `${name}: ${value}\r\n`))
  return Buffer.concat([Buffer.from(`${method} ${path} HTTP/1.1\r\n${lines.join('')}\r\n`), body ?? Buffer.alloc(0)])
}

/** `undefined` while the answer is not whole. Throws when it does not say how long it is. */
function parsed(bytes: Buffer): RawAnswer | undefined {
  const end = bytes.indexOf('\r\n\r\n')
  if (end < 0) return undefined
  const [first = '', ...lines] = bytes.subarray(0, end).toString('latin1').split('\r\n')
  const headers = Object.fromEntries(
    lines.map((line) => [line.slice(0, line.indexOf(':')).toLowerCase(), line.slice(line.indexOf(':') + 1).trim()]),
  )
  const length = headers['content-length']
  if (length === undefined) throw new Error(`an answer without Content-Length: ${bytes.subarray(0, end).toString()}`)
  const body = bytes.subarray(end + 4)
  if (body.byteLength < Number(length)) return undefined
  return { status: Number(first.split(' ')[1]), headers, body, closed: false }
}
