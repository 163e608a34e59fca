import { expect, test } from 'bun:test'
import { redactUrl } from './hosts-and-urls.ts'

test.each([
  ['postgres://user:hunter2@db:5432/x', 'postgres://user:***@db:5432/x'],
  ['redis://:hunter2@r/0', 'redis://:***@r/0'],
  ['https://h/p?token=hunter2#hunter2', 'https://h/p?***'],
  ['sqlite:./data/x.db', 'sqlite:./data/x.db'],
  ['', ''],
  ['hunter2', '***'],
])('%s is shown as %s', (text, shown) => {
  expect(redactUrl(text)).toBe(shown)
})
