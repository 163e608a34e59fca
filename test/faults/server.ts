import { systemClock } from '../../src/core/clock.ts'
import type { Api, ServerUnderTest } from '../oracle/server.ts'
import type { Dialect, MultiLogin } from '../oracle/system.ts'
import type { Cluster, Node } from './nodes.ts'
import type { Random } from './random.ts'
import { FaultSocket } from './sockets.ts'

/** Longer than any call may take while a store does not answer. */
const answerMsMax = 90_000

/** The cluster as one history sees it: each call and each client goes to some node. */
export class FaultServer implements ServerUnderTest {
  readonly clock = systemClock
  readonly comparisonsMax = 1
  readonly secrets: ServerUnderTest['secrets']
  /** Calls that no node answered, or with a status of 5xx. */
  readonly failures: string[] = []
  /** Every socket that was opened, in order. */
  readonly sockets: FaultSocket[] = []
  readonly #cluster: Cluster
  readonly #random: Random
  /** The nodes that calls and clients go to. */
  nodes: readonly Node[]

  constructor(cluster: Cluster, random: Random) {
    this.#cluster = cluster
    this.#random = random
    this.nodes = cluster.nodes
    const { secrets } = cluster.stores
    this.secrets = {
      openim: secrets['openim.secret'],
      wildfire: secrets['wildfire.secret'],
      lanyingAdmin: secrets['lanying.adminToken'],
    }
  }

  /** The same at one node. */
  at(node: Node): FaultServer {
    const one = new FaultServer(this.#cluster, this.#random)
    one.nodes = [node]
    return one
  }
  async fetch(api: Api, path: string, init: RequestInit): Promise<Response> {
    const node = this.#random.of(this.nodes)
    const signal = AbortSignal.timeout(answerMsMax)
    try {
      const response = await fetch(`${node.urls[api]}${path}`, { ...init, signal, keepalive: false })
      if (response.status >= 500) this.failures.push(`node ${node.number} answered ${path} with ${response.status}`)
      return response
    } catch (error) {
      this.failures.push(`node ${node.number} did not answer ${path}: ${error}`)
      if (signal.aborted) throw new Error(`node ${node.number} did not answer ${path} in ${answerMsMax} ms`)
      throw error
    }
  }
  dial(dialect: Dialect, path: string): Promise<FaultSocket> {
    const socket = FaultSocket.to(this.#random.of(this.nodes), dialect, path)
    this.sockets.push(socket)
    return Promise.resolve(socket)
  }
  setMultiLogin(multiLogin: MultiLogin): void {
    if (multiLogin !== 1) throw new Error('the nodes have a setting of their own')
  }
  pass(ms: number): Promise<void> {
    return Bun.sleep(ms)
  }
}
