import { expect, test } from 'bun:test'
import { closeSync, mkdtempSync, openSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { systemClock } from '../core/clock.ts'
import { createLogger, flushLog, openLog } from './log.ts'

type Line = { n?: number; lines?: number; level: number; time: string; msg: string }

const parsed = (text: string): Line[] =>
  text
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line))

/** Runs with a path in a folder of its own. */
async function inFolder(run: (path: string) => Promise<void>): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'rollcall-log-'))
  await run(join(folder, 'log')).finally(() => rmSync(folder, { recursive: true }))
}

test('every line is written, in order, with its time', () =>
  inFolder(async (path) => {
    const descriptor = openSync(path, 'w')
    const log = createLogger({ descriptor }, 'info', systemClock)
    for (let n = 0; n < 2_000; n++) log.info({ n }, 'a line')
    log.debug('below the level')
    await flushLog(log, systemClock)
    const lines = parsed(readFileSync(path, 'utf8'))
    expect(lines.map(({ n }) => n)).toEqual(Array.from({ length: 2_000 }, (_, n) => n))
    expect(new Date(lines[0]?.time ?? '').toISOString()).toBe(lines[0]?.time ?? '')
    closeSync(descriptor)
  }))

test('lines of other processes are formatted like its own; what is no JSON stays as it is', () =>
  inFolder(async (path) => {
    const descriptor = openSync(path, 'w')
    const format = (line: string) => `${JSON.parse(line).n}!\n`
    const { log, output } = openLog({ descriptor, format }, 'info', systemClock, { pid: 7 })
    log.info({ n: 1 }, 'own')
    output.copy('{"n":2}\npanic: no JSON\n{"n":3}\n')
    await flushLog(log, systemClock)
    expect(readFileSync(path, 'utf8')).toBe('1!\n2!\npanic: no JSON\n3!\n')
    closeSync(descriptor)
  }))

test('lines over the bound of a slow reader are dropped, and counted when it reads again', () =>
  inFolder(async (path) => {
    Bun.spawnSync(['mkfifo', path])
    const descriptor = openSync(path, 'r+')
    const log = createLogger({ descriptor, unwrittenBytesMax: 256 * 1024 }, 'info', systemClock)
    for (let n = 0; n < 20_000; n++) log.info({ n }, 'a line')
    const written = flushLog(log, systemClock)
    const reader = Bun.spawn(['cat', path], { stdout: 'pipe', stderr: 'ignore' })
    let text = ''
    for await (const part of reader.stdout) {
      text += Buffer.from(part).toString()
      if (text.includes('log lines dropped')) break
    }
    reader.kill()
    const lines = parsed(text)
    await written
    const lost = lines.at(-1)?.lines ?? 0
    expect(lost).toBeGreaterThan(0)
    expect(lines.length - 1 + lost).toBe(20_000)
    closeSync(descriptor)
  }))
