import type { AppId, NodeId, UserId } from '../../core/values.ts'

/** Names of keys. Everything of a user is in one slot of a Redis Cluster, and so is everything of the nodes. */
export class Keys {
  readonly #prefix: string
  readonly leases: string
  /** Changes when Redis lost its data. */
  readonly generation: string
  readonly commands: string
  readonly inboxPrefix: string

  constructor(prefix: string) {
    this.#prefix = prefix
    const nodes = `${prefix}:{nodes}:`
    this.leases = `${nodes}leases`
    this.generation = `${nodes}generation`
    this.commands = `${nodes}commands`
    this.inboxPrefix = `${nodes}inbox:`
  }
  /** Messages to one run of a node. */
  inbox(node: NodeId, epoch: number): string {
    return `${this.inboxPrefix}${node}:${epoch}`
  }
  /** How many messages an inbox ever had. */
  inboxCount(node: NodeId, epoch: number): string {
    return `${this.inbox(node, epoch)}:n`
  }
  /** One of several keys in the slot of this hash tag. */
  mark(tag: string): string {
    return `${this.#prefix}:{${tag}}:mark`
  }
  connections(app: AppId, uid: UserId): string {
    return `${this.#prefix}:{${app}:${uid}}:c`
  }
  followers(app: AppId, uid: UserId): string {
    return `${this.#prefix}:{${app}:${uid}}:f`
  }
}
