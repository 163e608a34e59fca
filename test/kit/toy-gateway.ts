import { CoreError } from '../../src/core/errors.ts'
import type { CloseReason, LocalConnection, Notification } from '../../src/core/presence/connection.ts'
import type { ConnectionLine, ConnectionLineKind } from '../../src/gateway/connection-log.ts'
import { Gateway } from '../../src/gateway/gateway.ts'
import type { Listener } from '../../src/gateway/listener.ts'
import type { RefusalLine } from '../../src/gateway/refusal-log.ts'
import type { Inbound, Wire, WireBounds, WireSession } from '../../src/gateway/wire.ts'
import { type LiveCore, type LiveCoreOptions, startLiveCore } from './live-core.ts'
import { MemorySocket } from './memory-socket.ts'

export const toyBounds: WireBounds = {
  frameBytesMax: 1_000,
  queueBytesMax: 200,
  silenceMsMax: 30_000,
  pingAfterMs: 27_000,
}

/**
 * A text protocol for the tests of what all wires have in common: `token T` or `client UID KEY` to sign in, `watch A B`,
 * `unwatch A`, `background`, `foreground`, `echo X`, `slowly X` (answered on `release`), `bye`, `bug`.
 */
export class ToyWire implements Wire<null> {
  readonly name = 'toy'
  readonly dialect = 'openim'
  readonly bounds: WireBounds = toyBounds
  /** Answers the last `slowly`. */
  release: (() => void) | undefined

  constructor(
    private readonly kit: LiveCore,
    readonly ending: 'close' | 'terminate' = 'terminate',
    private readonly lingerMs = 0,
  ) {}

  opened(session: WireSession<null>): void {
    this.#send(session, 'who are you')
  }
  received(session: WireSession<null>, message: Inbound): void | Promise<void> {
    const [command = '', ...rest] = String(message).split(' ')
    if (session.live) return this.#act(session, command, rest)
    if (command === 'token')
      return this.#admit(session, (fencingToken) => this.#byToken(session, rest[0] ?? '', fencingToken))
    if (command === 'client')
      return this.#admit(session, (fencingToken) => this.#byClient(session, rest[0] ?? '', rest[1] ?? '', fencingToken))
    throw new CoreError('request.malformed')
  }
  onConnected(session: WireSession<null>, connection: LocalConnection): void {
    this.#send(session, `hello ${connection.uid}`)
  }
  notify(session: WireSession<null>, _connection: LocalConnection, notification: Notification): void {
    if (notification.kind === 'presence')
      this.#send(session, `${notification.state.uid}:${notification.state.platforms.join('+')}`)
    else this.#send(session, notification.kind)
  }
  onClosing(session: WireSession<null>, reason: CloseReason): number {
    this.#send(session, `bye ${reason}`)
    return this.lingerMs
  }

  /** A message as it is sent. */
  encode(text: string): string | Uint8Array {
    return text
  }

  #send(session: WireSession<null>, text: string): void {
    session.send(this.encode(text))
  }
  async #admit(session: WireSession<null>, admit: (fencingToken: number) => Promise<unknown>): Promise<void> {
    try {
      await admit(this.kit.live.admission.fencingToken())
    } catch (error) {
      if (!(error instanceof CoreError)) throw error
      this.#send(session, `no ${error.code}`)
      session.reject({ error: error.code, reason: error.message, failure: error })
    }
  }
  async #byToken(session: WireSession<null>, hash: string, fencingToken: number): Promise<void> {
    const { app, uid, dialect, platform, id, role } = await this.kit.live.admission.verifyToken('default', hash)
    const clientKey = role === 'admin' ? undefined : dialect === 'openim' ? `openim-${platform}` : `guid-${hash}`
    const { address } = session
    const request = {
      app,
      uid,
      dialect,
      platform,
      clientKey,
      tokenId: id,
      sessionId: undefined,
      tokenText: hash,
      address,
    }
    await session.admit(request, fencingToken)
  }
  async #byClient(session: WireSession<null>, uid: string, clientKey: string, fencingToken: number): Promise<void> {
    await this.kit.live.admission.assertNotBanned('default', uid)
    const stored = await this.kit.core.sessions.findLatestOnDevice('default', uid, 'wildfire', clientKey)
    if (!stored || stored.endedAtMs !== undefined) throw new CoreError('token.ended')
    const { app, dialect, platform, id } = stored
    const { address } = session
    const request = {
      app,
      uid,
      dialect,
      platform,
      clientKey,
      sessionId: id,
      tokenId: undefined,
      tokenText: '',
      address,
    }
    await session.admit(request, fencingToken)
  }
  #act(session: WireSession<null>, command: string, rest: string[]): void | Promise<void> {
    const { connection } = session
    if (!connection) throw new Error('live without a connection')
    const { subscriptions } = this.kit.live
    switch (command) {
      case 'watch':
        return subscriptions.change(connection, { subscribe: rest }, (states) =>
          this.#send(session, `now ${states.map(({ uid, platforms }) => `${uid}:${platforms.join('+')}`).join(' ')}`),
        )
      case 'unwatch':
        return subscriptions.change(connection, { subscribe: [], unsubscribe: rest }, () => {})
      case 'background':
        return session.setBackground(true)
      case 'foreground':
        return session.setBackground(false)
      case 'echo':
        return this.#send(session, rest.join(' '))
      case 'slowly':
        return new Promise((done) => {
          this.release = () => {
            this.#send(session, rest.join(' '))
            done()
          }
        })
      case 'bye':
        return session.disconnect('gone')
      case 'bug':
        throw new Error('a bug')
      default:
        throw new CoreError('request.malformed')
    }
  }
}

export type ToyGateway = LiveCore & {
  readonly gateway: Gateway
  readonly wire: ToyWire
  readonly listener: Listener<null>
  /** The logged refusals. */
  readonly refusals: RefusalLine[]
  /** The logged connections, and how many were left out each time. */
  readonly connectionLines: [ConnectionLineKind, ConnectionLine][]
  readonly suppressed: Partial<Record<ConnectionLineKind, number>>[]
  /** A socket that did not sign in. */
  connect(address?: string): MemorySocket
  /** A socket that sent this message to sign in; resolves when it was answered. */
  login(message: string, address?: string): Promise<MemorySocket>
}

export type ToyOptions = LiveCoreOptions & {
  readonly perAddress?: number
  readonly framesPerSecond?: number
  readonly ending?: 'close' | 'terminate'
  readonly lingerMs?: number
}

const roundsMax = 10_000
const eagerRounds = 1_000

/** Waits until the condition holds: some turns of the event loop at once, then one each millisecond, `rounds` at most. */
export async function until(holds: () => boolean, rounds = roundsMax): Promise<void> {
  for (let round = 0; !holds(); round++) {
    if (round >= rounds) throw new Error('the condition did not come true')
    await new Promise((done) => (round < eagerRounds ? setImmediate(done) : setTimeout(done, 1)))
  }
}

export async function startToyGateway(options: ToyOptions = {}): Promise<ToyGateway> {
  const kit = await startLiveCore(options)
  const { clock, live, faults } = kit
  const { registry, admission } = live
  const { perAddress = 0, framesPerSecond = 0, ending, lingerMs } = options
  const refusals: RefusalLine[] = []
  const connectionLines: ToyGateway['connectionLines'] = []
  const suppressed: ToyGateway['suppressed'] = []
  const gateway = new Gateway({
    ...{ clock, registry, admission, perAddress, framesPerSecond },
    fault: (error) => faults.push(error),
    refused: (line) => refusals.push(line),
    connections: {
      write: (kind, line) => connectionLines.push([kind, line]),
      suppressed: (lines) => suppressed.push(lines),
    },
  })
  const wire = new ToyWire(kit, ending, lingerMs)
  const listener = gateway.listen(wire)
  const connect = (address?: string) => {
    const socket = MemorySocket.connect(listener, null, address)
    if (!socket) throw new Error('the listener accepts no client')
    return socket
  }
  return {
    ...kit,
    gateway,
    wire,
    listener,
    refusals,
    connectionLines,
    suppressed,
    connect,
    async login(message, address) {
      const socket = connect(address)
      socket.receive(message)
      await until(() => socket.read.length > 1)
      return socket
    },
    async close() {
      gateway.close()
      await kit.close()
    },
  }
}
