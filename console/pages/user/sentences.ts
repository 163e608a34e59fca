import type { TFunction } from 'i18next'
import type { Decision, Explained, SessionItem } from './user-calls.ts'

/** Puts what decided, and who did it, into words. */
export type Words = {
  /** One cause as part of a sentence. */
  cause(decision: Decision): string
  /** `key:ops` as `key ops`. */
  who(actor: string): string
  time(ms: number, zone?: string): string
  platform(platform: string): string
  /** `a, b and c`, or `a, b or c`. */
  list(names: readonly string[], type: 'conjunction' | 'disjunction'): string
}

/** Chinese words between names have spaces around them where the names are Latin. */
const listText = (names: readonly string[], language: string, type: 'conjunction' | 'disjunction'): string =>
  new Intl.ListFormat(language, { type })
    .formatToParts(names)
    .map((part) => (part.type === 'literal' ? part.value.replace(/^(\p{Script=Han}+)$/u, ' $1 ') : part.value))
    .join('')

type UserTexts = TFunction<'user'>

export function wordsOf(t: UserTexts, language: string, platformName: (platform: string) => string): Words {
  const format = (timeZone?: string) =>
    new Intl.DateTimeFormat(language, { dateStyle: 'medium', timeStyle: 'short', ...(timeZone && { timeZone }) })
  const own = format()
  const words: Words = {
    cause: (decision) => t(`cause.${decision.fact}`, partsOf(t, words, decision)),
    who: (actor) => whoOf(t, actor),
    time: (ms, zone) => (zone === undefined ? own : format(zone)).format(ms),
    platform: platformName,
    list: (names, type) => listText(names, language, type),
  }
  return words
}

function partsOf(t: UserTexts, words: Words, decision: Decision): Record<string, string | number> {
  const { at, until, reason, by, platform, connections = 0, devices = 0, apps = [], fact } = decision
  const isKnown = platform !== undefined && platform !== 'unknown'
  const untilLifted = fact === 'banned' ? t('part.untilLifted') : ''
  return {
    at: at === undefined || fact === 'banned' ? '' : t('part.at', { time: words.time(at) }),
    until: until === undefined ? untilLifted : t('part.until', { time: words.time(until) }),
    by: by?.actor === undefined ? '' : t('part.by', { who: words.who(by.actor) }),
    reason: reason === undefined || reason === '' ? '' : t('part.reason', { reason }),
    on: isKnown ? t('part.on', { platform: words.platform(platform) }) : '',
    newer: by?.platform === undefined ? '' : t('part.newer', { platform: words.platform(by.platform) }),
    connections,
    devices,
    apps: apps.join(', '),
  }
}

const actorKinds = ['key', 'user', 'robot', 'console'] as const

function whoOf(t: UserTexts, actor: string): string {
  const colon = actor.indexOf(':')
  const kind = actorKinds.find((one) => one === actor.slice(0, colon))
  if (kind !== undefined) return t(`who.${kind}`, { id: actor.slice(colon + 1) })
  return actor.startsWith('system') ? t('who.system') : actor
}

/** One sentence about all dialects. */
export function overallSentence(
  t: UserTexts,
  words: Words,
  { user, dialects, title }: { user: string; dialects: readonly Explained[]; title: (dialect: string) => string },
): string {
  const titles = (some: readonly Explained[]) => some.map(({ dialect }) => title(dialect))
  const can = dialects.filter(({ canConnect }) => canConnect)
  const cannot = dialects.filter(({ canConnect }) => !canConnect)
  if (can.length > 0)
    return cannot.length === 0
      ? t('why.all', { user, dialects: words.list(titles(can), 'conjunction') })
      : t('why.some', {
          ...{ user, dialects: words.list(titles(can), 'conjunction') },
          others: words.list(titles(cannot), 'disjunction'),
        })
  const [first] = cannot
  const isSame = first !== undefined && cannot.every(({ decidedBy }) => decidedBy.fact === first.decidedBy.fact)
  return isSame ? t('why.none', { user, cause: words.cause(first.decidedBy) }) : t('why.noneVaried', { user })
}

/** Why a session ended, when, and who ended it. */
export function endOf(t: UserTexts, words: Words, session: SessionItem): string {
  const { endReason, endedAt, endedBy } = session
  if (endedAt === undefined) return ''
  return t('sessions.endedBy', {
    reason: endReason === undefined ? '' : t(`endReason.${endReason}`),
    at: '',
    by: endedBy === undefined ? '' : t('part.by', { who: words.who(endedBy.actor) }),
    newer: endedBy?.platform === undefined ? '' : t('part.newer', { platform: words.platform(endedBy.platform) }),
  })
}
