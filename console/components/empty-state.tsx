import { Paper, Stack, Text, Title } from '@mantine/core'
import type { ReactNode } from 'react'
import { CommandLine } from './command-hint.tsx'

type EmptyStateProps = {
  readonly title: string
  /** A command for a terminal that changes it, such as `npx rollcall demo`. */
  readonly command?: string
  readonly hint?: ReactNode
  readonly children?: ReactNode
}

/** Says why there is nothing, and what to do next. */
export function EmptyState({ title, command, hint, children }: EmptyStateProps) {
  return (
    <Paper withBorder p="xl" className="empty-state">
      <Stack gap="sm" align="center">
        <Title order={2}>{title}</Title>
        {hint !== undefined && (
          <Text c="dimmed" ta="center" maw={520}>
            {hint}
          </Text>
        )}
        {command !== undefined && <CommandLine label={command} text={command} />}
        {children}
      </Stack>
    </Paper>
  )
}
