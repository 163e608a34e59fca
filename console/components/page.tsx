import { Box, Group, Title } from '@mantine/core'
import { type ReactNode, useEffect } from 'react'
import { StaleNotice } from '../app/stale.tsx'

type PageProps = {
  readonly title: string
  /** What the browser's tab says, where it is more than the heading. */
  readonly documentTitle?: string
  /** Beside the heading, such as a badge. */
  readonly aside?: ReactNode
  /** Buttons at the right. */
  readonly actions?: ReactNode
  readonly children: ReactNode
}

/** A page: its heading, its actions, its content. */
export function Page({ title, documentTitle = title, aside, actions, children }: PageProps) {
  useEffect(() => {
    document.title = `${documentTitle} · Rollcall`
  }, [documentTitle])
  return (
    <Box component="article" className="page">
      <Group justify="space-between" align="center" mb="md" gap="sm" className="page-head">
        <Group gap="sm" align="center">
          <Title order={1} tabIndex={-1}>
            {title}
          </Title>
          {aside}
        </Group>
        {actions !== undefined && <Group gap="xs">{actions}</Group>}
      </Group>
      <StaleNotice>{children}</StaleNotice>
    </Box>
  )
}
