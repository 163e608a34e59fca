import { z } from 'zod'
import { platforms } from '../../../core/devices/platform.ts'
import type { DialectRegistry } from '../../../core/dialect-registry.ts'
import { explainDecision } from '../../../core/sessions/decision.ts'
import { endpoint } from '../deps.ts'
import { admissionExamples } from '../examples/admission.ts'
import { uid, userReference } from '../fields.ts'

const admission = ({ names }: DialectRegistry) =>
  endpoint({
    route: 'GET /v1/users/{user}/admission',
    summary:
      'Which sessions and connections would end if the user signed in on a platform now, at issue and at connect, and why',
    source: 'Rollcall',
    auth: 'viewer',
    ...admissionExamples.admission,
    request: {
      params: z.object({ user: userReference }),
      query: z.object({ dialect: z.enum(names), platform: z.enum(platforms) }),
    },
    reply: z.object({
      issue: z.looseObject({ explained: z.array(z.string()) }),
      connect: z.looseObject({ explained: z.array(z.string()) }),
    }),
    run: async ({ core }, { params: { user }, query: { dialect, platform } }, call) =>
      core.sessions.previewAdmission(call.app, await core.users.resolve(call.app, user), dialect, platform),
    map: ({ issue, connect }) => ({
      issue: { ...issue, explained: explainDecision(issue) },
      connect: { ...connect, explained: explainDecision(connect) },
    }),
  })

const authCode = endpoint({
  route: 'POST /v1/wildfire/auth-codes',
  summary: 'Create an authorisation code for app_get_user_info',
  source: 'Rollcall',
  auth: 'operator',
  ...admissionExamples.authCode,
  request: { body: z.object({ userId: uid }) },
  reply: z.object({ authCode: z.string() }),
  run: ({ wildfireAuthCode }, { body: { userId } }, call) => wildfireAuthCode(call.app, userId),
  map: (code) => ({ authCode: code }),
})

export const admissionRows = (dialects: DialectRegistry) => [admission(dialects), authCode]
