import { Group, Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { WarningIcon } from './icons.tsx'
import { Moment } from './moment.tsx'
import { StatusBadge } from './status-badge.tsx'
import { useNow } from './use-now.ts'

export type EvidenceValue = { readonly asOf: number; readonly complete: boolean; readonly nodes: readonly number[] }

/** How far an answer about all nodes can be relied on. */
export function Evidence({ value: { asOf, complete, nodes } }: { readonly value: EvidenceValue }) {
  const { t } = useTranslation('common')
  const now = useNow()
  return (
    <Group gap="xs" className="evidence">
      {complete ? (
        <Text size="xs" c="dimmed">
          {t('evidence.complete')}
        </Text>
      ) : (
        <StatusBadge tone="warn" icon={<WarningIcon size={12} />}>
          {t('evidence.incomplete')}
        </StatusBadge>
      )}
      <Text size="xs" c="dimmed">
        {t('evidence.nodes', { nodes: nodes.join(', ') })}
      </Text>
      <Text size="xs" c="dimmed">
        <Moment at={Math.min(asOf, now)} />
      </Text>
    </Group>
  )
}
