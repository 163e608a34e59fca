import { expect, test } from 'bun:test'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { Glob } from 'bun'
import { auditActions, isEventType } from './actions.ts'

// That the code writes no other action is the compiler's to check: `Transaction.audit` takes none.
test('each action in the list is one that the core writes', () => {
  const core = join(import.meta.dir, '..')
  const sources = [...new Glob('**/*.ts').scanSync(core)].filter((path) => !/\.test\.ts$|^audit.actions/.test(path))
  const text = sources.map((path) => readFileSync(join(core, path), 'utf8')).join('\n')
  expect(auditActions.filter((action) => !text.includes(`'${action}'`))).toEqual([])
  expect([...auditActions]).toEqual([...new Set(auditActions)].sort())
})

test.each([
  ['user.ban', true],
  ['user.*', true],
  ['*', true],
  ['user', false],
  ['user.bann', false],
  ['nonsense', false],
  ['nonsense.*', false],
])('%s: %p', (type, is) => expect(isEventType(type)).toBe(is))
