import { action, connection, connects } from './actions.ts'
import type { Platform, Uid } from './system.ts'

// Called by the backend.
export const getToken = (uid: Uid, client: string, platform: Platform) =>
  action(`${uid} gets a token of WildfireChat for ${client}, ${platform}`, ({ wildfire }) =>
    wildfire.getToken(uid, client, platform),
  )
export const kickUser = (uid: Uid) => action(`WildfireChat kicks ${uid}`, ({ wildfire }) => wildfire.kickoff(uid))
export const kickClient = (uid: Uid, client: string) =>
  action(`WildfireChat kicks ${client} of ${uid}`, ({ wildfire }) => wildfire.kickoff(uid, client))
export const ban = (uid: Uid) => action(`${uid} is banned`, ({ wildfire }) => wildfire.block(uid, 2))
export const mute = (uid: Uid) => action(`${uid} is muted`, ({ wildfire }) => wildfire.block(uid, 1))
export const unblock = (uid: Uid) =>
  action(
    `${uid} is unblocked`,
    ({ wildfire }) => wildfire.block(uid, 0),
    ({ state: { banned, muted } }) => !banned.has(uid) && !muted.has(uid),
  )
export const destroy = (uid: Uid) => action(`${uid} is destroyed`, ({ wildfire }) => wildfire.destroy(uid))

// Done by clients.
export const connectMqtt = (uid: Uid, newer: number, keepAliveS = 60) =>
  connects('wildfire', uid, newer, `, keep-alive ${keepAliveS} s`, ({ wildfire }) =>
    wildfire.connect(uid, newer, keepAliveS),
  )
export const signOut = (uid: Uid, newer: number, kind: 1 | 8) =>
  connection('wildfire', uid, newer, `sends CST ${kind}`, ({ wildfire }) => wildfire.signOut(uid, newer, kind))
export const disconnect = (uid: Uid, newer: number) =>
  connection('wildfire', uid, newer, 'sends DISCONNECT', ({ wildfire }) => wildfire.disconnect(uid, newer))
export const bindPush = (uid: Uid, newer: number, pushToken: string, platform: Platform) =>
  connection('wildfire', uid, newer, `registers push token ${pushToken}, ${platform}`, ({ wildfire }) =>
    wildfire.bindPush(uid, newer, pushToken, platform),
  )
export const kickOwn = (uid: Uid, newer: number, client: string) =>
  connection('wildfire', uid, newer, `kicks ${client}`, ({ wildfire }) => wildfire.kickOwn(uid, newer, client))
