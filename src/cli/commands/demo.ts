import type { AdminClient } from '../../admin-client/client.ts'
import type { Config } from '../../config/settings.ts'
import { type ApiDeps, apiCommand, countOf } from '../api/api-command.ts'
import type { CliIo, Command } from '../command.ts'
import { confirmed, yesOption } from '../terminal/confirm.ts'

export type DemoRequest = {
  readonly app: string
  readonly users: number
  readonly online: number
  /** Deletes what earlier runs made. */
  readonly clean: boolean
  readonly config: Config
  /** Acts on the app. */
  readonly client: AdminClient
  /** Acts on the server. */
  readonly root: AdminClient
  readonly io: CliIo
  readonly nowMs: () => number
  /** Runs `stop` at SIGINT and SIGTERM, until the returned function is called. */
  readonly onStopSignal: (stop: () => void) => () => void
}

/** Fills an app and keeps it alive until a signal comes. Returns the exit code. */
export type RunDemo = (request: DemoRequest) => Promise<number>

export type DemoDeps = ApiDeps & { readonly demo: RunDemo; readonly onStopSignal: DemoRequest['onStopSignal'] }

const appDefault = 'demo'
const usersDefault = '50'
const onlineDefault = '20'

/** `demo --users 200 --online 50`. */
export function demoCommand(deps: DemoDeps): Command {
  const command = demoOf(deps)
  const app = { value: 'ID', meaning: `the app that is filled; \`${appDefault}\` when omitted` }
  return { ...command, options: { ...command.options, app } }
}

const demoOf = (deps: DemoDeps) =>
  apiCommand(deps, {
    name: 'demo',
    summary: 'Fills an app of its own with people, devices and real connections, which come and go until Ctrl-C',
    usage: '',
    details: [
      'People with English and Chinese names, signed in through all three vendors, some banned, muted or kicked, with robots and things. Runs on the',
      'machine of the server, with the root key. Other apps are not touched. The same command again goes on with the same people; --clean deletes',
      'them, and the app stays.',
      'Example: npx rollcall demo --users 200 --online 50',
    ].join('\n'),
    options: {
      users: { value: 'COUNT', meaning: `people; ${usersDefault} when omitted` },
      online: {
        value: 'COUNT',
        meaning: `how many of them are online at a time, about; ${onlineDefault} when omitted`,
      },
      clean: { meaning: 'deletes the people, robots and things of the app' },
      ...yesOption,
    },
    async run(call) {
      const app = call.option('app') ?? appDefault
      const clean = call.switch('clean')
      if (clean && !(await confirmed(call, `Delete every user of the app ${app}?`))) return 1
      const users = countOf(call.option('users') ?? usersDefault, 'users')
      return deps.demo({
        ...{ app, users, clean, io: call.io, client: call.clientOf(app), root: call.clientOf(undefined) },
        online: Math.min(users, countOf(call.option('online') ?? onlineDefault, 'online')),
        config: call.config().config,
        nowMs: () => call.clock.now(),
        onStopSignal: deps.onStopSignal,
      })
    },
  })
