import fc from 'fast-check'
import * as actions from './actions.ts'
import { clientOf, type MultiLogin, type Platform, type Uid } from './system.ts'

type Arbitraries<T extends unknown[]> = { [K in keyof T]: fc.Arbitrary<T[K]> }

/** Weight, action, and generators of its arguments. */
const row = <T extends unknown[]>(weight: number, action: (...args: T) => actions.Action, ...args: Arbitraries<T>) => ({
  weight,
  arbitrary: fc.tuple<T>(...args).map((args) => action(...args)),
})

// Shrinking prefers the first of each.
const uid = fc.constantFrom<Uid>('ann', 'ann', 'ann', 'ann', 'ben')
const platform = fc.constantFrom<Platform>('web', 'web', 'ios', 'ios', 'android', 'windows', 'macos', 'ipad')
const newer = fc.constantFrom(0, 0, 0, 1, 2)
const client = fc.constantFrom('w1', 'w2')
const seconds = fc.constantFrom(31, 1, 10, 29, 30, 60, 600)

const actionsWithoutTime = [
  row(20, actions.getUserToken, uid, platform),
  row(40, actions.connect, uid, newer),
  row(16, actions.subscribe, uid, newer, uid),
  row(2, actions.unsubscribe, uid, newer, uid),
  row(8, actions.setBackground, uid, newer, fc.boolean()),
  row(12, actions.loseNetwork, uid, newer),
  row(6, actions.loseSocket, uid, newer),
  row(2, actions.logOut, uid, newer),
  row(2, actions.forceLogout, uid, platform),
  row(6, actions.getToken, uid, client, platform),
  row(1, actions.kickUser, uid),
  row(3, actions.kickClient, uid, fc.oneof(client, platform.map(clientOf))),
  row(1, actions.ban, uid),
  row(3, actions.mute, uid),
  row(8, actions.unblock, uid),
  row(1, actions.destroy, uid),
  row(3, actions.register, fc.constantFrom('ben', 'ann')),
  row(12, actions.setMultiLogin, fc.constantFrom<MultiLogin>(1, 0, 0, 4, 5)),
]
const history = (rows: typeof actionsWithoutTime, actionsMax: number): fc.Arbitrary<actions.Action[]> =>
  fc.array(fc.oneof(...rows), { minLength: 1, maxLength: actionsMax, size: 'max' })

/** Up to `actionsMax` actions; those that name a token or connection that does not exist are skipped. */
export const histories = (actionsMax: number) =>
  history([...actionsWithoutTime, row(10, actions.pass, seconds)], actionsMax)

/** Without time passing. */
export const historiesWithoutTime = (actionsMax: number) => history(actionsWithoutTime, actionsMax)
