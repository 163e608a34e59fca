import type { Kysely, RawBuilder } from 'kysely'
import type { DisconnectCommand } from '../../core/sessions/disconnect-command.ts'
import type {
  CommandConfirmation,
  DisconnectCommandStore,
  ListedCommand,
  StoredCommand,
} from '../../core/sessions/disconnect-command-store.ts'
import { chunks } from '../chunks.ts'
import type { Schema } from '../schema.ts'

/** `nowMs`: see `DatabaseFlags`. */
export class SqlDisconnectCommandStore implements DisconnectCommandStore {
  constructor(
    private readonly db: Kysely<Schema>,
    private readonly nowMs: () => RawBuilder<number>,
  ) {}

  async add(commands: readonly StoredCommand[]): Promise<void> {
    for (const some of chunks(commands)) {
      const rows = some.map(({ id, command }) => ({
        id,
        at_ms: this.nowMs(),
        command: JSON.stringify(command),
        wants_confirmations: 0,
      }))
      await this.db.insertInto('disconnect_commands').values(rows).execute()
    }
  }
  async list(
    lastMs: number,
    after: Pick<ListedCommand, 'atMs' | 'id'> | undefined,
    limit: number,
  ): Promise<ListedCommand[]> {
    const rows = await this.db
      .selectFrom('disconnect_commands')
      .selectAll()
      .where((eb) => eb('at_ms', '>=', eb(this.nowMs(), '-', lastMs)))
      .$if(after !== undefined, (query) =>
        query.where(({ eb, refTuple, tuple }) =>
          eb(refTuple('at_ms', 'id'), '>', tuple(after?.atMs ?? 0, after?.id ?? '')),
        ),
      )
      .orderBy('at_ms')
      .orderBy('id')
      .limit(limit)
      .execute()
    return rows.map(({ id, at_ms, command, wants_confirmations }) => ({
      id,
      atMs: Number(at_ms),
      command: JSON.parse(command) as DisconnectCommand,
      wantsConfirmations: wants_confirmations === 1,
    }))
  }
  async prune(olderThanMs: number, limit: number): Promise<number> {
    const old = this.db
      .selectFrom('disconnect_commands')
      .select('id')
      .where((eb) => eb('at_ms', '<', eb(this.nowMs(), '-', olderThanMs)))
      .orderBy('at_ms')
      .limit(limit)
    const { numDeletedRows } = await this.db.deleteFrom('disconnect_commands').where('id', 'in', old).executeTakeFirst()
    return Number(numDeletedRows)
  }
  async wantConfirmations(ids: readonly string[]): Promise<void> {
    for (const some of chunks(ids))
      await this.db.updateTable('disconnect_commands').set({ wants_confirmations: 1 }).where('id', 'in', some).execute()
  }
  async confirm(confirmations: readonly CommandConfirmation[]): Promise<void> {
    for (const some of chunks(confirmations)) {
      const ids = some.map(({ id }) => id)
      const there = await this.db.selectFrom('disconnect_commands').select('id').where('id', 'in', ids).execute()
      const known = new Set(there.map(({ id }) => id))
      const rows = some.flatMap(({ id, run, connections }) =>
        known.has(id) ? [{ command: id, run, connections }] : [],
      )
      if (rows.length > 0)
        await this.db
          .insertInto('command_confirmations')
          .values(rows)
          .onConflict((conflict) => conflict.columns(['command', 'run']).doNothing())
          .execute()
    }
  }
  async confirmations(ids: readonly string[]): Promise<CommandConfirmation[]> {
    const found: CommandConfirmation[] = []
    for (const some of chunks(ids)) {
      const rows = await this.db.selectFrom('command_confirmations').selectAll().where('command', 'in', some).execute()
      found.push(...rows.map(({ command, ...row }) => ({ id: command, ...row })))
    }
    return found
  }
}
