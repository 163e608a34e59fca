import { ConfigError } from '../config/problem.ts'
import { isCoreError } from '../core/errors.ts'
import { parseArguments } from './arguments.ts'
import { type CliIo, type Command, commandContext, UsageError } from './command.ts'
import { helpText } from './help.ts'

/**
 * Runs one command line (without the program's name) and returns the exit code: 0 success, 1 failure, 2 wrong usage or
 * configuration, 75 a port or data.dir in use. Never throws: errors are printed to standard error.
 */
export async function runCli(argv: readonly string[], commands: readonly Command[], io: CliIo): Promise<number> {
  try {
    const line = parseArguments(argv, commands)
    if (line.kind === 'run') return await line.command.run(commandContext(line, io))
    io.out(line.kind === 'version' ? `${io.version}\n` : helpText(line.words, commands))
    return 0
  } catch (error) {
    return report(error, io)
  }
}

function report(error: unknown, io: CliIo): number {
  if (error instanceof UsageError) {
    io.error(`rollcall: ${error.message}\n${error.hint}\n`)
    return 2
  }
  if (error instanceof ConfigError) {
    io.error(`${error.message}\n`)
    return error.exitCode
  }
  // An expected failure is printed without a stack trace, a bug with it.
  io.error(isCoreError(error) ? `rollcall: ${error.message}\n` : `rollcall failed: ${Bun.inspect(error)}\n`)
  return 1
}
