import { Group, Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { usePages } from '../../api/queries.ts'
import { useSearch } from '../../app/search.ts'
import type { SearchOf } from '../../app/searches.ts'
import { EmptyState } from '../../components/empty-state.tsx'
import { Page } from '../../components/page.tsx'
import { ProblemAlert } from '../../components/problem-alert.tsx'
import { StatusBadge } from '../../components/status-badge.tsx'
import { RequestFilters } from './request-filters.tsx'
import { RequestPanel } from './request-panel.tsx'
import { RequestTable } from './request-table.tsx'

const everyMs = 3_000

/** Failed and slow requests of the last hour; an error anywhere in the console leads to its request here. */
export function RequestsPage() {
  const { t } = useTranslation('requests')
  const { t: common } = useTranslation('common')
  const [search, setSearch] = useSearch('requests')
  const { open } = search
  const filter = filterOf(search)
  const pages = usePages(
    '/v1/requests',
    { params: { query: queryOf(filter) } },
    { keepPrevious: true, refetchInterval: everyMs },
  )
  const isFiltered = Object.values(filter).some((value) => value !== undefined)
  return (
    <Page title={t('title')}>
      <Group gap="md" mb="sm">
        <Text size="sm" c="dimmed" maw={720}>
          {t('intro')}
        </Text>
        {pages.first?.complete === false && <StatusBadge tone="warn">{common('evidence.incomplete')}</StatusBadge>}
      </Group>
      <RequestFilters search={search} setSearch={setSearch} />
      <ProblemAlert error={pages.error} onRetry={pages.refetch} />
      <RequestTable
        pages={pages}
        open={open}
        onOpen={(requestId) => setSearch({ open: requestId })}
        empty={
          isFiltered ? (
            <EmptyState title={t('emptyFiltered')} />
          ) : (
            <EmptyState title={t('empty')} hint={t('emptyHint')} command="npm start -- --set log.requests=all" />
          )
        }
      />
      <RequestPanel id={open} onClose={() => setSearch({ open: undefined })} setSearch={setSearch} />
    </Page>
  )
}

type RequestQuery = NonNullable<NonNullable<Parameters<typeof usePages<'/v1/requests'>>[1]>['params']>['query']

type Filter = ReturnType<typeof filterOf>

/** What of the address filters. */
function filterOf(search: SearchOf<'requests'>) {
  const { user, dialect, code, status, route, slow, requestId, actor, node, everyApp } = search
  return { user, dialect, code, status, route, slow, requestId, actor, node, everyApp }
}

/** The values are those of the address; the server refuses what it does not know. */
function queryOf({ slow, everyApp, ...rest }: Filter): RequestQuery {
  return {
    ...rest,
    ...(slow === true && { slow: 'true' }),
    ...(everyApp === true && { everyApp: 'true' }),
  } as RequestQuery
}
