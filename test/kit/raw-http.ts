/** An HTTP answer as it came over the wire, before any client made it comfortable. */
export type RawAnswer = {
  status: number
  /** Names in lower case. */
  headers: Record<string, string>
  body: Buffer
}

export type RawRequest = {
  method?: string
  path: string
  /** One that is undefined is not sent; that is for Content-Length. */
  headers?: Readonly<Record<string, string | undefined>>
  body?: Uint8Array
}

/**
 * Sends one request over a connection of its own and reads the answer by its Content-Length. Rejects when the connection
 * ends before the answer is whole, which a killed server does, and when an answer has no length.
 */
export async function rawRequest(url: string, request: RawRequest): Promise<RawAnswer> {
  const [answer] = await rawRequests(url, [request])
  if (!answer) throw new Error('no answer')
  return answer
}

/**
 * As `rawRequest`, several over one connection: each is sent whole, and the next one follows when the answer is there and
 * all is sent. Every byte of a body is sent, whether it was answered already or not.
 */
export function rawRequests(url: string, requests: readonly RawRequest[]): Promise<RawAnswer[]> {
  const { hostname, port } = new URL(url)
  const { promise, resolve, reject } = Promise.withResolvers<RawAnswer[]>()
  const answers: RawAnswer[] = []
  const waiting = requests.map((request) => ({ request, bytes: bytesOf(request, `${hostname}:${port}`) }))
  let sending = waiting.shift()
  let unsent = sending?.bytes ?? Buffer.alloc(0)
  let received = Buffer.alloc(0)
  const advance = (socket: Bun.Socket) => {
    if (unsent.byteLength > 0) {
      const written = socket.write(unsent)
      if (written > 0) unsent = unsent.subarray(written)
    }
    if (unsent.byteLength > 0 || !sending) return
    const found = parsed(received, sending.request)
    if (!found) return
    answers.push(found.answer)
    received = received.subarray(found.end)
    sending = waiting.shift()
    if (sending) {
      unsent = sending.bytes
      advance(socket)
    } else {
      resolve(answers)
      socket.end()
    }
  }
  const advanceOrReject = (socket: Bun.Socket) => {
    try {
      advance(socket)
    } catch (error) {
      reject(error)
      socket.terminate()
    }
  }
  Bun.connect({
    hostname,
    port: Number(port),
    socket: {
      open: advanceOrReject,
      drain: advanceOrReject,
      data(socket, bytes) {
        received = Buffer.concat([received, bytes])
        advanceOrReject(socket)
      },
      close: () => reject(new Error('the connection ended before the answer')),
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

/** `undefined` while the answer is incomplete. Throws when it has no length. */
function parsed(bytes: Buffer, { method }: RawRequest): { answer: RawAnswer; end: number } | undefined {
  const headEnd = bytes.indexOf('\r\n\r\n')
  if (headEnd < 0) return undefined
  const [first = '', ...lines] = bytes.subarray(0, headEnd).toString('latin1').split('\r\n')
  const headers = Object.fromEntries(
    lines.map((line) => [line.slice(0, line.indexOf(':')).toLowerCase(), line.slice(line.indexOf(':') + 1).trim()]),
  )
  const status = Number(first.split(' ')[1])
  const length = status === 204 || method === 'HEAD' ? '0' : headers['content-length']
  if (length === undefined)
    throw new Error(`an answer without Content-Length: ${bytes.subarray(0, headEnd).toString()}`)
  const end = headEnd + 4 + Number(length)
  if (bytes.byteLength < end) return undefined
  return { answer: { status, headers, body: bytes.subarray(headEnd + 4, end) }, end }
}
