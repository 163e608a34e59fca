import { Button, Text } from '@mantine/core'
import type { ReactNode } from 'react'
import type { Pages } from '../api/queries.ts'
import { useSearch } from '../app/search.ts'
import { type Column, DataTable } from './data-table.tsx'
import { EmptyState } from './empty-state.tsx'
import { FilterBar } from './filter-bar.tsx'
import { TextFilter } from './filters.tsx'
import { PlusIcon } from './icons.tsx'
import { Page } from './page.tsx'
import { ProblemAlert } from './problem-alert.tsx'
import { RoleOnly } from './role-only.tsx'

/** What a panel about one item needs: the dialog of the address, and how to change the address. */
export type PanelProps = {
  readonly id: string
  readonly panel: string | undefined
  readonly onPanel: (panel: string | undefined) => void
  readonly onClose: () => void
}

type OwnedListProps<Row> = {
  readonly texts: Readonly<Record<'title' | 'lead' | 'create' | 'ownerFilter' | 'empty' | 'emptyHint', string>>
  readonly list: Pages<Row, unknown>
  readonly columns: readonly Column<Row>[]
  readonly rowKey: (row: Row) => string
  readonly createDialog: (onClose: () => void) => ReactNode
  readonly panel: (props: PanelProps) => ReactNode
}

/** The page of what users own: robots, things. The address has the owner, what is open, and the dialog. */
export function OwnedList<Row extends object>({ texts, list, columns, rowKey, ...parts }: OwnedListProps<Row>) {
  const [search, setSearch] = useSearch('robots')
  return (
    <Page
      title={texts.title}
      actions={
        <RoleOnly atLeast="operator">
          <Button leftSection={<PlusIcon />} onClick={() => setSearch({ panel: 'create' })}>
            {texts.create}
          </Button>
        </RoleOnly>
      }
    >
      <Text c="dimmed" mb="md">
        {texts.lead}
      </Text>
      <FilterBar onClear={search.q === undefined ? undefined : () => setSearch({ q: undefined })}>
        <TextFilter label={texts.ownerFilter} value={search.q} width={320} onChange={(q) => setSearch({ q })} />
      </FilterBar>
      <ProblemAlert error={list.error} onRetry={list.refetch} />
      <DataTable
        label={texts.title}
        rows={list.error ? [] : list.items}
        columns={columns}
        rowKey={rowKey}
        onOpen={(row) => setSearch({ open: rowKey(row), panel: undefined })}
        openKey={search.open}
        pages={list}
        empty={!list.error && <EmptyState title={texts.empty} hint={texts.emptyHint} command="npx rollcall demo" />}
      />
      {search.panel === 'create' && parts.createDialog(() => setSearch({ panel: undefined }))}
      {search.open !== undefined &&
        parts.panel({
          id: search.open,
          panel: search.panel,
          onPanel: (panel) => setSearch({ panel }),
          onClose: () => setSearch({ open: undefined, panel: undefined }),
        })}
    </Page>
  )
}
