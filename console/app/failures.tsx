import { Box } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { AnchorLink } from '../components/links.tsx'
import { ProblemAlert } from '../components/problem-alert.tsx'

/** A page that threw. */
export function PageFailure({ error, reset }: { readonly error: unknown; readonly reset?: () => void }) {
  const failure = error instanceof Error ? error : new Error(String(error))
  return (
    <Box p="md">
      <ProblemAlert error={failure} onRetry={reset} />
    </Box>
  )
}

export function NotFound() {
  const { t } = useTranslation('frame')
  return (
    <Box p="md">
      <h1>{t('notFound')}</h1>
      <AnchorLink to="/">{t('toOverview')}</AnchorLink>
    </Box>
  )
}
