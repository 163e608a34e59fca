import { afterAll, beforeAll, describe, expect, test } from 'bun:test'
import { newDatabase, type TestDatabase } from '../kit/postgres.ts'
import { openRelay, type Relay } from '../kit/relay.ts'
import { startTestServer, type TestServer } from '../kit/server.ts'
import { serviceFor } from '../kit/services.ts'

const [postgresUrl, redisUrl, promtool] = [serviceFor('postgres'), serviceFor('redis'), serviceFor('promtool')]

if (postgresUrl && redisUrl)
  describe('a node on PostgreSQL and Redis', () => {
    let database: TestDatabase
    let postgres: Relay
    let redis: Relay
    let server: TestServer
    beforeAll(async () => {
      database = await newDatabase(postgresUrl)
      postgres = await openRelay(Number(new URL(database.url).port))
      redis = await openRelay(Number(new URL(redisUrl).port))
      const settings = {
        'secrets.key': 'a key for tests of readiness',
        'database.url': throughPort(database.url, postgres),
        'redis.url': `${throughPort(redisUrl, redis)}/10`,
        'node.id': 9,
      }
      server = await startTestServer({ settings })
    })
    afterAll(async () => {
      await server.close()
      postgres.close()
      redis.close()
      await database.drop()
    })
    const readyz = async () => {
      const answer = await fetch(`${server.urls.rollcall}/readyz`)
      return [answer.status, await answer.json()]
    }
    /** Asks until it answers so: a failure shows at the next renewal of a lease. */
    const until = async (status: number, body: object) => {
      while (!Bun.deepEquals(await readyz(), [status, body])) await Bun.sleep(50)
    }
    const metrics = async () => (await fetch(`${server.urls.rollcall}/metrics`)).text()

    test('is ready, degraded without Redis or PostgreSQL, and not ready without both', async () => {
      expect(await readyz()).toEqual([200, { status: 'ready' }])
      redis.refuse()
      await until(200, { status: 'ready', degraded: ['redis'] })
      postgres.refuse()
      await until(503, { status: 'not ready', degraded: ['redis', 'postgresql'] })
      expect(await metrics()).toContain('rollcall_lease_held{where="database"} 0')
      postgres.accept()
      await until(200, { status: 'ready', degraded: ['redis'] })
      redis.accept()
      await until(200, { status: 'ready' })
      postgres.refuse()
      await until(200, { status: 'ready', degraded: ['postgresql'] })
      postgres.accept()
      await until(200, { status: 'ready' })
    })

    test('has metrics of its leases and of both connections', async () => {
      await server.wildfire('/admin/user/get_info', { userId: 'nobody' })
      const text = await metrics()
      for (const line of [
        'rollcall_cluster_members{state="active"} 1',
        'rollcall_cluster_complete 1',
        'rollcall_lease_held{where="redis"} 1',
        'rollcall_lease_held{where="database"} 1',
        'rollcall_postgres_waiting 0',
        'rollcall_redis_messages_dropped_total 0',
      ])
        expect(text).toContain(line)
      const [, acquired] = /^rollcall_postgres_acquired_total (\d+)$/m.exec(text) ?? []
      expect(Number(acquired)).toBeGreaterThan(0)
    })

    test.if(promtool !== undefined)('passes promtool check metrics', async () => {
      const stdin = new Blob([await metrics()])
      const checking = Bun.spawn([promtool ?? '', 'check', 'metrics'], { stdin, stdout: 'pipe', stderr: 'pipe' })
      const said = await Promise.all([new Response(checking.stdout).text(), new Response(checking.stderr).text()])
      expect([await checking.exited, said.join('')]).toEqual([0, ''])
    })
  })

function throughPort(url: string, { port }: Relay): string {
  const through = new URL(url)
  through.port = String(port)
  return through.href.replace(/\/$/, '')
}
