import type { DevicePushPreview } from '../../dialects/admin/rows/push.ts'
import { requestAdminApi, urlOption, userArgumentHelp, userPath } from '../admin-client.ts'
import type { Command } from '../command.ts'
import type { StoredSecretsReader } from './secret.ts'

/** `push explain` and `push keys`: call the running server. */
export const pushCommands = (storedSecrets: StoredSecretsReader): readonly Command[] => [
  {
    name: 'push explain',
    summary: 'Shows what a push to a user would do on each device and the rule that decides; sends nothing',
    usage: '<user>',
    details: `${userArgumentHelp}\nCalls the running server. Example: npx rollcall push explain alice --at 2026-06-01T23:30:00+08:00`,
    options: {
      device: { value: 'SN', meaning: 'one device, by its serial number' },
      at: {
        value: 'TIME',
        meaning: 'the time to evaluate hours without pushes and bans, in ISO 8601; now when omitted',
      },
      type: { value: 'TYPE', meaning: 'text, image or cmd; text when omitted' },
      sender: { value: 'USER', meaning: 'the user who causes the push' },
      ...urlOption,
    },
    async run(context) {
      const query = Object.fromEntries(['device', 'at', 'type', 'sender'].map((name) => [name, context.option(name)]))
      const path = userPath(context, 'push/preview')
      const answer = await requestAdminApi<{ devices: DevicePushPreview[] }>(context, storedSecrets, path, query)
      if (!answer) return 1
      const lines = answer.devices.flatMap(explained)
      context.io.out(`${(lines.length > 0 ? lines : ['the user has no device']).join('\n')}\n`)
      return 0
    },
  },
  {
    name: 'push keys',
    summary: 'Prints the key that signs pushes to webhooks, and the public key for Web Push subscriptions',
    usage: '',
    details: 'Calls the running server. Receivers verify x-rollcall-signature with the first key; keep it secret.',
    options: urlOption,
    async run(context) {
      const keys = await requestAdminApi<{ webhookKey: string; vapidPublicKey: string }>(
        context,
        storedSecrets,
        '/v1/push/keys',
      )
      if (!keys) return 1
      context.io.out(`webhook key: ${keys.webhookKey}\nVAPID public key: ${keys.vapidPublicKey}\n`)
      return 0
    },
  },
]

function explained(preview: DevicePushPreview): string[] {
  const { device, dialect, platform, push, rule, meaning, shapedBy, sink } = preview
  const way = !push ? '' : sink === undefined ? '; no sink is set for its notifier' : `; by way of ${sink}`
  return [
    `device ${device} (${dialect}, ${platform}): ${outcome(preview)}`,
    `  ${rule}: ${meaning}${way}`,
    ...shapedBy.map((shaper) => `  ${shaper}`),
  ]
}

function outcome({ push, alert, detail, badge, senderName }: DevicePushPreview): string {
  if (!push) return 'no push'
  const sender = senderName === '' ? '' : `, from ${senderName}`
  return `push, ${alert ? 'with' : 'without'} alert, ${detail ? 'with' : 'without'} detail, badge ${badge}${sender}`
}
