import { Card, Group, Stack, Text, Title } from '@mantine/core'
import type { PresenceEvent } from '../../../api/live.ts'
import { usePages } from '../../../api/queries.ts'
import { type Column, DataTable } from '../../../components/data-table.tsx'
import { EmptyState } from '../../../components/empty-state.tsx'
import { Evidence } from '../../../components/evidence.tsx'
import { Moment } from '../../../components/moment.tsx'
import { ProblemAlert } from '../../../components/problem-alert.tsx'
import { useRole } from '../../../components/role-only.tsx'
import { StatusBadge } from '../../../components/status-badge.tsx'
import { ClientCell } from '../client-cell.tsx'
import { RowButton } from '../row-button.tsx'
import { useWords } from '../use-words.ts'
import type { ConnectionItem } from '../user-calls.ts'
import type { TabProps } from './tab-props.ts'

/** The live connections, and who connected and disconnected while the page was open. */
export function ConnectionsTab({ user, recent }: TabProps) {
  const { t } = useWords()
  const page = usePages('/v1/connections', { params: { query: { user } } })
  return (
    <Stack gap="md">
      <ProblemAlert error={page.error} />
      {page.first && <Evidence value={page.first} />}
      <DataTable
        label={t('tab.connections')}
        rows={page.items}
        columns={useColumns()}
        rowKey={({ connection }) => connection}
        pages={page}
        empty={<EmptyState title={t('connections.empty')} hint={t('connections.emptyHint')} />}
      />
      <Recent events={recent} />
    </Stack>
  )
}

function useColumns(): Column<ConnectionItem>[] {
  const mayAct = useRole('operator')
  const { t } = useWords()
  return [
    {
      id: 'client',
      header: t('connections.client'),
      primary: true,
      cell: ({ dialect, platform }) => <ClientCell dialect={dialect} platform={platform} />,
    },
    { id: 'address', header: t('connections.address'), cell: ({ address }) => address },
    { id: 'node', header: t('connections.node'), cell: ({ node }) => node },
    { id: 'since', header: t('connections.since'), cell: ({ since }) => <Moment at={since} /> },
    {
      id: 'inbound',
      header: t('connections.lastInbound'),
      cell: ({ lastInboundAt, background }) => (
        <>
          <Moment at={lastInboundAt} />
          {background && ` (${t('connections.background')})`}
        </>
      ),
    },
    ...(mayAct
      ? [
          {
            id: 'actions',
            header: t('action.column'),
            cell: ({ connection }: ConnectionItem) => (
              <RowButton panel="disconnect" of={connection}>
                {t('connections.disconnect')}
              </RowButton>
            ),
          },
        ]
      : []),
  ]
}

function Recent({ events }: { events: readonly PresenceEvent[] }) {
  const { t } = useWords()
  return (
    <Card withBorder padding="sm" component="section" aria-label={t('connections.recent')}>
      <Title order={2} mb="xs">
        {t('connections.recent')}
      </Title>
      {events.length === 0 && (
        <Text size="sm" c="dimmed">
          {t('connections.recentEmpty')}
        </Text>
      )}
      <Stack gap={6}>
        {events.map((event) => (
          <RecentLine key={`${event.type} ${event.connection}`} event={event} />
        ))}
      </Stack>
    </Card>
  )
}

function RecentLine({ event }: { event: PresenceEvent }) {
  const { t } = useWords()
  const { type, dialect, platform, at, node, reason } = event
  const isConnect = type === 'presence.connected'
  return (
    <Group gap="xs">
      <StatusBadge tone={isConnect ? 'ok' : 'off'}>
        {t(isConnect ? 'connections.connected' : 'connections.disconnected')}
      </StatusBadge>
      <ClientCell dialect={dialect} platform={platform} />
      <Text size="sm">{t('presence.node', { node })}</Text>
      {reason !== undefined && <Text size="sm">{t(`endReason.${reason as 'gone'}`, { defaultValue: reason })}</Text>}
      <Text size="sm" c="dimmed">
        <Moment at={at} />
      </Text>
    </Group>
  )
}
