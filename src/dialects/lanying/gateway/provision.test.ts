import { afterEach, beforeEach, expect, test } from 'bun:test'
import { type LiveCore, startLiveCore } from '../../../../test/kit/live-core.ts'
import { lanyingCall } from '../../../../test/kit/push.ts'
import { sha256Hex } from '../../../core/crypto.ts'
import type { Storage } from '../../../core/storage.ts'
import { type ProvisionRequest, provisionClient, verifyToken } from './provision.ts'

let on: LiveCore
let calls: string[]
beforeEach(async () => {
  calls = []
  on = await startLiveCore({ storage: (storage) => recorded(storage, (call) => calls.push(call)) })
})
afterEach(() => on.close())

/** The storage; its transactions, and the calls outside them, are reported by name. */
function recorded(storage: Storage, report: (call: string) => void): Storage {
  const reporting = (name: string, store: object) =>
    new Proxy(store, {
      get(_, key) {
        const method: unknown = Reflect.get(store, key)
        if (typeof method !== 'function') return method
        return (...args: unknown[]) => {
          report(`${name}.${String(key)}`)
          return method.apply(store, args)
        }
      },
    })
  const stores = Object.entries(storage).map(([name, store]) => [
    name,
    typeof store === 'object' ? reporting(name, store) : store,
  ])
  return {
    ...Object.fromEntries(stores),
    transaction: (keys, work) => {
      report('transaction')
      return storage.transaction(keys, work)
    },
  }
}

async function request(): Promise<ProvisionRequest> {
  await on.core.users.register(lanyingCall, [{ uid: 'ann' }])
  await on.signIn('lanying', 'ann', 'web', sha256Hex('token'))
  const { num } = await on.core.users.get('default', 'ann')
  return { num, token: 'token', guid: 'g', platform: 'web', info: 'Web', push: { notifier: 'cert', token: 't' } }
}

test('a sign-in that changes nothing is five reads, one more with a push token, and no transaction', async () => {
  const asked = await request()
  calls = []
  const deps = { core: on.core, admission: on.live.admission, fault: (error: unknown) => on.faults.push(error) }
  const provision = async (one: ProvisionRequest) =>
    provisionClient(deps, one, await verifyToken(deps, one), '192.0.2.1')
  const first = await provision(asked)
  expect(calls.filter((call) => call === 'transaction').length).toBeGreaterThan(1)
  calls = []
  expect(await provision(asked)).toEqual(first)
  expect(calls.toSorted()).toEqual([
    'devices.find',
    'pushBindings.listOfUser',
    'restrictions.listOf',
    'sessions.listLiveByToken',
    'tokens.findByHash',
    'users.find',
  ])
  calls = []
  await provision({ ...asked, push: { notifier: 'cert', token: 'another' } })
  expect(calls).toContain('transaction')
})
