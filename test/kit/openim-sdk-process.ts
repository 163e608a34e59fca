import type { ApiService } from '@openim/client-sdk'

/**
 * A separate process that holds clients of `@openim/client-sdk` and executes commands of the test over IPC: the SDK
 * needs a WebSocket of its liking as a global, prints what it does, and has timers that outlive a log-out.
 */

/** Commands of the test. `client` is a number that the test chooses. */
export type SdkCommand =
  | { order: number; client: number; do: 'make' }
  | { order: number; client: number; do: 'call'; method: string; args: unknown[] }
  /** Terminates the sockets that this token opened, without a close frame. */
  | { order: number; do: 'terminateSockets'; token: string }

export type SdkReply = { order: number; result?: unknown; error?: { errCode: number; errMsg: string } }

/** Messages to the test. */
export type SdkMessage = SdkReply | { client: number; event: string; data: unknown; errCode: number }

const BunWebSocket = globalThis.WebSocket as unknown as new (url: string) => WebSocket & { terminate(): void }
const opened: InstanceType<typeof BunWebSocket>[] = []

/** The SDK needs ArrayBuffers and does not set `binaryType`. */
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
const report = (news: SdkMessage) => process.send?.(news)

function make(client: number): void {
  const sdk = getSDK() as Client
  clients.set(client, sdk)
  for (const event of Object.values(CbEvents))
    sdk.on(event, (what) => report({ client, event, data: what?.data, errCode: what?.errCode ?? 0 }))
}

function terminateSockets(token: string): void {
  for (const socket of opened) if (socket.url.includes(token)) socket.terminate()
}

async function execute(command: SdkCommand): Promise<unknown> {
  if (command.do === 'make') return make(command.client)
  if (command.do === 'terminateSockets') return terminateSockets(command.token)
  const sdk = clients.get(command.client) as unknown as Record<
    string,
    (...args: unknown[]) => Promise<{ data: unknown }>
  >
  return (await sdk[command.method]?.(...command.args))?.data
}

process.on('message', async (command: SdkCommand) => {
  try {
    report({ order: command.order, result: await execute(command) })
  } catch (error) {
    const { errCode = -1, errMsg = String(error) } = error as { errCode?: number; errMsg?: string }
    report({ order: command.order, error: { errCode, errMsg } })
  }
})
