import type { Model } from './model.ts'
import type { Dialect, MultiLogin, System, Uid } from './system.ts'

/** One action of a history; its text is what a failure prints. */
export type Action = {
  readonly act: (system: System) => unknown
  /** It would change nothing: the token, connection or user it names does not exist. */
  readonly isNoop: (model: Model) => boolean
  /** The connection whose client does it. */
  readonly connection?: NamedConnection
  readonly toString: () => string
}

/** `newer`: how many of the user's open ones are newer. */
export type NamedConnection = { readonly dialect: Dialect; readonly uid: Uid; readonly newer: number }

export const action = (text: string, act: Action['act'], isNoop: Action['isNoop'] = () => false): Action => ({
  act,
  isNoop,
  toString: () => text,
})
const nth = (newer: number) => ['newest', 'second newest'][newer] ?? `${newer + 1}th newest`
export const vendors: Record<Dialect, string> = { openim: 'OpenIM', wildfire: 'WildfireChat', lanying: 'Lanying' }

/** A client connects with a token. */
export const connects = (dialect: Dialect, uid: Uid, newer: number, how: string, act: Action['act']) =>
  action(
    `${uid} connects to ${vendors[dialect]} with the ${nth(newer)} token${how}`,
    act,
    ({ state }) => state.tokensOf(dialect, uid)[newer] === undefined,
  )
/** A connected client does something. */
export const connection = (dialect: Dialect, uid: Uid, newer: number, does: string, act: Action['act']): Action => ({
  ...action(
    `${uid}'s ${nth(newer)} connection to ${vendors[dialect]} ${does}`,
    act,
    ({ state }) => state.at(dialect, uid, newer) === undefined,
  ),
  connection: { dialect, uid, newer },
})

export const loseSocket = (dialect: Dialect, uid: Uid, newer: number) =>
  connection(dialect, uid, newer, 'loses its socket', (system) => system.loseSocket(dialect, uid, newer))
export const loseNetwork = (dialect: Dialect, uid: Uid, newer: number) =>
  connection(dialect, uid, newer, 'loses its network', (system) => system.loseNetwork(dialect, uid, newer))

// The operator and the clock.
export const setMultiLogin = (multiLogin: MultiLogin) =>
  action(`openim.multiLogin becomes ${multiLogin}`, (system) => {
    system.multiLogin = multiLogin
  })
export const pass = (seconds: number) => action(`${seconds} s pass`, (system) => system.pass(seconds * 1_000))
