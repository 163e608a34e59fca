import { Button, Checkbox, Group, Skeleton, Table, Text } from '@mantine/core'
import {
  createColumnHelper,
  type RowData,
  rowSelectionFeature,
  type Row as TableRow,
  tableFeatures,
  useTable,
} from '@tanstack/react-table'
import { type KeyboardEvent, type ReactNode, useMemo } from 'react'
import { useTranslation } from 'react-i18next'
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
  /** Enter or a click on a row. */
  readonly onOpen?: ((row: Row) => void) | undefined
  /** In place of the table without rows. */
  readonly empty?: ReactNode
  readonly isLoading?: boolean
  readonly hasMore?: boolean
  readonly onMore?: () => void
  readonly isLoadingMore?: boolean
  readonly selection?: Selection | undefined
  /** The row whose details are open. */
  readonly openKey?: string | undefined
}

const features = tableFeatures({ rowSelectionFeature })

/** A list: a table, and cards on a narrow screen. Arrows move between rows, Enter opens, Space selects. */
export function DataTable<Row extends RowData>(props: DataTableProps<Row>) {
  const { rows, empty, isLoading = false, hasMore = false, onMore } = props
  const { t } = useTranslation('common')
  if (rows.length === 0) return isLoading ? <LoadingRows /> : empty
  return (
    <div className="data-table">
      <Rows {...props} />
      {hasMore && onMore && (
        <Group justify="center" mt="sm" gap="sm">
          <Text size="xs" c="dimmed">
            {t('moreRows', { shown: rows.length })}
          </Text>
          <Button variant="default" size="xs" onClick={onMore} loading={props.isLoadingMore ?? false}>
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

function Rows<Row extends RowData>({ label, rows, columns, rowKey, onOpen, selection, openKey }: DataTableProps<Row>) {
  const primary = (columns.find((one) => one.primary) ?? columns[0])?.id
  const table = useTable({
    features,
    columns: useMemo(() => definitions(columns), [columns]),
    data: rows as Row[],
    getRowId: rowKey,
    enableRowSelection: selection !== undefined,
    state: { rowSelection: selectionState(selection) },
    onRowSelectionChange: (change) => {
      const next = typeof change === 'function' ? change(selectionState(selection)) : change
      selection?.onChange(new Set(Object.keys(next)))
    },
  })
  return (
    <Table highlightOnHover={onOpen !== undefined} aria-label={label} verticalSpacing={7} className="rows">
      <Table.Thead>
        {table.getHeaderGroups().map((group) => (
          <Table.Tr key={group.id}>
            {selection && (
              <Table.Th className="select-cell">
                <SelectAll
                  checked={table.getIsAllRowsSelected()}
                  indeterminate={table.getIsSomeRowsSelected()}
                  onChange={(checked) => table.toggleAllRowsSelected(checked)}
                />
              </Table.Th>
            )}
            {group.headers.map((header) => (
              <HeaderCell key={header.id} column={columns.find((one) => one.id === header.column.id)}>
                <table.FlexRender header={header} />
              </HeaderCell>
            ))}
          </Table.Tr>
        ))}
      </Table.Thead>
      <Table.Tbody>
        {table.getRowModel().rows.map((row) => (
          <OneRow
            key={row.id}
            row={row}
            onOpen={onOpen}
            selectable={selection !== undefined}
            isOpen={row.id === openKey}
          >
            {row.getAllCells().map((cell) => {
              const column = columns.find((one) => one.id === cell.column.id)
              return (
                <Table.Td
                  key={cell.id}
                  data-label={column?.header}
                  data-primary={cell.column.id === primary}
                  ta={column?.align}
                >
                  <table.FlexRender cell={cell} />
                </Table.Td>
              )
            })}
          </OneRow>
        ))}
      </Table.Tbody>
    </Table>
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

function HeaderCell<Row>({
  column,
  children,
}: {
  readonly column: Column<Row> | undefined
  readonly children: ReactNode
}) {
  return (
    <Table.Th scope="col" ta={column?.align} w={column?.width}>
      {children}
    </Table.Th>
  )
}

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
  readonly onOpen: ((row: Row) => void) | undefined
  readonly selectable: boolean
  readonly isOpen: boolean
  readonly children: ReactNode
}

const interactive = 'a, button, input, label, select, summary'

function OneRow<Row extends RowData>({ row, onOpen, selectable, isOpen, children }: OneRowProps<Row>) {
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
      tabIndex={0}
      aria-selected={selectable ? row.getIsSelected() : undefined}
      data-open={isOpen || undefined}
      data-opens={onOpen !== undefined || undefined}
      onKeyDown={onKeyDown}
      onClick={(event) => {
        if (event.target instanceof Element && event.target.closest(interactive) === null) onOpen?.(row.original)
      }}
    >
      {selectable && (
        <Table.Td className="select-cell">
          <Checkbox
            size="xs"
            aria-label={t('selectRow', { row: row.id })}
            checked={row.getIsSelected()}
            onChange={row.getToggleSelectedHandler()}
          />
        </Table.Td>
      )}
      {children}
    </Table.Tr>
  )
}
