import { type Platform, platforms } from '../devices/platform.ts'

/**
 * Who may be signed in beside whom, as data. `whoMustLeave` in admission.ts is its only interpreter; the presets below
 * are the three vendors' rules written in it.
 */
export interface AdmissionPolicy {
  /** Shown where a decision is explained. */
  readonly name: string
  /** Whose sessions are looked at: those of the candidate's dialect, or all of the user's. */
  readonly scope: Scope
  /** What makes a sign-in the same one coming again: its token, or its client installation. */
  readonly same: 'token' | 'client'
  /** What becomes of its older connections when it connects again. */
  readonly again: 'coexist' | 'supersede'
  /** A platform in no group ends nobody and is ended by nobody. No platform is in two. */
  readonly groups: readonly Group[]
  /** Platforms the dialect has no word for, by the one it shows for them; the groups need not list these. */
  readonly shownAs: Partial<Record<ClientPlatform, ClientPlatform>>
  readonly issue: Step
  readonly connect: Step
}

export type Scope = 'dialect' | 'all'

/** A token is issued; a socket of an issued token connects. */
export type Moment = 'issue' | 'connect'

/** Admin tokens are outside admission: no policy can name them. */
export type ClientPlatform = Exclude<Platform, 'admin'>

/** Platforms that compete for the same seats. */
export interface Group {
  readonly name: string
  readonly platforms: readonly ClientPlatform[]
  /** How many may stay, the candidate included; 1 or more. */
  readonly max: number
  /** Sessions of this platform keep their seats first, then the newest. */
  readonly prefer?: ClientPlatform
}

/**
 * What is done at one moment. Sessions that have not ended hold the seats: at issue all of them, at connect those that
 * are connected. Connections left over from ended sessions hold none.
 */
export interface Step {
  /** The groups that are brought down to their seats. */
  readonly groups: 'none' | 'own' | 'every'
  /** When the candidate finds its own group full: others make room, or it is turned away and nobody leaves. */
  readonly whenFull: 'others-leave' | 'refuse'
  /**
   * Whose tokens die: nobody's; theirs who leave; or, once anyone in the candidate's group is connected, all other tokens
   * of the candidate's platform.
   */
  readonly tokens: 'none' | 'leaving' | 'platform'
  /** Whether the connections of those who leave close. */
  readonly closes: boolean
}

const nothing: Step = { groups: 'none', whenFull: 'others-leave', tokens: 'none', closes: false }

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
] as const satisfies readonly Group[]

/**
 * One device a class, five classes side by side. get_token ends and closes the others; a connect ends nobody, but a
 * second one of the same clientId replaces the first. An unknown platform belongs to no class.
 * Source: im-server MemorySessionStore.updateOrCreateUserSession; server.multi_endpoint, multi_pc_, multi_pad_endpoint.
 */
export function wildfirePolicy(switches: WildfireSwitches, scope: Scope = 'dialect'): AdmissionPolicy {
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
    same: 'client',
    again: 'supersede',
    groups: switches.multiEndpoint ? [] : wildfireClasses.filter(({ name }) => !free[name]),
    shownAs: {},
    issue: { groups: 'own', whenFull: 'others-leave', tokens: 'leaving', closes: true },
    connect: nothing,
  }
}

/** The vendor's `multiLogin.policy`; it knows no other number. */
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

const perPlatform = (max: number): Group[] =>
  openimClassList.flatMap(([, members]) => members.map((name) => ({ name, platforms: [name], max })))

const perClass: Group[] = openimClassList.map(([name, members]) => ({ name, platforms: members, max: 1 }))

/** PCs are in no group: any number of them stays beside the one other. */
const besidesPc: Group = {
  name: 'other than pc',
  platforms: openimClassList.flatMap(([name, members]) => (name === 'pc' ? [] : members)),
  max: 1,
  prefer: 'android',
}

const atIssue: Step = { groups: 'every', whenFull: 'others-leave', tokens: 'leaving', closes: false }
const atConnect: Step = { groups: 'own', whenFull: 'others-leave', tokens: 'platform', closes: true }

const openimRules: Record<OpenimMultiLogin, { groups: readonly Group[]; connect: Step }> = {
  0: { groups: perPlatform(openimTokensMax), connect: nothing },
  1: { groups: perPlatform(1), connect: atConnect },
  4: { groups: perClass, connect: { ...atConnect, tokens: 'leaving' } },
  5: { groups: [besidesPc], connect: atConnect },
}

/**
 * At issue tokens die, in every group, and no socket closes; at connect sockets close, in the candidate's group only. Where
 * the vendor keeps an arbitrary token, the newest stays. The same token never ends itself.
 * Source: open-im-server controller/auth.go checkToken; msggateway/ws_server.go multiTerminalLoginChecker.
 */
export function openimPolicy(multiLogin: OpenimMultiLogin, scope: Scope = 'dialect'): AdmissionPolicy {
  return {
    name: `openim ${multiLogin}`,
    scope,
    same: 'token',
    again: 'coexist',
    shownAs: { 'harmony-pad': 'harmony', 'harmony-pc': 'harmony' },
    issue: atIssue,
    ...openimRules[multiLogin],
  }
}

/**
 * Only the same guid makes way, at connect (KICK_BY_SAME_DEVICE). `maxDevices`, 0 for no limit, turns one more device
 * away while that many are connected (TOO_MANY_DEVICES). Devices merely signed in are not counted: a browser that forgets
 * its guid cannot sign it out, and would lock its user out.
 */
export function lanyingPolicy(limits: { readonly maxDevices: number }, scope: Scope = 'dialect'): AdmissionPolicy {
  const everything = platforms.filter((platform) => platform !== 'admin')
  const limited = limits.maxDevices > 0
  return {
    name: 'lanying',
    scope,
    same: 'client',
    again: 'supersede',
    groups: limited ? [{ name: 'devices', platforms: everything, max: limits.maxDevices }] : [],
    shownAs: {},
    issue: nothing,
    connect: limited ? { ...nothing, groups: 'own', whenFull: 'refuse' } : nothing,
  }
}

/** The group a platform competes in, read as the policy's dialect shows it. */
export function groupOf(policy: AdmissionPolicy, platform: Platform): Group | undefined {
  const shown = shownPlatform(policy, platform)
  return policy.groups.find((group) => group.platforms.some((member) => member === shown))
}

/** How the policy's dialect shows a platform. */
export const shownPlatform = (policy: AdmissionPolicy, platform: Platform): Platform =>
  platform === 'admin' ? platform : (policy.shownAs[platform] ?? platform)
