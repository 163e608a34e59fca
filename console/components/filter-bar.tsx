import { Box, Button, Group } from '@mantine/core'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'

type FilterBarProps = {
  /** Inputs, each with a label. */
  readonly children: ReactNode
  /** Removes all filters; the button is there while it is given. */
  readonly onClear?: (() => void) | undefined
  readonly label?: string
}

/** The filters of a list. */
export function FilterBar({ children, onClear, label }: FilterBarProps) {
  const { t } = useTranslation('common')
  return (
    <Box component="search" aria-label={label ?? t('filter')} mb="md">
      <Group gap="sm" align="flex-end">
        {children}
        {onClear && (
          <Button variant="subtle" color="gray" onClick={onClear}>
            {t('clearFilters')}
          </Button>
        )}
      </Group>
    </Box>
  )
}
