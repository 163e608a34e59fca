import { readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import type { MoveMark } from '../database-driver.ts'
import { flush } from './file.ts'

/** Beside the database, so that it holds whatever `data.dir` is, and an operator sees it. */
const markPath = (database: string): string => `${database}-moved`

/** `undefined` when the database was not moved. */
export function readMoveMark(database: string): MoveMark | undefined {
  try {
    return JSON.parse(readFileSync(markPath(database), 'utf8')) as MoveMark
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined
    throw error
  }
}

/** See `DatabaseFile.setMoveMark`. */
export function setMoveMark(database: string, mark: MoveMark | undefined): void {
  const [path, unfinished] = [markPath(database), `${markPath(database)}.new`]
  if (mark) {
    writeFileSync(unfinished, `${JSON.stringify(mark)}\n`, { mode: 0o600 })
    flush(unfinished)
    renameSync(unfinished, path)
  } else rmSync(path, { force: true })
  flush(dirname(database))
}
