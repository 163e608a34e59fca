import { describe, expect, test } from 'bun:test'
import fc from 'fast-check'
import { withOverrides } from '../kit/with-overrides.ts'
import { startConcurrent } from './concurrent.ts'
import { histories } from './histories.ts'
import { type PlantedFaults, startInMemory } from './in-memory.ts'
import { Model } from './model.ts'
import { Mismatch, run } from './oracle.ts'
import type { Uid } from './system.ts'

/** The shortest failing history, at a server with this fault or by a model with another rule. */
async function foundWith(planted: PlantedFaults, newModel = () => new Model()): Promise<readonly string[]> {
  const server = await startInMemory(planted)
  try {
    const property = fc.asyncProperty(histories(20), (history) => run(history, server, newModel()))
    const { errorInstance } = await fc.check(property, { seed: 1, numRuns: 300, unbiased: true })
    return errorInstance instanceof Mismatch ? errorInstance.actions : []
  } finally {
    await server.close()
  }
}

describe('the oracle finds planted faults and shrinks their histories', () => {
  test('a token stays valid after the end of its session', async () => {
    const found = await foundWith({
      storage: (storage) =>
        withOverrides(storage, {
          transaction: (keys, work) =>
            storage.transaction(keys, (stores) =>
              work({ ...stores, tokens: withOverrides(stores.tokens, { end: async () => 0 }) }),
            ),
        }),
    })
    expect(found).toEqual(['ann gets a token for web', expect.any(String)])
  })

  test('a lost network is not detected', async () => {
    const found = await foundWith({
      wire: (wire) => withOverrides(wire, { bounds: { ...wire.bounds, silenceMsMax: 0 } }),
    })
    expect(found).toEqual([
      'ann gets a token for web',
      'ann connects with the newest token',
      "ann's newest connection loses its network",
      '31 s pass',
    ])
  })

  test('a subscriber is not notified', async () => {
    const found = await foundWith({ wire: (wire) => withOverrides(wire, { notify() {} }) })
    expect(found).toHaveLength(5)
    expect(found).toContain("ann's newest connection subscribes to ann")
    expect(found.at(-1)).toBe('ann connects with the newest token')
  })

  test('a kick misses a connection that is being admitted', async () => {
    const { server, property } = await startConcurrent({
      connects: (connects) =>
        withOverrides(connects, { admit: (rank, carrier) => connects.admit(rank, carrier, Number.MAX_SAFE_INTEGER) }),
    })
    const { errorInstance } = await fc.check(property, { seed: 2, numRuns: 3_000, unbiased: true })
    await server.close()
    const found = errorInstance instanceof Mismatch ? errorInstance.actions.at(-1) : undefined
    expect(found).toMatch(/^ann connects with the newest token, and concurrently /)
  })

  test('the model has a wrong rule: a reconnect evicts its own connection', async () => {
    class SelfEvicting extends Model {
      override connect(uid: Uid, newer: number) {
        const by = this.tokens(uid)[newer]
        for (const one of this.live(uid)) if (one.by === by) one.state = 'kicked'
        return super.connect(uid, newer)
      }
    }
    expect(await foundWith({}, () => new SelfEvicting())).toEqual([
      'ann gets a token for web',
      'ann connects with the newest token',
      'ann connects with the newest token',
    ])
  })
})
