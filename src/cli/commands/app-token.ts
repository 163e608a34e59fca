import type { LoadedConfig } from '../../config/load.ts'
import { nearest } from '../../config/nearest.ts'
import { type Command, type CommandContext, UsageError } from '../command.ts'

/** An administrator's token of an app. Its text is shown once, when it is created. */
export interface AdminTokenInfo {
  readonly id: string
  readonly label: string
  readonly issuedAtMs: number
}

/** The tokens of one app, in the store of a server that may be running. */
export interface AdminTokenManager {
  /** Throws CoreError when the app has as many as it may. */
  create(label: string): Promise<{ readonly id: string; readonly token: string }>
  /** Valid tokens, oldest first. */
  list(): Promise<readonly AdminTokenInfo[]>
  /** Returns `false` when no valid token has that id. */
  revoke(id: string): Promise<boolean>
}

/** Opens the store and runs `work` with the tokens of an app. Throws `app.not_found`. */
export type WithAdminTokens = <T>(
  loaded: LoadedConfig,
  app: string,
  work: (tokens: AdminTokenManager) => Promise<T>,
) => Promise<T>

const labelCharsMax = 64
const name = 'app token'
const actions = ['create', 'list', 'revoke'] as const
type Action = (typeof actions)[number]

/** `app token create backend`, `app token list`, `app token revoke ID`. */
export const appTokenCommand = (withTokens: WithAdminTokens): Command => ({
  name,
  summary: 'Creates, lists or revokes administrator tokens of the Lanying API',
  usage: '<action> [label-or-id]',
  details: [
    'create [label]: prints a new token, once. list: ids, dates and labels. revoke <id>: revokes one.',
    'Works on the database while the server runs, with immediate effect. The token of the setting lanying.adminToken is not',
    'listed: change the setting to revoke it.',
  ].join('\n'),
  options: { app: { value: 'ID', meaning: 'the app; `default` when omitted' } },
  async run(context) {
    const action = actionNamed(context.args[0] ?? '')
    const app = context.option('app') ?? 'default'
    return withTokens(context.config(), app, (tokens) => run[action](context, tokens))
  },
})

function actionNamed(word: string): Action {
  const action = actions.find((one) => one === word)
  if (action) return action
  const near = nearest(word, actions)
  throw new UsageError(`${name} cannot ${word}`, near ? `did you mean ${near}?` : `one of: ${actions.join(', ')}`)
}

const run: Record<Action, (context: CommandContext, tokens: AdminTokenManager) => Promise<number>> = {
  async create({ io, args: [, label = ''] }, tokens) {
    if (label.length > labelCharsMax)
      throw new UsageError('the label is too long', `${labelCharsMax} characters at most`)
    const { id, token } = await tokens.create(label)
    io.out(`${token}\n`)
    io.error(`This is token ${id}. Keep it: it is not shown again.\n`)
    return 0
  },
  async list({ io }, tokens) {
    const listed = await tokens.list()
    if (listed.length === 0) io.error('No tokens.\n')
    for (const { id, label, issuedAtMs } of listed)
      io.out(`${id}  ${new Date(issuedAtMs).toISOString()}  ${label}`.trimEnd().concat('\n'))
    return 0
  },
  async revoke({ io, args: [, id] }, tokens) {
    if (id === undefined) throw new UsageError(`${name} revoke needs an id`, `try: rollcall ${name} list`)
    if (await tokens.revoke(id)) return 0
    io.error(`rollcall: there is no token with the id ${id}\n`)
    return 1
  },
}
