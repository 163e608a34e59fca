import type { Measured } from './measured.ts'
import { gatewayUrl } from './openim-socket.ts'
import type { OpenimTestClients } from './openim-test-clients.ts'
import { frameBytes, opcodes, upgradeBytes } from './raw-websocket.ts'

/** Sockets at a time, and the users they belong to. */
const width = 100
const usersMax = 50

type Client = { userID: string; token: string }

/** The behaviour of a client; `opened` is called when the socket opens, `received` with each chunk. */
type FaultyClient = {
  token?: 'bad'
  opened(socket: Tcp, upgrade: Buffer): void
  received?(socket: Tcp, client: Client): void
}
type Tcp = Bun.Socket

const terminateAfter = (socket: Tcp, ms: number) => setTimeout(() => socket.terminate(), ms)
const ask = (socket: Tcp, upgrade: Buffer) => void socket.write(upgrade)

/** Disconnects at every stage of a connection, and invalid input. */
const faultyClients: readonly FaultyClient[] = [
  { opened: (socket) => socket.terminate() },
  {
    opened(socket, upgrade) {
      socket.write(upgrade.subarray(0, 100))
      terminateAfter(socket, 1)
    },
  },
  {
    opened(socket, upgrade) {
      socket.write(upgrade)
      terminateAfter(socket, Math.random() * 3)
    },
  },
  { opened: ask, received: (socket) => socket.terminate() },
  {
    opened: ask,
    received(socket, { userID }) {
      socket.write(frameBytes(opcodes.binary, subscriptionOf(userID)))
      terminateAfter(socket, Math.random() * 3)
    },
  },
  { opened: ask, received: (socket) => void socket.write(frameBytes(opcodes.close, new Uint8Array())) },
  { opened: ask, received: (socket) => void socket.write(frameBytes(opcodes.text, Buffer.from('no JSON'))) },
  { opened: ask, token: 'bad' },
]

/** A subscription to another user and to itself. */
function subscriptionOf(userID: string): Uint8Array {
  const ids = ['somebody', userID].map((id) => Buffer.concat([Uint8Array.of(0x0a, id.length), Buffer.from(id)]))
  const data = Buffer.concat(ids).toString('base64')
  return Buffer.from(JSON.stringify({ reqIdentifier: 2005, sendID: userID, operationID: 'x', msgIncr: '1', data }))
}

/** Connects `times` times, concurrently, and disconnects at every stage. Resolves when all sockets have ended. */
export type RunFaultyClients = (times: number) => Promise<void>

/** The same few users are used every time, so that the store does not grow. */
export async function startFaultyClients(
  { urls }: Measured,
  testClients: OpenimTestClients,
): Promise<RunFaultyClients> {
  const clients: Client[] = []
  while (clients.length < usersMax) {
    const userID = await testClients.registerUser()
    clients.push({ userID, token: await testClients.api.token(userID, 5) })
  }
  return (times) => run(urls.openimGateway ?? '', clients, times)
}

async function run(url: string, clients: readonly Client[], times: number): Promise<void> {
  let next = 0
  const worker = async () => {
    while (next < times) {
      const index = next++
      const client = clients[index % usersMax]
      const how = faultyClients[Math.floor(index / usersMax) % faultyClients.length]
      if (client && how) await once(url, client, how)
    }
  }
  await Promise.all(Array.from({ length: width }, worker))
}

function once(url: string, client: Client, faulty: FaultyClient): Promise<void> {
  const { hostname, port } = new URL(url)
  const token = faulty.token === 'bad' ? `${client.token}x` : client.token
  const upgrade = upgradeBytes(gatewayUrl({ url, userID: client.userID, token, platformID: 5 }))
  return new Promise((resolve, reject) => {
    Bun.connect({
      hostname,
      port: Number(port),
      socket: {
        open: (socket) => faulty.opened(socket, upgrade),
        data(socket, bytes) {
          if (bytes.includes('errCode')) faulty.received?.(socket, client)
        },
        close: () => resolve(),
        error: () => resolve(),
        connectError: (_, error) => reject(error),
      },
    }).catch(reject)
  })
}
