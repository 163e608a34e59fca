import type { Clock } from '../clock.ts'
import { CoreError } from '../errors.ts'
import { CredentialEnd, endedError } from '../sessions/credential-end.ts'
import type { DisconnectCommand } from '../sessions/disconnect-command.ts'
import { matchesSelector } from '../sessions/session-selector.ts'
import type { AppId, UserId } from '../values.ts'
import type { Connection } from './connection.ts'

/** The fields by which a disconnect command selects connections. */
export type ConnectionIdentity = Pick<
  Connection,
  'app' | 'uid' | 'dialect' | 'platform' | 'clientKey' | 'sessionId' | 'tokenId'
> & {
  readonly id?: string
}

export const recentDisconnectBounds = {
  /** How long a command is held; longer than any handshake may take. */
  keepMs: 30_000,
  commandsMax: 100_000,
} as const

type RecordedCommand = { readonly command: DisconnectCommand; readonly number: number; readonly atMs: number }

/**
 * The latest disconnect commands, for sockets that are in the handshake when one arrives: their credentials were verified
 * before the command, and would be admitted after it. Pruning is safe: a handshake older than a pruned command is refused.
 */
export class RecentDisconnects {
  readonly #clock: Clock
  readonly #byUser = new Map<string, RecordedCommand[]>()
  #count = 0
  #latest = 0
  /** The number of the newest pruned command. */
  #prunedUpTo = 0

  constructor(clock: Clock) {
    this.#clock = clock
    clock.every(recentDisconnectBounds.keepMs, () =>
      this.#pruneOlderThan(clock.monotonic() - recentDisconnectBounds.keepMs),
    )
  }

  /** The number of the latest command; they count from 1. */
  get latest(): number {
    return this.#latest
  }
  record(command: DisconnectCommand): void {
    if (this.#count >= recentDisconnectBounds.commandsMax) this.#pruneOlderThan(Number.POSITIVE_INFINITY)
    const one = { command, number: ++this.#latest, atMs: this.#clock.monotonic() }
    const key = keyOf(command.app, command.uid)
    const list = this.#byUser.get(key)
    if (list) list.push(one)
    else this.#byUser.set(key, [one])
    this.#count++
  }
  /** Throws when a command with a number above `fencingToken` selects this connection; see `ConnectionRegistry.check`. */
  check(connection: ConnectionIdentity, fencingToken: number): void {
    if (fencingToken === this.#latest) return
    if (fencingToken < this.#prunedUpTo) throw new CoreError('server.busy', 'the handshake took too long, try again')
    const commands = this.#byUser.get(keyOf(connection.app, connection.uid)) ?? []
    const match = commands.find(({ command, number }) => number > fencingToken && matchesCommand(command, connection))
    if (!match) return
    const { reason, by } = match.command
    throw endedError(reason === 'banned' ? 'user.banned' : 'token.ended', new CredentialEnd(reason, undefined, by))
  }

  #pruneOlderThan(atMs: number): void {
    for (const [key, list] of this.#byUser) {
      const kept = list.filter((one) => one.atMs > atMs)
      const lost = list[list.length - kept.length - 1]
      if (!lost) continue
      this.#prunedUpTo = Math.max(this.#prunedUpTo, lost.number)
      this.#count -= list.length - kept.length
      if (kept.length === 0) this.#byUser.delete(key)
      else this.#byUser.set(key, kept)
    }
  }
}

const keyOf = (app: AppId, uid: UserId): string => `${app}\0${uid}`

/** Whether the command selects this connection, which must be of its user. */
export function matchesCommand(command: DisconnectCommand, one: ConnectionIdentity): boolean {
  const { id, sessionId, tokenId } = one
  if (command.exceptTokenId !== undefined && tokenId === command.exceptTokenId) return false
  return (
    (command.selector !== undefined && matchesSelector(command.selector, one)) ||
    (sessionId !== undefined && command.sessionIds.includes(sessionId)) ||
    (tokenId !== undefined && command.tokenIds.includes(tokenId)) ||
    (id !== undefined && command.connectionIds.includes(id))
  )
}
