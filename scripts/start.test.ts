import { afterEach, beforeEach, describe, expect, test } from 'bun:test'
import {
  chmodSync,
  cpSync,
  mkdirSync,
  mkdtempSync,
  realpathSync,
  rmSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

// A project of its own in a folder whose name has blanks, with an npm and a bun that only tell what they were asked.
let root: string
let outside: string
beforeEach(() => {
  const base = realpathSync(mkdtempSync(join(tmpdir(), 'rollcall scripts ')))
  root = join(base, 'project')
  outside = join(base, 'outside')
  for (const folder of ['project/scripts', 'project/src', 'outside', 'bin'])
    mkdirSync(join(base, folder), { recursive: true })
  for (const name of ['start', 'rollcall', 'with-bun', 'runtime']) {
    cpSync(join(import.meta.dir, name), join(root, 'scripts', name))
  }
  writeFileSync(join(root, 'package-lock.json'), '{}')
  writeScript(
    join(base, 'bin', 'npm'),
    `mkdir -p node_modules/.bin
echo "npm $* in $PWD"
printf '#!/bin/sh\\n[ "$1" = --version ] || { echo "bun $* in $PWD"; echo "pid $$"; }\\n' > node_modules/.bin/bun
chmod +x node_modules/.bin/bun
touch node_modules/.package-lock.json`,
  )
})
afterEach(() => rmSync(join(root, '..'), { recursive: true }))

function writeScript(path: string, text: string): void {
  writeFileSync(path, `#!/bin/sh\n${text}\n`)
  chmodSync(path, 0o755)
}

function run(path: string, ...args: string[]) {
  const child = Bun.spawnSync(['sh', path, ...args], {
    cwd: outside,
    env: { PATH: `${join(root, '..', 'bin')}:/usr/bin:/bin` },
  })
  const [first = '', second] = child.stdout.toString().split('\n')
  return { code: child.exitCode, first, second, installed: child.stderr.toString().includes(`npm ci `), pid: child.pid }
}
const script = (name: string) => join(root, 'scripts', name)
const main = () => join(root, 'src', 'main.ts')

describe('what is missing is installed', () => {
  test('once, and told on standard error only', () => {
    const first = run(script('rollcall'), 'config')
    expect([first.installed, first.first]).toEqual([true, `bun --no-env-file ${main()} config in ${outside}`])
    expect(run(script('rollcall'), 'config').installed).toBe(false)
  })

  test('again when package-lock.json is newer', () => {
    run(script('start'))
    const later = new Date(Date.now() + 10_000)
    utimesSync(join(root, 'package-lock.json'), later, later)
    expect(run(script('start')).installed).toBe(true)
  })

  test('a failed installation starts nothing', () => {
    writeScript(join(root, '..', 'bin', 'npm'), 'exit 7')
    expect(run(script('start'))).toMatchObject({ code: 1, first: '' })
  })
})

describe('start', () => {
  test.each([
    [[], 'serve'],
    [['--set', 'host=::1'], 'serve --set host=::1'],
    [['serve', '--config', 'x.yaml'], 'serve --config x.yaml'],
    [['doctor'], 'doctor'],
  ])('%p runs %p', (args, line) => {
    expect(run(script('start'), ...args).first).toBe(`bun --no-env-file ${main()} ${line} in ${outside}`)
  })

  test('the server has the pid of the script, so that signals reach it', () => {
    const { pid, second } = run(script('start'))
    expect(second).toBe(`pid ${pid}`)
  })
})

test('rollcall finds its project through links, as npm makes them', () => {
  symlinkSync(script('rollcall'), join(outside, 'direct'))
  symlinkSync('direct', join(outside, 'twice'))
  expect(run(join(outside, 'twice'), 'config').first).toBe(`bun --no-env-file ${main()} config in ${outside}`)
})

test('with-bun runs in the project, wherever it is called', () => {
  expect(run(script('with-bun'), 'scripts/test.ts').first).toBe(`bun --no-env-file scripts/test.ts in ${root}`)
})
