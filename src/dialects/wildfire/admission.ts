import type { Platform } from '../../core/devices/platform.ts'
import type { DialectTraits } from '../../core/dialect-traits.ts'
import {
  type AdmissionPolicy,
  type AdmissionScope,
  noAdmissionEffect,
  type PlatformGroup,
} from '../../core/sessions/policy.ts'
import { isTokenText, userOfToken } from './token.ts'

/** WildfireChat among the dialects. Its tokens are not stored: they carry their session's secret, which a ban leaves. */
export const wildfireTraits = (
  admission: AdmissionPolicy,
  { tokenExpireMs = 0, aes256 = false }: { tokenExpireMs?: number; aes256?: boolean } = {},
): DialectTraits => ({
  name: 'wildfire',
  title: 'WildfireChat',
  signIn: { by: 'server', method: 'POST', path: '/admin/user/get_token' },
  admission,
  survivesBan: true,
  endsOnPasswordChange: false,
  kickUnbindsPush: true,
  pushesWithoutSession: false,
  pushesLive: false,
  ...(tokenExpireMs > 0 && { sessionLifetimeMs: tokenExpireMs }),
  keepsAdminTokens: false,
  appKeys: ['wildfire.secret', 'wildfire.tokenKey'],
  tokenSecret: 'wildfire.tokenKey',
  pushRules: [],
  firstSerial,
  accountId: { field: 'userId', holds: 'uid' },
  tokens: {
    looksLike: isTokenText,
    userOf: (text, secretsOf) => userOfToken(text, secretsOf('wildfire.tokenKey'), aes256),
  },
})

/** Where the vendor's own counter starts. Source: im-server generated ids. */
const firstSerial = 3

/** `true` lets any number of devices of that class stay; `multiEndpoint` those of every class. */
export interface WildfireSwitches {
  readonly multiEndpoint: boolean
  readonly multiPcEndpoint: boolean
  readonly multiPadEndpoint: boolean
}

const wildfireClasses = [
  { name: 'mobile', platforms: ['ios', 'android', 'harmony'], max: 1 },
  { name: 'pc', platforms: ['windows', 'macos', 'linux', 'harmony-pc'], max: 1 },
  { name: 'pad', platforms: ['ipad', 'android-pad', 'harmony-pad'], max: 1 },
  { name: 'web', platforms: ['web'], max: 1 },
  { name: 'miniprogram', platforms: ['miniprogram'], max: 1 },
] as const satisfies readonly PlatformGroup[]

/** The class of which a user has one device; `undefined` for a platform without a class. */
export const deviceClassOf = (platform: Platform) =>
  wildfireClasses.find(({ platforms }) => (platforms as readonly Platform[]).includes(platform))?.name

/**
 * One device of each of five classes. get_token ends and closes the others of the class; a connect ends none, but a
 * second one of the same clientId replaces the first. An unknown platform belongs to no class.
 * Source: im-server MemorySessionStore.updateOrCreateUserSession; server.multi_endpoint, multi_pc_, multi_pad_endpoint.
 */
export function wildfireAdmissionPolicy(
  switches: WildfireSwitches,
  scope: AdmissionScope = 'dialect',
): AdmissionPolicy {
  const free = {
    mobile: false,
    pc: switches.multiPcEndpoint,
    pad: switches.multiPadEndpoint,
    web: false,
    miniprogram: false,
  }
  return {
    name: 'wildfire',
    scope,
    identity: 'client',
    reconnect: 'supersede',
    groups: switches.multiEndpoint ? [] : wildfireClasses.filter(({ name }) => !free[name]),
    shownAs: {},
    issue: { groups: 'own', whenFull: 'evict', tokens: 'evicted', closes: true },
    connect: noAdmissionEffect,
  }
}
