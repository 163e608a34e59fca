import { Group, Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { StatusBadge } from '../../components/status-badge.tsx'
import type { Member } from './members.ts'

/** The leases of a node, and how long each holds. */
export function Leases({ member: { leases, goneSince } }: { readonly member: Member }) {
  const { t } = useTranslation('nodes')
  const seconds = (ms: number) => t('seconds', { count: Math.max(0, Math.round(ms / 1_000)) })
  const { redis, database } = leases
  if (goneSince !== undefined) return '–'
  if (!redis && !database)
    return (
      <Text size="sm" c="dimmed">
        {t('single')}
      </Text>
    )
  return (
    <Group gap="xs">
      {redis ? (
        <Text size="sm">{t('redis', { time: seconds(redis.endsInMs) })}</Text>
      ) : (
        <StatusBadge tone="bad">{t('leaseless')}</StatusBadge>
      )}
      {database && <Text size="sm">{t('database', { time: seconds(database.endsInMs) })}</Text>}
    </Group>
  )
}
