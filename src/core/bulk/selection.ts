import { isDestroyed, type User } from '../accounts/user.ts'
import { nextTurn } from '../concurrency/next-turn.ts'
import type { Context } from '../context.ts'
import type { AppId } from '../values.ts'
import { type BulkFilter, type BulkSelection, bulkBounds } from './bulk-job.ts'

/** Users of a selection, and where the rest begins; `next` is absent at the end. */
export type SelectedPage = { readonly users: readonly string[]; readonly next: string | undefined }

/** The users of a selection after a cursor: one bounded read, so that a page may have few users or none. */
export async function selectPage(
  { storage }: Pick<Context, 'storage'>,
  app: AppId,
  selection: BulkSelection,
  cursor: string | undefined,
): Promise<SelectedPage> {
  const { pieceUsers, scanRows } = bulkBounds
  if (selection.by === 'users') {
    const start = Number(cursor ?? 0)
    const users = selection.users.slice(start, start + pieceUsers)
    return { users, next: start + pieceUsers < selection.users.length ? String(start + pieceUsers) : undefined }
  }
  if (selection.by === 'sessions') {
    const users = await storage.sessions.listUsersAfter(app, cursor ?? '', pieceUsers)
    const next = users.length < pieceUsers ? undefined : users.at(-1)
    return { users: users.map((uid) => `uid:${uid}`), next }
  }
  const rows = await storage.users.listAfter(app, Number(cursor ?? 0), scanRows)
  const found = rows.filter((user) => matches(user, selection.filter))
  // The rest of the rows is read again.
  const last = found.length > pieceUsers ? found[pieceUsers - 1] : rows.at(-1)
  const isEnd = found.length <= pieceUsers && rows.length < scanRows
  return {
    users: found.slice(0, pieceUsers).map(({ uid }) => `uid:${uid}`),
    next: isEnd ? undefined : String(last?.num),
  }
}

const matches = (user: User, { kind, createdAfterMs, createdBeforeMs, uidPrefix }: BulkFilter): boolean =>
  !isDestroyed(user) &&
  (kind === undefined || user.kind === kind) &&
  (createdAfterMs === undefined || user.createdAtMs > createdAfterMs) &&
  (createdBeforeMs === undefined || user.createdAtMs < createdBeforeMs) &&
  (uidPrefix === undefined || user.uid.startsWith(uidPrefix))

/** All pages, with a turn of the event loop for others in between. */
export async function* selectedPages(context: Pick<Context, 'storage'>, app: AppId, selection: BulkSelection) {
  let cursor: string | undefined
  do {
    const page: SelectedPage = await selectPage(context, app, selection, cursor)
    yield page.users
    cursor = page.next
    await nextTurn()
  } while (cursor !== undefined)
}
