import type { Socket } from 'bun'
import { percentile } from './statistics.ts'

/** A server, and the whole bytes of every request, in the order they are sent. */
export type Load = {
  server: LoadedServer
  connections: number
  requests: readonly Uint8Array[]
  /** The required start of every reply's body; code 0 by default. */
  success?: string
}

export type LoadedServer = { url: string; cpuMs: () => number }

export type Outcome = {
  perSecond: number
  p50Ms: number
  p99Ms: number
  maxMs: number
  /** Time on its core that the server took for a request: the figure that other programs on the machine disturb least. */
  cpuUs: number
  /** Share of the time that the server was on its core: near 1, or something else is the bottleneck. */
  serverBusy: number
  /** The same of this process, the load generator: near 1 it measures itself. */
  ownBusy: number
  /** Bytes of the last reply, without its head. */
  replyBytes: number
}

/** `begun`: the start of a reply whose head, or the start of whose body, has not arrived whole. */
type Wire = { sentMs: number; missing: number; bodyBytes: number; begun: Buffer | undefined }

/**
 * Sends the requests over keep-alive connections, on each the next when the last is answered, and times every one.
 * It speaks just enough HTTP for replies with a Content-Length, so that it costs less than what it measures. Throws
 * when a connection closes or a reply is no success.
 */
export async function load({ server, connections, requests, success = codeZero }: Load): Promise<Outcome> {
  const wanted = Buffer.from(success)
  const latenciesMs = new Float64Array(requests.length)
  const done = Promise.withResolvers<void>()
  const fail = (why: string) => done.reject(new Error(`${server.url}: ${why}`))
  let sent = 0
  let answered = 0
  let replyBytes = 0

  const sendNext = (socket: Socket<Wire>): void => {
    const request = requests[sent]
    if (!request) return
    sent++
    socket.data.sentMs = performance.now()
    if (socket.write(request) < request.byteLength) fail('a request did not fit the socket buffer')
  }
  const receive = (socket: Socket<Wire>, chunk: Buffer): void => {
    const wire = socket.data
    if (wire.missing > 0) wire.missing -= chunk.byteLength
    else {
      const begun = wire.begun ? Buffer.concat([wire.begun, chunk]) : chunk
      wire.begun = isBegunOnly(begun, wanted) ? Buffer.from(begun) : undefined
      if (wire.begun) return
      wire.missing = openReply(wire, begun, wanted)
    }
    if (wire.missing > 0) return
    if (wire.missing < 0) {
      fail(`not the reply that was hoped for: ${chunk.toString('latin1', 0, 500)}`)
      return
    }
    latenciesMs[answered++] = performance.now() - wire.sentMs
    replyBytes = wire.bodyBytes
    if (answered === requests.length) done.resolve()
    else sendNext(socket)
  }

  const sockets = await connect(server.url, connections, {
    data: receive,
    close: () => fail('the connection was closed'),
  })
  const cpuBefore = server.cpuMs()
  const ownCpu = process.cpuUsage()
  const startedMs = performance.now()
  for (const socket of sockets) sendNext(socket)
  await done.promise
  const ms = performance.now() - startedMs
  const serverCpuMs = server.cpuMs() - cpuBefore
  const { user, system } = process.cpuUsage(ownCpu)
  for (const socket of sockets) socket.terminate()
  latenciesMs.sort()
  return {
    perSecond: (requests.length / ms) * 1000,
    p50Ms: percentile(latenciesMs, 0.5),
    p99Ms: percentile(latenciesMs, 0.99),
    maxMs: percentile(latenciesMs, 1),
    cpuUs: (serverCpuMs / requests.length) * 1000,
    serverBusy: serverCpuMs / ms,
    ownBusy: (user + system) / 1000 / ms,
    replyBytes,
  }
}

function connect(
  url: string,
  connections: number,
  handlers: { data: (socket: Socket<Wire>, chunk: Buffer) => void; close: () => void },
): Promise<Socket<Wire>[]> {
  const { hostname, port } = new URL(url)
  const one = () =>
    Bun.connect<Wire>({
      hostname,
      port: Number(port),
      data: { sentMs: 0, missing: 0, bodyBytes: 0, begun: undefined },
      socket: handlers,
    })
  return Promise.all(Array.from({ length: connections }, one))
}

/** As many bytes as a reply's head may have; the end of a `toString` beyond the chunk is the chunk's. */
const headBytesMax = 1024
const headEnd = '\r\n\r\n'
const lengthName = 'Content-Length: '
const codeZero = '{"code":0,'

/** A long reply may come in pieces that end anywhere. */
function isBegunOnly(bytes: Buffer, success: Buffer): boolean {
  if (bytes.byteLength >= headBytesMax + success.byteLength) return false
  const end = bytes.indexOf(headEnd)
  return end < 0 || bytes.byteLength < end + headEnd.length + success.byteLength
}

/** Bytes of the reply that are still to come; -1 for a reply that is no success. */
function openReply(wire: Wire, chunk: Buffer, success: Buffer): number {
  const head = chunk.toString('latin1', 0, headBytesMax)
  const end = head.indexOf(headEnd)
  const length = head.indexOf(lengthName)
  if (end < 0 || length < 0 || length > end) return -1
  wire.bodyBytes = Number.parseInt(head.slice(length + lengthName.length, end), 10)
  const bodyStart = end + headEnd.length
  for (let i = 0; i < success.byteLength; i++) if (chunk[bodyStart + i] !== success[i]) return -1
  return wire.bodyBytes - (chunk.byteLength - bodyStart)
}
