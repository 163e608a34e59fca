import type { ApiService } from '@openim/client-sdk'

/**
 * A process of its own that holds clients of `@openim/client-sdk` and does with them what the test says over IPC: the SDK
 * needs a WebSocket of its liking as a global, prints what it does, and has timers that outlive a log-out.
 */

/** What the test says. `client` is a number that the test chose. */
export type PuppetOrder =
  | { order: number; client: number; do: 'make' }
  | { order: number; client: number; do: 'call'; method: string; args: unknown[] }
  /** The network takes away whatever sockets this token opened, without a close frame. */
  | { order: number; do: 'cut'; token: string }

export type PuppetAnswer = { order: number; result?: unknown; error?: { errCode: number; errMsg: string } }

/** What the test is told. */
export type PuppetNews = PuppetAnswer | { client: number; event: string; data: unknown; errCode: number }

const BunWebSocket = globalThis.WebSocket as unknown as new (url: string) => WebSocket & { terminate(): void }
const opened: InstanceType<typeof BunWebSocket>[] = []

/** The SDK wants ArrayBuffers and does not say so. */
globalThis.WebSocket = class extends BunWebSocket {
  constructor(url: string) {
    super(url)
    this.binaryType = 'arraybuffer'
    opened.push(this)
  }
} as unknown as typeof WebSocket
for (const level of ['log', 'info', 'debug', 'warn'] as const) console[level] = () => {}

const { getSDK, CbEvents } = await import('@openim/client-sdk')

/** The SDK's emitter is not in its types. */
type Client = ApiService & { on(event: string, hear: (what?: { data: unknown; errCode: number }) => void): void }
const clients = new Map<number, Client>()
const tell = (news: PuppetNews) => process.send?.(news)

function make(client: number): void {
  const sdk = getSDK() as Client
  clients.set(client, sdk)
  for (const event of Object.values(CbEvents))
    sdk.on(event, (what) => tell({ client, event, data: what?.data, errCode: what?.errCode ?? 0 }))
}

function cut(token: string): void {
  for (const socket of opened) if (socket.url.includes(token)) socket.terminate()
}

async function obey(order: PuppetOrder): Promise<unknown> {
  if (order.do === 'make') return make(order.client)
  if (order.do === 'cut') return cut(order.token)
  const sdk = clients.get(order.client) as unknown as Record<string, (...args: unknown[]) => Promise<{ data: unknown }>>
  return (await sdk[order.method]?.(...order.args))?.data
}

process.on('message', async (order: PuppetOrder) => {
  try {
    tell({ order: order.order, result: await obey(order) })
  } catch (error) {
    const { errCode = -1, errMsg = String(error) } = error as { errCode?: number; errMsg?: string }
    tell({ order: order.order, error: { errCode, errMsg } })
  }
})
