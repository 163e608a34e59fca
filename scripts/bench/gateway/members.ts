import type { Storage, Stores } from '../../../src/core/storage.ts'
import type { UserId } from '../../../src/core/values.ts'
import { fill, openStore, uidAt } from '../kit/fill.ts'
import { scratchFolder } from '../kit/scratch.ts'

/** Members a transaction, which may take 5 s on a busy machine. */
const blockMembers = 1_000

/** A data folder with these members in it, signed in but not connected: what as many token calls leave behind. */
export async function folderWithMembers<Member>(
  count: number,
  signedIn: (stores: Stores, uid: UserId) => Promise<Member>,
): Promise<{ folder: string; members: Member[] }> {
  const folder = scratchFolder()
  const storage = await openStore(folder)
  await fill(storage, count)
  const members = await signInAll(storage, count, signedIn)
  await storage.close()
  return { folder, members }
}

/** Signs the first `count` users in, a block a transaction. */
export async function signInAll<Member>(
  storage: Storage,
  count: number,
  signedIn: (stores: Stores, uid: UserId) => Promise<Member>,
): Promise<Member[]> {
  const members: Member[] = []
  while (members.length < count)
    await storage.transaction([], async (stores) => {
      const end = Math.min(count, members.length + blockMembers)
      while (members.length < end) members.push(await signedIn(stores, uidAt(members.length)))
    })
  return members
}
