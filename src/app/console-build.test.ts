import { afterEach, beforeEach, expect, test } from 'bun:test'
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { systemClock } from '../core/clock.ts'
import { buildConsole } from './console-build.ts'

/** A project folder whose build notes each of its runs. */
let root: string
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'rollcall-build-'))
  write('node_modules/react-dom/package.json', '{}')
  write(
    'console/build.ts',
    `import { appendFileSync, mkdirSync, writeFileSync } from 'node:fs'
     mkdirSync('console/dist', { recursive: true })
     writeFileSync('console/dist/index.html', 'built')
     appendFileSync('runs', 'x')`,
  )
  write('console/pages/users/users-page.tsx', '')
})
afterEach(() => rmSync(root, { recursive: true }))

function write(path: string, text: string, ageSeconds = 0): void {
  const file = join(root, path)
  mkdirSync(dirname(file), { recursive: true })
  writeFileSync(file, text)
  const at = new Date(Date.now() - ageSeconds * 1_000)
  utimesSync(file, at, at)
}
const runs = () => (existsSync(join(root, 'runs')) ? readFileSync(join(root, 'runs'), 'utf8').length : 0)

async function build(): Promise<unknown[]> {
  const lines: unknown[] = []
  const note = (fields: object, text: string) => void lines.push([text, ...Object.keys(fields)])
  await buildConsole({ log: { info: note, warn: note } as never, clock: systemClock }, root)
  return lines
}

test('a console that is not built is built, once', async () => {
  expect(await build()).toEqual([['console built', 'ms']])
  expect([await build(), runs()]).toEqual([[], 1])
})
test('one that is older than its sources is built again', async () => {
  await build()
  write('console/dist/index.html', 'old', 60)
  expect([await build(), runs()]).toEqual([[['console built', 'ms']], 2])
})
test('the one before is not served while another is built', async () => {
  write('console/dist/index.html', 'old', 60)
  write(
    'console/build.ts',
    `import { existsSync, writeFileSync } from 'node:fs'
    writeFileSync('seen', String(existsSync('console/dist/index.html')))`,
  )
  await build()
  expect(readFileSync(join(root, 'seen'), 'utf8')).toBe('false')
})
test('one server builds it where several start', async () => {
  await Promise.all([build(), build(), build()])
  expect(runs()).toBe(1)
})
test('the lock of a server that was killed ends', async () => {
  write('console/.building', '', 30)
  expect([await build(), runs()]).toEqual([[], 0])
  write('console/.building', '', 120)
  await build()
  expect([runs(), existsSync(join(root, 'console/.building'))]).toEqual([1, false])
})
test('without the packages of development nothing is built', async () => {
  rmSync(join(root, 'node_modules'), { recursive: true })
  expect([await build(), runs()]).toEqual([[], 0])
})
test('without the sources, as in an image, nothing is built', async () => {
  rmSync(join(root, 'console'), { recursive: true })
  expect([await build(), runs()]).toEqual([[], 0])
})
test('a build that fails is logged with what it printed', async () => {
  write('console/build.ts', 'throw new Error("a broken page")')
  write('console/dist/index.html', 'old', 60)
  expect(await build()).toEqual([['console not built', 'output']])
  expect(readFileSync(join(root, 'console/dist/index.html'), 'utf8')).toBe('old')
  expect(existsSync(join(root, 'console/.building'))).toBe(false)
})
