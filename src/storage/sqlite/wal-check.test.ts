import { Database } from 'bun:sqlite'
import { afterEach, beforeEach, expect, test } from 'bun:test'
import {
  closeSync,
  copyFileSync,
  mkdtempSync,
  openSync,
  readFileSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
  writeSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { walDamage } from './wal-check.ts'

let folder: string
let wal: string
/** A WAL of 20 commits as a killed process leaves it. */
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'rollcall-wal-'))
  wal = join(folder, 'copy-wal')
  const database = new Database(join(folder, 'a.db'))
  database.run('pragma journal_mode = wal')
  database.run('create table notes (text text)')
  for (let count = 1; count < 20; count++) database.run('insert into notes values (?)', ['x'.repeat(3_000)])
  copyFileSync(join(folder, 'a.db-wal'), wal)
  copyFileSync(join(folder, 'a.db'), join(folder, 'killed.db'))
  database.close()
})
afterEach(() => rmSync(folder, { recursive: true }))

const frameBytes = 24 + 4096
/** Position of a frame from the end: 1 is the last. */
const fromEnd = (frames: number) => statSync(wal).size - frames * frameBytes

function damage(position: number): void {
  const file = openSync(wal, 'r+')
  writeSync(file, new Uint8Array(64).fill(0xa5), 0, 64, position)
  closeSync(file)
}

test('a WAL that a killed process left is fit, and so is an empty one', () => {
  expect(walDamage(wal)).toBeUndefined()
  truncateSync(wal, 0)
  expect(walDamage(wal)).toBeUndefined()
})

test.each([1, 2, 3, 5, 10])('one that was cut off in the frame %i from the end is fit', (frames) => {
  truncateSync(wal, fromEnd(frames) + 1_000)
  expect(walDamage(wal)).toBeUndefined()
})

test('one whose last transaction was not written whole is fit', () => {
  damage(fromEnd(1) + 500)
  expect(walDamage(wal)).toBeUndefined()
})

test.each([
  ['page', 500],
  ['header', 0],
])('one with commits behind a frame whose %s is damaged is not', (_, position) => {
  damage(fromEnd(12) + position)
  expect(walDamage(wal)).toContain('damaged before the last commits')
})

test('frames of transactions that were written and rolled back do not count', () => {
  // A later transaction overwrote a part of a longer one, which had overwritten a part of a still longer one.
  const [longest = empty, longer = empty, last = empty] = [30, 20, 10].map((pages) => branch(`with-${pages}`, pages))
  const left = [last, longer.subarray(last.length), longest.subarray(longer.length)]
  expect([last.length < longer.length, longer.length < longest.length]).toEqual([true, true])
  writeFileSync(wal, Buffer.concat(left))
  expect(walDamage(wal)).toBeUndefined()
})

const empty = Buffer.alloc(0)

/** The WAL after one more transaction of so many pages on the database that the killed process left. */
function branch(name: string, pages: number): Buffer {
  const file = join(folder, name)
  copyFileSync(join(folder, 'killed.db'), file)
  copyFileSync(wal, `${file}-wal`)
  const database = new Database(file)
  database.run('insert into notes values (?)', ['y'.repeat(pages * 4_096)])
  const bytes = readFileSync(`${file}-wal`)
  database.close()
  return bytes
}

test.each([0, 8, 16])('one with a damaged header is not: byte %i', (position) => {
  damage(position)
  expect(walDamage(wal)).toContain('header')
})

test('frames of an earlier use of the file do not count', () => {
  const database = new Database(join(folder, 'b.db'))
  database.run('pragma journal_mode = wal')
  database.run('create table notes (text text)')
  for (let count = 0; count < 20; count++) database.run('insert into notes values (?)', ['x'.repeat(3_000)])
  database.run('pragma wal_checkpoint(restart)')
  database.run("insert into notes values ('after the restart')")
  copyFileSync(join(folder, 'b.db-wal'), wal)
  database.close()
  expect(statSync(wal).size).toBeGreaterThan(20 * frameBytes)
  expect(walDamage(wal)).toBeUndefined()
})
