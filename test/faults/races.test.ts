import { afterAll, beforeAll, describe, expect, test } from 'bun:test'
import type { OnlineStatus } from '../kit/openim-client.ts'
import { killLeftovers } from '../kit/process.ts'
import { longRun, serviceFor } from '../kit/services.ts'
import { flagged } from '../kit/test-flags.ts'
import { dataOf } from '../oracle/backends.ts'
import { seedFrom } from '../oracle/random-runs.ts'
import { dialects } from '../oracle/system.ts'
import { type Cluster, startCluster } from './nodes.ts'
import {
  type Attempt,
  attempt,
  endings,
  type Issued,
  issue,
  prepare,
  type Side,
  sideOf,
  signIn,
  tokenAt,
} from './races.ts'
import { Random } from './random.ts'

const areServicesThere = serviceFor('postgres') !== undefined && serviceFor('redis') !== undefined
/** `--races 10000` for more; as many between the cores of two nodes are in test/conformance/races.test.ts. */
const races = flagged('races') ?? (longRun ? 2_000 : 300)
const twoLogins = longRun ? 250 : 30
/** OpenIM ends the other token at a connect, WildfireChat at a sign-in; Lanying refuses one device more than it allows. */
const tokensLeft = { openim: 1, wildfire: 1, lanying: 2 } as const
const atOnce = 24
/** The call begins so many ms before or after the client connects. */
const offsetMsMax = 12
const registeredAtOnce = 500
const timeoutMs = 900_000

describe.skipIf(!areServicesThere)('races over two nodes', () => {
  const random = new Random(seedFrom(process.env) ?? 1)
  let cluster: Cluster
  let sides: Side[]
  beforeAll(async () => {
    cluster = await startCluster(2, { 'lanying.maxDevices': 1 })
    sides = await Promise.all(cluster.nodes.map((node) => sideOf(cluster, random, node)))
  }, 120_000)
  afterAll(async () => {
    await cluster.close()
    await killLeftovers()
  })
  /** One for the client and one for the call: as often the same as another. */
  const twoSides = (): [Side, Side] => [random.of(sides), random.of(sides)]

  async function register(prefix: string, count: number): Promise<string[]> {
    const uids = Array.from({ length: count }, (_, index) => `${prefix}_${index}`)
    for (let at = 0; at < count; at += registeredAtOnce) {
      const users = uids.slice(at, at + registeredAtOnce).map((userID) => ({ userID, nickname: userID, faceURL: '' }))
      dataOf(await random.of(sides).backends.openim('/user/user_register', { users }))
    }
    return uids
  }
  /** Runs `work` for each user, several at a time. */
  async function forEach(uids: readonly string[], work: (uid: string) => Promise<void>): Promise<void> {
    const rest = uids.values()
    const one = async () => {
      for (const uid of rest) await work(uid)
    }
    await Promise.all(Array.from({ length: atOnce }, one))
  }
  async function onlineAt({ backends }: Side, uids: readonly string[]): Promise<string[]> {
    const online: string[] = []
    for (let at = 0; at < uids.length; at += registeredAtOnce) {
      const userIDs = uids.slice(at, at + registeredAtOnce)
      const found = dataOf(await backends.openim<OnlineStatus[]>('/user/get_users_online_status', { userIDs }))
      online.push(...found.filter(({ status }) => status === 1).map(({ userID }) => userID))
    }
    return online
  }

  test(
    `${races} kicks, bans, new passwords and destroys against a client that connects leave no survivor`,
    async () => {
      const uids = await register('u', races)
      const survivors: string[] = []
      let admitted = 0
      await forEach(uids, async (uid) => {
        const [name, { of, by }] = random.of(Object.entries(endings))
        const [here, there] = twoSides()
        const issued = await issue(here, random.of(of), uid)
        const pause = () => Bun.sleep(random.below(offsetMsMax))
        const [{ code, socket }, ended] = await Promise.all([
          pause().then(() => attempt(here, issued)),
          pause().then(() => by(there, issued)),
        ])
        if (code === 0) admitted++
        const said = `${uid} of ${issued.dialect}, ${name}`
        if (ended !== 0) survivors.push(`${said}: was answered ${ended}`)
        for (const side of sides) if ((await tokenAt(side, issued)) === 0) survivors.push(`${said}: the token`)
        if (code === 0 && !(await endsSoon(() => socket.ended !== undefined))) survivors.push(`${said}: the connection`)
        socket.terminate()
      })
      for (const side of sides) survivors.push(...(await onlineAt(side, uids)).map((uid) => `${uid} is online`))
      expect(survivors).toEqual([])
      // The races were some: neither always came first.
      expect(admitted).toBeGreaterThan(races / 20)
      expect(admitted).toBeLessThan(races - races / 20)
    },
    timeoutMs,
  )

  test.each(dialects)(
    '%s: two sign-ins of a class of devices at once on two nodes leave one connection, by the policy of the dialect',
    async (dialect) => {
      const uids = await register(`two_${dialect}`, twoLogins)
      await forEach(uids, async (uid) => {
        const account = await prepare(random.of(sides), dialect, uid)
        const issued = await Promise.all(sides.map((side, device) => signIn(side, account, device)))
        const attempts = await Promise.all(issued.map((one, index) => attempt(sides[index] as Side, one)))
        const valid: Issued[] = []
        for (const one of issued) if ((await tokenAt(random.of(sides), one)) === 0) valid.push(one)
        expect(valid).toHaveLength(tokensLeft[dialect])
        const isOpen = ({ code, socket }: Attempt) => code === 0 && socket.ended === undefined
        expect(await endsSoon(() => attempts.filter(isOpen).length <= 1)).toBe(true)
        expect(attempts.filter(isOpen)).toHaveLength(1)
        expect(valid).toContain(issued[attempts.findIndex(isOpen)] as Issued)
        for (const { socket } of attempts) socket.terminate()
      })
    },
    timeoutMs,
  )

  test.each(dialects)('%s: the same token on another node is the same session', async (dialect) => {
    const uids = await register(`same_${dialect}`, 20)
    await forEach(uids, async (uid) => {
      const issued = await issue(random.of(sides), dialect, uid)
      const attempts = await Promise.all(sides.map((side) => attempt(side, issued)))
      expect(attempts.map(({ code }) => code)).toEqual([0, 0])
      // OpenIM lets both stay; with the others the later one replaces the earlier one.
      const staying = dialect === 'openim' ? 2 : 1
      const open = () => attempts.filter(({ socket }) => socket.ended === undefined).length
      expect(await endsSoon(() => open() === staying)).toBe(true)
      for (const side of sides) expect(await tokenAt(side, issued)).toBe(0)
      const asked = { userId: uid }
      const listed = await random
        .of(sides)
        .backends.wildfire<{ userSessions: unknown[] }>('/admin/user/session_list', asked)
      expect(dataOf(listed).userSessions).toHaveLength(1)
      for (const { socket } of attempts) socket.terminate()
    })
  })
})

/** `false` when it does not come true in time, which leaves room for a busy machine. */
async function endsSoon(isSo: () => boolean): Promise<boolean> {
  for (const endMs = performance.now() + 20_000; performance.now() < endMs; await Bun.sleep(5)) if (isSo()) return true
  return isSo()
}
