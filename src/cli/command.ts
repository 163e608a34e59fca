import type { Environment } from '../config/environment.ts'
import { type LoadedConfig, loadConfig } from '../config/load.ts'

/** Input and output of a command line: those of the process in main.ts, others in tests. */
export interface CliIo {
  readonly version: string
  readonly environment: Environment
  /** Standard error is a terminal, so progress may be shown. */
  readonly isTerminal?: boolean
  /** Questions can be asked: standard input and standard error are terminals. */
  readonly isInteractive?: boolean
  /** A line of standard input, without its end; `undefined` at the end of the input. */
  readonly readLine?: () => Promise<string | undefined>
  /** Writes to standard output: results only. */
  out(text: string): void
  /** Writes to standard error: errors and hints. */
  error(text: string): void
}

/** An option beyond those that every command takes. */
export interface CommandOption {
  /** The placeholder of the value in the help, such as `UID`. Absent: the option is a switch without a value. */
  readonly value?: string
  readonly meaning: string
  /** The only values. */
  readonly choices?: readonly string[]
}

/** A row of the command table; parsing, help and the reference page use it. */
export interface Command {
  /** One word, or two for a member of a group: `config check`. */
  readonly name: string
  /** One line without a full stop. */
  readonly summary: string
  /** The arguments, `<required>` or `[optional]`; empty when there are none. Their number is checked against it. */
  readonly usage: string
  /** Lines below the summary in the command's own help. */
  readonly details?: string
  /** The operation of the admin API whose reply `--json` prints, for the reference page. */
  readonly operation?: string
  readonly options?: Readonly<Record<string, CommandOption>>
  /** Returns the exit code, one of `exitCodes`. */
  run(context: CommandContext): Promise<number> | number
}

/** One use of a command. */
export interface CommandContext {
  readonly io: CliIo
  readonly args: readonly string[]
  /** The value of an option, or undefined when it was not given. */
  option(name: string): string | undefined
  switch(name: string): boolean
  /** The file that `--config` named. */
  readonly file: string | undefined
  /** Reads the configuration, or throws ConfigError. Secrets that are not configured are `''`. */
  config(): LoadedConfig
}

/** The command line is wrong; `hint` shows a correct one. Exit code 2. */
export class UsageError extends Error {
  override readonly name = 'UsageError'
  constructor(
    message: string,
    readonly hint: string,
  ) {
    super(message)
  }
}

/** A parsed command line. */
export interface Invocation {
  readonly command: Command
  readonly args: readonly string[]
  readonly options: ReadonlyMap<string, string | true>
  readonly flags: readonly string[]
  readonly file: string | undefined
}

export function commandContext({ args, options, flags, file }: Invocation, io: CliIo): CommandContext {
  const value = (name: string) => {
    const found = options.get(name)
    return found === true ? undefined : found
  }
  return {
    io,
    args,
    option: value,
    switch: (name) => options.has(name),
    file,
    config: () => loadConfig({ flags, file, environment: io.environment }),
  }
}
