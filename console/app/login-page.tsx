import {
  Anchor,
  Button,
  Center,
  Code,
  Divider,
  Paper,
  PasswordInput,
  Stack,
  Text,
  TextInput,
  Title,
} from '@mantine/core'
import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { createSession } from '../api/session.ts'
import { CommandLine } from '../components/command-hint.tsx'
import { LanguageSwitch, ThemeSwitch } from './preferences.tsx'

type LoginPageProps = { readonly failure: Error | null; readonly onSignedIn: () => Promise<unknown> }

/** How to get in: a link that the CLI prints, or a name with a password. */
export function LoginPage({ failure, onSignedIn }: LoginPageProps) {
  const { t } = useTranslation('frame')
  return (
    <Center component="main" mih="100vh" p="md">
      <Paper withBorder p="xl" w="100%" maw={430}>
        <Stack gap="md">
          <Title order={1}>{t('login.title')}</Title>
          <Text size="sm">{t('login.link')}</Text>
          <CommandLine label={t('login.command')} text="npx rollcall console" />
          <Text size="sm" c="dimmed">
            {t('login.container')} <Code>docker exec … rollcall console</Code>
          </Text>
          <Divider label={t('login.or')} />
          <PasswordForm failure={failure} onSignedIn={onSignedIn} />
          <Anchor href="/docs/api" size="sm">
            {t('reference')}
          </Anchor>
          <div className="row">
            <LanguageSwitch />
            <ThemeSwitch />
          </div>
        </Stack>
      </Paper>
    </Center>
  )
}

function PasswordForm({ failure, onSignedIn }: LoginPageProps) {
  const { t } = useTranslation('frame')
  const [error, setError] = useState(failure)
  const [pending, setPending] = useState(false)
  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const form = new FormData(event.currentTarget)
    setPending(true)
    try {
      await createSession({ name: String(form.get('name')), password: String(form.get('password')) })
      await onSignedIn()
    } catch (failed) {
      setError(failed as Error)
      setPending(false)
    }
  }
  return (
    <form onSubmit={submit}>
      <Stack gap="sm">
        {error && (
          <Text c="red" size="sm" role="alert">
            {error.message}
          </Text>
        )}
        <TextInput name="name" label={t('login.name')} autoComplete="username" required />
        <PasswordInput name="password" label={t('login.password')} autoComplete="current-password" required />
        <Button type="submit" loading={pending}>
          {t('login.signIn')}
        </Button>
      </Stack>
    </form>
  )
}
