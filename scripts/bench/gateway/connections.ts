import { type Handlers, RawSocket } from '../kit/raw-socket.ts'
import { percentile } from '../kit/statistics.ts'
import { type Member, platformId } from './members.ts'
import type { GatewayServer } from './servers.ts'

/** Concurrent handshakes. */
const atOnce = 64

/** What the JS client asks for. */
export function addressOf({ gateway }: GatewayServer, { uid, token }: Member): URL {
  const query = {
    sendID: uid,
    token,
    platformID: String(platformId),
    operationID: `op-${uid}`,
    isBackground: 'false',
    isMsgResp: 'true',
    sdkType: 'js',
  }
  return new URL(`/?${new URLSearchParams(query)}`, gateway)
}

/** Resolves when the first message, the result of the handshake, is there; the socket then uses `handlers`. */
export function logIn(server: GatewayServer, member: Member, handlers: Handlers): Promise<RawSocket> {
  return new Promise((resolve, reject) => {
    const socket = new RawSocket({
      received(_, { payload }) {
        if (!payload.includes('"errCode":0,')) reject(new Error(payload.toString()))
        socket.handlers = handlers
        resolve(socket)
      },
      closed: () => reject(new Error(`${member.uid} was refused`)),
    })
    socket.connect(addressOf(server, member)).catch(reject)
  })
}

export type LogIns = {
  perSecond: number
  cpuUs: number
  serverBusy: number
  ownBusy: number
  p50Ms: number
  p99Ms: number
}

/** Logs all members in at full speed; the sockets are in the order of the members. */
export async function connectAll(
  server: GatewayServer,
  members: readonly Member[],
  handlers: Handlers,
): Promise<{ sockets: RawSocket[]; logIns: LogIns }> {
  const sockets: RawSocket[] = []
  const latenciesMs = new Float64Array(members.length)
  const queue = members.entries()
  const one = async () => {
    for (const [place, member] of queue) {
      const startedMs = performance.now()
      sockets[place] = await logIn(server, member, handlers)
      latenciesMs[place] = performance.now() - startedMs
    }
  }
  const cpuBefore = server.cpuMs()
  const ownCpu = process.cpuUsage()
  const startedMs = performance.now()
  await Promise.all(Array.from({ length: atOnce }, one))
  const ms = performance.now() - startedMs
  const serverCpuMs = server.cpuMs() - cpuBefore
  const { user, system } = process.cpuUsage(ownCpu)
  latenciesMs.sort()
  const logIns = {
    perSecond: (members.length / ms) * 1000,
    cpuUs: (serverCpuMs / members.length) * 1000,
    serverBusy: serverCpuMs / ms,
    ownBusy: (user + system) / 1000 / ms,
    p50Ms: percentile(latenciesMs, 0.5),
    p99Ms: percentile(latenciesMs, 0.99),
  }
  return { sockets, logIns }
}

/** Terminates the sockets without a close frame and waits until the server has processed all of them. */
export async function closeAll(sockets: readonly RawSocket[]): Promise<void> {
  for (const socket of sockets) socket.end()
  await Bun.sleep(closeSettleMs)
}
const closeSettleMs = 500

const heartbeatMs = 10_000
const tickMs = 50

/** Lets each socket send its heartbeat every ten seconds, evenly spread, as the JS client does; returns what stops it. */
export function keepAlive(sockets: readonly RawSocket[]): () => void {
  const ping = '{"type":"ping"}'
  const share = Math.ceil((sockets.length * tickMs) / heartbeatMs)
  let next = 0
  const timer = setInterval(() => {
    for (let sent = 0; sent < share; sent++, next++) {
      const socket = sockets[next % sockets.length]
      socket?.sendText(ping)
    }
  }, tickMs)
  return () => clearInterval(timer)
}

/** The share of its core that a server takes over a while. */
export async function busy(server: GatewayServer, windowMs: number): Promise<number> {
  const before = server.cpuMs()
  const startedMs = performance.now()
  await Bun.sleep(windowMs)
  return (server.cpuMs() - before) / (performance.now() - startedMs)
}
