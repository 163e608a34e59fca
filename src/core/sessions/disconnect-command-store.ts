import type { DisconnectCommand } from './disconnect-command.ts'

/** A disconnect command as a row, written with the change that it belongs to. */
export type StoredCommand = { readonly id: string; readonly atMs: number; readonly command: DisconnectCommand }

/**
 * Disconnect commands of the last minute, for nodes that were not reached: the node that made the change may have died
 * before it sent the command.
 */
export interface DisconnectCommandStore {
  add(commands: readonly StoredCommand[]): Promise<void>
  /** Commands of that time or later, by time and id, after the given one; at most `limit`. */
  list(sinceMs: number, after: Pick<StoredCommand, 'atMs' | 'id'> | undefined, limit: number): Promise<StoredCommand[]>
  /** Deletes commands from before that time, at most `limit`. Returns how many. */
  prune(beforeMs: number, limit: number): Promise<number>
}
