import { runCli } from '../../src/cli/run.ts'
import { everyCommand } from '../../src/main.ts'
import type { TestServer } from './server.ts'

export type CliResult = { code: number; out: string; error: string }

export type CliOptions = {
  /** In place of the server's root key. */
  key?: string
  /** Lines of standard input, which then is a terminal's. */
  answers?: readonly string[]
}

/** Runs a command against a server, in this process. */
export async function runOn(
  { urls, config }: Pick<TestServer, 'urls' | 'config'>,
  line: readonly string[],
  { key = config['rollcall.adminKey'], answers }: CliOptions = {},
): Promise<CliResult> {
  const said = { out: '', error: '' }
  const lines = [...(answers ?? [])]
  const code = await runCli(line, everyCommand, {
    version: 'test',
    environment: { ROLLCALL_URL: urls.rollcall, ROLLCALL_KEY: key },
    isInteractive: answers !== undefined,
    readLine: async () => lines.shift(),
    out: (text) => {
      said.out += text
    },
    error: (text) => {
      said.error += text
    },
  })
  return { code, ...said }
}
