import { expect, test } from 'bun:test'
import fc from 'fast-check'
import { callBy, openTestCore, type TestCore } from '../../../test/kit/core.ts'
import { signInsOf, works } from '../../../test/kit/sign-ins.ts'
import type { Session } from './session.ts'

type Issued = { session: Session; dead: boolean }
type World = { on: TestCore; issued: Issued[]; banned: Set<string> }

const uids = ['ann', 'bob'] as const
/** Two phones compete for one place, the browser is beside them. */
const clients = [
  ['phone 1', 'ios'],
  ['phone 2', 'android'],
  ['browser', 'web'],
] as const
const competes = (clientKey: string, other: string) =>
  clientKey !== other && clientKey.startsWith('phone') && other.startsWith('phone')

const call = callBy('wildfire')
const kill = ({ issued }: World, meant: (session: Session) => boolean) => {
  for (const one of issued) if (meant(one.session)) one.dead = true
}

/** What may happen; each does it, and tells what the truths say becomes of the tokens. */
const steps = {
  async issue(world: World, uid: string, [clientKey, platform]: (typeof clients)[number]) {
    const session = await signInsOf(world.on).wildfire(uid, clientKey, platform)
    kill(world, (one) => one.uid === uid && competes(one.clientKey, clientKey))
    kill(world, (one) => one.uid !== uid && one.clientKey === clientKey)
    world.issued.push({ session, dead: false })
  },
  async kickAll(world: World, uid: string) {
    await world.on.core.sessions.kick(call, uid, {})
    kill(world, (one) => one.uid === uid)
  },
  async kickOne(world: World, uid: string, [clientKey]: (typeof clients)[number]) {
    await world.on.core.sessions.kick(call, uid, { clientKey })
    kill(world, (one) => one.uid === uid && one.clientKey === clientKey)
  },
  async remove(world: World, uid: string, [clientKey]: (typeof clients)[number]) {
    const device = (await world.on.core.devices.list('default', uid)).find((one) => one.clientKey === clientKey)
    if (device) await world.on.core.devices.remove(call, uid, device.sn)
    kill(world, (one) => one.uid === uid && one.clientKey === clientKey)
  },
  async destroyAndRevive(world: World, uid: string) {
    await world.on.core.users.destroy(call, uid)
    await world.on.core.users.register(call, [{ uid }])
    kill(world, (one) => one.uid === uid)
  },
  async ban(world: World, uid: string) {
    await world.on.core.restrictions.set(call, uid, { ban: {} })
    world.banned.add(uid)
  },
  async unban(world: World, uid: string) {
    await world.on.core.restrictions.set(call, uid, { ban: false })
    world.banned.delete(uid)
  },
  async wait({ on }: World) {
    on.clock.advance(1)
  },
}

const step = fc.record({
  action: fc.constantFrom(...(Object.keys(steps) as (keyof typeof steps)[]), 'issue' as const, 'issue' as const),
  uid: fc.constantFrom(...uids),
  client: fc.constantFrom(...clients),
})

test('a WildfireChat token works exactly while nothing ended it, whatever is signed in anew, and within one millisecond too', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 5, maxLength: 25 }), async (actions) => {
      const on = await openTestCore()
      try {
        const world: World = { on, issued: [], banned: new Set() }
        await on.core.users.register(
          call,
          uids.map((uid) => ({ uid })),
        )
        for (const { action, uid, client } of actions) await steps[action](world, uid, client)
        for (const { session, dead } of world.issued)
          expect(await works(on, session)).toBe(!dead && !world.banned.has(session.uid))
        expect(await issueTimesGrow(world)).toBe(true)
      } finally {
        await on.close()
      }
    }),
    { numRuns: 30 },
  )
})

/** Of one session: no two tokens are alike, and each is newer than the one before. */
async function issueTimesGrow({ issued }: World): Promise<boolean> {
  const bySession = Map.groupBy(issued, ({ session }) => session.id)
  return [...bySession.values()].every((list) =>
    list.every(({ session }, index) => index === 0 || session.issuedAtMs > (list[index - 1]?.session.issuedAtMs ?? 0)),
  )
}
