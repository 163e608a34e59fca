import { expect, test } from 'bun:test'
import type { UserNote } from '../../src/core/accounts/store.ts'
import type { OpenStore } from './drivers.ts'
import { given } from './given.ts'
import { usersOf } from './samples.ts'
import { edgeTexts } from './texts.ts'

export function userNoteStoreSuite(open: OpenStore): void {
  const on = given(open)
  const notes = () => on.storage.userNotes
  const aNote = (uid: string, id: string, content = ''): UserNote => ({
    ...{ app: on.app, uid, id, content },
    author: 'key:test',
    createdAtMs: 2 ** 41,
  })

  test('notes of any text, as written', async () => {
    await on.storage.users.insert(usersOf(on.app, 'ann'))
    for (const [index, text] of edgeTexts.entries()) {
      const note = { ...aNote('ann', `n${index}`, text), author: text }
      await notes().add(note)
      expect(await notes().find(on.app, 'ann', note.id)).toEqual(note)
    }
    expect(await notes().count(on.app, 'ann')).toBe(edgeTexts.length)
    expect(await notes().find(on.app, 'bob', 'n1')).toBeUndefined()
    expect(await notes().find(on.otherApp, 'ann', 'n1')).toBeUndefined()
  })
  test('the latest first, a page after another', async () => {
    await on.storage.users.insert(usersOf(on.app, 'ann', 'bob'))
    for (const id of ['2', '1', '4', '3']) await notes().add(aNote('ann', id))
    await notes().add(aNote('bob', '5'))
    const ids = async (before: string | undefined, limit: number) =>
      (await notes().list(on.app, 'ann', before, limit)).map(({ id }) => id)
    expect(await ids(undefined, 3)).toEqual(['4', '3', '2'])
    expect(await ids('2', 3)).toEqual(['1'])
    expect(await ids('1', 3)).toEqual([])
  })
  test('one is removed, or all of a user, once', async () => {
    await on.storage.users.insert(usersOf(on.app, 'ann', 'bob'))
    for (const uid of ['ann', 'bob']) for (const id of ['1', '2']) await notes().add(aNote(uid, id))
    expect(await notes().remove(on.app, 'ann', '1')).toBe(true)
    expect(await notes().remove(on.app, 'ann', '1')).toBe(false)
    expect(await notes().removeOfUser(on.app, 'bob')).toBe(2)
    expect(await notes().removeOfUser(on.app, 'bob')).toBe(0)
    expect(await notes().count(on.app, 'ann')).toBe(1)
  })
}
