import { afterEach, beforeEach, expect, test } from 'bun:test'
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { writeNewFile } from './new-file.ts'

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'rollcall-new-file-'))
})
afterEach(() => rmSync(folder, { recursive: true }))

async function* chunks(...texts: (string | Error)[]): AsyncGenerator<Uint8Array> {
  for (const text of texts) {
    if (text instanceof Error) throw text
    yield new TextEncoder().encode(text)
  }
}

test('lines are counted across chunks', async () => {
  const path = join(folder, 'new')
  expect(await writeNewFile(path, chunks('a\nb', 'c\n', ''))).toEqual({ lines: 2, bytes: 5 })
  expect(readFileSync(path, 'utf8')).toBe('a\nbc\n')
})
test('a file that breaks off is not left', async () => {
  const path = join(folder, 'new')
  await expect(writeNewFile(path, chunks('a\n', new Error('broken')))).rejects.toThrow('broken')
  expect(existsSync(path)).toBe(false)
})
test('a file that exists stays', async () => {
  const path = join(folder, 'new')
  await writeNewFile(path, chunks('a\n'))
  await expect(writeNewFile(path, chunks('b\n'))).rejects.toThrow('no file is overwritten')
  expect(readFileSync(path, 'utf8')).toBe('a\n')
})
