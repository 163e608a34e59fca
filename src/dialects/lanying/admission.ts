import { platforms } from '../../core/devices/platform.ts'
import type { DialectTraits } from '../../core/dialect-traits.ts'
import { type AdmissionPolicy, type AdmissionScope, noAdmissionEffect } from '../../core/sessions/policy.ts'
import type { NumLayout } from '../../core/values.ts'
import { isIssuedToken } from './token.ts'

/** A user id is (shard << 40) | (counter << 4) | kind. Ours are of shard 2; accounts are kind 0. */
const step = 16
export const lanyingNumLayout: NumLayout = { first: 2 * 2 ** 40 + step, step }

/**
 * Lanying among the dialects. A kick leaves the push binding, and accounts that are registered for pushes alone never
 * open a session.
 */
export const lanyingTraits = (admission: AdmissionPolicy, timeZone: string): DialectTraits => ({
  name: 'lanying',
  title: 'Lanying',
  signIn: { by: 'password', method: 'POST', path: '/token/user' },
  admission,
  survivesBan: false,
  endsOnPasswordChange: true,
  kickUnbindsPush: false,
  pushesWithoutSession: true,
  pushesLive: true,
  keepsAdminTokens: true,
  appKeys: ['lanying.adminToken'],
  pushRules: [],
  numLayout: lanyingNumLayout,
  accountId: { field: 'user_id', holds: 'num' },
  tokens: { looksLike: isIssuedToken },
  timeZone,
})

/**
 * Only a connection of the same guid is replaced, at connect (KICK_BY_SAME_DEVICE). `maxDevices`, 0 for no limit, refuses
 * one more device while that many are connected (TOO_MANY_DEVICES). Devices that are only signed in are not counted: a
 * browser that has lost its guid cannot sign it out, and its user could not sign in any more.
 */
export function lanyingAdmissionPolicy(
  limits: { readonly maxDevices: number },
  scope: AdmissionScope = 'dialect',
): AdmissionPolicy {
  const everything = platforms.filter((platform) => platform !== 'admin')
  const limited = limits.maxDevices > 0
  return {
    name: 'lanying',
    scope,
    identity: 'client',
    reconnect: 'supersede',
    groups: limited ? [{ name: 'devices', platforms: everything, max: limits.maxDevices }] : [],
    shownAs: {},
    issue: noAdmissionEffect,
    connect: limited ? { ...noAdmissionEffect, groups: 'own', whenFull: 'refuse' } : noAdmissionEffect,
  }
}
