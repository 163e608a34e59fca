import { Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { usePages } from '../../api/queries.ts'
import { useSearch } from '../../app/search.ts'
import { dialects } from '../../app/searches.ts'
import { type Column, DataTable } from '../../components/data-table.tsx'
import { EmptyState } from '../../components/empty-state.tsx'
import { FilterBar } from '../../components/filter-bar.tsx'
import { SelectFilter, TextFilter } from '../../components/filters.tsx'
import { Moment } from '../../components/moment.tsx'
import { Page } from '../../components/page.tsx'
import { ProblemAlert } from '../../components/problem-alert.tsx'
import { DialectBadge } from '../../components/status-badge.tsx'
import { TimeInput } from '../../components/time-input.tsx'
import { Actor, type Entry } from './actor.tsx'
import { EntryPanel } from './entry-panel.tsx'

/** How often the newest entries are read. */
const readAgainMs = 5_000

/** Who did what. */
export function AuditPage() {
  const { t } = useTranslation('audit')
  const [search, setSearch] = useSearch('audit')
  const { actor, target, action, dialect, requestId, since, before } = search
  const query = { actor: actorIn(actor), target, action, dialect, requestId, since, until: before }
  const list = usePages('/v1/audit', { params: { query } }, { keepPrevious: true, refetchInterval: readAgainMs })
  const columns = useColumns()
  return (
    <Page title={t('title')}>
      <Text c="dimmed" mb="md">
        {t('lead')}
      </Text>
      <Filters />
      <ProblemAlert error={list.error} onRetry={list.refetch} />
      <DataTable
        label={t('title')}
        rows={list.error ? [] : list.items}
        columns={columns}
        rowKey={({ position }) => String(position)}
        onOpen={({ position }) => setSearch({ open: String(position) })}
        openKey={search.open}
        pages={list}
        empty={!list.error && <EmptyState title={t('empty')} hint={t('emptyHint')} command="npx rollcall audit tail" />}
      />
      {search.open !== undefined && (
        <EntryPanel
          position={Number(search.open)}
          onMove={(position) => setSearch({ open: String(position) }, { replace: true })}
          onFilter={(filter) => setSearch({ open: undefined, ...filter })}
          onClose={() => setSearch({ open: undefined })}
        />
      )}
    </Page>
  )
}

const kinds = /^(key|user|robot|console|system):/

/** The server wants the kind before the name: another text is shown as wrong and filters nothing. */
const actorIn = (text: string | undefined): string | undefined =>
  text !== undefined && kinds.test(text) ? text : undefined

const noFilters = { actor: undefined, target: undefined, action: undefined, dialect: undefined, requestId: undefined }

function Filters() {
  const { t } = useTranslation('audit')
  const [search, setSearch] = useSearch('audit')
  const { actor, target, action, requestId, since, before } = search
  const isFiltered = [actor, target, action, search.dialect, requestId, since, before].some((one) => one !== undefined)
  return (
    <FilterBar
      onClear={isFiltered ? () => setSearch({ ...noFilters, since: undefined, before: undefined }) : undefined}
    >
      <TextFilter
        label={t('actor')}
        hint="console:alice"
        value={actor}
        onChange={(text) => setSearch({ actor: text })}
      />
      <TextFilter
        label={t('action')}
        hint="user.ban"
        width={160}
        value={action}
        onChange={(text) => setSearch({ action: text })}
      />
      <TextFilter
        label={t('target')}
        hint={t('targetHint')}
        value={target}
        onChange={(text) => setSearch({ target: text })}
      />
      <Dialects />
      <TextFilter label={t('requestId')} value={requestId} onChange={(text) => setSearch({ requestId: text })} />
      <TimeInput label={t('since')} presetsOf="none" value={since} onChange={(ms) => setSearch({ since: ms })} />
      <TimeInput label={t('before')} presetsOf="none" value={before} onChange={(ms) => setSearch({ before: ms })} />
      {actor !== undefined && actorIn(actor) === undefined && (
        <Text c="red" size="sm">
          {t('actorHint')}
        </Text>
      )}
    </FilterBar>
  )
}

const sources = [...dialects, 'admin'] as const

/** Where changes came from: the admin API too. */
function Dialects() {
  const { t } = useTranslation(['audit', 'common'])
  const [search, setSearch] = useSearch('audit')
  return (
    <SelectFilter
      label={t('dialect')}
      value={sources.find((one) => one === search.dialect)}
      options={sources.map((value) => ({ value, label: t(`common:dialects.${value}`) }))}
      onChange={(dialect) => setSearch({ dialect })}
    />
  )
}

function useColumns(): readonly Column<Entry>[] {
  const { t } = useTranslation('audit')
  return [
    { id: 'type', header: t('action'), primary: true, cell: ({ type }) => <code>{type}</code> },
    { id: 'at', header: t('at'), cell: ({ at }) => <Moment at={at} /> },
    { id: 'actor', header: t('actor'), cell: ({ actor }) => <Actor of={actor} /> },
    { id: 'target', header: t('target'), cell: ({ target }) => <span className="break-anywhere">{target}</span> },
    { id: 'dialect', header: t('dialect'), cell: ({ dialect }) => <DialectBadge dialect={dialect} /> },
    { id: 'changed', header: t('changed'), cell: ({ changed }) => changed.join(', ') },
    { id: 'position', header: t('position'), align: 'right', cell: ({ position }) => position },
  ]
}
