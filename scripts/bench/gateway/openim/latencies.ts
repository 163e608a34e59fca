import { PbCoder } from '@openim/protocol'
import { subscriptionBounds } from '../../../../src/core/presence/subscriptions.ts'
import type { Message, RawSocket } from '../../kit/raw-socket.ts'
import type { GatewayServer } from '../bench-wire.ts'
import { kickedCount, type Latency, type Loaded, latencyOf, warmCalls } from '../bench-wire.ts'
import { type Backend, backendOf } from './calls.ts'
import { logIn, type OpenimClient } from './client.ts'
import { type Member, platformId } from './member.ts'

const subscribersCount = 100
const changes = 30
const subscribe = 2005

/**
 * From the start of a connect, or the end of a socket, until each subscriber has the push, the server's
 * gathering included. The observed members connect to `server`; the subscribers may be on another node.
 */
export async function notificationLatency(
  server: GatewayServer,
  sockets: readonly OpenimClient[],
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
  for (const { socket } of subscribers) socket.handlers = { received }
  const wanted = observed.map(({ uid }) => uid)
  await untilAllReceived(() => {
    for (const [place, subscriber] of subscribers.entries())
      subscriber.socket.sendBinary(subscription(members[place]?.uid ?? '', wanted))
  })
  for (let change = 0; change < changes; change++) {
    const member = observed[change % observed.length]
    if (!member) continue
    let coming: Promise<OpenimClient> | undefined
    await untilAllReceived(() => {
      startedMs = performance.now()
      coming = logIn(server, member)
    })
    const socket = await coming
    await untilAllReceived(() => {
      startedMs = performance.now()
      socket?.end()
    })
  }
  for (const { socket } of subscribers) socket.handlers = {}
  return latencyOf(`presence change to subscriber, ${subscriptionBounds.gatherMs} ms of batching included`, receivedMs)
}

function subscription(sendID: string, subscribeUserID: string[]): Uint8Array {
  const data = PbCoder.SubUserOnlineStatus.encode({ subscribeUserID, unsubscribeUserID: [] }).finish()
  const text = { reqIdentifier: subscribe, token: '', sendID, operationID: 'bench', msgIncr: `${sendID}_1` }
  return Buffer.from(JSON.stringify({ ...text, data: Buffer.from(data).toString('base64') }))
}

const statusCalls = 300
const statusUsers = 500

/** All of them. */
export async function openimLatencies(
  server: GatewayServer,
  secret: string,
  { clients, members, observed }: Loaded<Member, OpenimClient>,
): Promise<Latency[]> {
  const backend = await backendOf(server, secret)
  const kicked = members.slice(0, kickedCount)
  return [
    await notificationLatency(server, clients.slice(-kickedCount), members.slice(-kickedCount), observed),
    await statusLatency(backend, members),
    await kickLatency(backend, kicked),
  ]
}

/** `get_users_online_status` of 500 users who are online, one call after the other. */
async function statusLatency(backend: Backend, members: readonly Member[]): Promise<Latency> {
  const ms: number[] = []
  for (let call = 0; call < warmCalls + statusCalls; call++) {
    const first = (call * statusUsers) % (members.length - statusUsers)
    const userIDs = members.slice(first, first + statusUsers).map(({ uid }) => uid)
    const startedMs = performance.now()
    const online = (await backend('/user/get_users_online_status', { userIDs })) as { status: number }[]
    if (call >= warmCalls) ms.push(performance.now() - startedMs)
    if (online.some(({ status }) => status !== 1)) throw new Error('a user is not online')
  }
  return latencyOf('`get_users_online_status` of 500 users', ms)
}

/** From `force_logout` to its answer, by when the connection is out of every answer; one call after the other. */
export async function kickLatency(backend: Backend, members: readonly Member[]): Promise<Latency> {
  const ms: number[] = []
  for (const { uid } of members) {
    const startedMs = performance.now()
    await backend('/auth/force_logout', { userID: uid, platformID: platformId })
    ms.push(performance.now() - startedMs)
  }
  return latencyOf('`force_logout` until it answers', ms.slice(warmCalls))
}
