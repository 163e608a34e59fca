import { describe, expect, test } from 'bun:test'
import { terminalLine } from './terminal-log.ts'

const time = new Date(2026, 0, 2, 3, 4, 5, 6).toISOString()
const shown = (fields: object, color = false) => terminalLine(color)(JSON.stringify({ level: 30, time, ...fields }))

describe('a log line on a terminal', () => {
  test('has local time, level, message and fields', () => {
    const line = {
      dialect: 'wildfire',
      route: 'POST /admin/user/get_info',
      code: 253,
      actor: '',
      msg: 'request refused',
    }
    expect(shown(line)).toBe(
      '03:04:05.006 INFO  request refused dialect=wildfire route="POST /admin/user/get_info" code=253 actor=""\n',
    )
  })

  test.each([
    [10, 'TRACE'],
    [20, 'DEBUG'],
    [40, 'WARN '],
    [50, 'ERROR'],
    [60, 'FATAL'],
    [35, '35   '],
  ])('level %d is %s', (level, name) => {
    expect(shown({ level, msg: 'x' })).toBe(`03:04:05.006 ${name} x\n`)
  })

  test('shows an error with its stack below', () => {
    const err = { type: 'Error', message: 'broken', stack: 'Error: broken\n    at main (a.ts:1:2)' }
    expect(shown({ err, msg: 'failed', listener: 'openim' })).toBe(
      '03:04:05.006 INFO  failed listener=openim\n    Error: broken\n        at main (a.ts:1:2)\n',
    )
    expect(shown({ err: { message: 'no stack' }, msg: 'failed' })).toEndWith('failed err={"message":"no stack"}\n')
  })

  test('cannot be used to send commands to the terminal', () => {
    const evil = '\x1b]0;title\x07\u009b2J'
    const text = shown({ path: evil, reason: `a ${evil}`, msg: evil, err: { stack: evil } })
    expect(text.replaceAll('\n', '')).not.toMatch(/\p{Cc}/u)
    expect(text).toContain('path=\\u001b]0;title\\u0007\\u009b2J')
  })

  test('is coloured where that is asked for', () => {
    expect(shown({ level: 50, msg: 'x', code: 1 }, true)).toBe(
      '\x1b[2m03:04:05.006\x1b[0m \x1b[31mERROR\x1b[0m x \x1b[2mcode=\x1b[0m1\n',
    )
  })
})
