import { Group, Paper, Text, Title } from '@mantine/core'
import type { ReactNode } from 'react'

type CardProps = {
  readonly title: string
  /** Below the title: what the content is of. */
  readonly of?: string
  readonly aside?: ReactNode
  readonly children: ReactNode
}

/** A part of the page with a heading. */
export function Card({ title, of, aside, children }: CardProps) {
  return (
    <Paper component="section" withBorder p="md" aria-label={title}>
      <Group justify="space-between" mb="xs" gap="xs">
        <Title order={2}>{title}</Title>
        {aside}
      </Group>
      {of !== undefined && (
        <Text size="xs" c="dimmed" mb="xs">
          {of}
        </Text>
      )}
      {children}
    </Paper>
  )
}
