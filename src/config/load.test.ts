import { afterAll, beforeAll, describe, expect, test } from 'bun:test'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type ConfigInputs, loadConfig } from './load.ts'
import { ConfigError, type Problem } from './problem.ts'
import { isMapType } from './setting-types.ts'
import { environmentName, keys, secretKeys, settingOf } from './settings.ts'

let folder: string
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'rollcall-config-'))
})
afterAll(() => rmSync(folder, { recursive: true }))

const load = (inputs: Partial<ConfigInputs> = {}) => loadConfig({ flags: [], environment: {}, ...inputs })
const loadFlags = (...flags: string[]) => load({ flags })

function file(text: string): string {
  const path = join(folder, `${Bun.hash(text)}.yaml`)
  writeFileSync(path, text)
  return path
}

function problemsOf(inputs: Partial<ConfigInputs>): readonly Problem[] {
  try {
    load(inputs)
  } catch (error) {
    if (error instanceof ConfigError) return error.problems
    throw error
  }
  return []
}
const problemOf = (...flags: string[]) => {
  const problems = problemsOf({ flags })
  expect(problems).toHaveLength(1)
  return problems[0]
}

describe('the schema', () => {
  test('every default and every example passes its own check', () => {
    for (const key of keys) {
      const { type, example, secret } = settingOf(key)
      if (isMapType(type)) expect(type.member.parse(type.memberExample)).toBeDefined()
      else if (!secret) expect(type.parse(example), key).toBeDefined()
    }
    expect(problemsOf({})).toEqual([])
  })

  test('no two settings share an environment variable', () => {
    expect(new Set(keys.map(environmentName)).size).toBe(keys.length)
    expect(environmentName('wildfire.api.port')).toBe('ROLLCALL_WILDFIRE_API_PORT')
    expect(environmentName('rollcall.adminKey')).toBe('ROLLCALL_ROLLCALL_ADMINKEY')
  })

  test('a weak secret is refused for exactly these settings', () => {
    expect([...secretKeys].sort()).toEqual([
      'lanying.adminToken',
      'openim.secret',
      'rollcall.adminKey',
      'secrets.key',
      'secrets.previousKey',
      'wildfire.secret',
      'wildfire.tokenKey',
    ])
  })
})

describe('precedence of sources', () => {
  test('flag, environment, file, default', () => {
    const path = file('log.level: error\nlog.requests: all\nopenim.multiLogin: 4\n')
    const environment = { ROLLCALL_LOG_LEVEL: 'warn', ROLLCALL_LOG_REQUESTS: 'errors' }
    const { config, sources } = load({ file: path, environment, flags: ['log.level=debug', 'log.level=trace'] })
    expect([config['log.level'], sources['log.level']]).toEqual(['trace', 'flag'])
    expect([config['log.requests'], sources['log.requests']]).toEqual(['errors', 'environment'])
    expect([config['openim.multiLogin'], sources['openim.multiLogin']]).toEqual([4, 'file'])
    expect([config['lanying.tokenDays'], sources['lanying.tokenDays']]).toEqual([30, 'default'])
  })

  test('a file may nest keys, dot them, or both', () => {
    const { config } = load({
      file: file('wildfire:\n  api:\n    port: off\n  mqtt.port: 0\nlanying.port: 2000\nopenim:\n'),
    })
    expect([config['wildfire.api.port'], config['wildfire.mqtt.port'], config['lanying.port']]).toEqual([
      'off',
      0,
      2000,
    ])
  })

  test('an empty file is valid', () => {
    expect(problemsOf({ file: file('# nothing yet\n') })).toEqual([])
  })

  test('values have the same text in a file as in the environment', () => {
    const path = file('openim.secret: 00123456789012345678\ntrustedProxies: [10.0.0.0/8, fd00::/8]\n')
    const { config } = load({ file: path })
    expect(config['openim.secret']).toBe('00123456789012345678')
    expect(config.trustedProxies).toEqual(['10.0.0.0/8', 'fd00::/8'])
  })

  test('variables without the prefix are ignored', () => {
    expect(
      problemsOf({ environment: { PATH: '/bin', MY_ROLLCALL_X: '1', ROLLCALL: 'x', ROLLCALL_GONE: undefined } }),
    ).toEqual([])
  })
})

describe('push sinks', () => {
  test('precedence applies to each member, by its whole name', () => {
    const { config, sources } = load({
      file: file('push:\n  sinks:\n    apns: log\n    com.example.app: webpush\n'),
      environment: { ROLLCALL_PUSH_SINKS: '{"apns":"webhook:https://example.com/a,b=c"}' },
      flags: ['push.sinks.fcm=log'],
    })
    expect(Object.fromEntries(config['push.sinks'])).toEqual({
      'com.example.app': { kind: 'webpush' },
      apns: { kind: 'webhook', url: 'https://example.com/a,b=c' },
      fcm: { kind: 'log' },
    })
    expect(sources['push.sinks']).toBe('flag')
  })

  test('a member named like a property of objects is an ordinary name', () => {
    const { config } = loadFlags('push.sinks.__proto__=log', 'push.sinks.constructor=log')
    expect([...config['push.sinks'].keys()]).toEqual(['__proto__', 'constructor'])
  })

  test.each(['[1]', '{"a":1}', 'log', '{"a b":"log"}', '{'])('%s is not a map of sinks', (text) => {
    expect(problemsOf({ environment: { ROLLCALL_PUSH_SINKS: text } })[0]?.fix).toStartWith("ROLLCALL_PUSH_SINKS='{")
  })

  test('a bad member is named, its value is not', () => {
    const problem = problemOf('push.sinks.apns=webhook:hunter2')
    expect(problem?.subject).toContain('push.sinks.apns')
    expect(problem?.fix).toBe('--set push.sinks.apns=log')
    expect(JSON.stringify(problem)).not.toContain('hunter2')
  })
})

describe('defaults that depend on other settings', () => {
  test('the SQLite file is in data.dir', () => {
    expect(loadFlags('data.dir=/srv/rc').config['database.url']).toBe('sqlite:/srv/rc/rollcall.db')
    expect(loadFlags('database.url=sqlite:/x.db').config['database.url']).toBe('sqlite:/x.db')
  })

  test('a single node is number 1, in a cluster it is the lowest free number', () => {
    expect(loadFlags().config['node.id']).toBe(1)
    expect(loadFlags('node.id=').config['node.id']).toBe(1)
    expect(loadFlags('node.id=7', 'redis.url=redis://r').config['node.id']).toBe(7)
    expect(loadFlags('redis.url=redis://r').config['node.id']).toBe('auto')
  })
})

describe('values', () => {
  test.each([
    'wildfire.api.port=65536',
    'wildfire.api.port=-1',
    'wildfire.api.port=',
    'wildfire.api.port=8e3',
    'host=127.0.0.256',
    'host=[::1]',
    'host=localhost:80',
    'trustedProxies=10.0.0.0/33',
    'trustedProxies=proxy',
    'openim.multiLogin=2',
    'insecureDev=yes',
    'wildfire.tokenExpireMs=9007199254740993',
    'lanying.timeZone=Mars/Olympus',
    'lanying.publicUrl=im.example.com',
    'wildfire.publicHost=http://im.example.com',
    'database.url=mysql://db/x',
    'redis.url=http://redis',
    'openim.adminUserId=two words',
    'limits.requests=-1',
    'data.dir=',
  ])('%s is refused with a valid example', (flag) => {
    const problem = problemOf(flag)
    expect(problem?.subject).toContain(flag.slice(0, flag.indexOf('=')))
    expect(problem?.fix).toStartWith('--set ')
    expect(problemsOf({ flags: [(problem?.fix ?? '').slice('--set '.length)] })).toEqual([])
  })

  test.each([
    ['wildfire.api.port=0', 'wildfire.api.port', 0],
    ['wildfire.api.port=off', 'wildfire.api.port', 'off'],
    ['host=::1', 'host', '::1'],
    ['host=im-1.example.com', 'host', 'im-1.example.com'],
    ['trustedProxies=10.0.0.1, ::1', 'trustedProxies', ['10.0.0.1', '::1']],
    ['trustedProxies=', 'trustedProxies', []],
    ['openim.publicUrl=', 'openim.publicUrl', ''],
    ['lanying.timeZone=UTC', 'lanying.timeZone', 'UTC'],
  ] as const)('%s is taken', (flag, key, value) => {
    expect(loadFlags(flag).config[key]).toEqual(value as never)
  })

  test('the example is written in the syntax of the source', () => {
    const inEnvironment = problemsOf({ environment: { ROLLCALL_LOG_LEVEL: 'loud' } })
    expect(inEnvironment[0]?.fix).toBe('ROLLCALL_LOG_LEVEL=info')
    const inFile = problemsOf({ file: file('log: {level: loud}\n') })
    expect(inFile[0]?.fix).toBe('log.level: info')
  })

  test('all problems are reported at once', () => {
    const problems = problemsOf({
      file: file('host: "no host"\nnonsense: 1\n'),
      environment: { ROLLCALL_INSECUREDEV: '1' },
      flags: ['lanying.port=x', 'wildfire.secret=123456', 'openim.port=1'],
    })
    expect(problems).toHaveLength(6)
  })
})

describe('unknown settings stop the start', () => {
  test.each([
    ['wildfire.api.prot=1', 'wildfire.api.port'],
    ['wildfire.tokenkey=x', 'wildfire.tokenKey'],
    ['wildfire.token_key=x', 'wildfire.tokenKey'],
    ['adminKey=x', 'rollcall.adminKey'],
    ['openim.webhooks.afterUserOnlne.enable=true', 'openim.webhooks.afterUserOnline.enable'],
  ])('--set %s suggests %s', (flag, key) => {
    expect(problemOf(flag)?.what).toContain(`did you mean ${key}?`)
  })

  test('an dissimilar name gets no suggestion', () => {
    expect(problemOf('colour=green')?.what).toBe('there is no such setting')
  })

  test('in a file', () => {
    const [problem] = problemsOf({ file: file('wildfire:\n  secert: hunter2\n') })
    expect(problem?.subject).toStartWith('wildfire.secert (in ')
    expect(problem?.what).toContain('wildfire.secret')
  })

  test('in the environment', () => {
    const [problem] = problemsOf({ environment: { ROLLCALL_ADMINKEY: 'x' } })
    expect(problem?.what).toContain('ROLLCALL_ROLLCALL_ADMINKEY')
  })

  test('set by Kubernetes: the message says so', () => {
    const environment = { ROLLCALL_SERVICE_HOST: '10.1.2.3', ROLLCALL_PORT_18080_TCP: 'tcp://10.1.2.3:18080' }
    expect(problemsOf({ environment }).filter(({ fix }) => fix.includes('enableServiceLinks: false'))).toHaveLength(2)
  })

  test('a flag without a value', () => {
    expect(problemOf('wildfire.mqtt.port')?.fix).toBe('--set wildfire.mqtt.port=1883')
    expect(JSON.stringify(problemOf('hunter2'))).not.toContain('hunter2')
  })
})

describe('a file that cannot be used', () => {
  test('does not exist', () => {
    expect(problemsOf({ file: join(folder, 'none.yaml') })[0]?.what).toBe('does not exist')
  })

  test.each([
    ['- host\n', 'a list'],
    ['just text\n', 'single value'],
    ['host: a\nhost: b\n', 'line 2'],
    ['host: [a\n', 'not YAML'],
    ['host: a\n---\nhost: b\n', 'not YAML'],
    ['log.level: info\nlog: {level: info}\n', 'twice'],
    ['hosts: {deep: {er: 1}}\n', 'no such setting'],
    [`# ${'x'.repeat(1_048_576)}\n`, 'larger'],
  ])('%#', (text, what) => {
    expect(problemsOf({ file: file(text) })[0]?.what).toContain(what)
  })

  test.each([
    ['openim.secret: [1]', 'is a list, but must be one value: it must be text without control characters'],
    ['openim.secret: {a: 1}', 'is a map, but must be one value: it must be text'],
    ['openim.secret: [[hunter2]]', 'is a list, but must be one value: it must be text'],
    ['openim.api.port: [1, 2]', 'is a list, but must be one value: it must be a port'],
    ['host: {deep: {er: 1}}', 'is a map, but must be one value: it must be an address'],
    ['trustedProxies: [[10.0.0.1]]', 'is an invalid list: it must be addresses or networks'],
    ['push.sinks: [log]', 'is an invalid list: it must be a JSON object'],
    ['push: {sinks: {apns: [log]}}', 'is a list, but must be one value: it must be log, webpush'],
  ])('%s is reported with its kind and the expected one', (text, what) => {
    const problems = problemsOf({ file: file(`${text}\n`) })
    expect(problems.map((problem) => problem.what)).toEqual([expect.stringContaining(what)])
    expect(JSON.stringify(problems)).not.toContain('hunter2')
  })

  test('invalid YAML is not shown: it may contain a secret', () => {
    const text = 'wildfire.secret: "hunter2hunter2hunter2\nx: }hunter2\n'
    expect(JSON.stringify(problemsOf({ file: file(text) }))).not.toContain('hunter2')
  })
})
