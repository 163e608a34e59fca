import { join } from 'node:path'
import { withoutSettings } from './process.ts'
import { flagsOf, freePorts, type Settings } from './server.ts'

const main = join(import.meta.dir, '..', '..', 'src', 'main.ts')
const lastLine = 'Stop it with Ctrl-C.'

/** A server whose input and output are a terminal. */
export type TerminalServer = {
  /** All that was written so far, with `\n` as line end. */
  screen(): string
  /** The URLs of the ready line. */
  urls(): Record<string, string>
  /** The first line with this text, when it is there. */
  line(text: string): Promise<string>
  /** Presses Ctrl-C; returns the exit code. */
  stop(): Promise<number>
}

/** Starts a server on a terminal that is wide enough for its lines, and waits for the whole screen. */
export async function startOnTerminal(
  settings: Settings,
  env: Readonly<Record<string, string>> = {},
): Promise<TerminalServer> {
  const flags = flagsOf({ ...freePorts, ...settings }).flatMap((flag) => ['--set', flag])
  const decoder = new TextDecoder()
  let text = ''
  let more = Promise.withResolvers<void>()
  const child = Bun.spawn([process.execPath, '--no-env-file', main, 'serve', ...flags], {
    env: { ...withoutSettings(process.env), ...env },
    terminal: {
      cols: 1_000,
      rows: 100,
      data(_terminal, bytes) {
        text += decoder.decode(bytes, { stream: true })
        more.resolve()
      },
    },
  })
  const screen = () => text.replaceAll('\r\n', '\n')
  const ended = child.exited.then((code) => Promise.reject(new Error(`exit code ${code}:\n${screen()}`)))
  ended.catch(() => {})
  async function line(part: string): Promise<string> {
    for (;;) {
      const found = screen()
        .split('\n')
        .slice(0, -1)
        .find((one) => one.includes(part))
      if (found !== undefined) return found
      await Promise.race([more.promise, ended])
      more = Promise.withResolvers()
    }
  }
  await line(lastLine)
  return {
    screen,
    urls: () =>
      JSON.parse(
        screen()
          .split('\n')
          .find((one) => one.startsWith('{')) ?? '{}',
      ).listeners,
    line,
    async stop() {
      child.terminal?.write('\x03')
      return await child.exited
    },
  }
}
