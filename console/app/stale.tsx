import { Alert } from '@mantine/core'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { useSnapshot } from '../api/live.ts'
import { WarningIcon } from '../components/icons.tsx'
import { absoluteTime } from '../components/times.ts'

/** Greys out what it holds while the server's stream is lost, and says since when. */
export function StaleNotice({ children }: { readonly children: ReactNode }) {
  const { t, i18n } = useTranslation('frame')
  const { staleSince } = useSnapshot()
  return (
    <>
      <div role="status" aria-live="polite">
        {staleSince !== undefined && (
          <Alert color="orange" icon={<WarningIcon />} mb="md" title={t('stale.title')}>
            {t('stale.since', { time: absoluteTime(staleSince, i18n.language) })}
          </Alert>
        )}
      </div>
      <div className={staleSince === undefined ? undefined : 'stale'}>{children}</div>
    </>
  )
}
