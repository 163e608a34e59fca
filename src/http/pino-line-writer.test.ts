import { expect, test } from 'bun:test'
import pino from 'pino'
import pinoPackage from 'pino/package.json' with { type: 'json' }
import { infoLineWriter, pinoVersionKnown } from './pino-line-writer.ts'

test('the release of pino is the one whose private parts are used', () => {
  expect(pinoPackage.version).toBe(pinoVersionKnown)
})

test('a formatted line equals the line of pino', () => {
  const lines: string[] = []
  const timestamp = () => ',"time":"2026-01-02T03:04:05.678Z"'
  const log = pino({ base: null, timestamp }, { write: (line) => void lines.push(line) })
  log.info({ a: 1 }, 'request')
  const { head, time, write } = infoLineWriter(log)
  write(`${head}${time()},"a":1,"msg":"request"}\n`)
  expect(lines[1]).toBe(lines[0] ?? '')
})
