import { describe, expect, test } from 'bun:test'
import type { ServerConnection } from './connection.ts'
import type { ConnectionPool } from './pool.ts'
import { checkServer, checkSettings, isShared, UnfitServerError } from './server-checks.ts'

const good = { version: 140_000, shown: '14.0', encoding: 'UTF8', connections: 97 }

test('a server that is too old, or has too few connections or another encoding, is refused with what works', () => {
  const refusal = (other: Partial<typeof good>) => {
    try {
      checkSettings({ ...good, ...other }, 10)
      return undefined
    } catch (error) {
      return error
    }
  }
  expect(refusal({})).toBeUndefined()
  expect(refusal({ version: 130_011, shown: '13.11' })).toMatchObject({ fix: 'a newer server' })
  expect(refusal({ connections: 9 })).toMatchObject({ fix: 'database.poolMax=4, or a larger max_connections' })
  expect(String(refusal({ encoding: 'SQL_ASCII' }))).toContain('encoding SQL_ASCII')
})

/** Clients of a server, or of a pooler before it: `sessionOf` says which session runs the statements of a client now. */
function client(sessionOf: () => number): Pick<ServerConnection, 'run'> {
  return { run: async () => ({ rows: [{ pid: sessionOf() }], changes: 0 }) }
}

describe('a pooler in transaction mode', () => {
  test('is found when two clients get one session', async () => {
    expect(
      await isShared(
        client(() => 1),
        client(() => 1),
      ),
    ).toBe(true)
  })
  test('is found when a client gets another session', async () => {
    let session = 1
    expect(
      await isShared(
        client(() => session++),
        client(() => 9),
      ),
    ).toBe(true)
  })
  test('is not found where each client has its own', async () => {
    expect(
      await isShared(
        client(() => 1),
        client(() => 2),
      ),
    ).toBe(false)
  })
})

describe('a start', () => {
  /** Connections of a server, or of a pooler before it; `released`: those that were given back. */
  function poolOf(sessions: readonly (() => number)[]) {
    const released: unknown[] = []
    const rest = sessions.map((sessionOf) => {
      const run = async (sql: string) => ({
        rows: [sql.includes('server_version') ? good : { pid: sessionOf() }],
        changes: 0,
      })
      return { run } as unknown as ServerConnection
    })
    const acquire = async () => rest.shift() as ServerConnection
    return { released, acquire, release: (connection: unknown) => released.push(connection) } as const
  }
  const check = (pool: ReturnType<typeof poolOf>) => checkServer(pool as unknown as ConnectionPool, 10)

  test('behind pgbouncer in transaction mode is refused, with what works', async () => {
    const pool = poolOf([() => 1, () => 1])
    const error = await check(pool).catch((thrown: unknown) => thrown)
    expect(error).toBeInstanceOf(UnfitServerError)
    expect(error).toMatchObject({
      message:
        'a pooler in transaction mode (pgbouncer) is between this node and PostgreSQL: sessions and their prepared statements would mix',
      fix: 'the address of PostgreSQL itself, or pool_mode = session',
    })
    expect(pool.released).toHaveLength(2)
  })
  test('at a server itself is not, and gives its connections back', async () => {
    const pool = poolOf([() => 1, () => 2])
    await check(pool)
    expect(pool.released).toHaveLength(2)
  })
})
