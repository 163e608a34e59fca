import { auditAlias } from '../../push/labels.ts'
import type { Transaction } from '../../unit-of-work.ts'
import type { UserId } from '../../values.ts'
import type { UserRecord } from './record.ts'
import type { StoredAccounts } from './stored-accounts.ts'

/** What a record changes of a user's alias and tags. */
export type LabelChange = {
  /** `''` removes it. */
  readonly alias: string | undefined
  /** `''` for none. */
  readonly aliasBefore: string
  readonly addedTags: readonly string[]
  readonly removedTags: readonly string[]
}

export const unchangedLabels: LabelChange = { alias: undefined, aliasBefore: '', addedTags: [], removedTags: [] }

export const changesLabels = ({ alias, addedTags, removedTags }: LabelChange): boolean =>
  alias !== undefined || addedTags.length > 0 || removedTags.length > 0

/** The alias of a record is noted as the user's. */
export function labelChange({ uid, alias, tags }: UserRecord, stored: StoredAccounts): LabelChange {
  const held = stored.tagsOf(uid)
  const aliasBefore = stored.aliases.of(uid)
  return {
    alias: alias !== undefined && stored.aliases.take(alias, uid) ? alias : undefined,
    aliasBefore,
    addedTags: tags?.filter((tag) => !held.includes(tag)) ?? [],
    removedTags: tags ? held.filter((tag) => !tags.includes(tag)) : [],
  }
}

/** Inside a transaction, with audit entries. */
export async function applyLabels(tx: Transaction, uid: UserId, change: LabelChange): Promise<void> {
  const { pushAliases, pushTags } = tx.stores
  const { app } = tx.call
  const { alias, aliasBefore, addedTags, removedTags } = change
  if (removedTags.length > 0) {
    await pushTags.remove(app, uid, removedTags)
    tx.audit('push.tags_remove', uid, { changed: ['tags'], details: { tags: removedTags } })
  }
  if (addedTags.length > 0) {
    await pushTags.add(app, uid, addedTags)
    tx.audit('push.tags_add', uid, { changed: ['tags'], details: { tags: addedTags } })
  }
  if (alias === undefined) return
  if (alias === '') await pushAliases.removeOfUser(app, uid)
  else await pushAliases.put({ app, uid, alias, device: undefined })
  auditAlias(tx, uid, aliasBefore, alias)
}
