import { allocateNums } from '../../../src/core/accounts/numbering.ts'
import { emptyProfile, type User } from '../../../src/core/accounts/user.ts'
import { defaultApp } from '../../../src/core/apps/store.ts'
import { systemClock } from '../../../src/core/clock.ts'
import { systemIds } from '../../../src/core/ids.ts'
import type { Storage } from '../../../src/core/storage.ts'
import { lanyingNumLayout } from '../../../src/dialects/lanying/admission.ts'
import { columnCipher } from '../../../src/storage/column-cipher.ts'
import { openStorage } from '../../../src/storage/open.ts'

/** Users a transaction: bounds memory, and lets the fsync count little. */
const blockUsers = 5_000

/** The `secrets.key` of stores that are filled here, also of those that a later run opens again. */
export const benchStoreKey = 'the key of the stores of benches'

/** The store as a server that starts in this folder, with that `secrets.key`, will find it. */
export const openStore = (dataDir: string, key = benchStoreKey): Promise<Storage> =>
  openStoreAt(`sqlite:${dataDir}/rollcall.db`, key)

/** The same by its `database.url`. */
export async function openStoreAt(url: string, key = benchStoreKey): Promise<Storage> {
  const { storage } = await openStorage(url, {
    clock: systemClock,
    cipher: columnCipher(key, systemIds),
  })
  if (!(await storage.apps.find(defaultApp)))
    await storage.apps.insert(
      { id: defaultApp, createdAtMs: systemClock.now() },
      { firstNum: lanyingNumLayout.first, firstSerial: 1 },
    )
  return storage
}

/** Adds users until there are `users` of them, a block a transaction. Calls back after each with the count so far. */
export async function fill(
  storage: Storage,
  users: number,
  onBlock: (count: number) => void = () => {},
): Promise<void> {
  for (let first = await storage.users.count(defaultApp, { destroyed: true }); first < users; first += blockUsers) {
    const count = Math.min(blockUsers, users - first)
    await storage.transaction([], async (stores) => {
      const nums = await allocateNums(stores, lanyingNumLayout, defaultApp, count)
      await stores.users.insert(nums.map((num, place) => userAt(first + place, num)))
    })
    onBlock(first + count)
  }
}

/** The uid at a place from 0: always as long, so that requests for it are, too. */
export const uidAt = (place: number): string => `user-${String(place).padStart(9, '0')}`

/** A profile as filled as they usually are. */
function userAt(place: number, num: number): User {
  const uid = uidAt(place)
  return {
    ...emptyProfile,
    app: defaultApp,
    uid,
    num,
    kind: 'person',
    grade: 0,
    name: `name-${uid}`,
    displayName: `User ${place}`,
    portrait: `https://cdn.example.com/portraits/${uid}.png`,
    gender: place % 3,
    mobile: `1${String(place).padStart(10, '0')}`,
    email: `${uid}@example.com`,
    company: 'Example',
    createdAtMs: 1_700_000_000_000 + place,
    changedAtMs: 1_700_000_000_000 + place,
    destroyedAtMs: undefined,
  }
}
