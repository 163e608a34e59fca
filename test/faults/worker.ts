import type { Action } from '../oracle/actions.ts'
import { Backends } from '../oracle/backends.ts'
import type { Client } from '../oracle/client.ts'
import { Clients } from '../oracle/clients.ts'
import { setPassword } from '../oracle/lanying-actions.ts'
import type { Model } from '../oracle/model.ts'
import { tokenCode } from '../oracle/observer.ts'
import { register } from '../oracle/openim-actions.ts'
import { isOpen } from '../oracle/state.ts'
import { type Uid, uids } from '../oracle/system.ts'
import { states } from '../oracle/view.ts'
import { compare } from './comparison.ts'
import type { Cluster, Node } from './nodes.ts'
import { codeOf, Possibilities, someOf } from './possibilities.ts'
import type { Random } from './random.ts'
import { FaultServer } from './server.ts'
import type { FaultSocket } from './sockets.ts'

/** Answers that say nothing of what was done, since a store or a node did not answer the server: of the APIs, and to a CONNECT. */
const uncertainCodes: ReadonlySet<number | undefined> = new Set([500, 4, 221, 20_000, 20])
const uncertainConnacks: ReadonlySet<number | undefined> = new Set([3])
/** A client knows of the end of its connection after this time, or cannot reach its node. */
const closedMsMax = 1_000
/** A node closes the socket of a connection that ended this long after it: WildfireChat's clients have 3 s to close it themselves. */
const socketClosedMsMax = 5_000
/** Frames may still be on their way for so long. */
const silentAfterMs = 1_000

export type WorkerOptions = {
  readonly cluster: Cluster
  readonly random: Random
  /** Unique at this cluster. */
  readonly history: number
  readonly actions: readonly Action[]
  /** Whether a fault that lasts, or lasted until the last comparison, may end connections of this node. */
  readonly mayEnd: (node: Node) => boolean
  /** Whether nodes may not know of connections that are made now. */
  readonly mayHide: () => boolean
  /** Whether a call may be answered by a failure of the server now, or not at all. */
  readonly mayFail: (answer: number | 'none') => boolean
}

/** Performs one history at the cluster, and knows in which states the server may be. */
export class Worker {
  readonly possible = new Possibilities()
  readonly server: FaultServer
  /** What was done and found, for a failure. */
  readonly lines: string[] = []
  readonly #options: WorkerOptions
  readonly #clients: Clients
  readonly #perNode: ReadonlyMap<Node, Backends>
  readonly #sockets = new Map<Client, FaultSocket>()
  /** When the connection of a client ended. */
  readonly #endedAtMs = new Map<Client, number>()
  readonly #checks = new Set<Promise<void>>()
  readonly #actions: Iterator<Action>
  /** To be repeated until it is answered. */
  #again: Action | undefined
  #steps = 0

  private constructor(options: WorkerOptions, server: FaultServer, clients: Clients, perNode: Map<Node, Backends>) {
    this.#options = options
    this.server = server
    this.#clients = clients
    this.#perNode = perNode
    this.#actions = options.actions.values()
  }
  static async start(options: WorkerOptions): Promise<Worker> {
    const { cluster, random, history } = options
    const server = new FaultServer(cluster, random)
    const clients = await Clients.at(server, history)
    const perNode = new Map(cluster.nodes.map((node) => [node, new Backends(server.at(node))]))
    await Promise.all([...perNode.values()].map((backends) => backends.signIn()))
    return new Worker(options, server, clients, perNode)
  }

  /** How many actions were performed. */
  get steps(): number {
    return this.#steps
  }
  /** Performs the next action. Throws when its answer is one that no possible state gives. */
  async act(): Promise<void> {
    this.noteEnded()
    const action = this.#again ?? this.#next()
    if (!action || (this.possible.areMany && !this.#again)) return
    const before = this.#tokenStates()
    const answer = await this.#answerOf(action)
    this.#steps++
    if (isUncertain(action, answer)) return this.#noteUncertain(action, answer)
    this.#again = undefined
    this.note(`${action}: ${answer}`)
    const node = isConnect(action) && answer === 0 ? this.server.sockets.at(-1)?.node : undefined
    const isKnown = !node || !(this.#options.mayEnd(node) || this.#options.mayHide())
    if (!isKnown && this.possible.wouldClose(action))
      this.possible.connectedPerhapsBesideOthers(action, this.#staying(node))
    else if (!this.possible.answered(action, answer)) this.#fail(`no possible state answers ${answer}`)
    if (String(action).endsWith('is registered')) await this.#readNumbers()
    const ended = await this.#closed()
    // Which older connections a new one replaces is agreed on when nodes reach each other again.
    if (!isConnect(action)) this.#checkEnded(before, ended)
  }
  /** Whether an action must be repeated until it is answered. */
  get isOwing(): boolean {
    return this.#again !== undefined
  }
  /** The fault is over: all nodes know of all connections. */
  settle(): void {
    this.noteEnded()
    this.possible.settle()
  }
  /** Compares the server with what is possible. Returns the difference. */
  async difference(): Promise<string | undefined> {
    this.noteEnded()
    return compare(this.#clients, this.possible)
  }
  /** A connection that ended, whose socket its node still has. */
  openSocket(): string | undefined {
    for (const [client, { node, ended }] of this.#sockets)
      if (!client.isReachable && !ended && this.server.nodes.includes(node))
        return `node ${node.number} has the socket of a connection that ended`
    return undefined
  }
  /** By when nodes have closed the sockets of all connections that ended. */
  get socketsClosedAtMs(): number {
    return Math.max(...this.#endedAtMs.values()) + socketClosedMsMax
  }
  /** Throws when something that had ended was accepted or obeyed. */
  async finish(): Promise<void> {
    await Promise.all(this.#checks)
  }
  /** Who is online by each node's own answer, for a failure. */
  async noteOnline(): Promise<void> {
    const userIDs = uids.map((uid) => this.#clients.deployment.names.toServer(uid))
    for (const [node, backends] of this.#perNode) {
      const asked = backends.openim('/user/get_users_online_status', { userIDs })
      this.note(`node ${node.number} answers ${JSON.stringify(await asked.catch(String))}`)
    }
  }
  end(): Promise<void> {
    return this.#clients.end()
  }

  /** The connections of a node whose lease ended are gone, whatever their clients know. */
  noteLeaseEnded(node: Node): void {
    for (const [client, socket] of this.#sockets) if (socket.node === node) this.#gone(client, 'lost its node')
  }
  /** Records connections that ended by themselves. */
  noteEnded(): void {
    for (const [client, socket] of this.#sockets) {
      if (!socket.ended || !client.isReachable) continue
      const index = this.#clients.deployment.admitted.indexOf(client)
      const mayEnd = this.#options.mayEnd(socket.node)
      if (mayEnd) this.#gone(client, 'ended')
      else if (!this.possible.keep(({ state }) => state.connections[index]?.ending !== undefined))
        this.#fail(`connection c${index + 1} to node ${socket.node.number} ended by itself`)
      client.isReachable = false
    }
  }

  #next(): Action | undefined {
    for (;;) {
      const { value, done } = this.#actions.next()
      if (done) return undefined
      if (!this.possible.models.some((model) => value.isNoop(model)) && this.#isCertain(value)) return value
    }
  }
  /**
   * Whether the client that would act is the one that every possible state means: which connections a fault spares is not known at
   * once, and the newest but one is another without them.
   */
  #isCertain({ connection }: Action): boolean {
    if (!connection) return true
    const { dialect, uid, newer } = connection
    const { deployment } = this.#clients
    const client = deployment.client(dialect, uid, newer)
    const index = client && deployment.admitted.indexOf(client as Client)
    return this.possible.models.every(({ state }) => {
      const meant = state.at(dialect, uid, newer)
      return index !== undefined && meant === state.connections[index]
    })
  }
  async #answerOf(action: Action): Promise<number | undefined | 'none'> {
    const { deployment } = this.#clients
    const before = { admitted: deployment.admitted.length, dialed: this.server.sockets.length }
    try {
      return codeOf(await action.act(this.#clients))
    } catch (error) {
      this.note(`(${error instanceof Error ? error.message : error})`)
      return 'none'
    } finally {
      const client = deployment.admitted[before.admitted]
      for (const socket of this.server.sockets.slice(before.dialed)) {
        this.note(`(to node ${socket.node.number})`)
        if (client) this.#sockets.set(client, socket)
        else socket.terminate()
      }
    }
  }
  #noteUncertain(action: Action, answer: number | 'none'): void {
    if (!this.#options.mayFail(answer)) this.#fail(`${action}: ${answer}`)
    this.note(`${action}: perhaps (${answer})`)
    this.possible.perhaps(action)
    this.#again = mustBeKnown(action)
    if (this.#again) this.note(`to be repeated: ${this.#again}`)
  }
  /** A user who was registered before the answer was lost has a number too. */
  async #readNumbers(): Promise<void> {
    const { deployment } = this.#clients
    for (const uid of uids) {
      if (deployment.nums.has(uid) || this.possible.models.some(({ state }) => !state.accounts.has(uid))) continue
      while (!deployment.nums.has(uid)) await deployment.readNum(uid).catch(() => Bun.sleep(100))
    }
  }

  /**
   * Waits until clients know that their connections ended; those that cannot reach their node do not get to know. Returns the
   * clients.
   */
  async #closed(): Promise<Client[]> {
    const endMs = performance.now() + closedMsMax
    const ended = this.#endedClients()
    for (const client of ended) {
      this.#endedAtMs.set(client, performance.now())
      while (client.state === states.open && performance.now() < endMs) await Bun.sleep(5)
      client.isReachable = false
    }
    return ended
  }
  /** The connections that may stay, by index, when a client connects to this node: one other node may be reached and another not. */
  #staying(node: Node | undefined): ((index: number) => boolean)[] {
    const nodes = this.#clients.deployment.admitted.map((client) => this.#sockets.get(client)?.node)
    const others = this.#options.cluster.nodes.filter((one) => one !== node && nodes.includes(one))
    return someOf(others).map((unreached) => (index) => unreached.some((one) => one === nodes[index]))
  }
  #endedClients(): Client[] {
    const { admitted } = this.#clients.deployment
    const hasEnded = (index: number) =>
      this.possible.models.every(({ state }) => state.connections[index]?.ending !== undefined)
    return admitted.filter((one, index) => one.isReachable && hasEnded(index))
  }
  #gone(client: Client, how: string): void {
    if (!client.isReachable) return
    const index = this.#clients.deployment.admitted.indexOf(client)
    this.note(`c${index + 1} ${how}`)
    client.isReachable = false
    this.possible.certainly(({ state }) => {
      const connection = state.connections[index]
      if (connection && isOpen(connection)) state.close([connection], 'gone')
    })
  }

  /** What a confirmed kick or ban ended is refused by every node, and its connections do nothing any more. */
  #checkEnded(before: readonly boolean[], clients: readonly Client[]): void {
    const after = this.#tokenStates()
    const ended = before.flatMap((wasValid, index) => (wasValid && !after[index] ? [index] : []))
    for (const [node, backends] of this.#perNode)
      if (node.isUp) for (const index of ended) this.#inBackground(this.#checkToken(index, node, backends))
    for (const client of clients) {
      const socket = this.#sockets.get(client)
      if (socket && !socket.ended) this.#inBackground(this.#checkSilent(socket))
    }
  }
  /** The answer may come after the node was frozen; it counts if nothing that revives tokens was done meanwhile. */
  async #checkToken(index: number, node: Node, backends: Backends): Promise<void> {
    const { deployment } = this.#clients
    const issued = deployment.tokens[index]
    if (!issued) return
    const steps = this.#steps
    const code = await tokenCode(deployment, issued, backends).catch(() => undefined)
    if (code === 0 && (steps === this.#steps || issued.dialect !== 'wildfire') && !this.#tokenStates()[index])
      this.#fail(`node ${node.number} accepts t${index + 1}, which has ended`)
  }
  async #checkSilent(socket: FaultSocket): Promise<void> {
    await Bun.sleep(silentAfterMs)
    const sinceMs = performance.now()
    socket.sendPing()
    while (!socket.ended && performance.now() < sinceMs + 30_000) await Bun.sleep(20)
    if (socket.lastPongAtMs > sinceMs) this.#fail(`node ${socket.node.number} obeys a connection that has ended`)
  }
  /** Its failure is thrown by `finish`. */
  #inBackground(check: Promise<void>): void {
    this.#checks.add(check)
    check.catch(() => {})
  }
  /** Whether each token is valid in some possible state. */
  #tokenStates(): boolean[] {
    const valid = (model: Model, index: number) => {
      const token = model.state.tokens[index]
      if (!token) return false
      return token.dialect === 'wildfire' ? model.wildfire.routeCode(token) === 0 : token.isValid
    }
    return this.#clients.deployment.tokens.map((_, index) => this.possible.models.some((model) => valid(model, index)))
  }

  note(text: string): void {
    const at = new Date().toISOString().slice(11, 23)
    this.lines.push(`${at} ${text}`)
  }
  #fail(what: string): never {
    this.note(what)
    throw new HistoryFailure(what, this.lines)
  }
}

/** A history that the server may not have. */
export class HistoryFailure extends Error {
  override readonly name = 'HistoryFailure'
  constructor(what: string, lines: readonly string[]) {
    super([what, ...lines.map((line) => `  ${line}`)].join('\n'))
  }
}

function isUncertain(action: Action, answer: number | undefined | 'none'): answer is number | 'none' {
  if (answer === 'none') return true
  return (String(action).includes('connects to WildfireChat') ? uncertainConnacks : uncertainCodes).has(answer)
}

const isConnect = (action: Action): boolean => String(action).includes(' connects to ')

/** What the client or the backend must know to go on: its password, or the number of a user. */
function mustBeKnown(action: Action): Action | undefined {
  const text = String(action)
  const uid: Uid = text.includes('ben') ? 'ben' : 'ann'
  if (/password/.test(text)) return setPassword(uid)
  return text.endsWith('is registered') ? register(uid) : undefined
}
