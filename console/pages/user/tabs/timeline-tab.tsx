import { SegmentedControl, Stack } from '@mantine/core'
import { usePages } from '../../../api/queries.ts'
import type { Item } from '../../../api/types.ts'
import { useSearch } from '../../../app/search.ts'
import { type Column, DataTable } from '../../../components/data-table.tsx'
import { EmptyState } from '../../../components/empty-state.tsx'
import { Moment } from '../../../components/moment.tsx'
import { ProblemAlert } from '../../../components/problem-alert.tsx'
import { Changes } from '../changes.tsx'
import { ClientCell } from '../client-cell.tsx'
import { RefusalCause } from '../refusal-line.tsx'
import { useWords } from '../use-words.ts'
import type { TabProps } from './tab-props.ts'

const kinds = ['events', 'logins', 'refusals'] as const

/** What happened to the user: changes, sign-ins, refusals; the newest first. */
export function TimelineTab({ user, details }: TabProps) {
  const { t } = useWords()
  const [{ show }, setSearch] = useSearch('user')
  const kind = kinds.find((one) => one === show) ?? 'events'
  return (
    <Stack gap="sm">
      <SegmentedControl
        aria-label={t('timeline.which')}
        data={kinds.map((value) => ({ value, label: t(`timeline.${value}`) }))}
        value={kind}
        onChange={(next) => setSearch({ show: next === 'events' ? undefined : next, open: undefined })}
        w="fit-content"
      />
      {kind === 'events' && <Changes uid={details.uid} />}
      {kind === 'logins' && <Logins user={user} />}
      {kind === 'refusals' && <Refusals user={user} />}
    </Stack>
  )
}

type Login = Item<'/v1/users/{user}/logins'>

function Logins({ user }: { user: string }) {
  const { t } = useWords()
  const page = usePages('/v1/users/{user}/logins', { params: { path: { user } } })
  const columns: Column<Login>[] = [
    { id: 'at', header: t('timeline.when'), primary: true, cell: ({ at }) => <Moment at={at} /> },
    {
      id: 'client',
      header: t('timeline.client'),
      cell: (one) => <ClientCell dialect={one.dialect} platform={one.platform} />,
    },
    { id: 'by', header: t('timeline.by'), cell: ({ by }) => t(`timeline.byOf.${by}`) },
    { id: 'device', header: t('sessions.device'), cell: ({ clientKey = '' }) => clientKey },
    { id: 'address', header: t('timeline.address'), cell: ({ address = '' }) => address },
  ]
  return (
    <>
      <ProblemAlert error={page.error} />
      <DataTable
        label={t('timeline.logins')}
        rows={page.items}
        columns={columns}
        rowKey={({ at, dialect, clientKey }) => `${at} ${dialect} ${clientKey}`}
        pages={page}
        empty={<EmptyState title={t('timeline.noLogins')} />}
      />
    </>
  )
}

type Refusal = Item<'/v1/users/{user}/refusals'>

function Refusals({ user }: { user: string }) {
  const { t } = useWords()
  const page = usePages('/v1/users/{user}/refusals', { params: { path: { user } } })
  const columns: Column<Refusal>[] = [
    { id: 'at', header: t('timeline.when'), primary: true, cell: ({ at }) => <Moment at={at} /> },
    {
      id: 'client',
      header: t('timeline.client'),
      cell: (one) => <ClientCell dialect={one.dialect} platform={one.platform} />,
    },
    { id: 'error', header: t('timeline.error'), cell: (refusal) => <RefusalCause refusal={refusal} /> },
    { id: 'times', header: '', cell: ({ times }) => (times > 1 ? t('timeline.times', { n: times }) : '') },
    { id: 'network', header: t('timeline.network'), cell: ({ network }) => network },
  ]
  return (
    <>
      <ProblemAlert error={page.error} />
      <DataTable
        label={t('timeline.refusals')}
        rows={page.items}
        columns={columns}
        rowKey={({ at, dialect, network, code }) => `${at} ${dialect} ${network} ${code}`}
        pages={page}
        empty={<EmptyState title={t('timeline.noRefusals')} />}
      />
    </>
  )
}
