import { beforeEach, describe, expect, test } from 'bun:test'
import { isCoreError } from '../errors.ts'
import { type PasswordJob, PasswordQueue, passwordQueueBounds } from './password-queue.ts'

const { atOnceMax, waitingMax, waitingPerAddressMax } = passwordQueueBounds

const registration = (address: string): PasswordJob => ({ by: 'unregistered', address })
const signIn = (address: string): PasswordJob => ({ by: 'user', address })
const admin: PasswordJob = { by: 'server' }

let queue: PasswordQueue
/** Jobs whose work began, in order, and the ends of those still in work. */
let began: string[]
let inWork: (() => void)[]
let refused: string[]
beforeEach(() => {
  queue = new PasswordQueue()
  began = []
  inWork = []
  refused = []
})

/** Work that lasts until `finish`. */
function add(name: string, job: PasswordJob, times = 1): void {
  for (let i = 0; i < times; i++) {
    const work = () => {
      began.push(name)
      const { promise, resolve } = Promise.withResolvers<void>()
      inWork.push(resolve)
      return promise
    }
    queue.run(job, work).catch((error: unknown) => refused.push(isCoreError(error, 'server.busy') ? name : 'other'))
  }
}
/** Ends the oldest of the running work; what begins then is in `began`. */
async function finish(times = 1): Promise<void> {
  for (let i = 0; i < times; i++) {
    inWork.shift()?.()
    await Bun.sleep(0)
  }
}
const beganNext = async (times: number): Promise<string[]> => {
  const before = began.length
  await finish(times)
  return began.slice(before)
}

describe('400 registrations from one address', () => {
  beforeEach(async () => {
    add('registration', registration('198.51.100.1'), 400)
    await Bun.sleep(0)
  })

  test('hold a quarter of the queue; the others are refused before they begin', () => {
    expect(waitingPerAddressMax * 4).toBe<number>(waitingMax)
    expect(queue.load).toBe(atOnceMax + waitingPerAddressMax)
    expect([began.length, refused.length]).toEqual([atOnceMax, 400 - atOnceMax - waitingPerAddressMax])
  })
  test.each(['203.0.113.7', '198.51.100.1'])('let a sign-in from %s be the next', async (address) => {
    add('sign-in', signIn(address))
    expect(await beganNext(2)).toEqual(['sign-in', 'registration'])
  })
  test('let a call with a server credential be the next, as many as the queue holds', async () => {
    add('admin', admin, waitingMax + 1)
    expect(await beganNext(waitingMax + 1)).toEqual([...Array(waitingMax).fill('admin'), 'registration'])
    expect(refused.filter((name) => name === 'admin')).toHaveLength(1)
  })
  test('leave room for registrations from other addresses', async () => {
    refused = []
    add('other', registration('203.0.113.7'))
    await finish(atOnceMax + waitingPerAddressMax)
    expect([began.at(-1), refused]).toEqual(['other', []])
  })
  test.each(['::ffff:198.51.100.1', '::ffff:c633:6401'])('count those from %s as well', async (address) => {
    refused = []
    add('mapped', registration(address))
    await Bun.sleep(0)
    expect(refused).toEqual(['mapped'])
  })
  test('free the share of the address as they end', async () => {
    refused = []
    await finish()
    add('later', registration('198.51.100.1'), 2)
    await Bun.sleep(0)
    expect(refused).toEqual(['later'])
  })
})

test('an IPv6 address shares with its /64', async () => {
  add('registration', registration('2001:db8::1'), atOnceMax + waitingPerAddressMax)
  add('neighbour', registration('2001:db8::ffff:2'))
  add('other network', registration('2001:db8:0:1::1'))
  await Bun.sleep(0)
  expect(refused).toEqual(['neighbour'])
})
test('sign-ins go before servers, servers before registrations, each in order', async () => {
  add('first', registration('192.0.2.1'), atOnceMax)
  for (const turn of [1, 2]) {
    add(`registration ${turn}`, registration('192.0.2.1'))
    add(`admin ${turn}`, admin)
    add(`sign-in ${turn}`, signIn('192.0.2.1'))
  }
  expect(await beganNext(6)).toEqual([
    'sign-in 1',
    'sign-in 2',
    'admin 1',
    'admin 2',
    'registration 1',
    'registration 2',
  ])
})
test('a full queue refuses what no share does, and empties', async () => {
  add('first', registration('192.0.2.1'), atOnceMax)
  for (let address = 0; address < 5; address++) add(`${address}`, registration(`192.0.2.${address}`), 64)
  await Bun.sleep(0)
  expect([queue.load, refused.length]).toEqual([atOnceMax + waitingMax, 64])
  await finish(atOnceMax + waitingMax)
  expect(queue.load).toBe(0)
})
test('work that fails gives its slot to the next', async () => {
  const failing = queue.run(admin, () => Promise.reject(new Error('planted')))
  expect(await failing.catch((error: Error) => error.message)).toBe('planted')
  expect(queue.load).toBe(0)
})
