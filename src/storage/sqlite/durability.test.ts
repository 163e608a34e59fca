import { expect, test } from 'bun:test'
import { join } from 'node:path'
import { openScratch } from '../../../test/kit/sqlite-scratch.ts'

/** T6: what was acknowledged is kept, and nothing is half done. */
test('a process killed at any moment loses no acknowledged write and leaves none half done', async () => {
  const scratch = await openScratch()
  for (const lines of [1, 50, 400]) {
    const acknowledged = await killAfter(lines, scratch.path)
    const kept = new Set(scratch.committed())
    expect(acknowledged.filter((name) => !kept.has(name))).toEqual([])
    const notes = scratch.observer.query<{ text: string }, []>('select text from notes').all()
    expect(new Set(notes.map(({ text }) => text))).toEqual(kept)
    expect(scratch.observer.query('pragma integrity_check').values()).toEqual([['ok']])
    scratch.observer.run('delete from accounts')
    scratch.observer.run('delete from notes')
  }
  await scratch.close()
})

/** The names acknowledged by a writing process that is killed once it has printed so many. */
async function killAfter(lines: number, path: string): Promise<string[]> {
  const writer = Bun.spawn(
    [process.execPath, join(import.meta.dir, '../../../test/kit/sqlite-killed-writer.ts'), path],
    { stdout: 'pipe' },
  )
  let printed = ''
  for await (const text of writer.stdout.pipeThrough(new TextDecoderStream())) {
    printed += text
    if (printed.split('\n').length > lines) writer.kill('SIGKILL')
  }
  await writer.exited
  return printed.split('\n').slice(0, -1)
}
