import { perApp, type SettingRow, settingRow, switchRow } from '../setting-rows.ts'
import { integer } from '../setting-types.ts'

/** OpenIM's webhooks of the user domain, by their configuration keys. Source: webhooks.yml. */
export const openimWebhookNames = [
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
export type OpenimWebhookName = (typeof openimWebhookNames)[number]

type WebhookKey<Field extends string> = `openim.webhooks.${OpenimWebhookName}.${Field}`
type WebhookSettings = Readonly<
  Record<WebhookKey<'enable' | 'failedContinue'>, SettingRow<boolean>> &
    Record<WebhookKey<'timeoutMs'>, SettingRow<number>>
>

const webhookTimeoutMsMax = 60_000

const rowsOf = (name: OpenimWebhookName): [string, SettingRow<boolean> | SettingRow<number>][] => [
  [`openim.webhooks.${name}.enable`, perApp(switchRow(false, `Whether the webhook ${name} is called.`))],
  [
    `openim.webhooks.${name}.timeoutMs`,
    perApp(
      settingRow({
        type: integer(1, webhookTimeoutMsMax),
        unit: 'ms',
        default: 5000,
        meaning: `How long ${name} may take to answer.`,
        example: '5000',
      }),
    ),
  ],
  [
    `openim.webhooks.${name}.failedContinue`,
    perApp(
      switchRow(
        true,
        name.startsWith('before')
          ? `Whether the call goes on when ${name} cannot be reached or answers something unreadable.`
          : `No effect: ${name} is called after the change. Accepted because OpenIM has it.`,
      ),
    ),
  ],
]

/** Three rows for each webhook. */
export const openimWebhookSettings = Object.fromEntries(openimWebhookNames.flatMap(rowsOf)) as WebhookSettings
