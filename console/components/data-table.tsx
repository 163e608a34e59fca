import { Button, Checkbox, Group, Skeleton, Table, Text } from '@mantine/core'
import {
  createColumnHelper,
  type RowData,
  rowSelectionFeature,
  type Row as TableRow,
  tableFeatures,
  useTable,
} from '@tanstack/react-table'
import { type KeyboardEvent, type ReactNode, useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Pages } from '../api/queries.ts'
import { moveFocus } from './row-focus.ts'

export type Column<Row> = {
  readonly id: string
  readonly header: string
  readonly cell: (row: Row) => ReactNode
  readonly align?: 'right'
  /** The heading of the row's card on narrow screens. One column has it; the first without it. */
  readonly primary?: boolean
  /** In px; as wide as its content without it. */
  readonly width?: number
}

export type Selection = {
  readonly selected: ReadonlySet<string>
  readonly onChange: (selected: ReadonlySet<string>) => void
}

export type DataTableProps<Row> = {
  /** What the table lists, for those who hear the page. */
  readonly label: string
  readonly rows: readonly Row[]
  readonly columns: readonly Column<Row>[]
  readonly rowKey: (row: Row) => string
  /** How a row is called, for those who hear the page; its key without it. */
  readonly rowLabel?: (row: Row) => string
  /** Enter or a click on a row. */
  readonly onOpen?: ((row: Row) => void) | undefined
  /** In place of the table without rows. */
  readonly empty?: ReactNode
  /** Of a list that is whole; of a list in pages `pages` says it. */
  readonly isLoading?: boolean
  readonly pages?: Pick<Pages<unknown, unknown>, 'isLoading' | 'hasMore' | 'loadMore' | 'isLoadingMore'>
  readonly selection?: Selection | undefined
  /** The row whose details are open. */
  readonly openKey?: string | undefined
}

const features = tableFeatures({ rowSelectionFeature })

/** A list: a table, and cards on a narrow screen. Arrows move between rows, Enter opens, Space selects. */
export function DataTable<Row extends RowData>(props: DataTableProps<Row>) {
  const { rows, empty, pages, isLoading = pages?.isLoading ?? false } = props
  const { t } = useTranslation('common')
  if (rows.length === 0) return isLoading ? <LoadingRows /> : empty
  return (
    <div className="data-table">
      <Rows {...props} />
      {pages?.hasMore && (
        <Group justify="center" mt="sm" gap="sm">
          <Text size="xs" c="dimmed">
            {t('moreRows', { shown: rows.length })}
          </Text>
          <Button variant="default" size="xs" onClick={pages.loadMore} loading={pages.isLoadingMore}>
            {t('loadMore')}
          </Button>
        </Group>
      )}
    </div>
  )
}

function LoadingRows() {
  const { t } = useTranslation('common')
  return (
    <div role="status" aria-label={t('loading')}>
      {[0, 1, 2, 3].map((row) => (
        <Skeleton key={row} height={34} mb={6} />
      ))}
    </div>
  )
}

function useRows<Row extends RowData>({ rows, columns, rowKey, selection }: DataTableProps<Row>) {
  const rowSelection = selectionState(selection)
  return useTable({
    features,
    columns: useMemo(() => definitions(columns), [columns]),
    data: rows,
    getRowId: rowKey,
    enableRowSelection: selection !== undefined,
    state: { rowSelection },
    onRowSelectionChange: (change) => {
      const next = typeof change === 'function' ? change(rowSelection) : change
      selection?.onChange(new Set(Object.keys(next)))
    },
  })
}

/** The roles are said because cards, which are no tables to the browser, lose them. */
function Rows<Row extends RowData>(props: DataTableProps<Row>) {
  const { label, columns, rowKey, rowLabel = rowKey, onOpen, selection, openKey } = props
  const primary = (columns.find((one) => one.primary) ?? columns[0])?.id
  const byId = useMemo(() => new Map(columns.map((one) => [one.id, one])), [columns])
  const table = useRows(props)
  const rows = table.getRowModel().rows
  const [active, setActive] = useState<string>()
  const tabStop = rows.some(({ id }) => id === active) ? active : rows[0]?.id
  return (
    <div className="rows">
      <Table highlightOnHover={onOpen !== undefined} aria-label={label} role="table" verticalSpacing={6}>
        <Table.Thead role="rowgroup">
          {table.getHeaderGroups().map((group) => (
            <Table.Tr key={group.id} role="row">
              {selection && (
                <Table.Th role="columnheader" className="select-cell">
                  <SelectAll
                    checked={table.getIsAllRowsSelected()}
                    indeterminate={table.getIsSomeRowsSelected()}
                    onChange={(checked) => table.toggleAllRowsSelected(checked)}
                  />
                </Table.Th>
              )}
              {group.headers.map((header) => {
                const column = byId.get(header.column.id)
                return (
                  <Table.Th key={header.id} role="columnheader" scope="col" ta={column?.align} w={column?.width}>
                    <table.FlexRender header={header} />
                  </Table.Th>
                )
              })}
            </Table.Tr>
          ))}
        </Table.Thead>
        <Table.Tbody role="rowgroup">
          {rows.map((row) => (
            <OneRow
              key={row.id}
              row={row}
              label={rowLabel(row.original)}
              onOpen={onOpen}
              selectable={selection !== undefined}
              isOpen={row.id === openKey}
              isTabStop={row.id === tabStop}
              onFocus={() => setActive(row.id)}
            >
              {row.getAllCells().map((cell) => {
                const column = byId.get(cell.column.id)
                return (
                  <Table.Td
                    key={cell.id}
                    role="cell"
                    data-label={column?.header}
                    data-primary={cell.column.id === primary}
                    data-align={column?.align}
                  >
                    <table.FlexRender cell={cell} />
                  </Table.Td>
                )
              })}
            </OneRow>
          ))}
        </Table.Tbody>
      </Table>
    </div>
  )
}

function definitions<Row extends RowData>(columns: readonly Column<Row>[]) {
  const helper = createColumnHelper<typeof features, Row>()
  return columns.map((column) =>
    helper.display({ id: column.id, header: column.header, cell: ({ row }) => column.cell(row.original) }),
  )
}

const selectionState = (selection: Selection | undefined): Record<string, true> =>
  Object.fromEntries([...(selection?.selected ?? [])].map((key) => [key, true as const]))

type SelectAllProps = {
  readonly checked: boolean
  readonly indeterminate: boolean
  readonly onChange: (checked: boolean) => void
}

function SelectAll({ checked, indeterminate, onChange }: SelectAllProps) {
  const { t } = useTranslation('common')
  return (
    <Checkbox
      size="xs"
      aria-label={t('selectAll')}
      checked={checked}
      indeterminate={!checked && indeterminate}
      onChange={(event) => onChange(event.currentTarget.checked)}
    />
  )
}

type OneRowProps<Row extends RowData> = {
  readonly row: TableRow<typeof features, Row>
  readonly label: string
  readonly onOpen: ((row: Row) => void) | undefined
  readonly selectable: boolean
  readonly isOpen: boolean
  /** One row of a table is reached with Tab, the others with arrows. */
  readonly isTabStop: boolean
  readonly onFocus: () => void
  readonly children: ReactNode
}

const interactive = 'a, button, input, label, select, summary'

function OneRow<Row extends RowData>(props: OneRowProps<Row>) {
  const { row, label, onOpen, selectable, isOpen, isTabStop, onFocus, children } = props
  const { t } = useTranslation('common')
  const onKeyDown = (event: KeyboardEvent<HTMLTableRowElement>) => {
    if (event.target !== event.currentTarget) return
    if (event.key === 'Enter' && onOpen) onOpen(row.original)
    else if (event.key === ' ' && selectable) row.toggleSelected()
    else if (!moveFocus(event.currentTarget, event.key)) return
    event.preventDefault()
  }
  return (
    <Table.Tr
      role="row"
      tabIndex={isTabStop ? 0 : -1}
      data-selected={selectable && row.getIsSelected()}
      data-open={isOpen}
      data-opens={onOpen !== undefined}
      onKeyDown={onKeyDown}
      onFocus={onFocus}
      onClick={(event) => {
        if (event.target instanceof Element && event.target.closest(interactive) === null) onOpen?.(row.original)
      }}
    >
      {selectable && (
        <Table.Td role="cell" className="select-cell">
          <Checkbox
            size="xs"
            aria-label={t('selectRow', { row: label })}
            checked={row.getIsSelected()}
            onChange={row.getToggleSelectedHandler()}
          />
        </Table.Td>
      )}
      {children}
    </Table.Tr>
  )
}
