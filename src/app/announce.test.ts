import { expect, test } from 'bun:test'
import { loadConfig } from '../config/load.ts'
import { configOptions } from './announce.ts'

const optionsOf = (flags: string[], file?: string) => configOptions(loadConfig({ flags, environment: {} }), file)

test('the printed commands have the options to read this server’s secrets', () => {
  expect(optionsOf([])).toBe('')
  expect(optionsOf(['data.dir=/srv/im', 'log.level=debug'])).toBe(' --set data.dir=/srv/im')
})

test('a path with blanks or quotes is one word of the shell', () => {
  expect(optionsOf(['data.dir=/srv/my im'])).toBe(" --set 'data.dir=/srv/my im'")
  expect(optionsOf(["data.dir=/srv/$USER's"])).toBe(" --set 'data.dir=/srv/$USER'\\''s'")
  expect(optionsOf([], 'my im.yaml')).toBe(" --config 'my im.yaml'")
})
