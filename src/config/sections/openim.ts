import { perApp, portRow, secretRow, settingRow, urlRow } from '../setting-rows.ts'
import { choice, identifier, integer, secretText, webUrl } from '../setting-types.ts'
import { openimWebhookSettings } from './openim-webhooks.ts'

/** Settings of the OpenIM dialect and its webhooks. */
export const openimSettings = {
  'openim.api.port': portRow(10002, 'Server API of OpenIM: `/user/*`, `/auth/*` and others.'),
  'openim.gateway.port': portRow(10001, 'WebSocket gateway of OpenIM clients.'),
  'openim.secret': secretRow(secretText, 'Signs OpenIM tokens; the secret of `/auth/get_admin_token`.'),
  'openim.adminUserId': perApp(
    settingRow({
      type: identifier,
      default: 'imAdmin',
      meaning: 'The user whose tokens have administrator rights in the OpenIM API.',
      example: 'imAdmin',
    }),
  ),
  'openim.multiLogin': perApp(
    settingRow({
      type: choice(0, 1, 4, 5),
      default: 1,
      meaning:
        'What a new OpenIM sign-in ends: nothing (0), the same platform (1), the same class of platform (4), all but PCs and one other (5).',
      example: '1',
    }),
  ),
  'openim.tokenDays': perApp(
    settingRow({
      type: integer(1, 36_500),
      unit: 'days',
      default: 90,
      meaning: 'Lifetime of an OpenIM token, of an administrator too.',
      example: '90',
    }),
  ),
  'openim.publicUrl': {
    ...urlRow(webUrl, 'The base URL sent to OpenIM clients.', 'https://im.example.com'),
    defaultText: "the request's Host header",
  },
  'openim.webhooks.url': perApp(
    urlRow(
      webUrl,
      "Base URL of OpenIM's webhooks; the command is added to its path. Empty: off.",
      'https://app.example.com/openim',
    ),
  ),
  ...openimWebhookSettings,
} as const
