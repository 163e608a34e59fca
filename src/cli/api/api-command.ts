import type { AdminClient } from '../../admin-client/client.ts'
import type { Clock } from '../../core/clock.ts'
import { type Command, type CommandContext, type CommandOption, UsageError } from '../command.ts'
import type { StoredSecretsReader } from '../commands/secret.ts'
import { type Direction, localZone, parseMoment } from '../terminal/moment.ts'

/** Options of every command that calls the admin API. */
export const apiOptions = {
  app: { value: 'ID', meaning: 'the app; `default` when omitted. A key of an app has its own' },
  url: { value: 'URL', meaning: "the server's URL; by default from the configuration" },
  key: { value: 'KEY', meaning: 'a key of the admin API; by default rollcall.adminKey of this machine' },
  json: { meaning: 'prints the reply of the admin API, as JSON' },
} as const satisfies Record<string, CommandOption>

export const limitOption = {
  limit: { value: 'COUNT', meaning: 'how many items are shown; 50 when omitted' },
} as const satisfies Record<string, CommandOption>

const limitDefault = 50
const limitMax = 100_000

export type ApiDeps = { readonly clock: Clock; readonly storedSecrets: StoredSecretsReader }

type Clients = {
  /** Acts on the app that the command line names. */
  readonly client: AdminClient
  /** Acts on another, as far as the key may. */
  readonly clientOf: (app: string | undefined) => AdminClient
  /** Of the server; `isUrlGiven`: an option or a variable names it, else it follows from the configuration. */
  readonly url: string
  readonly isUrlGiven: boolean
}

/** One use of a command, connected to a server. */
export type ApiCall = CommandContext &
  Clients & {
    /** Of this machine, in which times are read and shown. */
    readonly zone: string
    readonly clock: Clock
    /** Prints the result: the reply with `--json`, the text otherwise. */
    show(reply: unknown, text: () => string): void
    /** The time that an option names, in ms. Throws UsageError. */
    moment(option: string, direction: Direction): number | undefined
    /** How many items a list shows. Throws UsageError. */
    limit(): number
  }

export type ApiSpec = Omit<Command, 'run'> & {
  /** Returns the exit code where it is not 0. A failure of the admin API is thrown. */
  run(call: ApiCall): Promise<number | undefined>
}

/** A command that calls a running server. */
export const apiCommand = (deps: ApiDeps, { run, options, ...row }: ApiSpec): Command => ({
  ...row,
  options: { ...options, ...apiOptions },
  async run(context) {
    const { connect, reportFailure } = await import('./connect.ts')
    const { clientOf, app, url, isUrlGiven } = await connect(context, deps.storedSecrets)
    try {
      return (await run(callOf(context, { client: clientOf(app), clientOf, url, isUrlGiven }, deps))) ?? 0
    } catch (error) {
      return reportFailure(error, context, url)
    }
  },
})

function callOf(context: CommandContext, clients: Clients, { clock }: ApiDeps): ApiCall {
  const zone = localZone()
  return {
    ...context,
    ...{ ...clients, zone, clock },
    show(reply, text) {
      context.io.out(context.switch('json') ? `${JSON.stringify(reply)}\n` : text())
    },
    moment(option, direction) {
      const text = context.option(option)
      return text === undefined ? undefined : parseMoment(text, option, { nowMs: clock.now(), zone }, direction)
    },
    limit: () => countOf(context.option('limit') ?? String(limitDefault), 'limit'),
  }
}

/** A whole number from 1. Throws UsageError. */
export function countOf(text: string, option: string): number {
  const count = /^\d{1,6}$/.test(text) ? Number(text) : 0
  if (count >= 1 && count <= limitMax) return count
  throw new UsageError(`--${option}: ${text} is no count`, `a number from 1 to ${limitMax}`)
}

const kinds = /^(uid|num|name|mobile):/

export const userArgumentHelp = '<user> is a uid, or one of uid:UID, num:NUM, name:NAME, mobile:MOBILE.'

/** The first argument as a user of a path, always with its kind: a bare `..` would change the path. Throws UsageError. */
export function userOf({ args: [user = ''] }: Pick<CommandContext, 'args'>): { user: string } {
  if (user === '') throw new UsageError('<user> is empty', userArgumentHelp)
  return { user: kinds.test(user) ? user : `uid:${user}` }
}
