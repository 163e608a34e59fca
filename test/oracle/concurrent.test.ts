import { expect, test } from 'bun:test'
import { withOverrides } from '../kit/with-overrides.ts'
import { Clients } from './clients.ts'
import { startConcurrent } from './concurrent.ts'
import { startInMemory } from './in-memory.ts'
import { logIn, provision } from './lanying-actions.ts'
import { runConcurrently } from './oracle.ts'
import { budgets, checkRandomly, fixedSeeds, timeoutMs } from './random-runs.ts'

test(
  'two concurrent actions have the result of one order or the other',
  async () => {
    const { server, property } = await startConcurrent()
    const file = 'test/oracle/concurrent.test.ts'
    await checkRandomly(property, { file, budget: budgets.concurrent, runsPerSeed: 5, fixedSeeds })
    expect(server.leftovers()).toEqual({})
    await server.close()
  },
  timeoutMs(budgets.concurrent),
)

test('a kick of a device between the check of a token and admission does not refuse a token that another device uses', async () => {
  let kick = async (): Promise<unknown> => undefined
  const server = await startInMemory({
    connects: (admission) =>
      withOverrides(admission, {
        async admit(request, transport, fencingToken) {
          const now = kick
          kick = async () => undefined
          await now()
          return admission.admit(request, transport, fencingToken)
        },
      }),
  })
  const { lanying } = await Clients.at(server, 1)
  await lanying.logIn('ann')
  expect(await lanying.connect('ann', 0, 'g1', 'web')).toBe(0)
  kick = async () => lanying.kick('ann', 2)
  expect(await lanying.connect('ann', 0, 'g2', 'web')).toBe(0)
  await server.close()
})

test('two clients that connect at once are compared by which began first, not by which noticed its reply first', async () => {
  const admitted: string[] = []
  const secondDone = Promise.withResolvers<void>()
  let asked = 0
  const kit = await startInMemory({
    connects: (admission) =>
      withOverrides(admission, {
        async admit(request, transport, fencingToken) {
          const number = ++asked
          if (number === 1) await secondDone.promise
          const connection = await admission.admit(request, transport, fencingToken)
          admitted.push(`${number}`)
          if (number === 2) secondDone.resolve()
          return connection
        },
      }),
  })
  // Both see their replies in the same turn of the event loop, the first client before the second.
  const server = withOverrides(kit, {
    dial: async (dialect, path) => {
      const socket = await kit.dial(dialect, path)
      return withOverrides(socket, {
        get read() {
          return admitted.length === 1 ? [] : socket.read
        },
      })
    },
  })
  const connects = provision('ann', 0, 'g1')
  await runConcurrently([logIn('ann', 'g1')], [connects, connects], server)
  expect(admitted).toEqual(['2', '1'])
  await kit.close()
})
