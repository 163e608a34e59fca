import { statfsSync } from 'node:fs'
import { dirname } from 'node:path'
import { type Problem, StartError } from './problem.ts'
import type { Key } from './settings.ts'
import { shellWord } from './shell.ts'

/** A file that the start needs, and the setting that says where it is. */
export type DiskPlace = { readonly setting: Key; readonly path: string }

/** What is wrong with a file or its disk, by the error codes of the operating system and SQLite. Longer codes begin with these. */
const codes: readonly (readonly [fault: Fault, ...codes: string[]])[] = [
  ['full', 'ENOSPC', 'EDQUOT', 'SQLITE_FULL'],
  ['readOnly', 'EROFS', 'EACCES', 'EPERM', 'SQLITE_READONLY', 'SQLITE_PERM'],
  ['damaged', 'SQLITE_CORRUPT', 'SQLITE_NOTADB'],
  ['unusable', 'EIO', 'EEXIST', 'EISDIR', 'ENOTDIR', 'EMFILE', 'ENAMETOOLONG', 'SQLITE_CANTOPEN', 'SQLITE_IOERR'],
]
type Fault = keyof typeof texts

type Texts = (place: DiskPlace, reason: string) => Pick<Problem, 'what' | 'fix'>

const texts = {
  full: ({ path }) => ({
    what: `the disk of ${path} is full`,
    fix: `the same start with 16 MiB free; \`df -h ${shellWord(dirname(path))}\` shows what is`,
  }),
  readOnly: ({ setting, path }, reason) => ({
    what: `${path} cannot be written: ${reason}`,
    fix: `${writable[setting]}, which this user can write, on a disk that is not mounted read-only`,
  }),
  damaged: ({ path }, reason) => ({
    what: `${path} is damaged, or is no database of Rollcall: ${reason}`,
    fix: `\`mkdir ${shellWord(`${path}.damaged`)} && mv ${shellWord(path)} ${shellWord(path)}-* ${shellWord(`${path}.damaged`)}\`, then the last backup copied to ${path}`,
  }),
  unusable: ({ setting, path }, reason) => ({
    what: `${path} cannot be used: ${reason}`,
    fix: `${writable[setting]}, on a local disk, which this user can write`,
  }),
} satisfies Record<string, Texts>

const writable: Partial<Record<Key, string>> = {
  'data.dir': '--set data.dir=./data',
  'database.url': '--set database.url=sqlite:./data/rollcall.db',
}

/** The error as a problem of `place`; undefined when its cause is neither the file nor the disk. */
export function diskProblem(error: unknown, place: DiskPlace): StartError | undefined {
  for (let cause = error; cause instanceof Error; cause = cause.cause) {
    const fault = faultOf(cause)
    if (fault) return problemOf(fault, place, error, cause.message)
  }
  return undefined
}

/** Whether its own code, not that of a cause, is one of a file or disk. */
export const isDiskError = (error: Error): boolean => faultOf(error) !== undefined

/** A database file that cannot be read as one. */
export const damaged = (place: DiskPlace, error: Error): StartError => problemOf('damaged', place, error, error.message)

function problemOf(named: Fault, place: DiskPlace, error: unknown, reason: string): StartError {
  // SQLite reports an I/O error where it cannot enlarge its shared memory file.
  const fault = named === 'unusable' && isFull(dirname(place.path)) ? 'full' : named
  return new StartError({ subject: place.setting, ...texts[fault](place, reason) }, { cause: error })
}

function isFull(folder: string): boolean {
  try {
    return statfsSync(folder).bavail === 0
  } catch {
    return false
  }
}

function faultOf(error: Error): Fault | undefined {
  const code = 'code' in error ? String(error.code) : ''
  return codes.find(([, ...starts]) => starts.some((start) => code.startsWith(start)))?.[0]
}
