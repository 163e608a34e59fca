import { Alert, Group, List, Loader, Stack, Table, Text } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import type { Call } from '../../api/call.ts'
import { useApi, useApp } from '../../api/client.ts'
import { ProblemAlert } from '../../components/problem-alert.tsx'
import { DialectBadge, PlatformBadge } from '../../components/status-badge.tsx'
import { useWords } from './use-words.ts'
import type { EndReceipt, Would } from './user-calls.ts'

/** Lines of a preview; the rest is counted. */
const shownMax = 8

/** What an action would end, as a dry run of it answers. */
export function WouldEnd({ call }: { call: Call<unknown> }) {
  const { t } = useWords()
  const api = useApi()
  const { data, error } = useQuery({
    queryKey: [useApp(), 'dry run', call.path, call.query, call.body],
    queryFn: () => call.send(api) as Promise<Would>,
    gcTime: 0,
    retry: false,
  })
  return (
    <Stack gap={4}>
      <Text size="sm" fw={600}>
        {t('ending.would')}
      </Text>
      <ProblemAlert error={error} />
      {!data && !error && (
        <Group gap="xs">
          <Loader size="xs" />
          <Text size="sm">{t('ending.counting')}</Text>
        </Group>
      )}
      {data && <Ends would={data} />}
    </Stack>
  )
}

function Ends({ would: { sessions, tokens, connections } }: { would: Would }) {
  const { t } = useWords()
  const counts = { sessions: sessions.length, tokens: tokens.length, connections: connections.length }
  if (Object.values(counts).every((count) => count === 0)) return <Text size="sm">{t('ending.nothing')}</Text>
  const lines = [
    ...connections.map((one) => ({ ...one, key: one.connection, what: 'connection' as const })),
    ...sessions.map((one) => ({ ...one, key: one.session, what: 'session' as const })),
  ]
  return (
    <Stack gap={4} data-testid="would-end">
      <Text size="sm">{t('ending.counts', counts)}</Text>
      <List size="sm" listStyleType="none" spacing={4}>
        {lines.slice(0, shownMax).map((line) => (
          <List.Item key={line.key}>
            <Group gap="xs">
              <DialectBadge dialect={line.dialect} />
              <PlatformBadge platform={line.platform} />
              <Text span size="sm">
                {t(`ending.${line.what}`)}
              </Text>
            </Group>
          </List.Item>
        ))}
      </List>
      {lines.length > shownMax && <Text size="sm">{t('ending.more', { n: lines.length - shownMax })}</Text>}
    </Stack>
  )
}

/** What an action ended, and which nodes confirmed it. */
export function EndReceiptView({ receipt }: { receipt: EndReceipt }) {
  const { t } = useWords()
  const { sessions, tokens, connections, confirmed, expired, unconfirmed, ms } = receipt
  const rows = [
    [t('ending.sessions'), sessions],
    [t('ending.tokens'), tokens],
    [t('ending.connections'), connections],
    [t('ending.confirmed'), confirmed.join(', ')],
    ...(expired.length > 0 ? [[t('ending.expired'), expired.join(', ')]] : []),
    ...(unconfirmed.length > 0 ? [[t('ending.unconfirmed'), unconfirmed.join(', ')]] : []),
    [t('ending.ms'), t('ending.msValue', { n: ms })],
  ] as const
  return (
    <Stack gap="xs" data-testid="receipt">
      <Table>
        <Table.Tbody>
          {rows.map(([name, value]) => (
            <Table.Tr key={name}>
              <Table.Th scope="row">{name}</Table.Th>
              <Table.Td>{value}</Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
      {unconfirmed.length > 0 && <Alert color="orange">{t('ending.unconfirmedText')}</Alert>}
    </Stack>
  )
}
