import {
  Alert,
  Anchor,
  Button,
  Center,
  Code,
  Divider,
  Group,
  Paper,
  PasswordInput,
  Stack,
  Text,
  TextInput,
  Title,
} from '@mantine/core'
import { type FormEvent, useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { AdminApiError } from '../../src/admin-client/problem.ts'
import { createSession } from '../api/session.ts'
import { CommandLine } from '../components/command-hint.tsx'
import { LanguageSwitch, ThemeSwitch } from './preferences.tsx'

type LoginPageProps = {
  /** Why the link that was opened does not sign in. */
  readonly failure: Error | null
  readonly onSignedIn: () => Promise<unknown>
}

/** How to get in: a link that the CLI prints, or a name with a password. The address stays, so that the page follows. */
export function LoginPage({ failure, onSignedIn }: LoginPageProps) {
  const { t } = useTranslation('frame')
  useEffect(() => {
    document.title = `${t('login.title')} · Rollcall`
  }, [t])
  return (
    <Center component="main" mih="100vh" p="md">
      <Paper withBorder p="xl" radius="md" w="100%" maw={440} className="panel">
        <Stack gap="md">
          <Group justify="space-between" wrap="nowrap">
            <Title order={1}>{t('login.title')}</Title>
            <Group gap={2} wrap="nowrap">
              <LanguageSwitch />
              <ThemeSwitch />
            </Group>
          </Group>
          {failure && <Failure error={failure} rejected={t('login.linkRejected')} />}
          <Stack gap={6}>
            <Text size="sm">{t('login.link')}</Text>
            <CommandLine label={t('login.command')} text="npx rollcall console" />
            <Text size="xs" c="dimmed">
              {t('login.container')} <Code>docker exec -it CONTAINER rollcall console</Code>
            </Text>
          </Stack>
          <Divider label={t('login.or')} />
          <PasswordForm onSignedIn={onSignedIn} />
          <Anchor href="/docs/api" size="sm" w="fit-content">
            {t('reference')}
          </Anchor>
        </Stack>
      </Paper>
    </Center>
  )
}

function PasswordForm({ onSignedIn }: Pick<LoginPageProps, 'onSignedIn'>) {
  const { t } = useTranslation('frame')
  const [error, setError] = useState<Error>()
  const [pending, setPending] = useState(false)
  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const form = new FormData(event.currentTarget)
    setPending(true)
    setError(undefined)
    try {
      await createSession({ name: String(form.get('name')), password: String(form.get('password')) })
      await onSignedIn()
    } catch (failure) {
      setError(failure instanceof Error ? failure : new Error(String(failure)))
      setPending(false)
    }
  }
  return (
    <form onSubmit={submit}>
      <Stack gap="sm">
        {error && <Failure error={error} rejected={t('login.rejected')} />}
        <TextInput name="name" label={t('login.name')} autoComplete="username" spellCheck={false} required />
        <PasswordInput
          name="password"
          label={t('login.password')}
          autoComplete="current-password"
          visibilityToggleButtonProps={{ 'aria-label': t('login.show') }}
          required
        />
        <Button type="submit" loading={pending}>
          {t('login.signIn')}
        </Button>
      </Stack>
    </form>
  )
}

/** `rejected` says in the reader's language what the server answers to a wrong or used credential. */
function Failure({ error, rejected }: { readonly error: Error; readonly rejected: string }) {
  const isRejected = error instanceof AdminApiError && error.code.endsWith('.rejected')
  return (
    <Alert color="red" role="alert" p="sm">
      {isRejected ? rejected : error.message}
    </Alert>
  )
}
