import type { KickReceipt } from '../cluster.ts'
import { pages } from '../concurrency/pages.ts'
import type { Context } from '../context.ts'
import { CoreError } from '../errors.ts'
import { disconnectCommand } from '../sessions/disconnect-command.ts'
import { endedDetails, endSessions } from '../sessions/end-sessions.ts'
import { type KickPreview, previewKick } from '../sessions/kick-target.ts'
import { allSessions } from '../sessions/session-selector.ts'
import { userKey } from '../transaction-keys.ts'
import { type EndedSessions, type Transaction, unitOfWork } from '../unit-of-work.ts'
import type { AppId, Call, DialectName, UserId } from '../values.ts'
import { type ActiveRestrictions, isInForce, type Restriction } from './user.ts'

/** The new state of a restriction: lifted, or in force with these fields. */
export type RestrictionUpdate = false | { reason?: string; untilMs?: number | undefined }

/** A restriction that is not named stays as it is. */
export type RestrictionChange = { ban?: RestrictionUpdate; mute?: RestrictionUpdate }

/** Ban and mute of an id, registered or not. Deleting and reviving the account leaves them. */
export class Restrictions {
  constructor(private readonly context: Context) {}

  async of(app: AppId, uid: UserId): Promise<ActiveRestrictions> {
    return activeRestrictions(await this.context.storage.restrictions.listOf(app, uid), this.context.clock.now())
  }
  /** By uid; users without a restriction in force are absent. */
  async ofMany(app: AppId, uids: readonly UserId[]): Promise<Map<UserId, ActiveRestrictions>> {
    return this.#byUser(await this.context.storage.restrictions.listOfMany(app, uids))
  }
  /** All users with a restriction in force, by uid, in pages. */
  async *list(app: AppId): AsyncGenerator<Map<UserId, ActiveRestrictions>> {
    const { restrictions } = this.context.storage
    // The last user of a page may have another row on the next one.
    let held: Restriction[] = []
    for await (const page of pages<Restriction>((last, limit) => restrictions.list(app, last, limit))) {
      const lastUid = page.at(-1)?.uid
      yield this.#byUser([...held, ...page].filter(({ uid }) => uid !== lastUid))
      held = [...held, ...page].filter(({ uid }) => uid === lastUid)
    }
    yield this.#byUser(held)
  }

  /**
   * Sets or lifts ban and mute (docs/architecture.md#ban-and-mute). A ban closes every connection, and ends the sessions
   * and tokens of the dialects whose traits do not say that they survive it. A mute ends nothing. Throws `request.invalid` for
   * an end that is over.
   */
  async set(call: Call, uid: UserId, change: RestrictionChange): Promise<KickReceipt | undefined> {
    for (const update of [change.ban, change.mute]) if (update) this.assertAhead(update)
    const receipt = await this.setMany(call, [uid], change)
    return change.ban ? receipt : undefined
  }
  /** The same for several users in one transaction; one receipt for all. */
  async setMany(call: Call, uids: readonly UserId[], change: RestrictionChange): Promise<KickReceipt> {
    const each = [...new Set(uids)]
    const keys = each.map((uid) => userKey(call.app, uid))
    const { receipt } = await unitOfWork(this.context, call, keys, async (tx) => {
      for (const uid of each) await setRestrictions(tx, uid, change)
    })
    return receipt
  }

  /** Throws `request.invalid` for an end that is over. */
  assertAhead({ untilMs }: { untilMs?: number | undefined }): void {
    if (untilMs !== undefined && untilMs <= this.context.clock.now())
      throw new CoreError('request.invalid', 'until: must be in the future')
  }
  /** What a ban would end now, changing nothing: see `set`. */
  async previewBan(app: AppId, uid: UserId): Promise<KickPreview> {
    const { storage, cluster, dialects } = this.context
    const connections = (await cluster.connectionsOf(app, [uid])).get(uid) ?? []
    const { sessions, tokens } = await previewKick(storage, app, uid, allSessions, connections)
    const ends = ({ dialect }: { dialect: DialectName }) => !dialects.of(dialect).survivesBan
    return { sessions: sessions.filter(ends), tokens: tokens.filter(ends), connections }
  }
  /** Returns whether there was one. */
  async lift(call: Call, uid: UserId, kind: Restriction['kind']): Promise<boolean> {
    const { value } = await unitOfWork(this.context, call, [userKey(call.app, uid)], (tx) =>
      liftRestriction(tx, uid, kind),
    )
    return value
  }

  #byUser(rows: readonly Restriction[]): Map<UserId, ActiveRestrictions> {
    const nowMs = this.context.clock.now()
    const users = new Map<UserId, ActiveRestrictions>()
    for (const row of rows) {
      if (!isInForce(row, nowMs)) continue
      users.set(row.uid, { ban: undefined, mute: undefined, ...users.get(row.uid), [row.kind]: row })
    }
    return users
  }
}

/** The restrictions of one user that are in force now. */
export function activeRestrictions(rows: readonly Restriction[], nowMs: number): ActiveRestrictions {
  const standing: ActiveRestrictions = { ban: undefined, mute: undefined }
  for (const row of rows) if (isInForce(row, nowMs)) standing[row.kind] = row
  return standing
}

/** Inside a transaction; see `Restrictions.set`. */
export async function setRestrictions(tx: Transaction, uid: UserId, change: RestrictionChange): Promise<void> {
  const ended = change.ban ? await endForBan(tx, uid) : undefined
  if (change.ban !== undefined) await setRestriction(tx, uid, 'ban', change.ban, ended)
  if (change.mute !== undefined) await setRestriction(tx, uid, 'mute', change.mute)
  if (ended) tx.disconnect(ended)
}

async function setRestriction(
  tx: Transaction,
  uid: UserId,
  kind: Restriction['kind'],
  setting: RestrictionUpdate,
  ended?: EndedSessions,
): Promise<void> {
  if (setting === false) return void (await liftRestriction(tx, uid, kind))
  const { restrictions } = tx.stores
  const { app, actor } = tx.call
  const { reason = '', untilMs } = setting
  const row = { app, uid, kind, reason, untilMs, sinceMs: tx.atMs, actor: `${actor.kind}:${actor.id}` }
  await restrictions.put(row)
  tx.audit(actions[kind].set, uid, { changed: [kind], details: { reason, until: untilMs, ...endedBy(ended) } })
}

/** What a ban ended, when it ended anything. */
function endedBy(ended: EndedSessions | undefined) {
  if (!ended || ended.sessions + ended.tokens === 0) return {}
  const { sessions, count, tokens } = endedDetails(ended, 'banned')
  return { sessions, count, tokens }
}

async function liftRestriction(tx: Transaction, uid: UserId, kind: Restriction['kind']): Promise<boolean> {
  const removed = await tx.stores.restrictions.remove(tx.call.app, uid, kind)
  if (removed) tx.audit(actions[kind].lift, uid, { changed: [kind] })
  return removed
}

async function endForBan(tx: Transaction, uid: UserId): Promise<EndedSessions> {
  const { stores, dialects } = tx
  const { app } = tx.call
  const ends = ({ dialect }: { dialect: DialectName }) => !dialects.of(dialect).survivesBan
  const sessions = (await stores.sessions.listLive(app, uid)).filter(ends)
  const tokens = (await stores.tokens.listLive(app, uid)).filter(ends)
  const ended = await endSessions(tx, uid, sessions, tokens, 'banned')
  return { ...ended, command: disconnectCommand({ app, uid, selector: allSessions, reason: 'banned' }) }
}

const actions = {
  ban: { set: 'user.ban', lift: 'user.unban' },
  mute: { set: 'user.mute', lift: 'user.unmute' },
} as const
