import { type Action, action, connection, connects } from './actions.ts'
import type { Platform, Uid } from './system.ts'

// Called by the backend.
export const register = (uid: Uid) => action(`${uid} is registered`, ({ openim }) => openim.register(uid))
export const update = (uid: Uid) => action(`${uid} gets another nickname`, ({ openim }) => openim.update(uid))
export const getUserToken = (uid: Uid, platform: Platform) =>
  action(`${uid} gets a token of OpenIM for ${platform}`, ({ openim }) => openim.getUserToken(uid, platform))
export const forceLogout = (uid: Uid, platform: Platform) =>
  action(`OpenIM's backend logs ${uid} out on ${platform}`, ({ openim }) => openim.forceLogout(uid, platform))

// Done by clients.
export const connect = (uid: Uid, newer: number) =>
  connects('openim', uid, newer, '', ({ openim }) => openim.connect(uid, newer))
const own = (uid: Uid, newer: number, does: string, act: Action['act']) => connection('openim', uid, newer, does, act)
export const logOut = (uid: Uid, newer: number) =>
  own(uid, newer, 'logs out', ({ openim }) => openim.logOut(uid, newer))
export const setBackground = (uid: Uid, newer: number, background: boolean) =>
  own(uid, newer, `goes to the ${background ? 'back' : 'fore'}ground`, ({ openim }) =>
    openim.setBackground(uid, newer, background),
  )
export const subscribe = (uid: Uid, newer: number, whom: Uid) =>
  own(uid, newer, `subscribes to ${whom}`, ({ openim }) => openim.subscribe(uid, newer, whom))
export const unsubscribe = (uid: Uid, newer: number, whom: Uid) =>
  own(uid, newer, `unsubscribes from ${whom}`, ({ openim }) => openim.unsubscribe(uid, newer, whom))
