import { z } from 'zod'
import type { UserNote } from '../../../core/accounts/store.ts'
import { userNoteBounds } from '../../../core/accounts/user-notes.ts'
import { CoreError } from '../../../core/errors.ts'
import { endpoint } from '../deps.ts'
import { noteExamples } from '../examples/user-notes.ts'
import { resourceId, text, userReference } from '../fields.ts'
import { decodeCursor, pageOf, pageQuery, toPage } from '../pages.ts'

const user = { user: userReference }

const note = z.object({
  note: z.string(),
  text: z.string(),
  /** Who wrote it: a kind of actor and its id. */
  author: z.string(),
  createdAt: z.int(),
})

const toNote = ({ id, content, author, createdAtMs }: UserNote): z.output<typeof note> => ({
  ...{ note: id, text: content, author, createdAt: createdAtMs },
})

const list = endpoint({
  route: 'GET /v1/users/{user}/notes',
  summary: 'The notes on a user, the latest first; clients never see them',
  source: 'Rollcall',
  auth: 'viewer',
  ...noteExamples.list,
  request: { params: z.object(user), query: z.object(pageQuery) },
  reply: pageOf(note),
  run: async ({ core }, { params: { user: named }, query: { limit, cursor } }, { app }) => {
    const [before] = decodeCursor(cursor, 'string') ?? []
    const uid = await core.users.resolve(app, named, { tombstones: true })
    return core.userNotes.list(app, uid, before, limit + 1)
  },
  map: (notes, { query: { limit } }) => {
    const { items, ...next } = toPage(notes, limit, ({ id }) => [id])
    return { items: items.map(toNote), ...next }
  },
})

const add = endpoint({
  route: 'POST /v1/users/{user}/notes',
  summary: 'Adds a note on a user',
  source: 'Rollcall',
  auth: 'operator',
  status: 201,
  ...noteExamples.add,
  request: { params: z.object(user), body: z.object({ text: text(userNoteBounds.contentCharsMax, 1) }) },
  reply: note,
  run: async ({ core }, { params: { user: named }, body }, call) =>
    core.userNotes.add(call, await core.users.resolve(call.app, named), body.text),
  map: toNote,
  replyHeaders: ({ uid, id }) => ({ location: `/v1/users/uid:${encodeURIComponent(uid)}/notes/${id}` }),
})

const remove = endpoint({
  route: 'DELETE /v1/users/{user}/notes/{note}',
  summary: 'Deletes a note',
  source: 'Rollcall',
  auth: 'operator',
  status: 204,
  ...noteExamples.remove,
  request: {
    params: z.object({ ...user, note: resourceId }),
  },
  run: async ({ core }, { params: { user: named, note: id } }, call) => {
    const uid = await core.users.resolve(call.app, named)
    if (!(await core.userNotes.remove(call, uid, id))) throw new CoreError('resource.not_found', 'no such note')
  },
})

export const noteRows = () => [list, add, remove]
