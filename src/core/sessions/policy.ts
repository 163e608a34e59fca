import type { Platform } from '../devices/platform.ts'

/**
 * Which sessions of a user may coexist, as data. Only `decideAdmission` in admission.ts interprets it; each dialect has one
 * in its traits.
 */
export interface AdmissionPolicy {
  /** Shown where a decision is explained. */
  readonly name: string
  /** The sessions that count: those of the candidate's dialect, or all of the user's. */
  readonly scope: AdmissionScope
  /** What identifies a session that connects again: its token, or its client installation. */
  readonly identity: 'token' | 'client'
  /** What happens to the older connections of a session that connects again. */
  readonly reconnect: 'coexist' | 'supersede'
  /** A platform in no group ends no session and is not ended by one. No platform is in two groups. */
  readonly groups: readonly PlatformGroup[]
  /** Platforms that the dialect does not have, each with the one it shows instead; the groups need not list these. */
  readonly shownAs: Partial<Record<ClientPlatform, ClientPlatform>>
  readonly issue: AdmissionStep
  readonly connect: AdmissionStep
}

export type AdmissionScope = 'dialect' | 'all'

/** A token is issued; a socket of an issued token connects. */
export type AdmissionMoment = 'issue' | 'connect'

/** Admin tokens are outside admission: no policy can name them. */
export type ClientPlatform = Exclude<Platform, 'admin'>

/** Platforms that share one limit of sessions. */
export interface PlatformGroup {
  readonly name: string
  readonly platforms: readonly ClientPlatform[]
  /** The limit, the candidate included; 1 or more. */
  readonly max: number
  /** Sessions of this platform are evicted last; otherwise the oldest is evicted first. */
  readonly prefer?: ClientPlatform
}

/**
 * What is done at one moment. Sessions that have not ended count towards the limit: at issue all of them, at connect those
 * that are connected. Remaining connections of ended sessions do not count.
 */
export interface AdmissionStep {
  /** The groups in which sessions over the limit are evicted. */
  readonly groups: 'none' | 'own' | 'every'
  /** When the candidate's group is full: others are evicted, or the candidate is refused and no session ends. */
  readonly whenFull: 'evict' | 'refuse'
  /**
   * Which tokens end: none; those of the evicted sessions; or, when a session of the candidate's group is connected, all
   * other tokens of the candidate's platform.
   */
  readonly tokens: 'none' | 'evicted' | 'platform'
  /** Whether the connections of evicted sessions are closed. */
  readonly closes: boolean
}

/** Ends and closes nothing. */
export const noAdmissionEffect: AdmissionStep = { groups: 'none', whenFull: 'evict', tokens: 'none', closes: false }

/** Any number of sessions may coexist. */
export const unlimitedPolicy: AdmissionPolicy = {
  name: 'unlimited',
  scope: 'dialect',
  identity: 'client',
  reconnect: 'coexist',
  groups: [],
  shownAs: {},
  issue: noAdmissionEffect,
  connect: noAdmissionEffect,
}

/** The group of a platform, after `shownPlatform`. */
export function platformGroupOf(policy: AdmissionPolicy, platform: Platform): PlatformGroup | undefined {
  const shown = shownPlatform(policy, platform)
  return policy.groups.find((group) => group.platforms.some((member) => member === shown))
}

/** How the policy's dialect shows a platform. */
export const shownPlatform = (policy: AdmissionPolicy, platform: Platform): Platform =>
  platform === 'admin' ? platform : (policy.shownAs[platform] ?? platform)
