import { describe, expect, test } from 'bun:test'
import { Progress, type ProgressOptions, Results } from './progress.ts'

describe('what a run of tests prints', () => {
  test('is counted, and of what passes nothing is shown', () => {
    const results = new Results()
    const lines = ['bun test v1.4.5 (abc)', '', 'src/a.test.ts:', '(pass) a > works [1.20ms]', '(skip) a > later', '']
    const summary = [' 1 pass', ' 1 skip', ' 0 fail', ' 7 expect() calls', 'Ran 2 tests across 1 file. [3.00ms]']
    expect([...lines, ...summary].flatMap((line) => results.read(line))).toEqual([])
    expect(results.standing).toEqual({ files: 0, passed: 1, failed: 0, skipped: 1 })
  })

  test('is shown where something fails, under the name of its file, once', () => {
    const results = new Results()
    const first = ['src/a.test.ts:', '(pass) fine', '', 'src/b.test.tsx:', '(pass) fine', '1 | expect(1).toBe(2)']
    const second = [
      '',
      'error: expect(received).toBe(expected)',
      '',
      '',
      '(fail) b > breaks [0.5ms]',
      '(todo) b > one day',
    ]
    expect([...first, ...second].flatMap((line) => results.read(line))).toEqual([
      '',
      'src/b.test.tsx:',
      '1 | expect(1).toBe(2)',
      '',
      'error: expect(received).toBe(expected)',
      '',
      '(fail) b > breaks [0.5ms]',
    ])
    expect(results.standing).toEqual({ files: 1, passed: 2, failed: 1, skipped: 1 })
  })

  test('is shown once more at the end where it failed, under its file, and counted once', () => {
    const results = new Results()
    const lines = [
      'src/a.test.ts:',
      '(fail) breaks',
      'src/b.test.ts:',
      '(pass) fine',
      '',
      '1 tests skipped:',
      '(skip) later',
      '',
      '1 tests failed:',
    ]
    expect([...lines, '(fail) breaks'].flatMap((line) => results.read(line))).toEqual([
      '',
      'src/a.test.ts:',
      '(fail) breaks',
    ])
    expect(results.recap).toEqual(['', 'failed: 1', 'src/a.test.ts: (fail) breaks'])
    expect(results.standing).toEqual({ files: 1, passed: 1, failed: 1, skipped: 0 })
  })

  test('comes in parts when several processes run: each failure is under its file', () => {
    const results = new Results(2)
    const lines = ['a.test.ts:', '(pass) one', 'b.test.ts:', '(fail) two', 'a.test.ts:', '(fail) three', 'c.test.ts:']
    expect(lines.flatMap((line) => results.read(line))).toEqual([
      ...['', 'b.test.ts:', '(fail) two'],
      ...['', 'a.test.ts:', '(fail) three'],
    ])
    expect(results.recap.slice(2)).toEqual(['b.test.ts: (fail) two', 'a.test.ts: (fail) three'])
    expect(results.standing).toEqual({ files: 1, passed: 1, failed: 2, skipped: 0 })
  })

  test('names a file that does not load, and one whose process died', () => {
    const results = new Results(2)
    const lines = [
      'a.test.ts:',
      '# Unhandled error between tests',
      'b.test.ts:',
      '✗ b.test.ts (worker crashed: SIGKILL)',
    ]
    for (const line of lines) results.read(line)
    expect(results.recap.slice(2)).toEqual([`a.test.ts: ${lines[1]}`, `b.test.ts: ${lines[3]}`])
  })

  test('is shown when a file does not load', () => {
    const results = new Results()
    const lines = ['src/c.test.ts:', '', '# Unhandled error between tests', 'error: Cannot find module']
    expect(lines.flatMap((line) => results.read(line))).toEqual(['', 'src/c.test.ts:', ...lines.slice(2)])
  })
})

describe('progress', () => {
  const standing = { files: 0, passed: 0, failed: 0, skipped: 0 }
  function shown(over: Partial<ProgressOptions> = {}) {
    const state = { text: '', nowMs: 5_000 }
    const write = (text: string) => {
      state.text += text
    }
    const options = { part: 'unit', files: 30, write, isTerminal: false, nowMs: () => state.nowMs, ...over }
    return { state, progress: new Progress(options) }
  }

  test('in a log is a line every tenth of the files', () => {
    const { state, progress } = shown()
    for (let files = 1; files <= 30; files++) progress.update({ ...standing, files, passed: files * 2 })
    const lines = state.text.trimEnd().split('\n')
    expect(lines).toHaveLength(10)
    expect(lines[0]).toBe('unit         3 of 30 files, 6 passed, 0 failed, 0 s')
    expect(lines.at(-1)).toBe('unit         30 of 30 files, 60 passed, 0 failed, 0 s')
  })

  test('in a log is a line after half a minute of silence', () => {
    const { state, progress } = shown()
    state.nowMs += 29_999
    progress.update({ ...standing, files: 1 })
    expect(state.text).toBe('')
    state.nowMs += 1
    progress.update({ ...standing, files: 1, failed: 1, skipped: 2 })
    progress.update({ ...standing, files: 1 })
    expect(state.text).toBe('unit         1 of 30 files, 0 passed, 1 failed, 2 skipped, 30 s\n')
  })

  test('in a log has no control characters', () => {
    const { state, progress } = shown({ files: 1 })
    progress.update({ ...standing, files: 1 })
    progress.print(['a line'])
    progress.end()
    expect(state.text).toMatch(/^[ -~\n]+$/)
  })

  test('in a terminal is one line, out of the way of what is printed', () => {
    const { state, progress } = shown({ isTerminal: true, files: 2 })
    progress.update({ ...standing, files: 1, passed: 1 })
    state.nowMs += 99
    progress.update({ ...standing, files: 1, passed: 2 })
    state.nowMs += 2_401
    progress.update({ ...standing, files: 1, passed: 9 })
    progress.print(['(fail) a'])
    progress.end()
    expect(state.text).toBe(
      '\runit         1 of 2 files, 1 passed, 0 failed, 0 s\u001b[K' +
        '\runit         1 of 2 files, 9 passed, 0 failed, 2 s\u001b[K' +
        '\r\u001b[K(fail) a\n',
    )
  })
})
