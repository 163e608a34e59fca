import type { Model } from './model.ts'
import type { MultiLogin, Platform, System, Uid } from './system.ts'

/** One action of a history; its text is what a failure prints. */
export type Action = {
  readonly act: (system: System) => unknown
  /** It would change nothing: the token or connection it names does not exist. */
  readonly isNoop: (model: Model) => boolean
  readonly toString: () => string
}

const action = (text: string, act: Action['act'], isNoop: Action['isNoop'] = () => false): Action => ({
  act,
  isNoop,
  toString: () => text,
})
const nth = (newer: number) => ['newest', 'second newest'][newer] ?? `${newer + 1}th newest`

// Called by backends.
export const getUserToken = (uid: Uid, platform: Platform) =>
  action(`${uid} gets a token for ${platform}`, (system) => system.getUserToken(uid, platform))
export const forceLogout = (uid: Uid, platform: Platform) =>
  action(`OpenIM's backend logs ${uid} out on ${platform}`, (system) => system.forceLogout(uid, platform))
export const register = (uid: Uid) => action(`${uid} is registered`, (system) => system.register(uid))
export const destroy = (uid: Uid) => action(`${uid} is destroyed`, (system) => system.destroy(uid))
export const getToken = (uid: Uid, client: string, platform: Platform) =>
  action(`${uid} gets a WildfireChat token for ${client}, ${platform}`, (system) =>
    system.getToken(uid, client, platform),
  )
export const kickUser = (uid: Uid) => action(`WildfireChat kicks ${uid}`, (system) => system.kickoff(uid))
export const kickClient = (uid: Uid, client: string) =>
  action(`WildfireChat kicks ${client} of ${uid}`, (system) => system.kickoff(uid, client))
export const ban = (uid: Uid) => action(`${uid} is banned`, (system) => system.block(uid, 2))
export const mute = (uid: Uid) => action(`${uid} is muted`, (system) => system.block(uid, 1))
export const unblock = (uid: Uid) =>
  action(
    `${uid} is unblocked`,
    (system) => system.block(uid, 0),
    (model) => !model.blocks.get(uid),
  )

// Done by clients.
export const connect = (uid: Uid, newer: number) =>
  action(
    `${uid} connects with the ${nth(newer)} token`,
    (system) => system.connect(uid, newer),
    (model) => model.tokens(uid)[newer] === undefined,
  )
const connection = (uid: Uid, newer: number, does: string, act: Action['act']) =>
  action(`${uid}'s ${nth(newer)} connection ${does}`, act, (model) => model.at(uid, newer) === undefined)
export const logOut = (uid: Uid, newer: number) =>
  connection(uid, newer, 'logs out', (system) => system.logOut(uid, newer))
export const setBackground = (uid: Uid, newer: number, background: boolean) =>
  connection(uid, newer, `goes to the ${background ? 'back' : 'fore'}ground`, (system) =>
    system.setBackground(uid, newer, background),
  )
export const subscribe = (uid: Uid, newer: number, whom: Uid) =>
  connection(uid, newer, `subscribes to ${whom}`, (system) => system.subscribe(uid, newer, whom))
export const unsubscribe = (uid: Uid, newer: number, whom: Uid) =>
  connection(uid, newer, `unsubscribes from ${whom}`, (system) => system.unsubscribe(uid, newer, whom))
export const loseSocket = (uid: Uid, newer: number) =>
  connection(uid, newer, 'loses its socket', (system) => system.loseSocket(uid, newer))
export const loseNetwork = (uid: Uid, newer: number) =>
  connection(uid, newer, 'loses its network', (system) => system.loseNetwork(uid, newer))

// The operator and the clock.
export const setMultiLogin = (multiLogin: MultiLogin) =>
  action(`openim.multiLogin becomes ${multiLogin}`, (system) => {
    system.multiLogin = multiLogin
  })
export const pass = (seconds: number) => action(`${seconds} s pass`, (system) => system.pass(seconds * 1_000))
