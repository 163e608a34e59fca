import { afterEach, beforeEach, describe, expect, test } from 'bun:test'
import {
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  realpathSync,
  rmSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

// A project of its own in a folder whose name has blanks, with an npm and a bun that only tell what they were asked.
let base: string
let root: string
let outside: string
beforeEach(() => {
  base = realpathSync(mkdtempSync(join(tmpdir(), 'rollcall scripts ')))
  root = join(base, 'project')
  outside = join(base, 'outside')
  for (const folder of ['project/scripts', 'project/src', 'outside', 'bin'])
    mkdirSync(join(base, folder), { recursive: true })
  for (const name of ['start', 'install', 'rollcall', 'with-bun', 'runtime']) {
    cpSync(join(import.meta.dir, name), join(root, 'scripts', name))
  }
  writeFileSync(join(root, 'package-lock.json'), '{}')
  writeScript(
    join(base, 'bin', 'npm'),
    `echo "npm $* in $PWD" >> ../npm.log
rm -rf node_modules
while [ -e ../hold ]; do sleep 0.02; done
mkdir -p node_modules/.bin
printf '#!/bin/sh\\n[ "$1" = --version ] || { echo "bun $* in $PWD"; echo "pid $$"; }\\n' > node_modules/.bin/bun
chmod +x node_modules/.bin/bun
case $* in *--omit=dev*) dev=;; *) dev='"dev": true';; esac
echo "$dev" > node_modules/.package-lock.json`,
  )
})
afterEach(() => rmSync(base, { recursive: true }))

function writeScript(path: string, text: string): void {
  writeFileSync(path, `#!/bin/sh\n${text}\n`)
  chmodSync(path, 0o755)
}

const options = () => ({ cwd: outside, env: { PATH: `${join(base, 'bin')}:/usr/bin:/bin` } })

function run(path: string, ...args: string[]) {
  const child = Bun.spawnSync(['sh', path, ...args], options())
  const [first = '', second] = child.stdout.toString().split('\n')
  return { code: child.exitCode, first, second, error: child.stderr.toString(), pid: child.pid }
}
const script = (name: string) => join(root, 'scripts', name)
const main = () => join(root, 'src', 'main.ts')
/** What npm was asked, in order. */
const npmCalls = () => {
  const log = join(base, 'npm.log')
  return existsSync(log) ? readFileSync(log, 'utf8').trimEnd().split('\n') : []
}
const installs = (scope = '') => `npm ci ${scope}--no-audit --no-fund in ${root}`

describe('what is missing is installed by start', () => {
  test('once, with nothing on standard output', () => {
    expect(run(script('start'), 'config').first).toBe(`bun --no-env-file ${main()} config in ${outside}`)
    run(script('start'), 'config')
    expect(npmCalls()).toEqual([installs()])
  })

  test('again when package-lock.json is newer', () => {
    run(script('start'))
    const later = new Date(Date.now() + 10_000)
    utimesSync(join(root, 'package-lock.json'), later, later)
    run(script('start'))
    expect(npmCalls()).toEqual([installs(), installs()])
  })

  test('a failed installation starts nothing', () => {
    run(script('start'))
    writeScript(join(base, 'bin', 'npm'), 'exit 7')
    rmSync(join(root, 'node_modules', '.package-lock.json'))
    expect(run(script('start'))).toMatchObject({ code: 1, first: '' })
  })

  test.each([
    ['rollcall', 'config'],
    ['with-bun', 'scripts/check.ts'],
  ])('not by %s, which says what to run', (name, word) => {
    const { code, first, error } = run(script(name), word)
    expect([code, first, npmCalls()]).toEqual([2, '', []])
    expect(error).toContain(`Run \`npm ci\` in ${root}`)
  })
})

describe('packages that only the tests need', () => {
  const installProduction = () => {
    Bun.spawnSync([join(base, 'bin', 'npm'), 'ci', '--omit=dev'], { cwd: root })
    rmSync(join(base, 'npm.log'))
  }

  test('are not needed by start, also not when it has to install', () => {
    installProduction()
    run(script('start'))
    expect(npmCalls()).toEqual([])
    const later = new Date(Date.now() + 10_000)
    utimesSync(join(root, 'package-lock.json'), later, later)
    run(script('start'))
    expect(npmCalls()).toEqual([installs('--omit=dev ')])
  })

  test('are installed by npm test', () => {
    installProduction()
    run(script('install'), 'dev')
    run(script('install'), 'dev')
    run(script('start'))
    expect(npmCalls()).toEqual([installs('--include=dev ')])
  })
})

describe('two installations at once', () => {
  const spawn = () => Bun.spawn(['sh', script('start')], { ...options(), stdout: 'pipe', stderr: 'pipe' })
  const textOf = (stream: ReadableStream<Uint8Array>) => new Response(stream).text()
  const hold = () => writeFileSync(join(base, 'hold'), '')
  const letGo = () => rmSync(join(base, 'hold'))

  test('take turns, and the second one finds all there', async () => {
    hold()
    const first = spawn()
    const seen = await first.stderr.getReader().read()
    expect(new TextDecoder().decode(seen.value)).toContain('installing')
    const second = spawn()
    const waits = second.stderr.getReader()
    expect(new TextDecoder().decode((await waits.read()).value)).toContain('waiting for another installation')
    letGo()
    for (const { stdout } of [first, second]) expect(await textOf(stdout)).toStartWith('bun --no-env-file')
    expect(npmCalls()).toEqual([installs()])
  })

  test('one that was killed leaves no lock, and the next one installs', async () => {
    hold()
    const killed = Bun.spawn(['sh', script('start')], { ...options(), stderr: 'pipe', detached: true })
    await killed.stderr.getReader().read()
    process.kill(-killed.pid, 'SIGKILL')
    await killed.exited
    letGo()
    expect(run(script('start')).first).toStartWith('bun --no-env-file')
    expect(existsSync(join(root, 'node_modules', '.package-lock.json'))).toBe(true)
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
  run(script('install'))
  symlinkSync(script('rollcall'), join(outside, 'direct'))
  symlinkSync('direct', join(outside, 'twice'))
  expect(run(join(outside, 'twice'), 'config').first).toBe(`bun --no-env-file ${main()} config in ${outside}`)
})

test('with-bun runs in the project, wherever it is called', () => {
  run(script('install'))
  expect(run(script('with-bun'), 'scripts/test.ts').first).toBe(`bun --no-env-file scripts/test.ts in ${root}`)
})
