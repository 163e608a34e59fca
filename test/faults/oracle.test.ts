import { describe, expect, test } from 'bun:test'
import { systemIds } from '../../src/core/ids.ts'
import { killLeftovers } from '../kit/process.ts'
import { longRun, serviceFor } from '../kit/services.ts'
import { flagged } from '../kit/test-flags.ts'
import { seedFrom } from '../oracle/random-runs.ts'
import { faultKinds, faultsOf } from './faults.ts'
import { type Cluster, startCluster } from './nodes.ts'
import { Random } from './random.ts'
import { type RoundResult, runRound } from './round.ts'

const areServicesThere = serviceFor('postgres') !== undefined && serviceFor('redis') !== undefined
const minutes = flagged('minutes')
const seconds = 60 * (minutes ?? 1.5)
const seedsPerRound = 100
/** For starts, and for the faults that a slow machine has not had when the time is up. */
const sparedSeconds = 600

/** Three nodes in processes of their own, on stores of their own. `--minutes 30` for longer, `SEED=n` for the faults of a run. */
describe.skipIf(!((longRun || minutes !== undefined) && areServicesThere))(
  'three nodes, one fault after another',
  () => {
    test(
      'histories over all wires match the model after each, and nothing that had ended is accepted meanwhile',
      async () => {
        const seed = seedFrom(process.env) ?? systemIds.below(1_000_000)
        const cluster = await startCluster(3)
        try {
          const rounds = await runRounds(cluster, seed)
          console.log(summaryOf(rounds))
          expect([...new Set(rounds.map(({ kind }) => kind))].toSorted()).toEqual(faultKinds.toSorted())
        } catch (error) {
          const again = 'ROLLCALL_TEST_LONG=1 SEED'
          throw new Error(`${error}\nseed ${seed}; the same faults again: ${again}=${seed} npm test -- faults`)
        } finally {
          await cluster.close()
          await killLeftovers()
        }
      },
      (seconds + sparedSeconds) * 1_000,
    )
  },
)

/** Every fault once, however long that takes, in an order that follows from the seed, and again until the time is up. */
async function runRounds(cluster: Cluster, seed: number): Promise<RoundResult[]> {
  const random = new Random(seed)
  const endMs = performance.now() + seconds * 1_000
  const rounds: RoundResult[] = []
  let left: ReturnType<typeof faultsOf> = []
  do {
    if (left.length === 0) left = faultsOf(cluster, random)
    const [fault] = left.splice(random.below(left.length), 1)
    if (fault) rounds.push(await runRound(cluster, fault(), seed + seedsPerRound * rounds.length))
  } while (performance.now() < endMs || rounds.length < faultKinds.length)
  return rounds
}

function summaryOf(rounds: readonly RoundResult[]): string {
  const most = (of: (one: RoundResult) => number) => (Math.max(...rounds.map(of)) / 1_000).toFixed(1)
  const actions = rounds.reduce((sum, one) => sum + one.actions, 0)
  const healed = `healed at most ${most(({ healedMs }) => healedMs)} s after its end`
  return `${rounds.length} faults, ${actions} actions; ${healed}, a lost node ${most(({ lostMs = 0 }) => lostMs)} s after its begin`
}
