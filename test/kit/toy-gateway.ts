import { CoreError } from '../../src/core/errors.ts'
import type { CloseReason, LocalConnection, Notification } from '../../src/core/presence/connection.ts'
import { Gateway } from '../../src/gateway/gateway.ts'
import type { Listener } from '../../src/gateway/listener.ts'
import type { RefusalLine } from '../../src/gateway/refusal-log.ts'
import type { Inbound, Link, Wire, WireBounds } from '../../src/gateway/wire.ts'
import { type LiveCore, type LiveCoreOptions, startLiveCore } from './live-core.ts'
import { MemorySocket } from './memory-socket.ts'

export const toyBounds: WireBounds = {
  frameBytesMax: 1_000,
  queueBytesMax: 200,
  silenceMsMax: 30_000,
  pingAfterMs: 27_000,
}

/**
 * A wire of plain words, for the tests of what all wires have in common: `token T` or `client UID KEY` to sign in,
 * `watch A B`, `unwatch A`, `background`, `foreground`, `echo X`, `slowly X` (after a while), `bye`, `bug`, `fault`.
 */
export class ToyWire implements Wire<null> {
  readonly name = 'toy'
  readonly dialect = 'openim'
  readonly bounds = toyBounds
  /** Lets go the work of `slowly`. */
  release: (() => void) | undefined

  constructor(
    private readonly kit: LiveCore,
    readonly ending: 'close' | 'cut' = 'cut',
    private readonly lingerMs = 0,
  ) {}

  opened(link: Link<null>): void {
    link.send('who are you')
  }
  received(link: Link<null>, message: Inbound): void | Promise<void> {
    const [word = '', ...rest] = String(message).split(' ')
    if (link.live) return this.#act(link, word, rest)
    if (word === 'token') return this.#enter(link, (mark) => this.#byToken(link, rest[0] ?? '', mark))
    if (word === 'client') return this.#enter(link, (mark) => this.#byClient(link, rest[0] ?? '', rest[1] ?? '', mark))
    throw new CoreError('request.malformed')
  }
  hello(link: Link<null>, connection: LocalConnection): void {
    link.send(`hello ${connection.uid}`)
  }
  notify(link: Link<null>, _connection: LocalConnection, notice: Notification): void {
    if (notice.kind === 'presence') link.send(`${notice.state.uid}:${notice.state.platforms.join('+')}`)
    else link.send(notice.kind)
  }
  farewell(link: Link<null>, reason: CloseReason): number {
    link.send(`bye ${reason}`)
    return this.lingerMs
  }

  async #enter(link: Link<null>, enter: (mark: number) => Promise<unknown>): Promise<void> {
    try {
      await enter(this.kit.live.admission.fencingToken())
    } catch (error) {
      if (!(error instanceof CoreError)) throw error
      link.send(`no ${error.code}`)
      link.end({ error: error.code, reason: error.message })
    }
  }
  async #byToken(link: Link<null>, hash: string, mark: number): Promise<void> {
    const { app, uid, dialect, platform, id, role } = await this.kit.live.admission.verifyToken('default', hash)
    const clientKey = role === 'admin' ? undefined : dialect === 'openim' ? `openim-${platform}` : `guid-${hash}`
    const { address } = link
    const claim = {
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
    await link.enter(claim, mark)
  }
  async #byClient(link: Link<null>, uid: string, clientKey: string, mark: number): Promise<void> {
    await this.kit.live.admission.assertNotBanned('default', uid)
    const session = await this.kit.core.sessions.findOnDevice('default', uid, 'wildfire', clientKey)
    if (!session || session.endedAtMs !== undefined) throw new CoreError('token.ended')
    const { app, dialect, platform, id } = session
    const { address } = link
    const claim = { app, uid, dialect, platform, clientKey, sessionId: id, tokenId: undefined, tokenText: '', address }
    await link.enter(claim, mark)
  }
  #act(link: Link<null>, word: string, rest: string[]): void | Promise<void> {
    const { connection } = link
    if (!connection) throw new Error('live without a connection')
    const { subscriptions: watchers } = this.kit.live
    switch (word) {
      case 'watch':
        return watchers.subscribe(connection, rest, (states) =>
          link.send(`now ${states.map(({ uid, platforms }) => `${uid}:${platforms.join('+')}`).join(' ')}`),
        )
      case 'unwatch':
        return watchers.unsubscribe(connection, rest)
      case 'background':
        return link.setBackground(true)
      case 'foreground':
        return link.setBackground(false)
      case 'echo':
        return link.send(rest.join(' '))
      case 'slowly':
        return new Promise((done) => {
          this.release = () => {
            link.send(rest.join(' '))
            done()
          }
        })
      case 'bye':
        return link.leave('gone')
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
  /** What the log was told of those who were not let in. */
  readonly refusals: RefusalLine[]
  /** A socket that did not sign in. */
  knock(address?: string): MemorySocket
  /** A socket that said these words to sign in; resolves when it was answered. */
  enter(words: string, address?: string): Promise<MemorySocket>
}

export type ToyOptions = LiveCoreOptions & {
  readonly perAddress?: number
  readonly ending?: 'close' | 'cut'
  readonly lingerMs?: number
}

const roundsMax = 10_000
const eagerRounds = 1_000

/** Waits until it is so, for as many turns of the event loop as that takes: some at once, then one a millisecond. */
export async function until(isSo: () => boolean): Promise<void> {
  for (let round = 0; !isSo(); round++) {
    if (round === roundsMax) throw new Error('it did not come to that')
    await new Promise((done) => (round < eagerRounds ? setImmediate(done) : setTimeout(done, 1)))
  }
}

export async function startToyGateway(options: ToyOptions = {}): Promise<ToyGateway> {
  const kit = await startLiveCore(options)
  const { clock, live, faults } = kit
  const { registry, admission: connects } = live
  const { perAddress = 0, ending, lingerMs } = options
  const refusals: RefusalLine[] = []
  const gateway = new Gateway({
    ...{ clock, registry, connects, perAddress },
    fault: (error) => faults.push(error),
    refused: (line) => refusals.push(line),
  })
  const wire = new ToyWire(kit, ending, lingerMs)
  const listener = gateway.listen(wire)
  const knock = (address?: string) => {
    const socket = MemorySocket.connect(listener, null, address)
    if (!socket) throw new Error('the door is closed')
    return socket
  }
  return {
    ...kit,
    gateway,
    wire,
    listener,
    refusals,
    knock,
    async enter(words, address) {
      const socket = knock(address)
      socket.say(words)
      await until(() => socket.read.length > 1)
      return socket
    },
    async close() {
      gateway.close()
      await kit.close()
    },
  }
}
