import { Group, Stack, Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { Snapshot } from '../../api/live.ts'
import { type Fact, Facts } from '../../components/facts.tsx'
import { AnchorLink } from '../../components/links.tsx'
import { Moment } from '../../components/moment.tsx'
import { StatusBadge } from '../../components/status-badge.tsx'
import { bytesText, durationText } from '../../components/times.ts'
import { Card } from './card.tsx'

type Props = { readonly snapshot: Snapshot }

/** What waits to be sent, of the app. */
export function Queues({ snapshot: { webhooks, outbox, ofServer } }: Props) {
  const { t, i18n } = useTranslation('overview')
  const facts: Fact[] = [
    [
      t('queues.webhooks'),
      <AnchorLink key="link" to="/webhooks">
        {t('queues.webhooksValue', { ...webhooks })}
      </AnchorLink>,
    ],
    [t('queues.outbox'), outbox.pending],
    [t('queues.oldest'), outbox.oldestAt === undefined ? undefined : <Moment key="at" at={outbox.oldestAt} />],
    [t('queues.dead'), outbox.dead],
    [t('queues.lag'), durationText(ofServer.eventLagMs, i18n.language)],
  ]
  return (
    <Card title={t('queues.title')}>
      <Facts label={t('queues.title')} facts={facts} />
    </Card>
  )
}

/** The disk and the nodes. */
export function Server({ snapshot: { ofServer } }: Props) {
  const { t, i18n } = useTranslation('overview')
  const bytes = (value: number | undefined) =>
    value === undefined ? t('server.unknown') : bytesText(value, i18n.language)
  return (
    <Card title={t('server.title')} of={t('plots.ofServer')}>
      <Stack gap="xs">
        <Facts
          label={t('server.title')}
          facts={[
            [t('server.database'), bytes(ofServer.databaseBytes)],
            [t('server.free'), bytes(ofServer.freeBytes)],
          ]}
        />
        {ofServer.members.map((member) => (
          <NodeLine key={`${member.node}:${member.epoch}`} member={member} />
        ))}
      </Stack>
    </Card>
  )
}

type Member = Snapshot['ofServer']['members'][number]

function NodeLine({ member: { node, self, heard, leases } }: { readonly member: Member }) {
  const { t, i18n } = useTranslation('overview')
  const lease = leases.redis ?? leases.database
  return (
    <Group gap="xs">
      <AnchorLink to="/nodes" search={{ open: node }} size="sm">
        {t('server.node', { node })}
      </AnchorLink>
      {!heard && <StatusBadge tone="bad">{t('server.silent')}</StatusBadge>}
      {self && (
        <Text size="xs" c="dimmed">
          {t('server.self')}
        </Text>
      )}
      <Text size="xs" c="dimmed">
        {lease
          ? t('server.lease', { time: durationText(Math.max(0, lease.endsInMs), i18n.language) })
          : t('server.noLease')}
      </Text>
    </Group>
  )
}
