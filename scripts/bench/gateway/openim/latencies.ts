import { PbCoder } from '@openim/protocol'
import type { Message, RawSocket } from '../../kit/raw-socket.ts'
import { percentile } from '../../kit/statistics.ts'
import type { Backend } from './calls.ts'
import { logIn } from '../connections.ts'
import { type Member, platformId } from '../members.ts'
import type { GatewayServer } from '../servers.ts'

/** In ms. */
export type Latency = { count: number; p50Ms: number; p99Ms: number }

function latencyOf(ms: readonly number[]): Latency {
  const sorted = Float64Array.from(ms).sort()
  return { count: ms.length, p50Ms: percentile(sorted, 0.5), p99Ms: percentile(sorted, 0.99) }
}

const subscribersCount = 100
const changes = 30
const subscribe = 2005

/**
 * From the start of a connect, or the end of a socket, until each subscriber has the push, the server's
 * gathering included.
 */
export async function notificationLatency(
  server: GatewayServer,
  sockets: readonly RawSocket[],
  members: readonly Member[],
  observed: readonly Member[],
): Promise<Latency> {
  const receivedMs: number[] = []
  let allReceived = Promise.withResolvers<void>()
  let startedMs = 0
  let missing = 0
  const received = (_: RawSocket, { text }: Message) => {
    if (text) return // a heartbeat's answer
    if (startedMs > 0) receivedMs.push(performance.now() - startedMs)
    if (--missing === 0) allReceived.resolve()
  }
  /** Waits until every subscriber has received one more message. */
  const untilAllReceived = async (act: () => void) => {
    missing = subscribersCount
    allReceived = Promise.withResolvers()
    act()
    await allReceived.promise
  }
  const subscribers = sockets.slice(0, subscribersCount)
  for (const subscriber of subscribers) subscriber.handlers = { received }
  const wanted = observed.map(({ uid }) => uid)
  await untilAllReceived(() => {
    for (const [place, subscriber] of subscribers.entries())
      subscriber.sendBinary(subscription(members[place]?.uid ?? '', wanted))
  })
  for (let change = 0; change < changes; change++) {
    const member = observed[change % observed.length]
    if (!member) continue
    let coming: Promise<RawSocket> | undefined
    await untilAllReceived(() => {
      startedMs = performance.now()
      coming = logIn(server, member, {})
    })
    const socket = await coming
    await untilAllReceived(() => {
      startedMs = performance.now()
      socket?.end()
    })
  }
  for (const subscriber of subscribers) subscriber.handlers = {}
  return latencyOf(receivedMs)
}

function subscription(sendID: string, subscribeUserID: string[]): Uint8Array {
  const data = PbCoder.SubUserOnlineStatus.encode({ subscribeUserID, unsubscribeUserID: [] }).finish()
  const text = { reqIdentifier: subscribe, token: '', sendID, operationID: 'bench', msgIncr: `${sendID}_1` }
  return Buffer.from(JSON.stringify({ ...text, data: Buffer.from(data).toString('base64') }))
}

const statusCalls = 300
const statusUsers = 500
const warmCalls = 50

/** `get_users_online_status` of 500 users who are online, one call after the other. */
export async function statusLatency(backend: Backend, members: readonly Member[]): Promise<Latency> {
  const ms: number[] = []
  for (let call = 0; call < warmCalls + statusCalls; call++) {
    const first = (call * statusUsers) % (members.length - statusUsers)
    const userIDs = members.slice(first, first + statusUsers).map(({ uid }) => uid)
    const startedMs = performance.now()
    const online = (await backend('/user/get_users_online_status', { userIDs })) as { status: number }[]
    if (call >= warmCalls) ms.push(performance.now() - startedMs)
    if (online.some(({ status }) => status !== 1)) throw new Error('a user is not online')
  }
  return latencyOf(ms)
}

/** From `force_logout` to its answer, by when the connection is out of every answer; one call after the other. */
export async function kickLatency(backend: Backend, members: readonly Member[]): Promise<Latency> {
  const ms: number[] = []
  for (const { uid } of members) {
    const startedMs = performance.now()
    await backend('/auth/force_logout', { userID: uid, platformID: platformId })
    ms.push(performance.now() - startedMs)
  }
  return latencyOf(ms.slice(warmCalls))
}
