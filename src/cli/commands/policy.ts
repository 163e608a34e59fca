import { requestAdminApi, urlOption, userArgumentHelp } from '../admin-client.ts'
import { type Command, UsageError } from '../command.ts'
import type { StoredSecretsReader } from './secret.ts'

type Explained = { explained: string[] }

/** `policy explain`: calls the running server. */
export const policyCommand = (storedSecrets: StoredSecretsReader): Command => ({
  name: 'policy explain',
  summary: 'Shows which sessions and connections a sign-in on a platform would end now, and why',
  usage: '<user>',
  details: `${userArgumentHelp}\nCalls the running server. Example: npx rollcall policy explain alice --dialect openim --platform ios`,
  options: {
    dialect: { value: 'DIALECT', meaning: 'wildfire, lanying or openim' },
    platform: { value: 'PLATFORM', meaning: 'such as ios, android or web' },
    ...urlOption,
  },
  async run(context) {
    const query = { dialect: context.option('dialect'), platform: context.option('platform') }
    for (const [name, value] of Object.entries(query))
      if (value === undefined) throw new UsageError(`policy explain needs --${name}`, '`rollcall help policy explain`')
    const path = `/v1/users/${encodeURIComponent(context.args[0] ?? '')}/admission`
    const answer = await requestAdminApi<{ issue: Explained; connect: Explained }>(context, storedSecrets, path, query)
    if (!answer) return 1
    context.io.out(`${[...answer.issue.explained, ...answer.connect.explained].join('\n')}\n`)
    return 0
  },
})
