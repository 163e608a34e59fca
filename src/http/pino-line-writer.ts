import pino, { type Logger } from 'pino'

/** The release of pino whose internals this file uses; its test fails with any other. */
export const pinoVersionKnown = '10.4.0'

/** The parts of pino's lines: a line is `head`, `time()`, the fields and a newline. */
export type PinoLineParts = { head: string; time: () => string; write: (line: string) => void }

/**
 * Writes formatted lines of level info to the logger's destination. Fields that the logger adds to each line are not in
 * `head`: this logger has none. pino has no public access to its destination and its clock.
 */
export function infoLineWriter(log: Logger): PinoLineParts {
  const { streamSym, timeSym } = pino.symbols
  const stream = Reflect.get(log, streamSym) as pino.DestinationStream
  return {
    head: `{"level":${log.levels.values.info}`,
    time: Reflect.get(log, timeSym) as () => string,
    write: (line) => stream.write(line),
  }
}
