import type { KickReceipt } from '../cluster.ts'
import type { Context } from '../context.ts'
import { CoreError } from '../errors.ts'
import type { NodeConnection } from '../nodes/node-query.ts'
import { disconnectCommand } from '../sessions/disconnect-command.ts'
import { unitOfWork } from '../unit-of-work.ts'
import type { AppId, Call, ConnectionId } from '../values.ts'
import type { ConnectionFilter } from './connection-filter.ts'
import { type ConnectionPage, type ConnectionPlaces, listConnections } from './connection-list.ts'

/** The live connections of all nodes, for operators. */
export class Connections {
  constructor(private readonly context: Context) {}

  /** See `listConnections`. Throws `node.not_found`. */
  list(app: AppId, filter: ConnectionFilter, after: ConnectionPlaces, limit: number): Promise<ConnectionPage> {
    return listConnections(this.context, app, filter, after, limit)
  }
  /** Throws `resource.not_found`, or `server.busy` when a node that may hold it did not answer. */
  async get(app: AppId, id: ConnectionId): Promise<NodeConnection> {
    const answers = await this.context.cluster.query<'connection'>({ kind: 'connection', app, id })
    const found = answers.find(({ value }) => value?.connection)?.value?.connection
    if (found) return found
    const silent = answers.flatMap(({ member, value }) => (value ? [] : [member.node]))
    if (silent.length > 0) throw new CoreError('server.busy', `node ${silent.join(', ')} did not answer`)
    throw new CoreError('resource.not_found', 'no such connection')
  }
  /**
   * Closes one connection; its session stays, and the client may connect again. Throws what `get` does, and
   * `kick.unconfirmed`.
   */
  async disconnect(call: Call, id: ConnectionId): Promise<KickReceipt> {
    const { app } = call
    const { uid, node, dialect, platform } = await this.get(app, id)
    const { receipt } = await unitOfWork(this.context, call, [], async (tx) => {
      const command = disconnectCommand({ app, uid, connectionIds: [id], reason: 'disconnected' })
      tx.disconnect({ command, sessions: 0, tokens: 0 })
      tx.audit('connection.end', uid, { details: { connection: id, node, dialect, platform } })
    })
    return receipt
  }
}
