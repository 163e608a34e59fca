import { afterEach, beforeEach, expect, test } from 'bun:test'
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { lockDataDir } from './data-dir.ts'
import { InUseError } from './problem.ts'

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'rollcall-lock-'))
})
afterEach(() => rmSync(folder, { recursive: true }))

const holderSource = `
  import { lockDataDir } from ${JSON.stringify(join(import.meta.dir, 'data-dir.ts'))}
  lockDataDir(process.argv.at(-1), process.pid)
  Bun.gc(true)
  console.log('locked')
  setInterval(() => {}, 1000)
`

/** Another process that has locked the folder. */
async function startHolder() {
  const child = Bun.spawn([process.execPath, '-e', holderSource, folder], { stdout: 'pipe', stderr: 'inherit' })
  const { value } = await child.stdout.getReader().read()
  expect(new TextDecoder().decode(value)).toBe('locked\n')
  return child
}

test('a second server is refused with the pid of the first', async () => {
  const holder = await startHolder()
  try {
    expect(() => lockDataDir(folder, process.pid)).toThrow(`process ${holder.pid}`)
    expect(() => lockDataDir(folder, process.pid)).toThrow(InUseError)
  } finally {
    holder.kill('SIGKILL')
    await holder.exited
  }
})

test('kill -9 releases the lock, though its files stay', async () => {
  const holder = await startHolder()
  holder.kill('SIGKILL')
  await holder.exited
  expect(existsSync(join(folder, 'lock.pid'))).toBe(true)
  lockDataDir(folder, process.pid).release()
})

test('a lock excludes the same process too, until it is released', () => {
  const lock = lockDataDir(folder, 1234)
  Bun.gc(true)
  expect(() => lockDataDir(folder, 5678)).toThrow('process 1234')
  lock.release()
  lock.release()
  expect(existsSync(join(folder, 'lock.pid'))).toBe(false)
  lockDataDir(folder, 5678).release()
})

test('of several servers that start at the same time exactly one gets the lock', async () => {
  const children = Array.from({ length: 4 }, () =>
    Bun.spawn([process.execPath, '-e', holderSource, folder], { stdout: 'pipe', stderr: 'ignore' }),
  )
  const outputs = await Promise.all(
    children.map(async (child) => new TextDecoder().decode((await child.stdout.getReader().read()).value)),
  )
  for (const child of children) child.kill('SIGKILL')
  await Promise.all(children.map((child) => child.exited))
  expect(outputs.filter((output) => output === 'locked\n')).toHaveLength(1)
})

test('a path that is not a folder is refused with the setting’s name', () => {
  const path = join(folder, 'file')
  writeFileSync(path, '')
  expect(() => lockDataDir(path, 1)).toThrow('data.dir')
})
