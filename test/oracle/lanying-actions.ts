import { type Action, action, connects } from './actions.ts'
import type { LanyingActions, Platform, Uid } from './system.ts'

/** Nobody can be named who was never registered. */
const onUser = (text: string, uid: Uid, act: (lanying: LanyingActions) => unknown): Action =>
  action(
    text,
    ({ lanying }) => act(lanying),
    ({ state }) => !state.accounts.has(uid),
  )

// Called by the backend.
export const kickAll = (uid: Uid) => onUser(`Lanying kicks ${uid}`, uid, (lanying) => lanying.kick(uid))
export const kickDevice = (uid: Uid, sn: number) =>
  onUser(`Lanying kicks device ${sn} of ${uid}`, uid, (lanying) => lanying.kick(uid, sn))
export const removeDevice = (uid: Uid, sn: number) =>
  onUser(`Lanying removes device ${sn} of ${uid}`, uid, (lanying) => lanying.removeDevice(uid, sn))
export const disable = (uid: Uid) => onUser(`Lanying disables ${uid}`, uid, (lanying) => lanying.disable(uid))
export const enable = (uid: Uid) => onUser(`Lanying enables ${uid}`, uid, (lanying) => lanying.enable(uid))
export const deleteUser = (uid: Uid) => onUser(`Lanying deletes ${uid}`, uid, (lanying) => lanying.delete(uid))
export const setPassword = (uid: Uid) =>
  onUser(`Lanying's backend gives ${uid} a new password`, uid, (lanying) => lanying.setPassword(uid))

// Done by clients.
export const logIn = (uid: Uid, guid?: string) =>
  onUser(`${uid} signs in to Lanying${guid === undefined ? '' : ` on ${guid}`}`, uid, (lanying) =>
    lanying.logIn(uid, guid),
  )
export const changePassword = (uid: Uid, newer: number) =>
  action(
    `${uid} changes the password with token ${newer + 1} from the newest`,
    ({ lanying }) => lanying.changePassword(uid, newer),
    ({ state }) => state.tokensOf('lanying', uid)[newer] === undefined,
  )
export const provision = (uid: Uid, newer: number, guid: string, platform: Platform = 'web') =>
  connects('lanying', uid, newer, ` on ${guid}, ${platform}`, ({ lanying }) =>
    lanying.connect(uid, newer, guid, platform),
  )
