import { expect, test } from 'bun:test'
import type { Imported } from '../../core/accounts/transfer/import-users.ts'
import { nextTurn } from '../../core/concurrency/next-turn.ts'
import { CoreError } from '../../core/errors.ts'
import { importFormats } from './formats.ts'
import { progressText, summaryText } from './import-report.ts'
import { type Failure, type ImportRun, runImport } from './import-run.ts'

const created: Imported = { what: 'created', otherNum: false }
const recordsMax = 5_000
const { ndjson } = importFormats({})

function runOf(more: Partial<ImportRun>, lines: Iterable<string>): ImportRun {
  async function* bytes() {
    for (const line of lines) yield new TextEncoder().encode(line)
  }
  if (!ndjson) throw new Error('there is a format ndjson')
  return {
    format: ndjson,
    bytes: bytes(),
    options: { dryRun: false, keepExisting: false },
    skipRows: 0,
    recordsMax,
    importUsers: async (records) => records.map(() => created),
    onFailure: () => {},
    onCommitted: () => {},
    isStopped: () => false,
    ...more,
  }
}

test('an answer of the store is looked at before the next list is read to its end', async () => {
  let read = 0
  const readAtAnswer: number[] = []
  function* lines() {
    for (; read < 2 * recordsMax; read++) yield `{"uid":"u${read}"}\n`
  }
  const importUsers: ImportRun['importUsers'] = async (records) => {
    await nextTurn()
    readAtAnswer.push(read)
    return records.map(() => created)
  }
  await runImport(runOf({ importUsers }, lines()))
  expect(readAtAnswer[0]).toBeLessThan(recordsMax + recordsMax / 10)
})

test('an import of 100,000 users holds the rows of two transactions: one that is stored, and the next', async () => {
  const users = 100_000
  let [read, imported, heldMax] = [0, 0, 0]
  function* lines() {
    for (; read < users; read++) {
      heldMax = Math.max(heldMax, read - imported)
      yield `{"uid":"u${read}"}\n`
    }
  }
  const run = runOf(
    {
      importUsers: async (records) => {
        imported += records.length
        return records.map(() => created)
      },
    },
    lines(),
  )
  expect((await runImport(run)).created).toBe(users)
  expect(imported).toBe(users)
  expect(heldMax).toBeLessThanOrEqual(2 * recordsMax + 1)
})

test('a transaction of long rows has fewer of them', async () => {
  const lists: number[] = []
  const importUsers: ImportRun['importUsers'] = async (records) => {
    lists.push(records.length)
    return records.map(() => created)
  }
  const lines = Array.from(
    { length: 100 },
    (_, index) => `{"uid":"u${index}","extra":"${'x'.repeat(60_000)}","ex":"${'安'.repeat(60_000)}"}\n`,
  )
  await runImport(runOf({ importUsers }, lines))
  expect(lists.length).toBeGreaterThan(1)
  expect(Math.max(...lists)).toBeLessThan(80)
})

test('a uid occurs once in a transaction, so a second row of it sees the first', async () => {
  const lists: string[][] = []
  const run = runOf(
    {
      importUsers: async (records) => {
        lists.push(records.map(({ uid }) => uid))
        return records.map(() => created)
      },
    },
    ['ann', 'bob', 'ann', 'carl'].map((uid) => `{"uid":"${uid}"}\n`),
  )
  await runImport(run)
  expect(lists).toEqual([
    ['ann', 'bob'],
    ['ann', 'carl'],
  ])
})

test('failures of the file and of the store are counted with their lines, and every row before a commit is behind it', async () => {
  const failures: Failure[] = []
  const commits: number[] = []
  const run = runOf(
    {
      importUsers: async ([, ...others]) => [new CoreError('user.name_taken', 'taken'), ...others.map(() => created)],
      onFailure: (failure) => failures.push(failure),
      onCommitted: (rows) => commits.push(rows),
    },
    ['{"uid":"ann"}\n', '\n', 'x\n', '{"uid":"bob"}\n', '{"uid":"bob"}'],
  )
  const tally = await runImport(run)
  expect(tally).toMatchObject({ rows: 4, created: 1, failed: 3 })
  expect(failures).toEqual([
    { line: 3, uid: undefined, problem: 'is not JSON' },
    { line: 1, uid: 'ann', problem: 'taken' },
    { line: 5, uid: 'bob', problem: 'taken' },
  ])
  expect(commits).toEqual([3, 4])
})

test('rows that are done are skipped, and a stop leaves what is not committed', async () => {
  const seen: string[] = []
  let isStopped = false
  const importUsers: ImportRun['importUsers'] = async (records) => {
    seen.push(...records.map(({ uid }) => uid))
    isStopped = true
    return records.map(() => created)
  }
  const lines = ['a', 'b', 'b', 'c', 'd'].map((uid) => `{"uid":"${uid}"}\n`)
  await runImport(runOf({ skipRows: 1, importUsers, isStopped: () => isStopped }, lines))
  expect(seen).toEqual(['b'])
})

test('what is shown: rate, share and time left; counts and what they mean', () => {
  expect(progressText(40_000, 2, 250, 1_000)).toBe('40,000 rows, 20,000/s, 25 %, 6 s left')
  expect(progressText(40_000, 2, 250, undefined)).toBe('40,000 rows, 20,000/s')
  const tally = { rows: 3, created: 0, updated: 0, unchanged: 2, ignored: 1, failed: 0, otherNums: 0 }
  const shown = { seconds: 1, dryRun: false, stopped: false }
  expect(summaryText({ ...shown, tally })).toBe(
    'created 0, updated 0, unchanged 2, failed 0, no account 1; 3 rows in 1.00 s (3/s)\nnothing has changed\n',
  )
  const some = { ...tally, rows: 4, created: 1, otherNums: 1 }
  expect(
    summaryText({ ...shown, tally: some, dryRun: true, stopped: true })
      .split('\n')
      .slice(1, -1),
  ).toEqual([
    '1 got another num: theirs is in use or not of the layout',
    'dry run: nothing was written',
    'stopped early; the same command goes on: what is imported changes nothing',
  ])
})
