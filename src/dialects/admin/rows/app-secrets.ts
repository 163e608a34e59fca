import { z } from 'zod'
import type { SecretInfo } from '../../../core/apps/app-secrets.ts'
import { secretOverlapMsMax } from '../../../core/apps/app-secrets.ts'
import { CoreError } from '../../../core/errors.ts'
import { type AdminCall, endpoint } from '../deps.ts'
import { appSecretExamples } from '../examples/app-secrets.ts'
import { moment } from '../fields.ts'
import { rootKeyId } from '../keys.ts'
import { appParams, namedApp } from '../named-app.ts'

const nameCharsMax = 100
const valueCharsMax = 4_096

const secretSchema = z.object({
  name: z.string(),
  origin: z.enum(['configuration', 'stored']),
  /** Absent when it was never replaced. */
  changedAt: z.int().optional(),
  /** When the one before it is refused; absent when it is already. */
  previousUntil: z.int().optional(),
})
const toReply = ({ name, origin, changedAtMs, previousUntilMs }: SecretInfo) => ({
  ...{ name, origin },
  ...(changedAtMs !== undefined && { changedAt: changedAtMs }),
  ...(previousUntilMs !== undefined && { previousUntil: previousUntilMs }),
})

const list = endpoint({
  route: 'GET /v1/apps/{app}/secrets',
  summary: 'The secrets of an app: names and ages, never values',
  source: 'Rollcall',
  auth: 'owner',
  ...appSecretExamples.list,
  request: { params: z.object(appParams) },
  reply: z.object({ secrets: z.array(secretSchema) }),
  run: ({ core }, { params: { app } }, call) => core.apps.listSecrets(namedApp(call, app)),
  map: (secrets) => ({ secrets: secrets.map(toReply) }),
})

const rotate = endpoint({
  route: 'POST /v1/apps/{app}/secrets/{name}/rotate',
  summary: 'Give an app another secret, shown this once; the one before is accepted for `overlapMs` or until a time',
  source: 'Rollcall',
  auth: 'owner',
  ...appSecretExamples.rotate,
  secretReply: true,
  request: {
    params: z.object({ ...appParams, name: z.string().min(1).max(nameCharsMax) }),
    body: z
      .object({
        overlapMs: z.int().min(0).max(secretOverlapMsMax),
        until: moment,
        value: z.string().min(1).max(valueCharsMax),
        dryRun: z.boolean(),
      })
      .partial()
      .refine(({ overlapMs, until }) => overlapMs === undefined || until === undefined, {
        error: 'takes overlapMs or until, not both',
      }),
  },
  reply: secretSchema.extend({
    /** Absent in a dry run. */
    secret: z.string().optional(),
    /** Live sessions whose tokens the secret before verifies: those without a newer token end with it. */
    sessions: z.int().optional(),
  }),
  async run({ core }, { params: { app, name }, body }, call) {
    assertMayRotate(call, name)
    const { apps, context } = core
    const before = apps.assertRotatable(namedApp(call, app), name)
    const previousUntilMs = untilOf(body, context.clock.now())
    const sessions = await apps.sessionsUnder(app, name)
    if (body.dryRun) return { info: before, value: undefined, sessions }
    const rotated = await apps.rotate(call, app, { name, value: body.value, previousUntilMs })
    return { ...rotated, sessions }
  },
  map: ({ info, value, sessions }) => ({
    ...toReply(info),
    ...(value !== undefined && { secret: value }),
    ...(sessions !== undefined && { sessions }),
  }),
})

/** The root key is a secret of the default app, but its reply would make an owner of that app the root. */
function assertMayRotate({ scope }: AdminCall, name: string): void {
  if (name === rootKeyId && scope !== 'root')
    throw new CoreError('auth.forbidden', `only ${rootKeyId} itself may rotate it`)
}

/** Without either the secret before ends at once. */
function untilOf(
  { overlapMs = 0, until }: { overlapMs?: number | undefined; until?: number | undefined },
  nowMs: number,
): number {
  if (until === undefined) return nowMs + overlapMs
  if (until <= nowMs) throw new CoreError('request.invalid', 'until: must be in the future')
  if (until > nowMs + secretOverlapMsMax) throw new CoreError('request.invalid', 'until: must be in the next 400 days')
  return until
}

export const appSecretRows = () => [list, rotate]
