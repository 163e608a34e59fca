import type { ServerConnection } from './connection.ts'
import type { ConnectionPool } from './pool.ts'

/** The server cannot be used as it is; the message says what is wrong, `fix` what works. */
export class UnfitServerError extends Error {
  override readonly name = 'UnfitServerError'
  constructor(
    message: string,
    readonly fix: string,
  ) {
    super(message)
  }
}

const versionMin = 140_000

const settings = `select current_setting('server_version_num')::int as version, current_setting('server_version') as shown,
  current_setting('server_encoding') as encoding,
  current_setting('max_connections')::int - current_setting('superuser_reserved_connections')::int as connections`

type Settings = {
  readonly version: number
  readonly shown: string
  readonly encoding: string
  readonly connections: number
}

/** Throws UnfitServerError. `connectionsMax`: how many connections this node will make. */
export async function checkServer(pool: ConnectionPool, connectionsMax: number): Promise<void> {
  const [one, another] = [await pool.acquire(), await pool.acquire()]
  try {
    const [found] = (await one.run(settings, [])).rows as Settings[]
    if (found) checkSettings(found, connectionsMax)
    if (await isShared(one, another)) throw poolerFault()
  } finally {
    for (const connection of [one, another]) pool.release(connection)
  }
}

/** A pooler in transaction mode. It also shows by prepared statements that are there already, or not any more. */
export const poolerFault = (): UnfitServerError =>
  new UnfitServerError(
    'a pooler in transaction mode (pgbouncer) is between this node and PostgreSQL: sessions and their prepared statements would mix',
    'the address of PostgreSQL itself, or pool_mode = session',
  )

export function checkSettings({ version, shown, encoding, connections }: Settings, connectionsMax: number): void {
  if (version < versionMin)
    throw new UnfitServerError(`it is PostgreSQL ${shown}; 14 is the oldest that works`, 'a newer server')
  if (encoding !== 'UTF8')
    throw new UnfitServerError(
      `the database has the encoding ${encoding}`,
      'a database made with: create database rollcall encoding UTF8 template template0',
    )
  if (connections < connectionsMax)
    throw new UnfitServerError(
      `database.poolMax is ${connectionsMax}, and the server takes ${connections} connections in all (max_connections)`,
      `database.poolMax=${Math.max(2, Math.floor(connections / 2))}, or a larger max_connections`,
    )
}

/** Whether a session of the server changes its client: while one connection holds a session, the other gets another one. */
export async function isShared(
  one: Pick<ServerConnection, 'run'>,
  another: Pick<ServerConnection, 'run'>,
): Promise<boolean> {
  const before = await pidOf(one)
  await another.run('begin', [])
  try {
    const held = await pidOf(another)
    return held === before || (await pidOf(one)) !== before
  } finally {
    await another.run('rollback', [])
  }
}

async function pidOf(connection: Pick<ServerConnection, 'run'>): Promise<number> {
  const { rows } = await connection.run('select pg_backend_pid() as pid', [])
  return (rows as { pid: number }[])[0]?.pid ?? 0
}
