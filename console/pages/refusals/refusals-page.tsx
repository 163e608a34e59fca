import { Group, Stack, Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { usePages } from '../../api/queries.ts'
import { useSearch } from '../../app/search.ts'
import { EmptyState } from '../../components/empty-state.tsx'
import { FilterBar } from '../../components/filter-bar.tsx'
import { DialectFilter, TextFilter } from '../../components/filters.tsx'
import { Page } from '../../components/page.tsx'
import { ProblemAlert } from '../../components/problem-alert.tsx'
import { ByCode } from './by-code.tsx'
import { RefusalPanel } from './refusal-panel.tsx'
import { keyOf, RefusalTable } from './refusal-table.tsx'
import { ServerRefusals } from './server-refusals.tsx'

const everyMs = 3_000

/** Clients that were refused, and why. */
export function RefusalsPage() {
  const { t } = useTranslation('refusals')
  const { t: common } = useTranslation('common')
  const [{ open, user, dialect, code }, setSearch] = useSearch('refusals')
  const filter = { user, dialect, code }
  const pages = usePages(
    '/v1/refusals',
    { params: { query: filter as never } },
    { keepPrevious: true, refetchInterval: everyMs },
  )
  const isFiltered = Object.values(filter).some((value) => value !== undefined)
  const clear = () => setSearch({ user: undefined, dialect: undefined, code: undefined })
  return (
    <Page title={t('title')}>
      <Stack gap="md">
        <ServerRefusals />
        <Text size="sm" c="dimmed" maw={720}>
          {t('intro')}
        </Text>
      </Stack>
      <Group mt="md" />
      <FilterBar onClear={isFiltered ? clear : undefined}>
        <TextFilter label={common('user')} value={filter.user} onChange={(user) => setSearch({ user })} />
        <DialectFilter value={filter.dialect} onChange={(dialect) => setSearch({ dialect })} />
        <TextFilter
          label={t('code')}
          hint={t('codeHint')}
          value={filter.code}
          onChange={(code) => setSearch({ code })}
        />
      </FilterBar>
      <ProblemAlert error={pages.error} onRetry={pages.refetch} />
      <ByCode refusals={pages.items} selected={filter.code} onSelect={(code) => setSearch({ code })} />
      <RefusalTable
        pages={pages}
        open={open}
        onOpen={(key) => setSearch({ open: key })}
        empty={
          isFiltered ? (
            <EmptyState title={t('emptyFiltered')} />
          ) : (
            <EmptyState title={t('empty')} hint={t('emptyHint')} command="npx rollcall user why alice" />
          )
        }
      />
      <RefusalPanel
        refusal={pages.items.find((one) => keyOf(one) === open)}
        onClose={() => setSearch({ open: undefined })}
      />
    </Page>
  )
}
