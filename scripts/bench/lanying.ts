import { parseArgs } from 'node:util'
import { systemIds } from '../../src/core/ids.ts'
import { pointReads } from './api/calls.ts'
import { wildfireRequests } from './api/requests.ts'
import { startBare as startBareCalls } from './api/servers.ts'
import { writeSection } from './kit/figures.ts'
import { openStore } from './kit/fill.ts'
import { pinOwnProcess } from './kit/pinning.ts'
import { scratchFolder } from './kit/scratch.ts'
import { connections, profileReads, registrations, settingsWrites } from './lanying/calls.ts'
import { settle } from './lanying/members.ts'
import { pushToTag, Receiver, resolutions } from './lanying/pushes.ts'
import { batchBesideReads, registrationsUnhashed } from './lanying/registrations.ts'
import { inTurns, type Measured, report, type Size, takeTurns } from './lanying/report.ts'
import { type Secrets, type Server, startBare, startRollcall } from './lanying/servers.ts'

const usage = `npm run bench -- lanying [--users N] [--full] [--rounds N] [--requests N] [--write]
  --users N      users in the store; 100000 by default
  --full         as many as the goal names: 1000000
  --rounds N     measured rounds of each; 5 by default
  --requests N   profile reads a round; 40000 by default
  --write        put the report into docs/reference/figures.md
`

const defaults = { users: 100_000, fullUsers: 1_000_000, rounds: 5, requests: 40_000 }
/** Users who have a token, and whose profiles are read. */
const readersMax = 50_000
/** Of those, who reads again and again in the second row. */
const activeMax = 5_000
const tagged = { tag: 'tagged', users: 10_000 }
/** Pushed to first, so that the larger one meets a server that has done it before, and can be held against it. */
const fewTagged = { tag: 'few', users: 500 }
const batchAccounts = 500
const unhashedCount = 8_000
const notifier = 'bench'
const leastMemoryKiB = 1_024
const usualMemoryKiB = 19_456

/** Lanying's user API under load: registrations, profile reads, settings, tags, and a push to a tag. */
export async function lanying(args: readonly string[]): Promise<void> {
  const options = {
    users: { type: 'string', default: String(defaults.users) },
    full: { type: 'boolean' },
    rounds: { type: 'string', default: String(defaults.rounds) },
    requests: { type: 'string', default: String(defaults.requests) },
    write: { type: 'boolean' },
    help: { type: 'boolean' },
  } as const
  const { values } = parseArgs({ args: [...args], options })
  if (values.help) return void process.stdout.write(usage)
  const users = Math.max(2 * tagged.users, values.full ? defaults.fullUsers : Number(values.users))
  const readers = Math.min(users, readersMax)
  const active = Math.min(readers, activeMax)
  const size: Size = { users, readers, active, rounds: Number(values.rounds), requests: Number(values.requests) }
  const text = report(size, await measure(size))
  process.stdout.write(`${text}\n`)
  if (values.write) writeSection('lanying', text)
}

async function measure(size: Size): Promise<Measured> {
  const secrets: Secrets = { adminToken: systemIds.hex(24), key: systemIds.hex(24) }
  const folder = scratchFolder()
  const storage = await openStore(folder, secrets.key)
  const tokens = await settle(storage, { ...size, tags: [fewTagged, tagged], notifier })
  pinOwnProcess()
  const resolvedPerSecond = await resolutions(storage, tagged.tag, size.rounds)
  await storage.close()
  const receiver = new Receiver()
  const server = await startRollcall(folder, secrets, {
    [`push.sinks.${notifier}`]: `webhook:${receiver.url}`,
    'webhooks.allowPrivate': 'true',
  })
  const few = await pushToTag(server, receiver, secrets.adminToken, fewTagged)
  const many = await pushToTag(server, receiver, secrets.adminToken, tagged)
  await receiver.stop()
  const reads = await readsBesideBare(server, tokens, size)
  const settings = await inTurns(server, size.rounds, (one) => settingsWrites(one, tokens))
  const hashed = await registrationsAt(secrets, usualMemoryKiB, size.rounds)
  const leastHashed = await registrationsAt(secrets, leastMemoryKiB, size.rounds)
  const batch = await batchBesideReads(server, secrets.adminToken, tokens[0] ?? '', batchAccounts)
  await server.stop()
  const unhashed = await registrationsUnhashed(unhashedCount, size.rounds)
  const registered = { unhashed, hashed, leastHashed, batch }
  return { ...reads, settings, registered, resolvedPerSecond, few, many }
}

/** In turns; the bare servers ignore the tokens. */
async function readsBesideBare(server: Server, tokens: readonly string[], size: Size) {
  const [first = ''] = tokens
  const { replyBytes } = await profileReads(server, [first], connections)
  const bareGet = await startBare(replyBytes)
  const barePost = await startBareCalls(replyBytes)
  const unsigned = wildfireRequests('')
  const active = tokens.slice(0, size.active)
  const [bareReads = [], bareCalls = [], reads = [], activeReads = []] = await takeTurns(
    [
      () => profileReads(bareGet, tokens, size.requests),
      () => pointReads(barePost, unsigned, size.users, size.requests),
      () => profileReads(server, tokens, size.requests),
      () => profileReads(server, active, size.requests),
    ],
    size.rounds,
  )
  await Promise.all([bareGet.stop(), barePost.stop()])
  return { bareReads, bareCalls, reads, activeReads, replyBytes }
}

/** Over HTTP, on a server of its own with an empty store. */
async function registrationsAt(secrets: Secrets, memoryKiB: number, rounds: number) {
  const server = await startRollcall(scratchFolder(), secrets, { 'passwords.memoryKiB': String(memoryKiB) })
  const outcomes = await inTurns(server, rounds, (one, round) => registrations(one, memoryKiB, round))
  await server.stop()
  return { memoryKiB, outcomes }
}
