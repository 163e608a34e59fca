import { z } from 'zod'
import { platforms } from '../../../core/devices/platform.ts'
import type { DialectRegistry } from '../../../core/dialect-registry.ts'
import { type PushRule, pushRuleMeanings } from '../../../core/push/decide-push.ts'
import type { DialectName } from '../../../core/values.ts'
import { endpoint } from '../deps.ts'
import { pushExamples } from '../examples/push.ts'
import { moment, userReference } from '../fields.ts'

const int32Max = 2 ** 31 - 1

const devicePreview = (dialects: readonly DialectName[], rule: z.ZodType<PushRule>) =>
  z.object({
    device: z.int(),
    dialect: z.enum(dialects),
    platform: z.enum(platforms),
    push: z.boolean(),
    alert: z.boolean(),
    detail: z.boolean(),
    badge: z.int(),
    senderName: z.string(),
    rule,
    /** What the rule means. */
    meaning: z.string(),
    shapedBy: z.array(rule),
    /** The sink it would go through: absent when it would not go. */
    sink: z.string().optional(),
  })
export type DevicePushPreview = z.output<ReturnType<typeof devicePreview>>

function previewRow({ names, pushRules }: DialectRegistry) {
  const meanings = pushRuleMeanings(pushRules)
  const rule = z.enum(Object.keys(meanings))
  return endpoint({
    route: 'GET /v1/users/{user}/push/preview',
    summary:
      'What a push would do on each device of a user, newest device first, and the rule that decides; sends nothing',
    source: 'Rollcall',
    auth: 'viewer',
    ...pushExamples.preview,
    request: {
      params: z.object({ user: userReference }),
      query: z.object({
        device: z.coerce.number().int().min(1).max(int32Max).optional(),
        type: z.enum(['text', 'image', 'cmd']).default('text'),
        at: moment.optional(),
        sender: userReference.optional(),
      }),
    },
    reply: z.object({ devices: z.array(devicePreview(names, rule)) }),
    run: async ({ core, push }, { params: { user }, query: { device: sn, type, at: atMs, sender } }, { app }) => {
      const uid = await core.users.resolve(app, user)
      const from = sender === undefined ? undefined : await core.users.resolve(app, sender)
      return push.preview(app, uid, { sn, type, atMs, sender: from })
    },
    map: (previews) => ({
      devices: previews.map(({ device: { sn, dialect, platform }, verdict, sink }) => {
        const { push, alert, detail, badge, senderName, rule, shapedBy } = verdict
        const seen = { device: sn, dialect, platform, push, alert, detail, badge, senderName, rule }
        return { ...seen, meaning: meanings[rule] ?? '', shapedBy: [...shapedBy], ...(sink !== undefined && { sink }) }
      }),
    }),
  })
}

const keys = endpoint({
  route: 'GET /v1/push/keys',
  summary: 'The key that signs pushes to webhooks, and the public key for Web Push subscriptions',
  source: 'Rollcall',
  auth: 'owner',
  ...pushExamples.keys,
  request: {},
  reply: z.object({
    webhookKey: z.string(),
    /** While `secrets.key` is replaced, that of `secrets.previousKey`: pushes have a signature under both. */
    otherWebhookKey: z.string().optional(),
    vapidPublicKey: z.string(),
  }),
  run: ({ pushKeys }) => pushKeys(),
})

export const pushRows = (dialects: DialectRegistry) => [previewRow(dialects), keys]
