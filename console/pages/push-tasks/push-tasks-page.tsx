import { Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { usePages } from '../../api/queries.ts'
import type { Item } from '../../api/types.ts'
import { useSearch } from '../../app/search.ts'
import { type Column, DataTable } from '../../components/data-table.tsx'
import { EmptyState } from '../../components/empty-state.tsx'
import { FilterBar } from '../../components/filter-bar.tsx'
import { SelectFilter } from '../../components/filters.tsx'
import { Moment } from '../../components/moment.tsx'
import { Page } from '../../components/page.tsx'
import { ProblemAlert } from '../../components/problem-alert.tsx'
import { OutcomeCounts } from './outcome-counts.tsx'
import { PushTaskPanel } from './push-task-panel.tsx'
import { TaskState, taskStates } from './task-state.tsx'

type PushTask = Item<'/v1/push/tasks'>

/** Tasks that are being worked on change without an event. */
const readAgainMs = 3_000

/** What became of each push. */
export function PushTasksPage() {
  const { t } = useTranslation('pushTasks')
  const [search, setSearch] = useSearch('push-tasks')
  const state = taskStates.find((one) => one === search.state)
  const list = usePages('/v1/push/tasks', { params: { query: { state } } }, { refetchInterval: readAgainMs })
  const columns = useColumns()
  return (
    <Page title={t('title')}>
      <Text c="dimmed" mb="md">
        {t('lead')}
      </Text>
      <FilterBar onClear={state === undefined ? undefined : () => setSearch({ state: undefined })}>
        <SelectFilter
          label={t('state')}
          value={state}
          options={taskStates.map((value) => ({ value, label: t(`states.${value}`) }))}
          onChange={(value) => setSearch({ state: value })}
        />
      </FilterBar>
      <ProblemAlert error={list.error} onRetry={list.refetch} />
      <DataTable
        label={t('title')}
        rows={list.items}
        columns={columns}
        rowKey={({ task }) => String(task)}
        onOpen={({ task }) => setSearch({ open: String(task) })}
        openKey={search.open}
        pages={list}
        empty={!list.error && <EmptyState title={t('empty')} hint={t('emptyHint')} command="npx rollcall demo" />}
      />
      {search.open !== undefined && (
        <PushTaskPanel id={Number(search.open)} onClose={() => setSearch({ open: undefined })} />
      )}
    </Page>
  )
}

function useColumns(): readonly Column<PushTask>[] {
  const { t } = useTranslation('pushTasks')
  return [
    { id: 'task', header: t('task'), primary: true, cell: ({ task }) => `#${task}` },
    { id: 'state', header: t('state'), cell: ({ state }) => <TaskState state={state} /> },
    { id: 'devices', header: t('devices'), cell: ({ counts }) => <OutcomeCounts counts={counts} /> },
    { id: 'created', header: t('created'), cell: ({ createdAt }) => <Moment at={createdAt} /> },
    {
      id: 'finished',
      header: t('finished'),
      cell: ({ finishedAt }) => finishedAt !== undefined && <Moment at={finishedAt} />,
    },
  ]
}
