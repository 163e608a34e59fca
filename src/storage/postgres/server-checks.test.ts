import { describe, expect, test } from 'bun:test'
import type { ServerConnection } from './connection.ts'
import { checkSettings, isShared } from './server-checks.ts'

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
