import type { Environment } from '../config/environment.ts'
import { type LoadedConfig, loadConfig } from '../config/load.ts'

/** What a command line works with; main.ts hands over the process's own, tests others. */
export interface CliIo {
  readonly version: string
  readonly environment: Environment
  /** To standard output: what was asked for, nothing else. */
  out(text: string): void
  /** To standard error: what went wrong, and why. */
  error(text: string): void
}

/** An option beyond those that every command takes. */
export interface CommandOption {
  /** What stands for the value in the help, such as `UID`. Left out: the option is a switch without a value. */
  readonly value?: string
  readonly meaning: string
}

/** A row of the command table; grammar, help and the reference page all come from it. */
export interface Command {
  /** One word, or two for a member of a group: `config check`. */
  readonly name: string
  /** One line without a full stop. */
  readonly summary: string
  /** The arguments, `<needed>` or `[optional]`; empty when there are none. How many may be given comes from here. */
  readonly usage: string
  /** Lines below the summary in the command's own help. */
  readonly details?: string
  readonly options?: Readonly<Record<string, CommandOption>>
  /** Returns the exit code: 0 fine, 1 failed while running, 2 bad usage or configuration. */
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
  /** Reads the configuration, or throws ConfigError. Secrets nobody gave are still `''`. */
  config(): LoadedConfig
}

/** The command line makes no sense; the hint says what would. Exit code 2. */
export class UsageError extends Error {
  override readonly name = 'UsageError'
  constructor(
    message: string,
    readonly hint: string,
  ) {
    super(message)
  }
}

/** What `parseArguments` found, as a command sees it. */
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
