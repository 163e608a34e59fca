import { afterEach, beforeEach, describe, expect, test } from 'bun:test'
import { openTestCore, type TestCore } from '../../../../test/kit/core.ts'
import { wildfireHeaders } from '../../../../test/kit/wildfire-client.ts'
import { emptyProfile } from '../../../core/accounts/user.ts'
import { incomingRequest } from '../../kit/incoming.ts'
import { signedByRobot, signedByServer } from './auth.ts'
import type { WildfireDeps } from './deps.ts'
import { RecentSignatures } from './recent-signatures.ts'

const { displayName, portrait, gender, mobile, email, address, company, social, extra } = emptyProfile
const profile = { displayName, portrait, gender, mobile, email, address, company, social, extra }
const robot = { ...profile, name: 'bot', owner: '', secret: 'the secret of the robot', callback: '', robotExtra: '' }

let on: TestCore
let reused: string[]
beforeEach(async () => {
  on = await openTestCore()
  reused = []
  const call = { app: 'default', dialect: 'wildfire', actor: { kind: 'key', id: 'test' } } as const
  await on.core.robots.put(call, 'bot', robot)
})
afterEach(() => on.close())

const deps = (rejectReplay: boolean): WildfireDeps => ({
  core: on.core,
  settings: { noCheckTime: false, rejectReplay, listShape: 'auto', aes256: false },
  recentSignatures: new RecentSignatures(),
  onReplay: (app) => reused.push(app),
  health: () => Promise.reject(new Error('not called')),
})
const incoming = (headers: Record<string, string>) =>
  incomingRequest(new Request('http://localhost/', { headers }), () => '192.0.2.1')

/** Statements that are no reads, of one request that is sent twice. */
async function writesOf(requests: () => Promise<unknown>): Promise<number> {
  const statements = await on.statementsOf(requests)
  return statements.filter(({ sql }) => !/^(select|begin|commit)/i.test(sql)).length
}

const callers = [
  ['the server', () => wildfireHeaders(on.core.apps.key('default', 'wildfire.secret'), on.clock), signedByServer],
  ['a robot', () => ({ rid: 'bot', ...wildfireHeaders(robot.secret, on.clock) }), signedByRobot],
] as const

describe.each(callers)('a request of %s that is sent again', (_, headersOf, authenticate) => {
  test('is served and reported while replays are accepted, and the store is not written', async () => {
    const [headers, given] = [headersOf(), deps(false)]
    const both = async () => [
      await authenticate(incoming(headers), given),
      await authenticate(incoming(headers), given),
    ]
    expect(await writesOf(both)).toBe(0)
    expect(reused).toEqual(['default'])
  })
  test('is refused and reported while they are not; each request is one write', async () => {
    const [headers, given] = [headersOf(), deps(true)]
    const outcomes: unknown[] = []
    const once = async () => authenticate(incoming(headers), given)
    const both = async () => outcomes.push(await once(), await once().catch((error) => error.code))
    expect(await writesOf(both)).toBe(2)
    expect(outcomes).toEqual([expect.objectContaining({ app: 'default' }), 'auth.rejected'])
    expect(reused).toEqual(['default'])
  })
})

test('the server is authenticated without waiting while replays are accepted', () => {
  const headers = wildfireHeaders(on.core.apps.key('default', 'wildfire.secret'), on.clock)
  expect(signedByServer(incoming(headers), deps(false))).not.toBeInstanceOf(Promise)
})
