import { selfOrAdmin } from '../auth.ts'
import { endpoint } from '../deps.ts'
import { openimExamples } from '../examples.ts'
import * as schemas from '../schemas/push.ts'
import { clientKeyOf } from './auth.ts'

const base = { source: 'REST API, third', auth: 'token', note: 'Stored; delivered by your webhook sink.' } as const

/** The notifier of these tokens, by which `push.sinks` says where their pushes go. */
const fcmNotifier = 'fcm'

const fcmToken = endpoint({
  route: 'POST /third/fcm_update_token',
  summary: "Bind an FCM token to a user's platform; removes it from any other device",
  ...base,
  ...openimExamples.fcmUpdateToken,
  ...schemas.fcmUpdateToken,
  // The vendor checks no ownership here: any user could take the pushes of any other.
  allow: (call, { account }) => selfOrAdmin(call, account),
  run: ({ core }, { account, platformID, fcmToken: token }, call) =>
    core.pushBindings.bind(
      call,
      account,
      { dialect: 'openim', clientKey: clientKeyOf(platformID) },
      { token, notifier: fcmNotifier },
    ),
})

const badge = endpoint({
  route: 'POST /third/set_app_badge',
  summary: 'Set the badge number of a user',
  ...base,
  ...openimExamples.setAppBadge,
  ...schemas.setAppBadge,
  allow: (call, { userID }) => selfOrAdmin(call, userID),
  run: ({ core }, { userID, appUnreadCount }, call) => core.settings.update(call, userID, { badge: appUnreadCount }),
})

export const pushRows = [fcmToken, badge]
