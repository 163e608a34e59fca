import { Drawer, Stack, Title } from '@mantine/core'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'

type SidePanelProps = {
  readonly title: ReactNode
  readonly onClose: () => void
  /** A dialog is open above it, which takes the keyboard. */
  readonly covered?: boolean
  readonly children: ReactNode
}

/** Details of one row of a list, beside it; the whole width on a phone. */
export function SidePanel({ title, onClose, covered = false, children }: SidePanelProps) {
  const { t } = useTranslation('common')
  return (
    <Drawer
      opened
      onClose={onClose}
      title={title}
      position="right"
      size="xl"
      closeOnEscape={!covered}
      closeOnClickOutside={!covered}
      trapFocus={!covered}
      closeButtonProps={{ 'aria-label': t('close') }}
      className="side-panel"
    >
      <Stack gap="lg">{children}</Stack>
    </Drawer>
  )
}

/** A part of a panel or a page, under a heading. */
export function Section({
  title,
  actions,
  children,
}: {
  readonly title: string
  readonly actions?: ReactNode
  readonly children: ReactNode
}) {
  return (
    <Stack component="section" gap="xs" aria-label={title}>
      <Title order={2}>{title}</Title>
      {actions}
      {children}
    </Stack>
  )
}
