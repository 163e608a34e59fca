/**
 * Numbers that flags of `npm test` give to tests: `--minutes 30`. `part`: the one whose tests read it. Its processes read
 * them from variables that `scripts/test.ts` alone sets.
 */
export const testFlags = {
  minutes: { part: 'faults', max: 24 * 60, title: 'how long one fault follows another in three nodes' },
  races: { part: 'faults', max: 1_000_000, title: 'calls that end a user while a client connects, over two nodes' },
  pairs: { part: 'conformance', max: 1_000_000, title: 'pairs of methods at the same time, on each database' },
} as const

export type TestFlag = keyof typeof testFlags

export const isTestFlag = (name: string): name is TestFlag => Object.hasOwn(testFlags, name)

export const flagVariable = (flag: TestFlag): string => `ROLLCALL_TEST_FLAG_${flag.toUpperCase()}`

/** What `npm test` was given with this flag; `undefined` without it. */
export function flagged(flag: TestFlag): number | undefined {
  const text = process.env[flagVariable(flag)]
  return text === undefined ? undefined : Number(text)
}
