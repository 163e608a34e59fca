import { describe, expect, test } from 'bun:test'
import fc from 'fast-check'
import type { ConnectionRegistry } from '../../src/core/presence/registry.ts'
import type { DisconnectCommand } from '../../src/core/sessions/disconnect-command.ts'
import { lanyingPolicy } from '../kit/dialects.ts'
import { withOverrides } from '../kit/with-overrides.ts'
import { startConcurrent } from './concurrent.ts'
import { histories } from './histories.ts'
import { type PlantedFaults, startInMemory } from './in-memory.ts'
import { Model } from './model.ts'
import { OpenimRules } from './model-openim.ts'
import { Mismatch, run } from './oracle.ts'
import type { Dialect, Uid } from './system.ts'

/** The shortest failing history of one dialect, at a server with this fault or by a model with another rule. */
async function foundWith(
  dialect: Dialect,
  planted: PlantedFaults,
  newModel = () => new Model(),
): Promise<readonly string[]> {
  const server = await startInMemory(planted)
  try {
    const property = fc.asyncProperty(histories(20, [dialect]), (history) => run(history, server, newModel()))
    const { errorInstance } = await fc.check(property, { seed: 1, numRuns: 300, unbiased: true })
    return errorInstance instanceof Mismatch ? errorInstance.actions : []
  } finally {
    await server.close()
  }
}

/** A storage that ends sessions only for some reasons. */
const withSessionEnd =
  (isEnded: (reason: string) => boolean): NonNullable<PlantedFaults['storage']> =>
  (storage) =>
    withOverrides(storage, {
      transaction: (keys, work) =>
        storage.transaction(keys, (stores) => {
          const { sessions } = stores
          const end: typeof sessions.end = async (app, ids, atMs, reason) =>
            isEnded(reason) ? sessions.end(app, ids, atMs, reason) : ids.length
          return work(withOverrides(stores, { sessions: withOverrides(sessions, { end }) }))
        }),
    })

function spareLanyingFromBans(registry: ConnectionRegistry): void {
  const disconnect = registry.disconnect.bind(registry)
  const others = { selector: { dialects: ['openim', 'wildfire'] }, sessionIds: [], tokenIds: [] } as const
  Object.assign(registry, {
    disconnect: (command: DisconnectCommand) =>
      disconnect(command.reason === 'banned' ? { ...command, ...others } : command),
  })
}

describe('the oracle finds planted faults and shrinks their histories', () => {
  test('a token stays valid after the end of its session', async () => {
    const found = await foundWith('openim', {
      storage: (storage) =>
        withOverrides(storage, {
          transaction: (keys, work) =>
            storage.transaction(keys, (stores) =>
              work(withOverrides(stores, { tokens: withOverrides(stores.tokens, { end: async () => 0 }) })),
            ),
        }),
    })
    expect(found).toEqual([expect.stringMatching(/^ann gets a token of OpenIM/), expect.any(String)])
  })

  test('a lost network is not detected', async () => {
    const found = await foundWith('openim', {
      wires: ({ openim, ...rest }) => ({
        ...rest,
        openim: withOverrides(openim, { bounds: { ...openim.bounds, silenceMsMax: 0 } }),
      }),
    })
    expect(found).toEqual([
      'ann gets a token of OpenIM for web',
      'ann connects to OpenIM with the newest token',
      "ann's newest connection to OpenIM loses its network",
      '31 s pass',
    ])
  })

  test('a subscriber is not notified', async () => {
    const found = await foundWith('openim', {
      wires: ({ openim, ...rest }) => ({ ...rest, openim: withOverrides(openim, { notify() {} }) }),
    })
    expect(found).toContain('ann connects to OpenIM with the newest token')
    expect(found.at(-1)).toMatch(/nickname|connect/)
  })

  test('a client of WildfireChat is not told of a kick', async () => {
    const found = await foundWith('wildfire', {
      wires: ({ wildfire, ...rest }) => ({ ...rest, wildfire: withOverrides(wildfire, { onClosing: () => 0 }) }),
    })
    expect(found).toEqual([
      expect.stringMatching(/^ann gets a token of WildfireChat/),
      expect.stringMatching(/^ann connects to WildfireChat/),
      expect.any(String),
    ])
  })

  test('CST 1 ends the connection and leaves the session', async () => {
    const found = await foundWith('wildfire', { storage: withSessionEnd((reason) => reason !== 'signed_out') })
    expect(found.slice(1)).toEqual([
      expect.stringMatching(/^ann connects to WildfireChat/),
      expect.stringMatching(/connection to WildfireChat sends CST 1$/),
    ])
  })

  test('the older connection of a device of Lanying stays', async () => {
    const policy = lanyingPolicy({ maxDevices: 0 })
    const found = await foundWith('lanying', { policies: { lanying: { ...policy, reconnect: 'coexist' } } })
    const connects = expect.stringMatching(/^ann connects to Lanying/)
    expect(found.slice(1)).toEqual([connects, connects])
  })

  test('a ban leaves the connections of Lanying', async () => {
    const found = await foundWith('lanying', { prepare: ({ live: { registry } }) => spareLanyingFromBans(registry) })
    expect(found.slice(1)).toEqual([
      expect.stringMatching(/^ann connects to Lanying/),
      expect.stringMatching(/^(ann is banned|Lanying disables ann)$/),
    ])
  })

  test('a kick misses a connection that is being admitted', async () => {
    const { server, property } = await startConcurrent({
      connects: (connects) =>
        withOverrides(connects, { admit: (rank, carrier) => connects.admit(rank, carrier, Number.MAX_SAFE_INTEGER) }),
    })
    const { errorInstance } = await fc.check(property, { seed: 2, numRuns: 3_000, unbiased: true })
    await server.close()
    const found = errorInstance instanceof Mismatch ? errorInstance.actions.at(-1) : undefined
    expect(found).toMatch(/^ann connects to \w+ with the newest token.*, and concurrently /)
  })

  test('the model has a wrong rule: a reconnect evicts its own connection', async () => {
    class SelfEvictingRules extends OpenimRules {
      override connect(uid: Uid, newer: number) {
        const token = this.state.tokensOf('openim', uid)[newer]
        this.state.close(
          this.state.live(uid).filter(({ session }) => session.token === token),
          'replaced',
        )
        return super.connect(uid, newer)
      }
    }
    class SelfEvicting extends Model {
      override readonly openim = new SelfEvictingRules(this.state)
    }
    expect(await foundWith('openim', {}, () => new SelfEvicting())).toEqual([
      'ann gets a token of OpenIM for web',
      'ann connects to OpenIM with the newest token',
      'ann connects to OpenIM with the newest token',
    ])
  })
})
