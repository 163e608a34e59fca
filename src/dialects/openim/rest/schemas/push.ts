import { openimLimits } from '../../limits.ts'
import { fields, int32, requiredId, requiredInt32, requiredText } from './fields.ts'

/** Requests of /third about pushes; neither answers data. Source: protocol, third/third.go. */

/** `expireTime` is not looked at: a push service says itself when a token is dead. */
export const fcmUpdateToken = {
  input: fields({
    platformID: requiredInt32('platformID', 'platformID is invalidate', 1, 11),
    fcmToken: requiredText('fcmToken', openimLimits.pushTokenCharsMax, 'FcmToken is empty'),
    account: requiredText('account', openimLimits.userIdCharsMax, 'account is empty'),
  }),
}

export const setAppBadge = {
  input: fields({
    userID: requiredId('UserID is empty'),
    appUnreadCount: int32('appUnreadCount').min(0, 'appUnreadCount is invalid').default(0),
  }),
}
