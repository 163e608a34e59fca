import { afterEach, expect, test } from 'bun:test'
import fc from 'fast-check'
import { type Kysely, sql } from 'kysely'
import { account, openScratch, type Scratch, type ScratchTables } from '../../../test/kit/sqlite-scratch.ts'

/**
 * Units at once on one register (the balance of account 1) and one journal (its notes). Each step changes the register
 * in a way that depends on its value, and notes unit, step and result; so the journal, read in order, shows whether the
 * units ran as if one after the other, and a sequential model tells what each note must say.
 */
type Pause = 'none' | 'microtask' | 'round'
type Step = { add: number; pause: Pause }
type Unit = { start: Pause; kind: 'statement' | 'transaction'; steps: Step[]; end: 'commit' | 'throw' | 'constraint' }

const pause = fc.constantFrom<Pause>('none', 'none', 'microtask', 'round')
const step: fc.Arbitrary<Step> = fc.record({ add: fc.nat(9), pause })
const unit: fc.Arbitrary<Unit> = fc.record({
  start: pause,
  kind: fc.constantFrom('statement', 'transaction', 'transaction'),
  steps: fc.array(step, { minLength: 1, maxLength: 4 }),
  end: fc.constantFrom('commit', 'commit', 'throw', 'constraint'),
})

let scratch: Scratch
afterEach(() => scratch.close())

test.each([5, 1])(
  'concurrent units, %d a COMMIT, have the effect of the committed ones run one after another',
  async (groupUnitsMax) => {
    scratch = await openScratch({ groupUnitsMax })
    await fc.assert(
      fc.asyncProperty(fc.array(unit, { minLength: 1, maxLength: 14 }), async (units) => {
        await reset()
        const kept = await Promise.all(units.map(perform))
        expect(kept).toEqual(units.map(isKept))
        const journal = committedJournal()
        expect(journal).toEqual(replay(units, unitsInOrder(journal)))
      }),
      { numRuns: 60 },
    )
  },
)

const isKept = ({ kind, end }: Unit) => kind === 'statement' || end === 'commit'
const advance = (balance: number, add: number) => (balance * 3 + add) % 10_007

/** Runs one unit; answers whether it was kept, having seen for itself that all or nothing of it is committed. */
async function perform(unit: Unit, index: number): Promise<boolean> {
  await pausing(unit.start)
  const kept = await (unit.kind === 'statement' ? note(scratch.db, index, 0) : transaction(unit, index)).then(
    () => true,
    () => false,
  )
  const notes = committedJournal().filter((text) => text.startsWith(`${index}:`))
  expect(notes).toHaveLength(kept ? stepsOf(unit).length : 0)
  return kept
}

const transaction = ({ steps, end }: Unit, index: number) =>
  scratch.db.transaction().execute(async (trx) => {
    for (const [number, { add, pause }] of steps.entries()) {
      await trx
        .updateTable('accounts')
        .set({ balance: sql`(balance * 3 + ${add}) % 10007` })
        .execute()
      await note(trx, index, number)
      await pausing(pause)
    }
    if (end === 'throw') throw new Error('no')
    if (end === 'constraint') await trx.insertInto('accounts').values(account('register')).execute()
  })

const note = (on: Kysely<ScratchTables>, index: number, number: number) =>
  sql`insert into notes (account, text) select id, ${`${index}:${number}:`} || balance from accounts`.execute(on)

/** The notes of these units, run one after the other. */
function replay(units: Unit[], order: number[]): string[] {
  let balance = 1
  return order.flatMap((index) =>
    stepsOf(units[index]).map((add, number) => {
      if (add !== undefined) balance = advance(balance, add)
      return `${index}:${number}:${balance}`
    }),
  )
}

/** What each step adds; a lone statement adds nothing and only notes. */
function stepsOf(unit: Unit | undefined): (number | undefined)[] {
  return unit?.kind === 'transaction' ? unit.steps.map(({ add }) => add) : [undefined]
}

const unitsInOrder = (journal: string[]) => [...new Set(journal.map((text) => Number.parseInt(text, 10)))]

function committedJournal(): string[] {
  const rows = scratch.observer.query<{ text: string }, []>('select text from notes order by id').all()
  return rows.map(({ text }) => text)
}

async function reset(): Promise<void> {
  await scratch.db.deleteFrom('notes').execute()
  await scratch.db.deleteFrom('accounts').execute()
  await scratch.db.insertInto('accounts').values(account('register', 1)).execute()
}

async function pausing(pause: Pause): Promise<void> {
  if (pause === 'microtask') await null
  if (pause === 'round') await new Promise((resolve) => setImmediate(resolve))
}
