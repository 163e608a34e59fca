import { Button, Card, Group, Stack, Text, Title } from '@mantine/core'
import { useQueryClient } from '@tanstack/react-query'
import { useEffect } from 'react'
import { useTranslation } from 'react-i18next'
import { useApp } from '../../api/client.ts'
import { useAction, useGet, usePages } from '../../api/queries.ts'
import { useSearch } from '../../app/search.ts'
import { ActionDialog } from '../../components/action-dialog.tsx'
import { CopyText } from '../../components/copy-text.tsx'
import { type Column, DataTable } from '../../components/data-table.tsx'
import { AnchorLink, UserLink } from '../../components/links.tsx'
import { Moment } from '../../components/moment.tsx'
import { ProblemAlert } from '../../components/problem-alert.tsx'
import { RoleOnly } from '../../components/role-only.tsx'
import { StatusBadge } from '../../components/status-badge.tsx'
import { useWords } from '../user/use-words.ts'
import { cancelCall, type Job, type JobResult, kindName } from './job-calls.ts'
import { JobProgress, JobState, progressMs } from './job-progress.tsx'

/** One job with its progress, and what became of each of its users. */
export function JobDetail({ job: id }: { readonly job: string }) {
  const { t } = useTranslation('jobs')
  const [{ panel }, setSearch] = useSearch('jobs')
  const { job, error } = useJob(id)
  const isOpen = job?.state === 'open'
  return (
    <Card withBorder padding="md" component="section" aria-label={t('detail.title', { job: id.slice(-8) })}>
      <Stack gap="sm">
        <Group justify="space-between">
          <Title order={2}>{job ? t(`kind.${kindName(job.kind)}`) : t('detail.title', { job: id.slice(-8) })}</Title>
          <Group gap="xs">
            {isOpen && (
              <RoleOnly atLeast="operator">
                <Button size="xs" variant="default" onClick={() => setSearch({ panel: 'cancel' })}>
                  {t('detail.cancel')}
                </Button>
              </RoleOnly>
            )}
            <Button size="xs" variant="default" onClick={() => setSearch({ open: undefined })}>
              {t('detail.close')}
            </Button>
          </Group>
        </Group>
        <ProblemAlert error={error} />
        {job && <Summary job={job} />}
        <Results job={id} isOpen={isOpen} />
      </Stack>
      {panel === 'cancel' && <CancelDialog job={id} onClose={() => setSearch({ panel: undefined })} />}
    </Card>
  )
}

/** Asked again while it runs; what became of its users is asked once more when it has ended. */
function useJob(id: string) {
  const client = useQueryClient()
  const app = useApp()
  const init = { params: { path: { job: id } } }
  const { data } = useGet('/v1/jobs/{job}', init)
  const isEnded = data !== undefined && data.state !== 'open'
  const { data: job, error } = useGet('/v1/jobs/{job}', init, { refetchInterval: isEnded ? false : progressMs })
  useEffect(() => {
    if (isEnded) void client.invalidateQueries({ queryKey: [app, '/v1/jobs/{job}/result'] })
  }, [client, app, isEnded])
  return { job, error }
}

function Summary({ job }: { job: Job }) {
  const { t } = useTranslation('jobs')
  const { words } = useWords()
  return (
    <Stack gap="xs">
      <Group gap="md">
        <JobState state={job.state} />
        <JobProgress job={job} />
        <Text size="sm">{t('detail.by', { actor: words.who(job.actor) })}</Text>
        <Text size="sm">
          {t('detail.started')} <Moment at={job.createdAt} />
        </Text>
        {job.finishedAt !== undefined && (
          <Text size="sm">
            {t('detail.finished')} <Moment at={job.finishedAt} />
          </Text>
        )}
      </Group>
      <Group gap="md">
        <CopyText text={`job-${job.job}`} label={t('detail.requestId')} />
        <AnchorLink to="/audit" search={{ requestId: `job-${job.job}` }} size="sm">
          {t('detail.audit')}
        </AnchorLink>
      </Group>
    </Stack>
  )
}

function Results({ job, isOpen }: { job: string; isOpen: boolean }) {
  const { t } = useTranslation('jobs')
  const page = usePages(
    '/v1/jobs/{job}/result',
    { params: { path: { job } } },
    { refetchInterval: isOpen ? progressMs : false },
  )
  return (
    <Stack gap="xs">
      <Title order={3}>{t('result.title')}</Title>
      <ProblemAlert error={page.error} />
      <DataTable
        label={t('result.title')}
        rows={page.items}
        columns={useColumns(page.items.some(({ sessions }) => sessions !== undefined))}
        rowKey={({ user }) => user}
        pages={page}
        empty={<Text size="sm">{t('result.empty')}</Text>}
      />
    </Stack>
  )
}

function useColumns(hasSessions: boolean): Column<JobResult>[] {
  const { t } = useTranslation('jobs')
  return [
    {
      id: 'user',
      header: t('result.user'),
      primary: true,
      cell: ({ user }) => <UserLink uid={user}>{user.replace(/^uid:/, '')}</UserLink>,
    },
    {
      id: 'outcome',
      header: t('result.outcome'),
      cell: ({ ok }) => <StatusBadge tone={ok ? 'ok' : 'bad'}>{t(ok ? 'result.ok' : 'result.failed')}</StatusBadge>,
    },
    { id: 'code', header: t('result.code'), cell: ({ code = '' }) => code },
    ...(hasSessions
      ? [{ id: 'sessions', header: t('result.sessions'), cell: ({ sessions }: JobResult) => sessions ?? '' }]
      : []),
    { id: 'at', header: t('result.at'), cell: ({ at }) => <Moment at={at} /> },
  ]
}

function CancelDialog({ job, onClose }: { job: string; onClose: () => void }) {
  const { t } = useTranslation('jobs')
  const call = cancelCall(job)
  const action = useAction((_: null, api) => call.send(api), { invalidates: ['/v1/jobs'] })
  return (
    <ActionDialog<Job>
      opened
      title={t('detail.cancelTitle')}
      confirmLabel={t('detail.cancel')}
      danger
      command={call}
      onClose={onClose}
      onConfirm={() => action.mutateAsync(null)}
      receipt={({ done }) => t('detail.cancelled', { done })}
    >
      <Text size="sm">{t('detail.cancelText')}</Text>
    </ActionDialog>
  )
}
