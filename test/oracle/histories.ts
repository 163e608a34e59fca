import fc from 'fast-check'
import * as deeds from './deeds.ts'
import { clientOf, type MultiLogin, type Platform, type Uid } from './world.ts'

type Arbitraries<T extends unknown[]> = { [K in keyof T]: fc.Arbitrary<T[K]> }

/** How often, what, and of whom. */
const row = <T extends unknown[]>(weight: number, deed: (...args: T) => deeds.Deed, ...args: Arbitraries<T>) => ({
  weight,
  arbitrary: fc.tuple<T>(...args).map((args) => deed(...args)),
})

// The first of each is what a history is shrunk to.
const uid = fc.constantFrom<Uid>('ann', 'ann', 'ann', 'ann', 'ben')
const platform = fc.constantFrom<Platform>('web', 'web', 'ios', 'ios', 'android', 'windows', 'macos', 'ipad')
const newer = fc.constantFrom(0, 0, 0, 1, 2)
const client = fc.constantFrom('w1', 'w2')
const seconds = fc.constantFrom(31, 1, 10, 29, 30, 60, 600)

const timeless = [
  row(20, deeds.getUserToken, uid, platform),
  row(40, deeds.connect, uid, newer),
  row(16, deeds.watch, uid, newer, uid),
  row(2, deeds.unwatch, uid, newer, uid),
  row(8, deeds.setBackground, uid, newer, fc.boolean()),
  row(12, deeds.cutCable, uid, newer),
  row(6, deeds.vanish, uid, newer),
  row(2, deeds.logOut, uid, newer),
  row(2, deeds.forceLogout, uid, platform),
  row(6, deeds.getToken, uid, client, platform),
  row(1, deeds.kickUser, uid),
  row(3, deeds.kickClient, uid, fc.oneof(client, platform.map(clientOf))),
  row(1, deeds.ban, uid),
  row(3, deeds.mute, uid),
  row(8, deeds.free, uid),
  row(1, deeds.destroy, uid),
  row(3, deeds.register, fc.constantFrom('ben', 'ann')),
  row(12, deeds.setMultiLogin, fc.constantFrom<MultiLogin>(1, 0, 0, 4, 5)),
]
const history = (rows: typeof timeless, deedsMax: number): fc.Arbitrary<deeds.Deed[]> =>
  fc.array(fc.oneof(...rows), { minLength: 1, maxLength: deedsMax, size: 'max' })

/** What may happen in a while, of up to `deedsMax` deeds; who has no token yet, or no connection, leaves some undone. */
export const histories = (deedsMax: number) => history([...timeless, row(10, deeds.pass, seconds)], deedsMax)

/** The same, all at one time. */
export const moments = (deedsMax: number) => history(timeless, deedsMax)
