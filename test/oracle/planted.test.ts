import { describe, expect, test } from 'bun:test'
import fc from 'fast-check'
import { tap } from '../kit/tap.ts'
import { startAtOnce } from './at-once.ts'
import { histories } from './histories.ts'
import { type Sabotage, startInMemory } from './in-memory.ts'
import { Model } from './model.ts'
import { Disagreement, play } from './oracle.ts'
import type { Uid } from './world.ts'

/** The shortest history found to go wrong at a server with this bug, or by a model with a rule of its own. */
async function foundWith(sabotage: Sabotage, newModel = () => new Model()): Promise<readonly string[]> {
  const stage = await startInMemory(sabotage)
  try {
    const property = fc.asyncProperty(histories(20), (history) => play(history, stage, newModel()))
    const { errorInstance } = await fc.check(property, { seed: 1, numRuns: 300, unbiased: true })
    return errorInstance instanceof Disagreement ? errorInstance.deeds : []
  } finally {
    await stage.close()
  }
}

describe('an oracle that is never wrong proves nothing, so it finds, and tells in few words', () => {
  test('a token that outlives the end of its session', async () => {
    const found = await foundWith({
      storage: (storage) =>
        tap(storage, {
          transaction: (work) =>
            storage.transaction((stores) => work({ ...stores, tokens: tap(stores.tokens, { end: async () => 0 }) })),
        }),
    })
    expect(found).toEqual(['ann gets a token for web', expect.any(String)])
  })

  test('a cut cable that nobody notices', async () => {
    const found = await foundWith({ wire: (wire) => tap(wire, { bounds: { ...wire.bounds, silenceMsMax: 0 } }) })
    expect(found).toEqual([
      'ann gets a token for web',
      'ann connects with the newest token',
      "ann's newest connection has its cable cut",
      '31 s pass',
    ])
  })

  test('a watcher who is not told', async () => {
    const found = await foundWith({ wire: (wire) => tap(wire, { notify() {} }) })
    expect(found).toHaveLength(5)
    expect(found).toContain("ann's newest connection watches ann")
    expect(found.at(-1)).toBe('ann connects with the newest token')
  })

  test('a kick that misses who is just coming in', async () => {
    const { stage, property } = await startAtOnce({
      connects: (connects) =>
        tap(connects, { admit: (claim, carrier) => connects.admit(claim, carrier, Number.MAX_SAFE_INTEGER) }),
    })
    const { errorInstance } = await fc.check(property, { seed: 2, numRuns: 3_000, unbiased: true })
    await stage.close()
    const found = errorInstance instanceof Disagreement ? errorInstance.deeds.at(-1) : undefined
    expect(found).toMatch(/^ann connects with the newest token, and at once /)
  })

  test('a rule of the model that is wrong: who connects again throws itself out', async () => {
    class SelfKicking extends Model {
      override connect(uid: Uid, newer: number) {
        const by = this.tokens(uid)[newer]
        for (const one of this.live(uid)) if (one.by === by) one.fate = 'kicked'
        return super.connect(uid, newer)
      }
    }
    expect(await foundWith({}, () => new SelfKicking())).toEqual([
      'ann gets a token for web',
      'ann connects with the newest token',
      'ann connects with the newest token',
    ])
  })
})
