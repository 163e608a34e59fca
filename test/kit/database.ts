import { Database } from 'bun:sqlite'
import { existsSync, readFileSync } from 'node:fs'

/** Every row of every table, for looking for what must not be there. */
export function everyRow(path: string): string {
  const database = new Database(path, { readonly: true })
  try {
    const tables = database.query<{ name: string }, []>("select name from sqlite_master where type = 'table'").all()
    return tables.map(({ name }) => JSON.stringify(database.query(`select * from "${name}"`).all())).join('\n')
  } finally {
    database.close()
  }
}

/** Moves what is committed into the file, so that the WAL has nothing from before. */
export function emptyWal(path: string): void {
  const database = new Database(path)
  try {
    database.run('pragma wal_checkpoint(truncate)')
  } finally {
    database.close()
  }
}

/** What lies on the disk: the file and its WAL, pages that are free included. */
export function everyByte(path: string): Buffer {
  const files = [path, `${path}-wal`].filter((file) => existsSync(file))
  return Buffer.concat(files.map((file) => readFileSync(file)))
}
