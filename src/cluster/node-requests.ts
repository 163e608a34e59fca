import type { Clock } from '../core/clock.ts'
import type { ClusterMember, ConnectionsByUser } from '../core/cluster.ts'
import { CoreError } from '../core/errors.ts'
import { answerQuery, type RequestLister } from '../core/nodes/answer-query.ts'
import {
  type NodeFacts,
  type NodeQuery,
  type NodeQueryKind,
  type NodeQueryReplies,
  noActivity,
} from '../core/nodes/node-query.ts'
import type { Connection, Notification } from '../core/presence/connection.ts'
import type { AppId, NodeId } from '../core/values.ts'
import { type Bus, clusterBounds, type NodeReply, type NodeRequest } from './bus.ts'
import type { Membership } from './membership.ts'
import { withoutToken } from './presence-writer.ts'
import { type RepliesDeps, replyTo } from './replies.ts'
import type { Requests } from './requests.ts'
import { withTokenTexts } from './token-texts.ts'

export type NodeRequestsDeps = RepliesDeps & {
  readonly bus: Bus
  readonly clock: Clock
  readonly membership: Membership
  readonly requests: Requests
}

/** What this node asks the live nodes, itself included, and what it replies. A node that does not answer in time has no reply. */
export class NodeRequests {
  readonly #deps: NodeRequestsDeps
  #facts: () => NodeFacts
  #requests: RequestLister = () => []

  constructor(deps: NodeRequestsDeps) {
    this.#deps = deps
    const startedAtMs = deps.clock.now()
    this.#facts = () => ({ version: '', startedAtMs, connections: deps.registry.size, activity: noActivity })
  }

  describe(facts: () => NodeFacts): void {
    this.#facts = facts
  }
  holdRequests(list: RequestLister): void {
    this.#requests = list
  }
  /** The answer of each live node; `value` is `undefined` where none came. `only`: of these nodes. */
  async query<K extends NodeQueryKind>(query: Extract<NodeQuery, { kind: K }>, only?: readonly NodeId[]) {
    const members = this.#deps.membership.members().filter(({ node }) => only === undefined || only.includes(node))
    return Promise.all(
      members.map(async (member) => {
        const reply = await this.#send(member, { kind: 'query', query })
        const value = reply?.answered === query.kind ? (reply.value as NodeQueryReplies[K]) : undefined
        return { member, value }
      }),
    )
  }
  withTokenTexts(online: ConnectionsByUser): Promise<ConnectionsByUser> {
    const { cipher, membership } = this.#deps
    return withTokenTexts(online, membership.self.node, cipher, async (node, request) => {
      const member = this.#memberOf(node)
      return member && this.#send(member, request)
    })
  }
  async deviceCounts(app: AppId): Promise<{ node: NodeId; devices: number }[]> {
    const counts = await Promise.all(
      this.#deps.membership.members().map(async (member) => ({
        node: member.node,
        reply: await this.#send(member, { kind: 'count', app }),
      })),
    )
    return counts.flatMap(({ node, reply }) => (reply ? [{ node, devices: reply.devices }] : []))
  }
  async devicesOn(app: AppId, node: NodeId, offset: number, limit: number) {
    const member = this.#memberOf(node)
    if (!member) return undefined
    const page = await this.#send(member, { kind: 'devices', app, offset, limit })
    if (page) return page
    throw new CoreError('server.busy', `node ${node} did not answer`)
  }
  async notify({ node, app, uid, id }: Connection, notification: Notification): Promise<boolean> {
    const member = this.#memberOf(node)
    const reply = member && (await this.#send(member, { kind: 'notify', app, uid, id, notification }))
    return reply?.notified ?? false
  }

  /** Replies to a request of another node while this one holds its lease. A request that it does not know gets no reply. */
  async answer(from: NodeId, id: number, request: NodeRequest): Promise<void> {
    const { bus, membership } = this.#deps
    const own = await this.#reply(request)
    if (!own) return
    const reply = 'page' in own ? { ...own, page: own.page.map((one) => withoutToken(one)) } : own
    if (await membership.checkLease()) bus.send(from, { kind: 'reply', id, reply })
  }

  #memberOf(node: NodeId): ClusterMember | undefined {
    return this.#deps.membership.members().find((one) => one.node === node)
  }
  async #send<R extends NodeRequest>(to: ClusterMember, request: R): Promise<NodeReply[R['kind']] | undefined> {
    const { membership, requests } = this.#deps
    const { self } = membership
    if (to.node === self.node) return (await this.#reply(request)) as NodeReply[R['kind']] | undefined
    return requests.send(self, to, request, clusterBounds.requestMs)
  }
  #reply(request: NodeRequest): Promise<NodeReply[keyof NodeReply] | undefined> {
    if (request.kind !== 'query') return replyTo(request, this.#deps)
    const { registry, clock } = this.#deps
    return answerQuery({ registry, clock, facts: this.#facts, requests: this.#requests }, request.query)
  }
}
