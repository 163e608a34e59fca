import { perApp, portRow, secretRow, settingRow, switchRow, urlRow } from '../setting-rows.ts'
import { headerSecret, identifier, int32Max, integer, timeZone, webUrl } from '../setting-types.ts'

/** Settings of the Lanying dialect. */
export const lanyingSettings = {
  'lanying.port': portRow(18081, 'API of Lanying, `/v2/app_dns` and `/api/health`.'),
  'lanying.appId': settingRow({
    type: identifier,
    default: 'default',
    meaning: "The `app_id` of the default app in Lanying's API.",
    example: 'welovemaxim',
  }),
  'lanying.adminToken': secretRow(headerSecret, "The administrator's `access-token` of the Lanying API."),
  'lanying.timeZone': perApp(
    settingRow({
      type: timeZone,
      default: 'Asia/Shanghai',
      meaning: 'The time zone of hours without pushes, unless the user sets another.',
      example: 'Asia/Shanghai',
    }),
  ),
  'lanying.maxDevices': perApp(
    settingRow({
      type: integer(0, int32Max),
      unit: 'devices',
      default: 0,
      meaning: 'Devices of a Lanying user. 0: no limit.',
      example: '5',
    }),
  ),
  'lanying.tokenDays': perApp(
    settingRow({
      type: integer(1, 36_500),
      unit: 'days',
      default: 30,
      meaning: 'Lifetime of a Lanying token.',
      example: '30',
    }),
  ),
  'lanying.registrationOpen': perApp(
    switchRow(true, "Allows registration through the Lanying API without an administrator's token."),
  ),
  'lanying.deletionNeedsPassword': perApp(
    switchRow(
      false,
      "Refuses `/user/delete` with a user's token and no password; the vendor's page has no password there.",
    ),
  ),
  'lanying.publicUrl': {
    ...urlRow(webUrl, 'The base URL in replies of `/v2/app_dns`.', 'https://im.example.com'),
    defaultText: "the request's Host header",
  },
} as const
