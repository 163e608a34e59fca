import { expect, test } from 'bun:test'
import { loadConfig } from '../config/load.ts'
import { InUseError } from '../config/problem.ts'
import { portOrOff } from '../config/setting-types.ts'
import { type Config, keys, settingOf } from '../config/settings.ts'
import type { ListenAddress } from './listeners.ts'
import { reservePorts } from './reserved-ports.ts'

const off = keys.filter((key) => settingOf(key).type === portOrOff).map((key) => `${key}=off`)
const configWith = (...flags: string[]): Config => loadConfig({ flags: [...off, ...flags], environment: {} }).config
const listen = (port: number, reusePort: boolean) => {
  const address: ListenAddress = { hostname: '127.0.0.1', port, reusePort }
  return Bun.listen({ ...address, socket: { data() {} } })
}
const numberOf = (value: unknown): number => (typeof value === 'number' ? value : 0)

test('finds a free port for 0, leaves out what is off, and shares the ports with listeners', () => {
  const reserved = reservePorts(configWith('lanying.port=0', 'rollcall.port=0'))
  const { 'lanying.port': port, ...others } = reserved.numbers
  expect(Object.keys(others)).toEqual(['rollcall.port'])
  expect(numberOf(port)).toBeGreaterThan(0)
  expect(() => listen(numberOf(port), false)).toThrow()
  const first = listen(numberOf(port), true)
  reserved.release()
  const second = listen(numberOf(port), true)
  expect(() => listen(numberOf(port), false)).toThrow()
  for (const one of [first, second]) one.stop(true)
  listen(numberOf(port), false).stop(true)
})

test.each([false, true])('a port that another program has, shared %p, is in use; nothing stays bound', (reusePort) => {
  const taken = listen(0, reusePort)
  const free = listen(0, false)
  free.stop(true)
  const config = configWith(`wildfire.api.port=${free.port}`, `lanying.port=${taken.port}`)
  let thrown: unknown
  try {
    reservePorts(config)
  } catch (error) {
    thrown = error
  }
  expect(thrown).toBeInstanceOf(InUseError)
  expect(String(thrown)).toContain(`lanying.port: port ${taken.port} on 127.0.0.1 is in use by another program`)
  listen(free.port, false).stop(true)
  taken.stop(true)
})
