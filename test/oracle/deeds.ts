import type { Model } from './model.ts'
import type { MultiLogin, Platform, Uid, World } from './world.ts'

/** One thing that happens: a sentence to be read, and done. */
export type Deed = {
  readonly act: (world: World) => unknown
  /** There is nobody and nothing to do it with. */
  readonly isIdle: (model: Model) => boolean
  readonly toString: () => string
}

const deed = (text: string, act: Deed['act'], isIdle: Deed['isIdle'] = () => false): Deed => ({
  act,
  isIdle,
  toString: () => text,
})
const nth = (newer: number) => ['newest', 'second newest'][newer] ?? `${newer + 1}th newest`

// Backends.
export const getUserToken = (uid: Uid, platform: Platform) =>
  deed(`${uid} gets a token for ${platform}`, (world) => world.getUserToken(uid, platform))
export const forceLogout = (uid: Uid, platform: Platform) =>
  deed(`OpenIM's backend logs ${uid} out on ${platform}`, (world) => world.forceLogout(uid, platform))
export const register = (uid: Uid) => deed(`${uid} is registered`, (world) => world.register(uid))
export const destroy = (uid: Uid) => deed(`${uid} is destroyed`, (world) => world.destroy(uid))
export const getToken = (uid: Uid, client: string, platform: Platform) =>
  deed(`${uid} gets a WildfireChat token for ${client}, ${platform}`, (world) => world.getToken(uid, client, platform))
export const kickUser = (uid: Uid) => deed(`WildfireChat kicks ${uid}`, (world) => world.kickoff(uid))
export const kickClient = (uid: Uid, client: string) =>
  deed(`WildfireChat kicks ${client} of ${uid}`, (world) => world.kickoff(uid, client))
export const ban = (uid: Uid) => deed(`${uid} is banned`, (world) => world.block(uid, 2))
export const mute = (uid: Uid) => deed(`${uid} is muted`, (world) => world.block(uid, 1))
export const free = (uid: Uid) =>
  deed(
    `${uid} is neither banned nor muted any more`,
    (world) => world.block(uid, 0),
    (model) => !model.blocks.get(uid),
  )

// Clients.
export const connect = (uid: Uid, newer: number) =>
  deed(
    `${uid} connects with the ${nth(newer)} token`,
    (world) => world.connect(uid, newer),
    (model) => model.tokens(uid)[newer] === undefined,
  )
const connection = (uid: Uid, newer: number, does: string, act: Deed['act']) =>
  deed(`${uid}'s ${nth(newer)} connection ${does}`, act, (model) => model.at(uid, newer) === undefined)
export const logOut = (uid: Uid, newer: number) =>
  connection(uid, newer, 'logs out', (world) => world.logOut(uid, newer))
export const setBackground = (uid: Uid, newer: number, background: boolean) =>
  connection(uid, newer, `goes to the ${background ? 'back' : 'fore'}ground`, (world) =>
    world.setBackground(uid, newer, background),
  )
export const watch = (uid: Uid, newer: number, whom: Uid) =>
  connection(uid, newer, `watches ${whom}`, (world) => world.watch(uid, newer, whom))
export const unwatch = (uid: Uid, newer: number, whom: Uid) =>
  connection(uid, newer, `watches ${whom} no more`, (world) => world.unwatch(uid, newer, whom))
export const vanish = (uid: Uid, newer: number) =>
  connection(uid, newer, 'loses its socket', (world) => world.vanish(uid, newer))
export const cutCable = (uid: Uid, newer: number) =>
  connection(uid, newer, 'has its cable cut', (world) => world.cutCable(uid, newer))

// The operator, and time.
export const setMultiLogin = (multiLogin: MultiLogin) =>
  deed(`openim.multiLogin becomes ${multiLogin}`, (world) => {
    world.multiLogin = multiLogin
  })
export const pass = (seconds: number) => deed(`${seconds} s pass`, (world) => world.pass(seconds * 1_000))
