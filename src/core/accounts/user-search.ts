import type { Apps } from '../apps/apps.ts'
import type { Context } from '../context.ts'
import type { AppId, UserId } from '../values.ts'
import type { User } from './user.ts'
import { type Hit, type HitKey, type LookupDeps, userLookups } from './user-lookups.ts'
import { matchingFields, parseUserQuery, type QueryField, queryFields, type UserQuery } from './user-query.ts'

/** A user that a query finds, and every field that is known to match. */
export type FoundUser = {
  readonly uid: UserId
  /** A tombstone too. `undefined`: an id without an account. */
  readonly user: User | undefined
  readonly matchedBy: readonly QueryField[]
}

/** Where a search goes on: among the hits of that field, after that one. */
export type SearchPosition = HitKey & { readonly field: QueryField }

export type SearchPage = { readonly found: FoundUser[]; readonly next: SearchPosition | undefined }

type FieldHit = Hit & { readonly field: QueryField }

/** Finds users by whatever they go by. */
export class UserSearch {
  readonly #deps: LookupDeps

  constructor(context: Context, apps: Apps) {
    this.#deps = { context, apps }
  }

  /**
   * Users that a query finds, by the fields in the order of `queryFields`; at most `limit`. A user that several fields find is listed
   * once on a page. Each field is read by an index. Throws what `parseUserQuery` throws.
   */
  async find(app: AppId, text: string, after: SearchPosition | undefined, limit: number): Promise<SearchPage> {
    const query = parseUserQuery(text)
    const { hits, next } = await this.#hits(app, query, after, limit)
    const uids = [...new Set(hits.map(({ uid }) => uid))]
    const users = new Map(
      (await this.#deps.context.storage.users.listByUids(app, uids)).map((user) => [user.uid, user]),
    )
    const found = uids.map((uid) => foundUser(query, uid, users.get(uid), hits))
    return { found: found.filter(({ uid, matchedBy }) => isFirstSeen(hits, uid, matchedBy)), next }
  }
  /** Whether a text looks like a token of any dialect, or says that it is one. */
  looksLikeToken(text: string): boolean {
    const trimmed = text.trim()
    return (
      trimmed.startsWith('token:') || this.#deps.context.dialects.tokens.some(({ looksLike }) => looksLike(trimmed))
    )
  }

  async #hits(app: AppId, { text, fields }: UserQuery, after: SearchPosition | undefined, limit: number) {
    const hits: FieldHit[] = []
    const start = after ? queryFields.indexOf(after.field) : 0
    for (const field of fields.filter((one) => queryFields.indexOf(one) >= start)) {
      const wanted = limit + 1 - hits.length
      const key = field === after?.field ? after : undefined
      for (const hit of await userLookups[field](this.#deps, app, text, key, wanted)) hits.push({ ...hit, field })
      if (hits.length > limit) break
    }
    const last = hits[limit - 1]
    const next = hits.length > limit && last ? { ...last.key, field: last.field } : undefined
    return { hits: hits.slice(0, limit), next }
  }
}

function foundUser(query: UserQuery, uid: UserId, user: User | undefined, hits: readonly FieldHit[]): FoundUser {
  const fields = new Set(hits.flatMap((hit) => (hit.uid === uid ? [hit.field] : [])))
  if (user) for (const field of matchingFields(query, user)) fields.add(field)
  return { uid, user, matchedBy: queryFields.filter((field) => fields.has(field)) }
}

/** A user whose first matching field has no hit on this page was on an earlier one. */
const isFirstSeen = (hits: readonly FieldHit[], uid: UserId, [first]: readonly QueryField[]): boolean =>
  hits.some((hit) => hit.uid === uid && hit.field === first)
