import { Progress, Stack, Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { StatusBadge } from '../../components/status-badge.tsx'
import type { Job } from './job-calls.ts'

/** How often a running job is asked for its progress. */
export const progressMs = 1_000

const tones = { open: 'info', done: 'ok', cancelled: 'off' } as const

export function JobState({ state }: { readonly state: Job['state'] }) {
  const { t } = useTranslation('jobs')
  return <StatusBadge tone={tones[state]}>{t(`state.${state}`)}</StatusBadge>
}

/** How many users of how many, and how many of them failed. */
export function JobProgress({ job: { total, done, failed, state } }: { readonly job: Job }) {
  const { t } = useTranslation('jobs')
  if (total === undefined) return t('progress.counting')
  const percent = total === 0 ? 100 : Math.round((100 * done) / total)
  return (
    <Stack gap={2} miw={120}>
      <Text size="sm">
        {t('progress.of', { done, total })}
        {failed > 0 && ` · ${t('progress.failed', { n: failed })}`}
      </Text>
      {state === 'open' && <Progress value={percent} aria-label={t('progress.label')} />}
    </Stack>
  )
}
