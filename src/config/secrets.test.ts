import { afterEach, beforeEach, expect, test } from 'bun:test'
import { chmodSync, existsSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { systemIds } from '../core/ids.ts'
import { loadConfig } from './load.ts'
import { ConfigError } from './problem.ts'
import { readSecretsFile, secretsPath, withFileSecrets } from './secrets.ts'
import { generatedSecretKeys } from './settings.ts'

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'rollcall-secrets-'))
})
afterEach(() => rmSync(folder, { recursive: true }))

const start = (...flags: string[]) =>
  withFileSecrets(loadConfig({ flags: [`data.dir=${folder}`, ...flags], environment: {} }), systemIds)

test('the first start generates all secrets, strong and distinct, the next one reads them', () => {
  const first = start()
  const made = generatedSecretKeys.map((key) => first.config[key])
  expect(new Set(made).size).toBe(generatedSecretKeys.length)
  for (const secret of made) expect(secret).toMatch(/^[0-9a-f]{48}$/)
  expect(generatedSecretKeys.map((key) => first.sources[key])).toEqual(generatedSecretKeys.map(() => 'generated'))

  const second = start()
  expect(generatedSecretKeys.map((key) => second.config[key])).toEqual(made)
  expect(generatedSecretKeys.map((key) => second.sources[key])).toEqual(generatedSecretKeys.map(() => 'secrets'))
})

test('the file is readable by its owner only, in a folder that others can read', () => {
  chmodSync(folder, 0o755)
  start()
  expect(statSync(secretsPath(folder)).mode & 0o777).toBe(0o600)
})

test('a folder that does not exist is created, for its owner only', () => {
  folder = join(folder, 'deep')
  start()
  expect(statSync(folder).mode & 0o777).toBe(0o700)
  folder = join(folder, '..')
})

test('a configured secret takes precedence over the stored one and is not stored', () => {
  const kept = start().config['openim.secret']
  const given = 'given-given-given-given'
  const { config, sources } = start(`openim.secret=${given}`)
  expect([config['openim.secret'], sources['openim.secret']]).toEqual([given, 'flag'])
  expect(readSecretsFile(folder)['openim.secret']).toBe(kept)
})

test('with all secrets configured nothing is written', () => {
  start(...generatedSecretKeys.map((key) => `${key}=given-given-given-given`))
  expect(existsSync(secretsPath(folder))).toBe(false)
})

test('a secret missing in the file is added, the others stay', () => {
  writeFileSync(secretsPath(folder), JSON.stringify({ 'wildfire.secret': 'kept-kept-kept-kept' }))
  const { config } = start()
  expect(config['wildfire.secret']).toBe('kept-kept-kept-kept')
  expect(Object.keys(readSecretsFile(folder)).sort()).toEqual([...generatedSecretKeys].sort())
})

test('with insecureDev an empty secret is generated, too', () => {
  const { config, sources } = start('insecureDev=true', 'openim.secret=')
  expect(config['openim.secret']).toHaveLength(48)
  expect(sources['openim.secret']).toBe('generated')
})

test.each(['{', '[]', '{"wildfire.secret":7}', '{"nonsense":"x"}', ''])(
  'a damaged file (%p) stops the start and stays',
  (text) => {
    writeFileSync(secretsPath(folder), text)
    expect(() => start()).toThrow(ConfigError)
    expect(readFileSync(secretsPath(folder), 'utf8')).toBe(text)
  },
)

test('a weak secret in the file is refused, unless insecureDev', () => {
  writeFileSync(secretsPath(folder), JSON.stringify({ 'wildfire.secret': '123456' }))
  expect(() => start()).toThrow('wildfire.secret (in ')
  expect(start('insecureDev=true').config['wildfire.secret']).toBe('123456')
})

test('an interrupted write leaves the old file', () => {
  const { config } = start()
  writeFileSync(`${secretsPath(folder)}.new`, '{"half')
  expect(start().config['secrets.key']).toBe(config['secrets.key'])
})
