const levels: Readonly<Record<number, { name: string; color: number }>> = {
  10: { name: 'TRACE', color: 90 },
  20: { name: 'DEBUG', color: 90 },
  30: { name: 'INFO', color: 32 },
  40: { name: 'WARN', color: 33 },
  50: { name: 'ERROR', color: 31 },
  60: { name: 'FATAL', color: 31 },
}
const dim = 2

type Line = { level: number; time: string; msg?: string; err?: { stack?: string } }

/** Turns one JSON line of the log into text for a person, ending with a newline: local time, level, message, fields, stack. */
export function terminalLine(color: boolean): (line: string) => string {
  const paint = (code: number, text: string) => (color ? `\x1b[${code}m${text}\x1b[0m` : text)
  return (line) => {
    const { level, time, msg = '', err, ...fields } = JSON.parse(line) as Line
    const { name, color: code } = levels[level] ?? { name: String(level), color: dim }
    const { stack, ...problem } = err ?? {}
    const shown = Object.entries({ ...fields, ...(stack === undefined && err && { err: problem }) }).map(
      ([key, value]) => ` ${paint(dim, `${key}=`)}${fieldText(value)}`,
    )
    const text = `${paint(dim, localTime(time))} ${paint(code, name.padEnd(5))} ${plain(msg)}${shown.join('')}\n`
    return stack === undefined ? text : `${text}${stackText(stack)}`
  }
}

function localTime(iso: string): string {
  const time = new Date(iso)
  const two = (part: number) => String(part).padStart(2, '0')
  const ms = String(time.getMilliseconds()).padStart(3, '0')
  return `${two(time.getHours())}:${two(time.getMinutes())}:${two(time.getSeconds())}.${ms}`
}

/** A text without blanks as it is; everything else as JSON. */
const fieldText = (value: unknown): string =>
  typeof value === 'string' && /^[^\s"=]+$/.test(value) ? plain(value) : plain(JSON.stringify(value))

const stackText = (stack: string): string =>
  stack
    .split('\n')
    .map((line) => `    ${plain(line)}\n`)
    .join('')

/** Control characters would be commands to the terminal: a caller's text may contain them. */
const plain = (text: string): string =>
  text.replace(/\p{Cc}/gu, (one) => `\\u${one.charCodeAt(0).toString(16).padStart(4, '0')}`)
