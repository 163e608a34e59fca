import { expect, test } from 'bun:test'
import { configTable, explainConfig } from './explain.ts'
import { loadConfig } from './load.ts'
import { configurationMarkdown } from './markdown.ts'
import { withSecrets } from './secrets.ts'
import { environmentName, keys, secretKeys } from './settings.ts'

const given = 'hunter2hunter2hunter2'
const load = (...flags: string[]) => loadConfig({ flags, environment: {} })
const explain = (...flags: string[]) => explainConfig(load(...flags)).join('\n')

test('every setting has a line with its value and source', () => {
  const lines = explainConfig(load('log.level=debug'))
  for (const key of keys) expect(lines.filter((line) => line.startsWith(`${key} = `))).toHaveLength(1)
  expect(lines).toContain('log.level = debug  (from --set)')
  expect(lines).toContain('host = 127.0.0.1  (default)')
  expect(lines).toContain('    integer; KiB; default: 19456')
})

test('no secret is shown', () => {
  const flags = secretKeys.map((key) => `${key}=${given}-${key}`)
  const urls = [
    `database.url=postgres://u:${given}@db/x`,
    `redis.url=redis://:${given}@r`,
    `push.sinks.a=webhook:https://h/?k=${given}`,
  ]
  const text = explain(...flags, ...urls)
  expect(text).not.toContain(given)
  expect(text).toContain('wildfire.secret = set  (from --set)')
  expect(text).toContain('database.url = postgres://u:***@db/x')
})

test('generated secrets are distinguished from configured ones', () => {
  const kept = explainConfig(withSecrets(load(), { 'openim.secret': given }, 'secrets'))
  expect(kept).toContain('openim.secret = generated  (from secrets.json)')
  expect(kept).toContain('wildfire.secret = not generated yet  (default)')
})

test('the reference page has a row for every setting', () => {
  const page = configurationMarkdown()
  for (const { key } of configTable()) expect(page).toContain(`| \`${key}\`<br>\`${environmentName(key)}\` |`)
  expect(page).not.toContain('undefined')
})
