import { requestAdminApi, urlOption, userArgumentHelp, userPath } from '../admin-client.ts'
import { type Command, UsageError } from '../command.ts'
import type { StoredSecretsReader } from './secret.ts'

type Explained = { explained: string[] }

const example = 'npx rollcall policy explain alice --dialect openim --platform ios'

/** `policy explain`: calls the running server. */
export const policyCommand = (storedSecrets: StoredSecretsReader): Command => ({
  name: 'policy explain',
  summary: 'Shows which sessions and connections a sign-in on a platform would end now, and why',
  usage: '<user>',
  details: `${userArgumentHelp}\nCalls the running server. Example: ${example}`,
  options: {
    dialect: { value: 'DIALECT', meaning: 'wildfire, lanying or openim; required' },
    platform: { value: 'PLATFORM', meaning: 'such as ios, android or web; required' },
    ...urlOption,
  },
  async run(context) {
    const query = { dialect: context.option('dialect'), platform: context.option('platform') }
    for (const [name, value] of Object.entries(query))
      if (value === undefined) throw new UsageError(`policy explain needs --${name}`, `write: ${example}`)
    const answer = await requestAdminApi<{ issue: Explained; connect: Explained }>(
      context,
      storedSecrets,
      userPath(context, 'admission'),
      query,
    )
    if (!answer) return 1
    context.io.out(`${[...answer.issue.explained, ...answer.connect.explained].join('\n')}\n`)
    return 0
  },
})
