import { afterAll, describe, test } from 'bun:test'
import { join } from 'node:path'
import { type Exchange, loadExchanges, runExchange, type Wire } from '../kit/exchange.ts'
import { type Settings, startTestServer, type TestServer } from '../kit/server.ts'
import { driverWanted, serviceFor } from '../kit/services.ts'

/** Settings under which a server remembers what an earlier case sent. */
const remembering = ['limits.requests', 'wildfire.rejectReplay', 'limits.loginFailures', 'limits.registrations']

/** The least memory that hashing takes, so that thousands of sign-ins are made in no time. */
export const leastMemory: Settings = { 'passwords.memoryKiB': 1024 }

/** Whether a case needs an unused server. */
export const needsFresh = ({ empty, settings = {} }: Exchange): boolean =>
  empty === true || remembering.some((key) => key in settings)

type WireOf = (server: TestServer) => Wire | Promise<Wire>

const serverUrl = serviceFor('postgres')

/** The stores that the cases are played on. */
const stores: readonly { readonly suffix: string; readonly postgres?: string }[] = [
  ...(driverWanted('sqlite') ? [{ suffix: '' }] : []),
  ...(serverUrl === undefined ? [] : [{ suffix: ' on PostgreSQL', postgres: serverUrl }]),
]

/**
 * One test a case of `test/exchanges/<folder>` and store. Cases that need the same settings share a server, which starts with
 * the first of them; a case that must be alone has one of its own. `usual` settings hold for all of them.
 */
export function playExchanges(folder: string, wireOf: WireOf, usual: Settings = {}): void {
  for (const { suffix, ...store } of stores) playOn(store, folder, suffix, wireOf, usual)
}

function playOn(store: { postgres?: string }, folder: string, suffix: string, wireOf: WireOf, usual: Settings): void {
  const shared = new Map<string, Promise<TestServer>>()
  afterAll(() => Promise.all([...shared.values()].map(async (server) => (await server).close())))

  function sharedServer(settings: Exchange['settings'] = {}): Promise<TestServer> {
    const key = JSON.stringify(Object.entries(settings).sort())
    const server = shared.get(key) ?? startTestServer({ ...store, settings: { ...usual, ...settings } })
    shared.set(key, server)
    return server
  }
  async function playAlone(exchange: Exchange): Promise<void> {
    const server = await startTestServer({ ...store, settings: { ...usual, ...exchange.settings } })
    try {
      await runExchange(exchange, await wireOf(server))
    } finally {
      await server.close()
    }
  }
  for (const { file, exchanges } of loadExchanges(join(import.meta.dir, folder))) {
    describe(`${folder}/${file}${suffix}`, () => {
      for (const exchange of exchanges) {
        test(exchange.name, async () => {
          if (needsFresh(exchange)) await playAlone(exchange)
          else await runExchange(exchange, await wireOf(await sharedServer(exchange.settings)))
        })
      }
    })
  }
}
