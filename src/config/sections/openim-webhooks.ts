import { type Setting, setting, switchRow } from '../setting-rows.ts'
import { integer } from '../setting-types.ts'

/** OpenIM's hooks of the user domain, by their configuration keys. Source: webhooks.yml. */
export const webhookNames = [
  'afterUserOnline',
  'afterUserOffline',
  'afterUserKickOff',
  'beforeUserRegister',
  'afterUserRegister',
  'beforeUpdateUserInfo',
  'afterUpdateUserInfo',
  'beforeUpdateUserInfoEx',
  'afterUpdateUserInfoEx',
] as const
export type WebhookName = (typeof webhookNames)[number]

type WebhookKey<Field extends string> = `openim.webhooks.${WebhookName}.${Field}`
type WebhookSettings = Readonly<
  Record<WebhookKey<'enable' | 'failedContinue'>, Setting<boolean>> & Record<WebhookKey<'timeoutMs'>, Setting<number>>
>

const webhookTimeoutMsMax = 60_000

const rowsOf = (name: WebhookName): [string, Setting<boolean> | Setting<number>][] => [
  [`openim.webhooks.${name}.enable`, switchRow(false, `Whether the webhook ${name} is called.`)],
  [
    `openim.webhooks.${name}.timeoutMs`,
    setting({
      type: integer(1, webhookTimeoutMsMax),
      unit: 'ms',
      default: 5000,
      meaning: `How long ${name} may take to answer.`,
      example: '5000',
    }),
  ],
  [
    `openim.webhooks.${name}.failedContinue`,
    switchRow(
      true,
      name.startsWith('before')
        ? `Whether the call goes on when ${name} cannot be reached or answers something unreadable.`
        : `No effect: ${name} is called after the change. Accepted because OpenIM has it.`,
    ),
  ],
]

/** Three rows for every hook. */
export const webhookSettings = Object.fromEntries(webhookNames.flatMap(rowsOf)) as WebhookSettings
