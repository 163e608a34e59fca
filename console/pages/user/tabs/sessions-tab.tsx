import { SegmentedControl, Stack, Text } from '@mantine/core'
import { usePages } from '../../../api/queries.ts'
import { useSearch } from '../../../app/search.ts'
import { type Column, DataTable } from '../../../components/data-table.tsx'
import { EmptyState } from '../../../components/empty-state.tsx'
import { Moment } from '../../../components/moment.tsx'
import { ProblemAlert } from '../../../components/problem-alert.tsx'
import { useRole } from '../../../components/role-only.tsx'
import { StatusBadge } from '../../../components/status-badge.tsx'
import { ClientCell } from '../client-cell.tsx'
import { RowButton } from '../row-button.tsx'
import { endOf } from '../sentences.ts'
import { useWords } from '../use-words.ts'
import type { SessionItem } from '../user-calls.ts'
import type { TabProps } from './tab-props.ts'

const states = ['all', 'live', 'ended'] as const
const tones = { live: 'ok', expired: 'warn', ended: 'off' } as const

/** The sessions, and why each ended. */
export function SessionsTab({ user }: TabProps) {
  const { t } = useWords()
  const [{ show }, setSearch] = useSearch('user')
  const state = states.find((one) => one === show) ?? 'all'
  const page = usePages('/v1/users/{user}/sessions', { params: { path: { user }, query: { state } } })
  return (
    <Stack gap="sm">
      <SegmentedControl
        aria-label={t('sessions.filter')}
        data={states.map((value) => ({ value, label: t(`sessions.${value}`) }))}
        value={state}
        onChange={(next) => setSearch({ show: next === 'all' ? undefined : next })}
        w="fit-content"
      />
      <ProblemAlert error={page.error} />
      <DataTable
        label={t('tab.sessions')}
        rows={page.items}
        columns={useColumns()}
        rowKey={({ session }) => session}
        pages={page}
        empty={<EmptyState title={t('sessions.empty')} hint={t('sessions.emptyHint')} />}
      />
    </Stack>
  )
}

function useColumns(): Column<SessionItem>[] {
  const mayAct = useRole('operator')
  const { t, words } = useWords()
  return [
    {
      id: 'client',
      header: t('sessions.client'),
      primary: true,
      cell: ({ dialect, platform }) => <ClientCell dialect={dialect} platform={platform} />,
    },
    {
      id: 'state',
      header: t('sessions.state'),
      cell: ({ state }) => <StatusBadge tone={tones[state]}>{t(`sessions.stateOf.${state}`)}</StatusBadge>,
    },
    {
      id: 'device',
      header: t('sessions.device'),
      cell: ({ device, clientKey }) => (device === undefined ? clientKey : t('devices.serial', { device })),
    },
    { id: 'issued', header: t('sessions.issued'), cell: ({ issuedAt }) => <Moment at={issuedAt} /> },
    {
      id: 'end',
      header: t('sessions.end'),
      cell: (session) => <End text={endOf(t, words, session)} session={session} />,
    },
    { id: 'connections', header: t('sessions.connections'), cell: ({ connections }) => connections.length },
    ...(mayAct
      ? [
          {
            id: 'actions',
            header: t('action.column'),
            cell: ({ session, state }: SessionItem) =>
              state === 'ended' ? null : (
                <RowButton panel="session" of={session}>
                  {t('sessions.endSession')}
                </RowButton>
              ),
          },
        ]
      : []),
  ]
}

function End({ text, session: { endedAt, expiresAt, state } }: { text: string; session: SessionItem }) {
  const { t } = useWords()
  if (endedAt !== undefined)
    return (
      <>
        {text}{' '}
        <Text span size="sm" c="dimmed">
          <Moment at={endedAt} />
        </Text>
      </>
    )
  return (
    <Text span size="sm" c="dimmed">
      {t(state === 'expired' ? 'sessions.expired' : 'sessions.expires')}{' '}
      {expiresAt === undefined ? t('sessions.never') : <Moment at={expiresAt} />}
    </Text>
  )
}
