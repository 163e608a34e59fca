import type { AppId, UserId } from '../values.ts'
import { type PlatformSet, platformSetOf } from './platform-set.ts'
import type { ConnectionRegistry } from './registry.ts'

/** Who is online where, on all nodes, for the users that somebody here follows. */
export interface PresenceFeed {
  /**
   * Follows these users once more each; `unfollow` takes one of it back. Resolves when `online` knows them; `undefined`
   * when it does already.
   */
  follow(app: AppId, uids: readonly UserId[]): Promise<void> | undefined
  unfollow(app: AppId, uids: Iterable<UserId>): void
  /** Where a followed user is online: as of the last change told. */
  online(app: AppId, uid: UserId): PlatformSet
  /** Told after each change that may concern `online` of a followed user, in order per user. */
  onChange(listener: (app: AppId, uid: UserId) => void): () => void
}

/** The feed of a cluster of one: its registry knows everybody. */
export class LocalFeed implements PresenceFeed {
  constructor(private readonly registry: ConnectionRegistry) {}

  follow(): undefined {}
  unfollow(): void {}
  online(app: AppId, uid: UserId): PlatformSet {
    return platformSetOf(this.registry.ofUser(app, uid))
  }
  onChange(listener: (app: AppId, uid: UserId) => void): () => void {
    return this.registry.onEvent(({ kind, connection }) => {
      if (kind !== 'background') listener(connection.app, connection.uid)
    })
  }
}
