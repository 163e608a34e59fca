import type { DialectTraits } from '../../core/dialect-traits.ts'
import type { DialectPushRule } from '../../core/push/decide-push.ts'
import {
  type AdmissionPolicy,
  type AdmissionScope,
  type AdmissionStep,
  type ClientPlatform,
  noAdmissionEffect,
  type PlatformGroup,
} from '../../core/sessions/policy.ts'
import { isTokenText, userOfToken } from './token.ts'

/** `globalRecvMsgOpt`: 1 receives nothing, 2 receives without notification. */
const recvOpt: DialectPushRule = {
  name: 'openim.recvOpt',
  meaning: 'globalRecvMsgOpt is 1 or 2',
  withholds: ({ globalRecvMsgOpt }) => globalRecvMsgOpt === 1 || globalRecvMsgOpt === 2,
}

/** OpenIM among the dialects. */
export const openimTraits = (admission: AdmissionPolicy): DialectTraits => ({
  name: 'openim',
  title: 'OpenIM',
  signIn: { by: 'server', method: 'POST', path: '/auth/get_user_token' },
  admission,
  survivesBan: false,
  endsOnPasswordChange: false,
  kickUnbindsPush: true,
  pushesWithoutSession: false,
  pushesLive: false,
  keepsAdminTokens: false,
  appKeys: ['openim.secret'],
  tokenSecret: 'openim.secret',
  pushRules: [recvOpt],
  accountId: { field: 'userID', holds: 'uid' },
  tokens: { looksLike: isTokenText, userOf: (text, secretsOf) => userOfToken(text, secretsOf('openim.secret')) },
})

/** The values of the vendor's `multiLogin.policy`. */
export type OpenimMultiLogin = 0 | 1 | 4 | 5

/** Tokens one platform may have under policy 0; the vendor's `maxNumOneEnd`. */
export const openimTokensMax = 30

const openimClasses = {
  mobile: ['ios', 'android'],
  pc: ['windows', 'macos', 'linux'],
  pad: ['ipad', 'android-pad'],
  web: ['web'],
  miniprogram: ['miniprogram'],
  harmony: ['harmony'],
} as const satisfies Record<string, readonly ClientPlatform[]>

const openimClassList: readonly (readonly [string, readonly ClientPlatform[]])[] = Object.entries(openimClasses)

const perPlatform = (max: number): PlatformGroup[] =>
  openimClassList.flatMap(([, members]) => members.map((name) => ({ name, platforms: [name], max })))

const perClass: PlatformGroup[] = openimClassList.map(([name, members]) => ({ name, platforms: members, max: 1 }))

/** PCs are in no group: any number of them stays signed in besides one device of the other platforms. */
const besidesPc: PlatformGroup = {
  name: 'other than pc',
  platforms: openimClassList.flatMap(([name, members]) => (name === 'pc' ? [] : members)),
  max: 1,
  prefer: 'android',
}

const atIssue: AdmissionStep = { groups: 'every', whenFull: 'evict', tokens: 'evicted', closes: false }
const atConnect: AdmissionStep = { groups: 'own', whenFull: 'evict', tokens: 'platform', closes: true }

const openimRules: Record<OpenimMultiLogin, { groups: readonly PlatformGroup[]; connect: AdmissionStep }> = {
  0: { groups: perPlatform(openimTokensMax), connect: noAdmissionEffect },
  1: { groups: perPlatform(1), connect: atConnect },
  4: { groups: perClass, connect: { ...atConnect, tokens: 'evicted' } },
  5: { groups: [besidesPc], connect: atConnect },
}

/**
 * At issue tokens end, in every group, and no socket closes; at connect sockets close, in the candidate's group only. Where
 * the vendor keeps an arbitrary token, the newest stays. The same token never ends itself.
 * Source: open-im-server controller/auth.go checkToken; msggateway/ws_server.go multiTerminalLoginChecker.
 */
export function openimAdmissionPolicy(
  multiLogin: OpenimMultiLogin,
  scope: AdmissionScope = 'dialect',
): AdmissionPolicy {
  return {
    name: `openim ${multiLogin}`,
    scope,
    identity: 'token',
    reconnect: 'coexist',
    shownAs: { 'harmony-pad': 'harmony', 'harmony-pc': 'harmony' },
    issue: atIssue,
    ...openimRules[multiLogin],
  }
}
