import { Box, Code, Group, Stack, Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { useApp } from '../api/client.ts'
import { type Command, cliLineOf, curlOf } from '../api/commands.ts'
import { CopyIconButton } from './copy-text.tsx'

/** The same action as a call with curl and, where there is one, as a command of the CLI; without secrets. */
export function CommandHint({ command }: { readonly command: Command }) {
  const { t } = useTranslation('common')
  const app = useApp()
  const cli = cliLineOf(command, app)
  return (
    <Box component="details" className="command-hint">
      <Text component="summary" size="sm">
        {t('command.title')}
      </Text>
      <Stack gap="xs" mt="xs">
        {cli !== undefined && <CommandLine label={t('command.cli')} text={cli} />}
        <CommandLine label={t('command.curl')} text={curlOf(command, location.origin, app)} />
        <Text size="xs" c="dimmed">
          {t('command.key')}
        </Text>
      </Stack>
    </Box>
  )
}

/** A line for a terminal, with a button that copies it. */
export function CommandLine({ label, text }: { readonly label: string; readonly text: string }) {
  return (
    <Group gap="xs" wrap="nowrap" align="flex-start">
      <Code block className="command-line" tabIndex={0} aria-label={label} role="group">
        {text}
      </Code>
      <CopyIconButton text={text} label={label} />
    </Group>
  )
}
