import { Button } from '@mantine/core'
import { useSearch } from '../../app/search.ts'
import { RoleOnly } from '../../components/role-only.tsx'
import type { Panel } from './dialogs/panels.ts'

type RowButtonProps = {
  readonly panel: Panel
  /** The id of what the dialog is about. */
  readonly of?: string
  readonly children: string
}

/** Opens a dialog about one row; not there for those who may not. */
export function RowButton({ panel, of, children }: RowButtonProps) {
  const [, setSearch] = useSearch('user')
  return (
    <RoleOnly atLeast="operator">
      <Button size="compact-xs" variant="default" onClick={() => setSearch({ panel, open: of })}>
        {children}
      </Button>
    </RoleOnly>
  )
}
