import { Group } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { StatusBadge } from './status-badge.tsx'

type UserBadgesProps = {
  readonly user: {
    readonly online?: boolean
    readonly banned?: boolean
    readonly muted?: boolean
    readonly destroyedAt?: number | undefined
    readonly registered?: boolean
  }
}

/** The states of a user that matter first: deleted, banned, muted, online. */
export function UserBadges({ user: { online, banned, muted, destroyedAt, registered } }: UserBadgesProps) {
  const { t } = useTranslation('common')
  return (
    <Group gap={4} wrap="nowrap">
      {destroyedAt !== undefined && <StatusBadge tone="off">{t('deleted')}</StatusBadge>}
      {registered === false && destroyedAt === undefined && <StatusBadge tone="off">{t('unregistered')}</StatusBadge>}
      {banned && <StatusBadge tone="bad">{t('banned')}</StatusBadge>}
      {muted && <StatusBadge tone="warn">{t('muted')}</StatusBadge>}
      {online !== undefined && (
        <StatusBadge tone={online ? 'ok' : 'off'}>{t(online ? 'online' : 'offline')}</StatusBadge>
      )}
    </Group>
  )
}
