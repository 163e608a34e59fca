import type { Context } from '../context.ts'
import { CoreError } from '../errors.ts'
import { timeOrderedId } from '../ids.ts'
import { userKey } from '../transaction-keys.ts'
import { unitOfWork } from '../unit-of-work.ts'
import type { AppId, Call, UserId } from '../values.ts'
import type { UserNote } from './store.ts'
import { requireUser } from './user.ts'

export const userNoteBounds = {
  /** Code points of one note. */
  contentCharsMax: 4_096,
  /** Notes on one user. */
  perUserMax: 1_000,
} as const

/** Notes of operators about users. Deleting the account deletes them. */
export class UserNotes {
  constructor(private readonly context: Context) {}

  /** The newest first: at most `limit` older than the note `before`. None of an id without an account. */
  list(app: AppId, uid: UserId, before: string | undefined, limit: number): Promise<UserNote[]> {
    return this.context.storage.userNotes.list(app, uid, before, limit)
  }
  /** Throws `user.not_found`, `user.destroyed`, `request.invalid` when the user has `perUserMax` notes. */
  async add(call: Call, uid: UserId, content: string): Promise<UserNote> {
    const { app, actor } = call
    const id = timeOrderedId(this.context.ids, this.context.clock.now())
    const { value } = await unitOfWork(this.context, call, [userKey(app, uid)], async (tx) => {
      const { users, userNotes } = tx.stores
      requireUser(await users.find(app, uid))
      if ((await userNotes.count(app, uid)) >= userNoteBounds.perUserMax)
        throw new CoreError('request.invalid', `a user has at most ${userNoteBounds.perUserMax} notes`)
      const note = { app, uid, id, author: `${actor.kind}:${actor.id}`, content, createdAtMs: tx.atMs }
      await userNotes.add(note)
      tx.audit('user_note.create', uid, { details: { note: id } })
      return note
    })
    return value
  }
  /** `false` when there is no such note. */
  async remove(call: Call, uid: UserId, id: string): Promise<boolean> {
    const { value } = await unitOfWork(this.context, call, [userKey(call.app, uid)], async (tx) => {
      const removed = await tx.stores.userNotes.remove(call.app, uid, id)
      if (removed) tx.audit('user_note.delete', uid, { details: { note: id } })
      return removed
    })
    return value
  }
}
