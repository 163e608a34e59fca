import { afterEach, beforeEach, describe, expect, test } from 'bun:test'
import { connectionOf } from '../../../../../test/kit/connections.ts'
import { type LiveCore, startLiveCore } from '../../../../../test/kit/live-core.ts'
import { withOverrides } from '../../../../../test/kit/with-overrides.ts'
import { CoreError } from '../../../../core/errors.ts'
import { encrypt, sessionAesKey } from '../../aes.ts'
import type { LinkDeps } from '../deps.ts'
import { type LinkSession, liveState } from '../state.ts'
import { answerRequest } from './answer.ts'

const secret = '0'.repeat(36)
const key = sessionAesKey(secret, false)

let on: LiveCore
let sent: string[]
beforeEach(async () => {
  on = await startLiveCore()
  sent = []
})
afterEach(() => on.close())

/** A request of an admitted client, on a core whose kicks end so. */
async function signOut(kick: () => Promise<never>) {
  const core = { ...on.core, sessions: withOverrides(on.core.sessions, { kick }) }
  const settings = { aes256: false }
  const { admission, selfNotifier } = on.live
  const deps: LinkDeps = { core, admission, selfNotifier, settings, fault: (error) => on.faults.push(error) }
  const state = liveState(4, secret)
  const session = {
    state,
    connection: connectionOf({ uid: 'ann', dialect: 'wildfire', clientKey: 'phone' }),
    send: (bytes: Uint8Array) => sent.push(Buffer.from(bytes).toString('hex')),
  } as unknown as LinkSession
  const payload = encrypt(Uint8Array.of(1), key, on.clock.now())
  await answerRequest(deps, session, state, { topic: 'CST', packetId: 7, payload })
  return state
}

describe('a sign-out that fails', () => {
  test('is answered with the vendor’s code, and leaves no reply for the end of the connection', async () => {
    const state = await signOut(() => Promise.reject(new CoreError('kick.unconfirmed')))
    expect([sent, state.lastReply]).toEqual([['4003000704'], undefined])
    expect(on.faults).toEqual([])
  })
  test('by a bug is reported and answered with the server error', async () => {
    const bug = new Error('a bug')
    await signOut(() => Promise.reject(bug))
    expect([sent, on.faults]).toEqual([['4003000704'], [bug]])
  })
})
