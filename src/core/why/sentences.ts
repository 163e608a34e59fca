import { deviceBounds } from '../devices/device-limit.ts'
import type { DisconnectOrigin } from '../sessions/disconnect-command.ts'
import type { DecidingFact, Decision, DialectFacts, Remedy, UserFacts } from './facts.ts'

/** Longest reason of an operator that a sentence repeats, in characters. */
const reasonCharsMax = 200

/** One sentence for people: whether the user can connect with the dialect, why, and what lifts it. */
export function sentenceOf(
  { uid, limits, nowMs }: UserFacts,
  { title }: DialectFacts,
  decision: Decision,
  remedy: Remedy | undefined,
): string {
  const can = decision.fact === 'connectable' ? 'can' : 'cannot'
  const cause = causes[decision.fact]({ ...decision, perUserMax: limits.perUserMax, title, nowMs })
  const lift = remedy ? ` ${remedyTexts[decision.fact] ?? signInAgain} ${remedy.method} ${remedy.path}.` : ''
  return `${uid} ${can} connect with ${title}: ${cause}.${lift}`
}

/** One sentence about a client that cannot connect while another of the user can. */
export function otherSentence({ limits, nowMs }: UserFacts, { title }: DialectFacts, decision: Decision): string {
  const { fact, platform } = decision
  const client = platform && platform !== 'unknown' ? `A client on ${platform}` : 'Another client'
  const cause = causes[fact]({ ...decision, perUserMax: limits.perUserMax, title, nowMs })
  return `${client} cannot connect with ${title}: ${cause}.`
}

type Cause = Decision & Pick<UserFacts['limits'], 'perUserMax'> & Pick<DialectFacts, 'title'> & { nowMs: number }

const causes: Readonly<Record<DecidingFact, (cause: Cause) => string>> = {
  destroyed: ({ atMs, by }) => `the account was destroyed${at(atMs)}${byText(by)}`,
  banned: ({ untilMs, by, reason }) => `banned${until(untilMs)}${byText(by)}${reasonText(reason)}`,
  connectable: (of) => `the ${credentialText(of)} is valid${untilMs(of)}`,
  connection_limit: ({ connections = 0, perUserMax }) =>
    `the user has ${connections} connections, and limits.connects.perUser allows ${perUserMax}`,
  device_limit: ({ devices = 0 }) =>
    `a new device is refused: the user has ${devices}, ${deviceBounds.ofUserMax} are allowed, and each is signed in or was connected within the last minute`,
  policy: ({ reason }) => `the policy refuses the client: ${reason}`,
  robot: () => 'it is a robot, and robots get no tokens',
  login_throttled: () => 'sign-ins are refused for up to 5 minutes after too many wrong passwords',
  expired: (of) => `the ${credentialText(of)} expired${at(of.atMs)}`,
  admission: (of) =>
    `the ${credentialText(of)} was replaced by a newer sign-in${platformOfNewer(of)}${at(of.atMs)}${request(of.by)}`,
  kicked: (of) => `the ${credentialText(of)} was ended by a kick${at(of.atMs)}${byText(of.by)}${request(of.by)}`,
  removed: ({ atMs, by }) => `the device was removed${at(atMs)}${byText(by)}${request(by)}`,
  signed_out: ({ atMs }) => `the client signed out${at(atMs)}`,
  password: ({ atMs, by }) => `the password was changed${at(atMs)}${byText(by)}, which ends the earlier tokens`,
  device_moved: ({ atMs }) => `another account signed in on the device${at(atMs)}`,
  became_robot: ({ atMs, by }) => `the account became a robot${at(atMs)}${byText(by)}`,
  ban_ended: ({ atMs, by }) =>
    `a ban${at(atMs)}${byText(by)} ended the earlier tokens; it is lifted, and they stay ended`,
  account_ended: ({ atMs }) => `the account was destroyed${at(atMs)} and made again; its earlier tokens stay ended`,
  never_signed_in: ({ title }) => `it never signed in with ${title}`,
  other_app: ({ apps = [] }) => `no account of this app has this uid; it is one of the app ${apps.join(', ')}`,
  unregistered: () => 'no account of this app has this uid',
}

/** What introduces the remedy; `signInAgain` for the others. */
const remedyTexts: Partial<Record<DecidingFact, string>> = {
  destroyed: 'Make the account again with',
  banned: 'Lift it with',
  connection_limit: 'End its connections with',
  device_limit: 'Lift it with',
  policy: 'End its other sessions with',
  unregistered: 'Create the account with',
}
const signInAgain = 'It can sign in:'

/** `2026-12-04 09:00 UTC`, with seconds where they are not 0. */
export function utc(atMs: number): string {
  const [day, time = ''] = new Date(atMs).toISOString().split('T')
  return `${day} ${time.slice(6, 8) === '00' ? time.slice(0, 5) : time.slice(0, 8)} UTC`
}

const at = (atMs: number | undefined): string => (atMs === undefined ? '' : ` at ${utc(atMs)}`)
const until = (atMs: number | undefined): string => (atMs === undefined ? ' until it is lifted' : ` until ${utc(atMs)}`)
const untilMs = ({ untilMs: atMs }: Decision): string => (atMs === undefined ? '' : ` until ${utc(atMs)}`)
const reasonText = (reason: string | undefined): string =>
  reason ? ` (reason: ${reason.slice(0, reasonCharsMax)})` : ''

/** ` by key ops`: who, as kind and id. */
export function byText(by: DisconnectOrigin | undefined): string {
  if (by?.actor === undefined) return ''
  const colon = by.actor.indexOf(':')
  return ` by ${by.actor.slice(0, colon)} ${by.actor.slice(colon + 1)}`
}
const request = (by: DisconnectOrigin | undefined): string => (by?.requestId ? ` (request ${by.requestId})` : '')
const platformOfNewer = ({ by }: Decision): string => (by?.platform ? ` on ${by.platform}` : '')

function credentialText({ platform, atMs, fact }: Decision): string {
  const on = platform && platform !== 'unknown' ? ` on ${platform}` : ''
  return `${fact === 'connectable' ? `token${on} of ${utc(atMs ?? 0)}` : `latest token${on}`}`
}
