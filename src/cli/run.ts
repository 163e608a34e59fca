import { ConfigError } from '../config/problem.ts'
import { isCoreError } from '../core/errors.ts'
import { parseArguments } from './arguments.ts'
import { type CliIo, type Command, commandContext, UsageError } from './command.ts'
import { exitCodes } from './exit-codes.ts'
import { isSystemError } from './system-error.ts'

/**
 * Runs one command line (without the program's name) and returns the exit code, one of `exitCodes`. Never throws: errors are
 * printed to standard error.
 */
export async function runCli(argv: readonly string[], commands: readonly Command[], io: CliIo): Promise<number> {
  try {
    const line = parseArguments(argv, commands, io.version)
    if (line.kind === 'run') return await line.command.run(commandContext(line, io))
    io.out(line.text)
    return exitCodes.success.code
  } catch (error) {
    return report(error, io)
  }
}

function report(error: unknown, io: CliIo): number {
  const { text, code } = failureOf(error)
  io.error(text)
  return code
}

/** What a person should read of an error that ends the program, and the exit code. */
export function failureOf(error: unknown): { text: string; code: number } {
  if (error instanceof UsageError) return { text: `rollcall: ${error.message}\n${error.hint}\n`, code: 2 }
  if (error instanceof ConfigError) return { text: `${error.message}\n`, code: error.exitCode }
  // An expected failure is printed without a stack trace, a bug with it.
  const isExpected = isCoreError(error) || isSystemError(error)
  return { text: isExpected ? `rollcall: ${error.message}\n` : `rollcall failed: ${Bun.inspect(error)}\n`, code: 1 }
}
