import { Alert, Anchor, Button, Group, Stack, Text } from '@mantine/core'
import { useEffect } from 'react'
import { useTranslation } from 'react-i18next'
import { AdminApiError, UnreachableError } from '../../src/admin-client/problem.ts'
import { noteShown } from '../api/errors.ts'
import { WarningIcon } from './icons.tsx'
import { AnchorLink } from './links.tsx'

type ProblemAlertProps = { readonly error: Error | null | undefined; readonly onRetry?: () => void }

/** What went wrong, with a link to what the server logged about the request; nothing without an error. */
export function ProblemAlert({ error, onRetry }: ProblemAlertProps) {
  const { t } = useTranslation('common')
  useEffect(() => {
    if (error) noteShown(error)
  }, [error])
  if (!error) return null
  return (
    <Alert
      color="red"
      title={useless(error) ? t('problem.unreachable') : titleOf(error, t('problem.unexpected'))}
      icon={<WarningIcon />}
      role="alert"
      mb="md"
    >
      <Stack gap="xs">
        <ProblemText error={error} />
        {onRetry && (
          <Group>
            <Button size="xs" variant="default" onClick={onRetry}>
              {t('retry')}
            </Button>
          </Group>
        )}
      </Stack>
    </Alert>
  )
}

const useless = (error: Error) => error instanceof UnreachableError
const titleOf = (error: Error, other: string) => (error instanceof AdminApiError ? error.problem.title : other)

/** The lines below the title. */
export function ProblemText({ error }: { readonly error: Error }) {
  const { t } = useTranslation('common')
  if (error instanceof UnreachableError) return <Text size="sm">{t('problem.unreachableDetail')}</Text>
  if (!(error instanceof AdminApiError)) return <Text size="sm">{error.message}</Text>
  const { detail, type, requestId, code } = error.problem
  return (
    <>
      <Text size="sm" className="break-anywhere">
        {detail}
      </Text>
      <Group gap="md">
        <Text size="xs" c="dimmed">
          {t('problem.code')}: {code}
        </Text>
        {requestId !== undefined && (
          <AnchorLink to="/requests" search={{ open: requestId }} size="xs">
            {t('problem.openRequest', { id: requestId })}
          </AnchorLink>
        )}
        {type !== undefined && (
          <Anchor href={type} target="_blank" rel="noreferrer" size="xs">
            {t('problem.explained')}
          </Anchor>
        )}
      </Group>
    </>
  )
}
