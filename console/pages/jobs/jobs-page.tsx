import { Button, Stack, Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { usePages } from '../../api/queries.ts'
import { useSearch } from '../../app/search.ts'
import { type Column, DataTable } from '../../components/data-table.tsx'
import { EmptyState } from '../../components/empty-state.tsx'
import { Moment } from '../../components/moment.tsx'
import { Page } from '../../components/page.tsx'
import { ProblemAlert } from '../../components/problem-alert.tsx'
import { RoleOnly } from '../../components/role-only.tsx'
import { useWords } from '../user/use-words.ts'
import { type Job, kindName } from './job-calls.ts'
import { JobDetail } from './job-detail.tsx'
import { JobDialog } from './job-dialog.tsx'
import { JobProgress, JobState } from './job-progress.tsx'

/** How often the list is read again. */
const listMs = 3_000

/** The jobs on many users, and the one that is open. */
export function JobsPage() {
  const { t } = useTranslation('jobs')
  const [{ open, panel }, setSearch] = useSearch('jobs')
  return (
    <Page title={t('title')} actions={<NewJob />}>
      <Stack gap="md">
        {open !== undefined && <JobDetail key={open} job={open} />}
        <Jobs />
      </Stack>
      {panel === 'new' && <JobDialog onClose={() => setSearch({ panel: undefined })} />}
    </Page>
  )
}

function NewJob() {
  const { t } = useTranslation('jobs')
  const [, setSearch] = useSearch('jobs')
  return (
    <RoleOnly atLeast="operator">
      <Button onClick={() => setSearch({ panel: 'new' })}>{t('create.button')}</Button>
    </RoleOnly>
  )
}

function Jobs() {
  const { t } = useTranslation('jobs')
  const [{ open }, setSearch] = useSearch('jobs')
  const page = usePages('/v1/jobs', {}, { refetchInterval: listMs })
  return (
    <>
      <ProblemAlert error={page.error} />
      <DataTable
        label={t('title')}
        rows={page.items}
        columns={useColumns()}
        rowKey={({ job }) => job}
        onOpen={({ job }) => setSearch({ open: job })}
        openKey={open}
        pages={page}
        empty={<EmptyState title={t('empty.title')} hint={t('empty.hint')} />}
      />
    </>
  )
}

function useColumns(): Column<Job>[] {
  const { t } = useTranslation('jobs')
  const { words } = useWords()
  return [
    {
      id: 'kind',
      header: t('column.kind'),
      primary: true,
      cell: ({ kind }) => (
        <Text span fw={600} size="sm">
          {t(`kind.${kindName(kind)}`)}
        </Text>
      ),
    },
    { id: 'state', header: t('column.state'), cell: ({ state }) => <JobState state={state} /> },
    { id: 'progress', header: t('column.progress'), cell: (job) => <JobProgress job={job} /> },
    { id: 'by', header: t('column.by'), cell: ({ actor }) => words.who(actor) },
    { id: 'created', header: t('column.created'), cell: ({ createdAt }) => <Moment at={createdAt} /> },
    {
      id: 'finished',
      header: t('column.finished'),
      cell: ({ finishedAt }) => (finishedAt === undefined ? '' : <Moment at={finishedAt} />),
    },
  ]
}
