import type { Platform } from '../devices/platform.ts'

/**
 * Which sessions of a user may coexist, as data. `decideAdmission` in admission.ts is its only interpreter; each dialect
 * gives one among its traits.
 */
export interface AdmissionPolicy {
  /** Shown where a decision is explained. */
  readonly name: string
  /** Whose sessions are looked at: those of the candidate's dialect, or all of the user's. */
  readonly scope: AdmissionScope
  /** What makes a sign-in the same one coming again: its token, or its client installation. */
  readonly identity: 'token' | 'client'
  /** What becomes of its older connections when it connects again. */
  readonly reconnect: 'coexist' | 'supersede'
  /** A platform in no group ends nobody and is ended by nobody. No platform is in two. */
  readonly groups: readonly PlatformGroup[]
  /** Platforms the dialect has no word for, by the one it shows for them; the groups need not list these. */
  readonly shownAs: Partial<Record<ClientPlatform, ClientPlatform>>
  readonly issue: AdmissionStep
  readonly connect: AdmissionStep
}

export type AdmissionScope = 'dialect' | 'all'

/** A token is issued; a socket of an issued token connects. */
export type AdmissionMoment = 'issue' | 'connect'

/** Admin tokens are outside admission: no policy can name them. */
export type ClientPlatform = Exclude<Platform, 'admin'>

/** Platforms that compete for the same seats. */
export interface PlatformGroup {
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
export interface AdmissionStep {
  /** The groups that are brought down to their seats. */
  readonly groups: 'none' | 'own' | 'every'
  /** When the candidate finds its own group full: others make room, or it is turned away and nobody leaves. */
  readonly whenFull: 'evict' | 'refuse'
  /**
   * Whose tokens die: nobody's; theirs who leave; or, once anyone in the candidate's group is connected, all other tokens
   * of the candidate's platform.
   */
  readonly tokens: 'none' | 'evicted' | 'platform'
  /** Whether the connections of those who leave close. */
  readonly closes: boolean
}

/** Ends and closes nothing. */
export const noEffect: AdmissionStep = { groups: 'none', whenFull: 'evict', tokens: 'none', closes: false }

/** Any number of sessions stay beside each other. */
export const unlimitedPolicy: AdmissionPolicy = {
  name: 'unlimited',
  scope: 'dialect',
  identity: 'client',
  reconnect: 'coexist',
  groups: [],
  shownAs: {},
  issue: noEffect,
  connect: noEffect,
}

/** The group a platform competes in, read as the policy's dialect shows it. */
export function groupOf(policy: AdmissionPolicy, platform: Platform): PlatformGroup | undefined {
  const shown = shownPlatform(policy, platform)
  return policy.groups.find((group) => group.platforms.some((member) => member === shown))
}

/** How the policy's dialect shows a platform. */
export const shownPlatform = (policy: AdmissionPolicy, platform: Platform): Platform =>
  platform === 'admin' ? platform : (policy.shownAs[platform] ?? platform)
