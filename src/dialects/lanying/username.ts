import type { Ids } from '../../core/ids.ts'
import { isLongerThan } from '../../core/text.ts'

export const usernameCharsMax = 64

/** Letters, digits, `_` and CJK U+4E00..U+9FA5, with at least one that is no digit. Source: reference, register. */
const pattern = /^(?!mta|maxim)(?=.*\D)[A-Za-z0-9_\u4e00-\u9fa5]+$/
/** The same letters for the beginning of a generated name, which may be empty or only digits. */
const prefixPattern = /^(?!mta|maxim)[A-Za-z0-9_\u4e00-\u9fa5]*$/

const tailLetters = 'abcdefghijklmnopqrstuvwxyz'
const tailCharacters = `${tailLetters}0123456789`
/** 61 bits of chance; a name that is taken all the same is refused like any other. */
const tailChars = 12

/** Longest prefix that leaves room for the generated suffix. */
export const prefixCharsMax = usernameCharsMax - tailChars

/** Whether an account may be named so through this dialect; names given elsewhere may differ and stay readable. */
export const isUsername = (name: string): boolean => !isLongerThan(name, usernameCharsMax) && pattern.test(name)

/** Whether generated names may begin so. `m` and `max` may: the suffix is random, and `isUsername` decides. */
export const isUsernamePrefix = (prefix: string): boolean =>
  !isLongerThan(prefix, prefixCharsMax) && prefixPattern.test(prefix)

/** A generated username: the prefix and twelve random characters that begin with a letter. */
export function anonymousName(ids: Pick<Ids, 'below'>, prefix: string): string {
  const pick = (from: string): string => from.charAt(ids.below(from.length))
  const rest = Array.from({ length: tailChars - 1 }, () => pick(tailCharacters)).join('')
  const name = `${prefix}${pick(tailLetters)}${rest}`
  return isUsername(name) ? name : anonymousName(ids, prefix)
}
