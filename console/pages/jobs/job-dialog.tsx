import { Stack, Text } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useApi, useApp } from '../../api/client.ts'
import { useAction } from '../../api/queries.ts'
import { ActionDialog } from '../../components/action-dialog.tsx'
import { AnchorLink } from '../../components/links.tsx'
import { ProblemAlert } from '../../components/problem-alert.tsx'
import {
  bodyOf,
  type Counts,
  countCall,
  emptyDraft,
  type JobBody,
  type JobCreated,
  type JobDraft,
  type JobKind,
  startCall,
  typedFor,
} from './job-calls.ts'
import { JobFields } from './job-fields.tsx'

type JobDialogProps = {
  readonly onClose: () => void
  /** The users of the job, who were selected; without them the dialog asks. */
  readonly users?: readonly string[]
  readonly kind?: JobKind
}

/** What an address that names no user would have as its command. */
const incomplete: JobBody = { kind: 'users.kick', select: { users: [] } }
const countAfterMs = 300

/** Starts a job on many users after counting whom it concerns. */
export function JobDialog({ onClose, users, kind = 'users.kick' }: JobDialogProps) {
  const { t } = useTranslation('jobs')
  const [draft, setDraft] = useState<JobDraft>({
    ...{ ...emptyDraft, kind },
    ...(users && { by: 'users', users }),
  })
  const body = bodyOf(draft)
  const { counts, error } = useCounts(body)
  const call = startCall(body ?? incomplete)
  const action = useAction((_: null, api) => call.send(api), { invalidates: ['/v1/jobs', '/v1/users', '/v1/audit'] })
  return (
    <ActionDialog<JobCreated>
      opened
      title={t('create.title')}
      confirmLabel={t('create.start')}
      confirmText={counts && typedFor(draft.kind, counts)}
      danger
      disabled={counts === undefined || counts.users === 0}
      command={call}
      onClose={onClose}
      preview={<WhomItConcerns isAsked={body !== undefined} counts={counts} error={error} />}
      onConfirm={() => action.mutateAsync(null)}
      receipt={({ job }) => <Started job={job?.job} />}
    >
      <JobFields draft={draft} onChange={setDraft} isFixed={users !== undefined} />
    </ActionDialog>
  )
}

/** Whom the job concerns, asked again when the fields have come to rest. */
function useCounts(body: JobBody | undefined): { counts: Counts | undefined; error: Error | null } {
  const api = useApi()
  const app = useApp()
  const text = JSON.stringify(body ?? null)
  const [settled] = useDebouncedValue(text, countAfterMs)
  const { data, error } = useQuery({
    queryKey: [app, 'users of a job', settled],
    queryFn: async () => (await countCall(JSON.parse(settled) as JobBody).send(api)).counts ?? null,
    enabled: settled !== 'null',
    retry: false,
    gcTime: 0,
  })
  return settled === text && body !== undefined
    ? { counts: data ?? undefined, error }
    : { counts: undefined, error: null }
}

type ConcernsProps = { isAsked: boolean; counts: Counts | undefined; error: Error | null }

function WhomItConcerns({ isAsked, counts, error }: ConcernsProps) {
  const { t } = useTranslation('jobs')
  if (error) return <ProblemAlert error={error} />
  if (!isAsked) return <Text size="sm">{t('create.incomplete')}</Text>
  if (!counts) return <Text size="sm">{t('create.counting')}</Text>
  const { users, sessions, complete } = counts
  return (
    <Stack gap={2}>
      <Text size="sm" fw={600}>
        {sessions === undefined ? t('create.counts', { users }) : t('create.countsSessions', { users, sessions })}
      </Text>
      {!complete && <Text size="sm">{t('create.atLeast')}</Text>}
    </Stack>
  )
}

function Started({ job }: { job: string | undefined }) {
  const { t } = useTranslation('jobs')
  return (
    <Stack gap={4}>
      <Text size="sm">{t('create.started')}</Text>
      {job !== undefined && (
        <AnchorLink to="/jobs" search={{ open: job }} size="sm">
          {t('create.open', { job: job.slice(-8) })}
        </AnchorLink>
      )}
    </Stack>
  )
}
