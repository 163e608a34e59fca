import { Anchor, List, Paper, Stack, Text, Title } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { useApp } from '../../api/client.ts'
import { type Command, cliLineOf, curlOf } from '../../api/commands.ts'
import { CommandLine } from '../../components/command-hint.tsx'
import { AnchorLink } from '../../components/links.tsx'

const create: Command = {
  ...{ method: 'POST', path: '/v1/users', body: { uid: 'alice', displayName: 'Alice Li' } },
  cli: "user create alice --display-name 'Alice Li'",
}

/** What to do on a server without users. */
export function FirstSteps() {
  const { t } = useTranslation('overview')
  const app = useApp()
  const demo = 'npx rollcall demo'
  const importing = 'npx rollcall import users.ndjson --dry-run'
  return (
    <Paper component="section" withBorder p="lg" aria-label={t('empty.title')}>
      <Stack gap="sm">
        <Title order={2}>{t('empty.title')}</Title>
        <Text c="dimmed" size="sm">
          {t('empty.hint')}
        </Text>
        <List type="ordered" spacing="sm" className="first-steps">
          <List.Item>
            <Text size="sm">{t('empty.demo')}</Text>
            <CommandLine label={demo} text={demo} />
            <AnchorLink to="/" search={{ app: 'demo' } as never} size="sm">
              {t('empty.openDemo')}
            </AnchorLink>
          </List.Item>
          <List.Item>
            <Text size="sm">{t('empty.create')}</Text>
            <CommandLine label="CLI" text={cliLineOf(create, app) ?? ''} />
            <CommandLine label="curl" text={curlOf(create, location.origin, app)} />
          </List.Item>
          <List.Item>
            <Text size="sm">{t('empty.clients')}</Text>
            <Anchor href="/overview" size="sm" target="_blank" rel="noreferrer">
              {t('empty.guide')}
            </Anchor>
          </List.Item>
          <List.Item>
            <Text size="sm">{t('empty.import')}</Text>
            <CommandLine label={importing} text={importing} />
          </List.Item>
        </List>
      </Stack>
    </Paper>
  )
}
