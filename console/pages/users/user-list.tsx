import { Group, Text } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { given } from '../../api/call.ts'
import { useApi, useApp } from '../../api/client.ts'
import { usePages } from '../../api/queries.ts'
import type { Item } from '../../api/types.ts'
import { useSearch } from '../../app/search.ts'
import { type Column, DataTable, type Selection } from '../../components/data-table.tsx'
import { EmptyState } from '../../components/empty-state.tsx'
import { UserLink } from '../../components/links.tsx'
import { Moment } from '../../components/moment.tsx'
import { ProblemAlert } from '../../components/problem-alert.tsx'
import { useRole } from '../../components/role-only.tsx'
import { StatusBadge } from '../../components/status-badge.tsx'
import { referenceOf } from '../user/reference.ts'

/** How often the list is read again, for who is online. */
const listMs = 10_000

type UserItem = Item<'/v1/users'>
type ListProps = { readonly token: string | undefined; readonly selection: Selection }

/** The users that the address asks for; with a token, those it belongs to. */
export function UserList(props: ListProps) {
  return props.token === undefined ? <Listed {...props} /> : <FoundByToken {...props} token={props.token} />
}

function Listed({ selection }: ListProps) {
  const [{ q, kind, banned, muted, destroyed }] = useSearch('users')
  const query =
    q === undefined
      ? given({ kind, banned: asFlag(banned), muted: asFlag(muted), destroyed: asFlag(destroyed) })
      : { query: q }
  const page = usePages('/v1/users', { params: { query } }, { keepPrevious: true, refetchInterval: listMs })
  return (
    <>
      <ProblemAlert error={page.error} />
      <Rows
        users={page.items}
        selection={selection}
        isLoading={page.isLoading}
        isFailed={page.error !== null}
        more={{ hasMore: page.hasMore, onMore: page.loadMore, isLoadingMore: page.isLoadingMore }}
      />
    </>
  )
}

const asFlag = (value: boolean | undefined) => (value ? ('true' as const) : undefined)

/** By POST: a token is in no address. */
function FoundByToken({ token, selection }: ListProps & { token: string }) {
  const api = useApi()
  const { data, error, isLoading } = useQuery({
    queryKey: [useApp(), 'users by token', token],
    queryFn: async () => (await api.POST('/v1/users/search', { body: { query: token } })).data?.items ?? [],
    gcTime: 0,
  })
  return (
    <>
      <ProblemAlert error={error} />
      <Rows users={data ?? []} selection={selection} isLoading={isLoading} isFailed={error !== null} more={{}} />
    </>
  )
}

type RowsProps = {
  users: readonly UserItem[]
  selection: Selection
  isLoading: boolean
  isFailed: boolean
  more: { hasMore?: boolean; onMore?: () => void; isLoadingMore?: boolean }
}

function Rows({ users, selection, isLoading, isFailed, more }: RowsProps) {
  const { t } = useTranslation('users')
  const navigate = useNavigate()
  const mayAct = useRole('operator')
  const isSearch = users.some(({ matchedBy }) => matchedBy !== undefined)
  return (
    <DataTable
      label={t('title')}
      rows={users}
      columns={useColumns(isSearch)}
      rowKey={({ uid }) => uid}
      onOpen={({ uid }) => void navigate({ to: '/users/$user', params: { user: referenceOf(uid) } })}
      selection={mayAct ? selection : undefined}
      isLoading={isLoading}
      empty={isFailed ? null : <NoUsers />}
      {...more}
    />
  )
}

function NoUsers() {
  const { t } = useTranslation('users')
  const [{ q, kind, banned, muted, destroyed }] = useSearch('users')
  if (q !== undefined) return <EmptyState title={t('empty.search', { q })} hint={t('empty.searchHint')} />
  const isFiltered = [kind, banned, muted, destroyed].some((one) => one !== undefined)
  if (isFiltered) return <EmptyState title={t('empty.filter')} />
  return <EmptyState title={t('empty.title')} hint={t('empty.hint')} command="npx rollcall demo" />
}

function useColumns(isSearch: boolean): Column<UserItem>[] {
  const { t } = useTranslation('users')
  return [
    {
      id: 'name',
      header: t('column.name'),
      primary: true,
      cell: ({ uid, displayName, name }) => <UserLink uid={referenceOf(uid)}>{displayName || name || uid}</UserLink>,
    },
    {
      id: 'uid',
      header: t('column.uid'),
      cell: ({ uid }) => (
        <Text span size="sm" ff="monospace" className="break-anywhere">
          {uid}
        </Text>
      ),
    },
    { id: 'num', header: t('column.num'), cell: ({ num = '' }) => num },
    { id: 'mobile', header: t('column.mobile'), cell: ({ mobile = '' }) => mobile },
    { id: 'state', header: t('column.state'), cell: (user) => <States user={user} /> },
    isSearch
      ? {
          id: 'found',
          header: t('column.found'),
          cell: ({ matchedBy = [] }) => matchedBy.map((by) => t(`found.${by}`)).join(', '),
        }
      : {
          id: 'created',
          header: t('column.created'),
          cell: ({ createdAt }) => (createdAt === undefined ? '' : <Moment at={createdAt} />),
        },
  ]
}

function States({ user: { online, banned, muted, registered, destroyedAt, kind } }: { user: UserItem }) {
  const { t } = useTranslation('user')
  const states = [
    destroyedAt !== undefined && (['bad', 'state.destroyed'] as const),
    online && (['ok', 'state.online'] as const),
    banned && (['bad', 'state.banned'] as const),
    muted && (['warn', 'state.muted'] as const),
    !registered && (['off', 'state.unregistered'] as const),
    kind !== undefined && kind !== 'person' && (['info', `kind.${kind}`] as const),
  ]
  return (
    <Group gap={4}>
      {states.map(
        (state) =>
          state && (
            <StatusBadge key={state[1]} tone={state[0]}>
              {t(state[1])}
            </StatusBadge>
          ),
      )}
    </Group>
  )
}
