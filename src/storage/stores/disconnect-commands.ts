import type { Kysely } from 'kysely'
import type { DisconnectCommand } from '../../core/sessions/disconnect-command.ts'
import type { DisconnectCommandStore, StoredCommand } from '../../core/sessions/disconnect-command-store.ts'
import { chunks } from '../chunks.ts'
import type { Schema } from '../schema.ts'

export class SqlDisconnectCommandStore implements DisconnectCommandStore {
  constructor(private readonly db: Kysely<Schema>) {}

  async add(commands: readonly StoredCommand[]): Promise<void> {
    const rows = commands.map(({ id, atMs, command }) => ({ id, at_ms: atMs, command: JSON.stringify(command) }))
    for (const some of chunks(rows)) await this.db.insertInto('disconnect_commands').values(some).execute()
  }
  async list(
    sinceMs: number,
    after: Pick<StoredCommand, 'atMs' | 'id'> | undefined,
    limit: number,
  ): Promise<StoredCommand[]> {
    const rows = await this.db
      .selectFrom('disconnect_commands')
      .selectAll()
      .where('at_ms', '>=', sinceMs)
      .$if(after !== undefined, (query) =>
        query.where(({ eb, refTuple, tuple }) =>
          eb(refTuple('at_ms', 'id'), '>', tuple(after?.atMs ?? 0, after?.id ?? '')),
        ),
      )
      .orderBy('at_ms')
      .orderBy('id')
      .limit(limit)
      .execute()
    return rows.map(({ id, at_ms, command }) => ({
      id,
      atMs: Number(at_ms),
      command: JSON.parse(command) as DisconnectCommand,
    }))
  }
  async prune(beforeMs: number, limit: number): Promise<number> {
    const old = this.db
      .selectFrom('disconnect_commands')
      .select('id')
      .where('at_ms', '<', beforeMs)
      .orderBy('at_ms')
      .limit(limit)
    const { numDeletedRows } = await this.db.deleteFrom('disconnect_commands').where('id', 'in', old).executeTakeFirst()
    return Number(numDeletedRows)
  }
}
