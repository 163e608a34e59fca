import fc from 'fast-check'
import { type Action, loseNetwork, loseSocket, pass, setMultiLogin } from './actions.ts'
import * as lanying from './lanying-actions.ts'
import * as openim from './openim-actions.ts'
import { clientOf, type Dialect, dialects, type MultiLogin, type Platform, type Uid } from './system.ts'
import * as wildfire from './wildfire-actions.ts'

type Arbitraries<T extends unknown[]> = { [K in keyof T]: fc.Arbitrary<T[K]> }
type Row = { readonly weight: number; readonly arbitrary: fc.Arbitrary<Action> }

/** Weight, action, and generators of its arguments. */
const row = <T extends unknown[]>(weight: number, action: (...args: T) => Action, ...args: Arbitraries<T>): Row => ({
  weight,
  arbitrary: fc.tuple<T>(...args).map((args) => action(...args)),
})

// Shrinking prefers the first of each.
const uid = fc.constantFrom<Uid>('ann', 'ann', 'ann', 'ann', 'ben')
const platform = fc.constantFrom<Platform>('web', 'web', 'ios', 'ios', 'android', 'windows', 'macos', 'ipad')
const newer = fc.constantFrom(0, 0, 0, 1, 2)
const client = fc.constantFrom('w1', 'w1', 'w2', 'w3')
/** One is the id of a client of WildfireChat too. */
const guid = fc.constantFrom('g1', 'g1', 'g2', 'w1')
const anyClient = fc.oneof(client, guid, platform.map(clientOf))
const sn = fc.constantFrom(1, 2, 3, 4)
/** Longest intervals are 0, which stands for 300 s; a client is silent after 1.5 times as long. */
const keepAliveS = fc.constantFrom(60, 20, 0)
/** The time-outs of all wires, a second less, and others. */
const seconds = fc.constantFrom(31, 30, 29, 3, 1, 10, 90, 89, 450, 449, 600)

/** By a backend, and by a client whose connection stays. */
const openimRows: Row[] = [
  row(20, openim.getUserToken, uid, platform),
  row(60, openim.connect, uid, newer),
  row(24, openim.subscribe, uid, newer, uid),
  row(6, openim.unsubscribe, uid, newer, uid),
  row(12, openim.setBackground, uid, newer, fc.boolean()),
  row(4, openim.logOut, uid, newer),
  row(3, openim.forceLogout, uid, platform),
  row(4, openim.update, uid),
  row(4, openim.register, fc.constantFrom('ben', 'ann')),
]
const settingRows: Row[] = [row(10, setMultiLogin, fc.constantFrom<MultiLogin>(1, 0, 0, 4, 5))]
const wildfireRows = (keepAliveS: fc.Arbitrary<number>): Row[] => [
  row(14, wildfire.getToken, uid, client, platform),
  row(60, wildfire.connectMqtt, uid, newer, keepAliveS),
  row(8, wildfire.signOut, uid, newer, fc.constantFrom<1 | 8>(1, 8)),
  row(4, wildfire.disconnect, uid, newer),
  row(10, wildfire.bindPush, uid, newer, fc.constantFrom('p1', 'p2'), platform),
  row(12, wildfire.kickOwn, uid, newer, anyClient),
  row(1, wildfire.kickUser, uid),
  row(3, wildfire.kickClient, uid, anyClient),
  row(1, wildfire.ban, uid),
  row(2, wildfire.mute, uid),
  row(12, wildfire.unblock, uid),
  row(1, wildfire.destroy, uid),
]
const lanyingRows: Row[] = [
  row(14, lanying.logIn, uid, fc.option(guid, { nil: undefined })),
  row(60, lanying.provision, uid, newer, guid, fc.constantFrom<Platform>('web', 'web', 'ios', 'windows')),
  row(3, lanying.changePassword, uid, newer),
  row(3, lanying.setPassword, fc.constantFrom<Uid>('ben', 'ann')),
  row(1, lanying.kickAll, uid),
  row(4, lanying.kickDevice, uid, sn),
  row(3, lanying.removeDevice, uid, sn),
  row(1, lanying.disable, uid),
  row(6, lanying.enable, uid),
  row(1, lanying.deleteUser, uid),
]
const networkRows = (dialects: readonly Dialect[]): Row[] => {
  const dialect = fc.constantFrom(...dialects)
  return [row(24, loseNetwork, dialect, uid, newer), row(12, loseSocket, dialect, uid, newer)]
}

const rowsOf = (dialects: readonly Dialect[], keepAliveS: fc.Arbitrary<number>): Row[] => {
  const rows = { openim: [...openimRows, ...settingRows], wildfire: wildfireRows(keepAliveS), lanying: lanyingRows }
  return [...dialects.flatMap((dialect) => rows[dialect]), ...networkRows(dialects)]
}
const history = (rows: readonly Row[], actionsMax: number): fc.Arbitrary<Action[]> =>
  fc.array(fc.oneof(...rows), { minLength: 1, maxLength: actionsMax, size: 'max' })

/** Up to `actionsMax` actions; those that name a token or connection that does not exist are skipped. */
export const histories = (actionsMax: number, ofDialects: readonly Dialect[] = dialects) =>
  history([...rowsOf(ofDialects, keepAliveS), row(10, pass, seconds)], actionsMax)

/** Without time passing; every lost network is detected after 30 s. */
export const historiesWithoutTime = (actionsMax: number) => history(rowsOf(dialects, fc.constant(20)), actionsMax)

/** So many actions that several real nodes can be asked for: no setting changes, and no client loses its network. */
export const historiesOfNodes = (actions: number) => {
  const loses = row(12, loseSocket, fc.constantFrom(...dialects), uid, newer)
  const rows = [...openimRows, ...wildfireRows(fc.constant(20)), ...lanyingRows, loses]
  return fc.array(fc.oneof(...rows), { minLength: actions, maxLength: actions, size: 'max' })
}
