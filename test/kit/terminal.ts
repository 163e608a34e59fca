import { join } from 'node:path'
import { withoutSettings } from './process.ts'
import { flagsOf, freePorts, type Settings } from './server.ts'

const main = join(import.meta.dir, '..', '..', 'src', 'main.ts')
const lastLine = 'Stop it with Ctrl-C.'

/** A server whose input and output are a terminal. */
export type TerminalServer = {
  /** All that was written so far, with `\n` as line end. */
  screen(): string
  /** Presses Ctrl-C; returns the exit code. */
  stop(): Promise<number>
}

/** Starts a server on a terminal that is wide enough for its lines, and waits for the whole screen. */
export async function startOnTerminal(
  settings: Settings,
  env: Readonly<Record<string, string>> = {},
): Promise<TerminalServer> {
  const flags = flagsOf({ ...freePorts, ...settings }).flatMap((flag) => ['--set', flag])
  const shown = Promise.withResolvers<void>()
  const decoder = new TextDecoder()
  let text = ''
  const child = Bun.spawn([process.execPath, '--no-env-file', main, 'serve', ...flags], {
    env: { ...withoutSettings(process.env), ...env },
    terminal: {
      cols: 1_000,
      rows: 100,
      data(_terminal, bytes) {
        text += decoder.decode(bytes, { stream: true })
        if (text.includes(lastLine)) shown.resolve()
      },
    },
  })
  const screen = () => text.replaceAll('\r\n', '\n')
  child.exited.then((code) => shown.reject(new Error(`exit code ${code}:\n${screen()}`)))
  await shown.promise
  return {
    screen,
    async stop() {
      child.terminal?.write('\x03')
      return await child.exited
    },
  }
}
