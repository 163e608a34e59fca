import pino, { type Logger } from 'pino'

/** The release of pino whose private parts this file uses; its test fails with any other. */
export const pinoVersionKnown = '10.4.0'

/** The parts of pino's lines: a line is `head`, `time()`, the fields and a newline. */
export type LineWriter = { head: string; time: () => string; write: (line: string) => void }

/**
 * Writes ready lines of level info to where the logger writes its own. Fields that the logger adds to each line are not
 * in `head`: ours adds none. pino has no public way to its destination and its clock.
 */
export function infoLines(log: Logger): LineWriter {
  const { streamSym, timeSym } = pino.symbols
  const stream = Reflect.get(log, streamSym) as pino.DestinationStream
  return {
    head: `{"level":${log.levels.values.info}`,
    time: Reflect.get(log, timeSym) as () => string,
    write: (line) => stream.write(line),
  }
}
