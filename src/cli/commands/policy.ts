import { replyOf } from '../../admin-client/pages.ts'
import { type ApiDeps, apiCommand, userArgumentHelp, userOf } from '../api/api-command.ts'
import { type Command, UsageError } from '../command.ts'

const example = 'npx rollcall policy explain alice --dialect openim --platform ios'

/** `policy explain`. */
export const policyCommand = (deps: ApiDeps): Command =>
  apiCommand(deps, {
    name: 'policy explain',
    summary: 'Shows which sessions and connections a sign-in on a platform would end now, and why',
    usage: '<user>',
    details: `${userArgumentHelp}\nExample: ${example}`,
    operation: '`GET /v1/users/{user}/admission`',
    options: {
      dialect: { value: 'DIALECT', meaning: 'wildfire, lanying or openim; required' },
      platform: { value: 'PLATFORM', meaning: 'such as ios, android or web; required' },
    },
    async run(call) {
      const [dialect, platform] = ['dialect', 'platform'].map((name) => required(call.option(name), name))
      // The server knows the names of both.
      const query = { dialect, platform } as never
      const path = userOf(call)
      const reply = await replyOf(call.client.GET('/v1/users/{user}/admission', { params: { path, query } }))
      call.show(reply, () => `${[...reply.issue.explained, ...reply.connect.explained].join('\n')}\n`)
      return undefined
    },
  })

function required(value: string | undefined, name: string): string {
  if (value !== undefined) return value
  throw new UsageError(`policy explain needs --${name}`, `write: ${example}`)
}
