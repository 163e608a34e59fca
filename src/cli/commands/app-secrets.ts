import { replyOf } from '../../admin-client/pages.ts'
import { type ApiDeps, apiCommand } from '../api/api-command.ts'
import type { Command } from '../command.ts'
import { confirmed, yesOption } from '../terminal/confirm.ts'
import { timeText } from '../terminal/moment.ts'
import { pairsText, tableText } from '../terminal/table.ts'

/** The secrets of apps, which backends call with. */
export const appSecretCommands = (deps: ApiDeps): readonly Command[] => [list(deps), rotate(deps)]

type Secret = {
  readonly name: string
  readonly origin: string
  readonly changedAt?: number | undefined
  readonly previousUntil?: number | undefined
}

const columns = (zone: string) => {
  const time = (ms: number | undefined) => (ms === undefined ? undefined : timeText(ms, zone))
  return [
    { title: 'secret', text: ({ name }: Secret) => name },
    { title: 'from', text: ({ origin }: Secret) => origin },
    { title: 'changed', text: ({ changedAt }: Secret) => time(changedAt) },
    { title: 'one before valid until', text: ({ previousUntil }: Secret) => time(previousUntil) },
  ]
}

const list = (deps: ApiDeps) =>
  apiCommand(deps, {
    name: 'app secrets',
    summary: 'Lists the secrets of an app by name and age, never their values',
    usage: '<app>',
    operation: '`GET /v1/apps/{app}/secrets`',
    async run(call) {
      const [app = ''] = call.args
      const reply = await replyOf(call.client.GET('/v1/apps/{app}/secrets', { params: { path: { app } } }))
      call.show(reply, () => tableText(columns(call.zone), reply.secrets))
      return undefined
    },
  })

const overlapDefaultMs = 24 * 60 * 60_000

const rotate = (deps: ApiDeps) =>
  apiCommand(deps, {
    name: 'app rotate',
    summary: 'Gives an app another secret and prints it, this once; the one before stays valid for a while',
    usage: '<app> <secret>',
    details: [
      'The secrets are those that `app secrets` lists. Sessions whose tokens the one before verifies end with it, unless they get a newer token first;',
      '--dry-run counts them. Example: npx rollcall app rotate shop openim.secret --until friday',
    ].join('\n'),
    operation: '`POST /v1/apps/{app}/secrets/{name}/rotate`',
    options: {
      until: { value: 'TIME', meaning: 'when the one before ends; 24h from now when omitted' },
      'dry-run': { meaning: 'counts the sessions that rest on the secret; changes nothing' },
      ...yesOption,
    },
    async run(call) {
      const [app = '', name = ''] = call.args
      const dryRun = call.switch('dry-run')
      const until = call.moment('until', 'ahead') ?? call.clock.now() + overlapDefaultMs
      if (!dryRun && !(await confirmed(call, `Replace ${name} of the app ${app}?`))) return 1
      const body = dryRun ? { dryRun } : { until }
      const path = { app, name }
      const reply = await replyOf(call.client.POST('/v1/apps/{app}/secrets/{name}/rotate', { params: { path }, body }))
      const sessions = pairsText([['sessions under the present secret', reply.sessions]])
      call.show(reply, () =>
        reply.secret === undefined ? `${sessions}dry run: nothing was changed\n` : `${reply.secret}\n`,
      )
      if (!dryRun)
        call.io.error(`Keep it: it is not shown again. The one before is valid until ${timeText(until, call.zone)}.\n`)
      return undefined
    },
  })
