import { describe, expect, test } from 'bun:test'
import { secretWeakness } from './checks.ts'
import { loadConfig } from './load.ts'
import { ConfigError } from './problem.ts'
import { secretKeys } from './settings.ts'

const strong = '0123456789abcdef'

function messageOf(...flags: string[]): string {
  try {
    loadConfig({ flags, environment: {} })
    return ''
  } catch (error) {
    if (error instanceof ConfigError) return error.message
    throw error
  }
}

describe('weak secrets', () => {
  test.each(['', '123456', 'openIM123', 'fifteen bytes..'])('%p is refused everywhere', (weak) => {
    for (const key of secretKeys) expect(messageOf(`${key}=${weak}`)).toContain(key)
  })

  test('sixteen bytes are enough, counted as bytes and not as characters', () => {
    expect(secretWeakness(strong)).toBeUndefined()
    expect(secretWeakness('密码密码密码')).toBeUndefined()
    expect(secretWeakness('0123456789abcde')).toBe('is shorter than 16 bytes')
  })

  test('the message never contains the secret', () => {
    expect(messageOf('wildfire.secret=hunter2')).not.toContain('hunter2')
    expect(messageOf('wildfire.secret=hunter2hunter2hunter2 ')).not.toContain('hunter2')
  })

  test('insecureDev accepts them, on a loopback address', () => {
    expect(messageOf('wildfire.secret=123456', 'insecureDev=true')).toBe('')
    for (const host of ['localhost', '127.8.8.8', '::1']) expect(messageOf('insecureDev=true', `host=${host}`)).toBe('')
  })

  test.each(['0.0.0.0', '::', '10.0.0.1', 'im.example.com'])('insecureDev is refused on %s', (host) => {
    expect(messageOf('insecureDev=true', `host=${host}`)).toContain(`insecureDev (given by --set): it works`)
    expect(messageOf('insecureDev=true', `rollcall.host=${host}`)).toContain(`but rollcall.host is ${host}`)
  })

  test('testClockOffsetMs is refused without insecureDev', () => {
    expect(messageOf('testClockOffsetMs=5')).toContain('testClockOffsetMs (given by --set): it is for tests')
    expect(messageOf('testClockOffsetMs=-5', 'insecureDev=true')).toBe('')
  })

  test('a secret that a header or token cannot contain is refused', () => {
    expect(messageOf(`rollcall.adminKey=${strong}é`)).toContain('rollcall.adminKey')
    expect(messageOf(`wildfire.tokenKey=${strong}|`)).toContain('wildfire.tokenKey')
    expect(messageOf(`openim.secret=${strong}\n`)).toContain('openim.secret')
  })
})

describe('settings that are invalid together', () => {
  test('two listeners on one port', () => {
    expect(messageOf('lanying.port=8083')).toContain('port 8083 is also used by wildfire.ws.port')
    expect(messageOf('lanying.port=0', 'openim.api.port=0', 'wildfire.api.port=off', 'wildfire.ws.port=off')).toBe('')
  })

  test('PostgreSQL requires a shared secrets.key', () => {
    expect(messageOf('database.url=postgres://db/rollcall')).toContain('secrets.key')
    expect(messageOf('database.url=postgres://db/rollcall', `secrets.key=${strong}`)).toBe('')
  })

  test('the previous key is another one', () => {
    const previous = `secrets.previousKey=${strong}`
    expect(messageOf(`secrets.key=${strong}`, previous)).toContain('secrets.previousKey')
    expect(messageOf(`secrets.key=${strong} 2`, previous)).toBe('')
  })

  test('an enabled webhook requires a URL', () => {
    const enable = 'openim.webhooks.beforeUserRegister.enable=true'
    expect(messageOf(enable)).toContain('openim.webhooks.url')
    expect(messageOf(enable, 'openim.webhooks.url=http://app/hooks')).toBe('')
  })
})
