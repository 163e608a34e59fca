import { Group, Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { Item } from '../../api/types.ts'
import { StatusBadge } from '../../components/status-badge.tsx'
import { outcomes, outcomeTones } from './task-state.tsx'

export type PushCount = Item<'/v1/push/tasks'>['counts'][number]

/** Devices by outcome. */
export function OutcomeCounts({ counts }: { readonly counts: readonly PushCount[] }) {
  const { t } = useTranslation(['pushTasks', 'common'])
  const sums = outcomes.map((outcome) => {
    const own = counts.filter((one) => one.outcome === outcome)
    return { outcome, count: own.reduce((sum, one) => sum + one.count, 0) }
  })
  const some = sums.filter(({ count }) => count > 0)
  if (some.length === 0) return <Text c="dimmed">{t('common:none')}</Text>
  return (
    <Group gap={6}>
      {some.map(({ outcome, count }) => (
        <StatusBadge key={outcome} tone={outcomeTones[outcome]}>
          {t(`outcomes.${outcome}`)} {count}
        </StatusBadge>
      ))}
    </Group>
  )
}
