import { flagVariable, isTestFlag, type TestFlag, testFlags } from '../../test/kit/test-flags.ts'
import { isPart, type Part, partNames } from './parts.ts'

/** What `npm test --` was asked for. */
export type Asked = {
  /** In the order of the suite. */
  readonly parts: readonly Part[]
  /** Empty: all files of the parts. */
  readonly paths: readonly string[]
  readonly numbers: Readonly<Partial<Record<TestFlag, number>>>
  /** Whether tests that are left out count as failed. So they do with a number, which asks for something. */
  readonly isComplete: boolean
}

/** Reads the words after `npm test --`; a text says what is wrong with them. */
export function readWords(words: readonly string[]): Asked | string {
  const named: Part[] = []
  const paths: string[] = []
  const numbers: Partial<Record<TestFlag, number>> = {}
  let isComplete = false
  for (const [index, word] of words.entries()) {
    const before = flagOf(words[index - 1])
    const flag = flagOf(word)
    if (before) {
      if (!isNumberOf(before, word)) return `--${before} ${word}: must be an integer from 1 to ${testFlags[before].max}`
      numbers[before] = Number(word)
    } else if (word === '--complete') isComplete = true
    else if (flag && index === words.length - 1) return `${word}: a number must follow`
    else if (word.startsWith('-') && !flag) return `${word}: there is no such flag`
    else if (isPart(word)) named.push(word)
    else if (!flag) paths.push(word.replace(/^\.\//, ''))
  }
  const parts = named.length > 0 ? partNames.filter((part) => named.includes(part)) : partNames
  const flags = Object.keys(numbers).filter(isTestFlag)
  const lost = flags.find((flag) => !parts.includes(testFlags[flag].part))
  if (lost) return `--${lost}: of the part ${testFlags[lost].part}, which was not asked for`
  return { parts, paths, numbers, isComplete: isComplete || flags.length > 0 }
}

function flagOf(word: string | undefined): TestFlag | undefined {
  const name = word?.startsWith('--') ? word.slice(2) : ''
  return isTestFlag(name) ? name : undefined
}

const isNumberOf = (flag: TestFlag, word: string): boolean =>
  /^[1-9]\d*$/.test(word) && Number(word) <= testFlags[flag].max

/** The variables by which tests know the numbers; `undefined` for those that were not given, whatever was set before. */
export const variablesOf = ({ numbers }: Pick<Asked, 'numbers'>): Readonly<Record<string, string | undefined>> =>
  Object.fromEntries(
    Object.keys(testFlags)
      .filter(isTestFlag)
      .map((flag) => [flagVariable(flag), numbers[flag]?.toString()]),
  )

export const usage = (): string =>
  [
    'npm test [-- [part ...] [path ...] [flag ...]]',
    `  parts: ${partNames.join(', ')}; anything else is a path: npm test -- unit src/core`,
    ...Object.entries(testFlags).map(([flag, { part, title }]) => `  --${flag} N: ${title} (${part})`),
    '  --complete: tests that are left out for want of a service count as failed',
  ].join('\n')
