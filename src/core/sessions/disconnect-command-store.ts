import type { ClaimOwner } from '../values.ts'
import type { DisconnectCommand } from './disconnect-command.ts'

/** A disconnect command as a row, written with the change that it belongs to. */
export type StoredCommand = { readonly id: string; readonly command: DisconnectCommand }

/** A command as it is read, with the time of the store when it was written. */
export type ListedCommand = StoredCommand & {
  readonly atMs: number
  /** Its sender has no answer from some node: each is to confirm by a row that it has carried out the command. */
  readonly wantsConfirmations: boolean
}

/** A run of a node has carried out a command, and has ended so many connections. */
export type CommandConfirmation = { readonly id: string; readonly run: ClaimOwner; readonly connections: number }

/**
 * Disconnect commands of the last minute, for nodes that were not reached: the node that made the change may have died
 * before it sent the command. All times are those of the store, so the clocks of nodes need not agree.
 */
export interface DisconnectCommandStore {
  add(commands: readonly StoredCommand[]): Promise<void>
  /** Commands of the last so many ms, by time and id, after the given one; at most `limit`. */
  list(lastMs: number, after: Pick<ListedCommand, 'atMs' | 'id'> | undefined, limit: number): Promise<ListedCommand[]>
  /** Deletes commands that are older, with their confirmations, at most `limit`. Returns how many. */
  prune(olderThanMs: number, limit: number): Promise<number>
  /** From now on `list` says that these want confirmations. */
  wantConfirmations(ids: readonly string[]): Promise<void>
  /** Idempotent. Commands that were pruned meanwhile are passed over. */
  confirm(confirmations: readonly CommandConfirmation[]): Promise<void>
  confirmations(ids: readonly string[]): Promise<CommandConfirmation[]>
}
