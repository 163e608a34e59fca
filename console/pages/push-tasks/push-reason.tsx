import { Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'

/** Rules and states that are said in words; sinks and their reasons are names. */
const known = [
  'live',
  'user.banned',
  'user.destroyed',
  'user.no_device',
  'device.signedOut',
  'device.unbound',
  'target.unknown',
  'strategy.live_only',
  'connection.closed',
  'notifier.unknown',
  'token.unreadable',
  'token.gone',
  'token.withdrawn',
  'preferences.noPush',
  'preferences.noPushWindow',
  'message.expired',
  'openim.recvOpt',
] as const

type Known = (typeof known)[number]
type Name<Text extends string> = Text extends `${infer Begin}.${infer End}` ? `${Begin}_${End}` : Text

const nameOf = (reason: Known) => reason.replace('.', '_') as Name<Known>

/** Why a device was pushed to, or was not: the server's word is its title. */
export function PushReason({ reason }: { readonly reason: string }) {
  const { t } = useTranslation('pushTasks')
  const named = known.find((one) => one === reason)
  return (
    <Text span size="sm" title={reason} className="break-anywhere">
      {named === undefined ? reason : t(`reasons.${nameOf(named)}`)}
    </Text>
  )
}
