import { expect, test } from 'bun:test'
import { services } from '../../test/kit/services.ts'
import { leftOut } from './left-out.ts'
import { filesOf, partNames, servicesAskedFor } from './parts.ts'

const { variable, example } = services.systemd
const asking = 'test/deployment.test.ts'

test('what a machine lacks is named with what to do', () => {
  expect(leftOut([asking], {})).toEqual([
    { line: `tests on systemd; to run them: ${variable}=${example}`, isService: true },
  ])
  expect(leftOut([asking], { [variable]: example })).toEqual([])
})

test('tests ask for every service', () => {
  const files = partNames.flatMap((part) => filesOf(part, []))
  expect(servicesAskedFor(files)).toEqual(Object.keys(services) as (keyof typeof services)[])
})

test('a service counts as failed with --complete, and passes without', () => {
  const run = (...flags: string[]) => {
    const words = ['--no-env-file', 'scripts/test.ts', 'house', asking, ...flags]
    const { exitCode, stdout } = Bun.spawnSync([process.execPath, ...words], {
      env: { ...process.env, [variable]: '' },
    })
    return { exitCode, last: stdout.toString().trimEnd().split('\n').slice(-2).join('\n') }
  }
  const complete = run('--complete')
  expect(complete.exitCode).toBe(1)
  expect(complete.last).toMatch(/^left out, which counts as failed: tests on systemd; .*\n\d+ passed, 1 failed$/)
  const partial = run()
  expect(partial.exitCode).toBe(0)
  expect(partial.last).toMatch(/^left out: tests on systemd; .*\n\d+ passed, 0 failed$/)
})
