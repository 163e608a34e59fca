import { expect, test } from 'bun:test'
import { partNames } from './parts.ts'
import { readWords, usage, variablesOf } from './words.ts'

test('words are parts, paths and flags', () => {
  expect(readWords([])).toEqual({ parts: partNames, paths: [], numbers: {}, isComplete: false })
  expect(readWords(['e2e', 'unit', './src/core', 'test/x'])).toMatchObject({
    parts: ['unit', 'e2e'],
    paths: ['src/core', 'test/x'],
  })
  expect(readWords(['--complete'])).toMatchObject({ parts: partNames, isComplete: true })
})

test('a flag has its number, and what it asks for may not be left out', () => {
  expect(readWords(['faults', '--minutes', '30', '--races', '10000'])).toEqual({
    parts: ['faults'],
    paths: [],
    numbers: { minutes: 30, races: 10_000 },
    isComplete: true,
  })
  expect(readWords(['--minutes', '1', 'faults', 'test/faults/oracle.test.ts'])).toMatchObject({
    paths: ['test/faults/oracle.test.ts'],
    numbers: { minutes: 1 },
  })
})

test('wrong words are said', () => {
  expect(readWords(['--minute', '30'])).toBe('--minute: there is no such flag')
  expect(readWords(['faults', '--minutes'])).toBe('--minutes: a number must follow')
  for (const word of ['0', '-1', '1.5', 'x', '1e3', '1441', '--races'])
    expect(readWords(['--minutes', word])).toBe(`--minutes ${word}: must be an integer from 1 to 1440`)
  expect(readWords(['unit', '--minutes', '30'])).toBe('--minutes: of the part faults, which was not asked for')
})

test('the variables of numbers that were not given are taken away', () => {
  expect(variablesOf({ numbers: { races: 5 } })).toMatchObject({
    ROLLCALL_TEST_FLAG_MINUTES: undefined,
    ROLLCALL_TEST_FLAG_RACES: '5',
  })
})

test('the usage has every flag', () => {
  for (const flag of ['--minutes N', '--races N', '--pairs N', '--complete']) expect(usage()).toContain(flag)
})
