import { parseArgs } from 'node:util'
import { systemIds } from '../../src/core/ids.ts'
import { type Call, calls, pointReads, readAcceptedOnce, runCall, signIns } from './api/calls.ts'
import { type CallFigures, type Contestant, report } from './api/report.ts'
import { openimRequests, wildfireRequests } from './api/requests.ts'
import { filledFolder, openimSecretOf, type Server, startBare, startRollcall } from './api/servers.ts'
import { writeSection } from './kit/figures.ts'
import type { Outcome } from './kit/load.ts'
import { pinOwnProcess } from './kit/pinning.ts'

const usage = `npm run bench -- api [--users N] [--rounds N] [--requests N] [--write]
  --users N      users in the store; 200000 by default
  --rounds N     measured rounds of each server; 7 by default
  --requests N   point reads a round; 60000 by default
  --write        put the report into docs/reference/figures.md
`

type Size = { users: number; rounds: number; requests: number }

/** Signed point reads against Rollcall and a bare route in turns, then the dearer calls against Rollcall. */
export async function api(args: readonly string[]): Promise<void> {
  const options = {
    users: { type: 'string', default: '200000' },
    rounds: { type: 'string', default: '7' },
    requests: { type: 'string', default: '60000' },
    write: { type: 'boolean' },
    help: { type: 'boolean' },
  } as const
  const { values } = parseArgs({ args: [...args], options })
  if (values.help) return void process.stdout.write(usage)
  const report = await measure({
    users: Number(values.users),
    rounds: Number(values.rounds),
    requests: Number(values.requests),
  })
  process.stdout.write(`${report}\n`)
  if (values.write) writeSection('api', report)
}

async function measure(size: Size): Promise<string> {
  const secret = systemIds.hex(24)
  const wildfire = wildfireRequests(secret)
  const data = await filledFolder(size.users)
  const errors = contestant('Rollcall, `log.requests=errors`', await startRollcall(data, secret, 'errors'))
  const all = contestant('Rollcall, `log.requests=all`', await startRollcall(data, secret, 'all'))
  const openim = await openimRequests(errors.server.urls.openim, openimSecretOf(secret))
  pinOwnProcess()
  const read = (server: Server, count = size.requests) => pointReads(server, wildfire, size.users, count)
  const { replyBytes } = await read(errors.server)
  const bare = contestant('bare route', await startBare(replyBytes))
  const withId = contestant('bare route, `Rollcall-Request-Id` on replies', await startBare(replyBytes, true))
  await inTurns([bare, withId, errors, all], size.rounds, (server) => read(server))
  const run = (server: Server, call: Call, round: number) =>
    runCall(server, { wildfire, openim }, call, size.users, round)
  await run(errors.server, signIns, 0)
  const acceptsOnce = await startRollcall(data, secret, 'errors', { 'wildfire.rejectReplay': 'true' })
  const others: CallFigures[] = []
  for (const call of [...calls, readAcceptedOnce]) {
    const one = contestant(call.name, call === readAcceptedOnce ? acceptsOnce : errors.server)
    const yardstick = contestant(bare.name, bare.server)
    await inTurns([yardstick, one], callRounds, (server, round) =>
      server === bare.server ? read(server, bareRequests) : run(server, call, round),
    )
    others.push({ ...one, bare: yardstick })
  }
  const text = report({ ...size, replyBytes, callRounds }, bare, [withId, errors, all], others)
  for (const server of [bare.server, withId.server, errors.server, all.server, acceptsOnce]) await server.stop()
  return text
}

/** Requests of the bare route before each round of a call. */
const bareRequests = 10_000
const callRounds = 3

const contestant = (name: string, server: Server): Contestant => ({ name, server, rounds: [], peakBytes: 0 })

/** Each once a round, so that what else the machine does meets all. Round 0 warms up and is not kept. */
async function inTurns(
  contestants: readonly Contestant[],
  rounds: number,
  run: (server: Server, round: number) => Promise<Outcome>,
): Promise<void> {
  for (let round = 0; round <= rounds; round++) {
    for (const one of contestants) {
      const outcome = await run(one.server, round)
      if (round > 0) one.rounds.push(outcome)
      one.peakBytes = one.server.memory().peak
    }
  }
}
