import { afterAll, afterEach, beforeAll, describe, expect, test } from 'bun:test'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { killLeftovers } from '../kit/process.ts'
import { longRun, serviceFor } from '../kit/services.ts'
import * as failures from './failures.ts'
import { type Cluster, startCluster } from './nodes.ts'
import { Site } from './site.ts'

const areServicesThere = serviceFor('postgres') !== undefined && serviceFor('redis') !== undefined
const frozenRow = 'a node is frozen for a minute'
const timeoutMs = 180_000
/** Of a node's log, when a row does not hold. */
const linesMax = 60

/** By row of the table. */
const rows: Readonly<Record<string, failures.Failure>> = {
  'a node is killed': failures.killed,
  'Redis is gone': failures.redisGone,
  'Redis is emptied': failures.redisEmptied,
  'Redis is slow': failures.redisSlow,
  'a node cannot reach Redis': failures.redisUnreachable,
  'PostgreSQL is restarted': failures.postgresRestarted,
  'PostgreSQL is gone': failures.postgresGone,
  'PostgreSQL is read-only': failures.postgresReadOnly,
  'PostgreSQL stops answering': failures.postgresHalfDead,
  'a node cannot reach PostgreSQL': failures.postgresUnreachable,
  'a node can reach neither': failures.bothUnreachable,
  'a node is killed between the commit of a kick and its messages': failures.killedAfterCommit,
  'the wall clock of a node jumps by an hour': failures.clockJumps,
}

describe.skipIf(!(longRun && areServicesThere))('when a part fails', () => {
  let cluster: Cluster
  let site: Site
  let thawed: failures.Failure
  beforeAll(async () => {
    cluster = await startCluster(3)
    site = await Site.at(cluster)
    // The other failures meanwhile concern the first two nodes.
    thawed = await failures.freezeLong(site).catch((error) => () => Promise.reject(error))
  }, timeoutMs)
  afterEach(() => site.heal(), timeoutMs)
  afterAll(async () => {
    await cluster.close()
    await killLeftovers()
  })
  test.each(Object.entries(rows))('%s', (_, failure) => reported(failure), timeoutMs)
  test(frozenRow, () => reported(thawed), timeoutMs)

  /** Prints the last that the nodes logged when the row does not hold. */
  const reported = (failure: failures.Failure): Promise<void> =>
    failure(site).catch((error) => {
      for (const { number, log } of cluster.nodes)
        console.error(`node ${number}:\n${log.split('\n').slice(-linesMax).join('\n')}`)
      throw error
    })
})

test('the table of failures has a test for each row', () => {
  const guide = readFileSync(join(import.meta.dir, '../../docs/guide/operations.md'), 'utf8')
  const section = guide.split('\n### When a part fails\n')[1]?.split('\n## ')[0] ?? ''
  const listed = [...section.matchAll(/^\| ([^|]+) \|/gm)].map(([, name = '']) => name)
  expect(listed.filter((name) => name !== 'failure' && !name.startsWith('---')).sort()).toEqual(
    [...Object.keys(rows), frozenRow].sort(),
  )
})
