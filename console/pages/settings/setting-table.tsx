import { Checkbox, Code, Stack, Text } from '@mantine/core'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { useSearch } from '../../app/search.ts'
import { type Column, DataTable } from '../../components/data-table.tsx'
import { EmptyState } from '../../components/empty-state.tsx'
import { FilterBar } from '../../components/filter-bar.tsx'
import { TextFilter } from '../../components/filters.tsx'
import { StatusBadge } from '../../components/status-badge.tsx'
import { isChanged, type Row, shownRows } from './rows.ts'

type Props = {
  readonly label: string
  readonly rows: readonly Row[]
  readonly isLoading: boolean
  /** The buttons of one row. */
  readonly actions?: (row: Row) => ReactNode
}

/** Settings with their filters, changed ones first. */
export function SettingTable({ label, rows, isLoading, actions }: Props) {
  const { t } = useTranslation('settings')
  const { t: common } = useTranslation('common')
  const [search, setSearch] = useSearch('settings')
  const columns: Column<Row>[] = [
    { id: 'name', header: t('name'), primary: true, cell: (row) => <Name row={row} /> },
    { id: 'value', header: t('value'), cell: (row) => <Value row={row} /> },
    { id: 'origin', header: t('origin'), cell: (row) => <Origin row={row} /> },
  ]
  if (actions) columns.push({ id: 'actions', header: common('actions'), align: 'right', cell: actions })
  return (
    <>
      <FilterBar>
        <TextFilter label={t('search')} width={260} value={search.q} onChange={(q) => setSearch({ q })} />
        <Checkbox
          label={t('changedOnly')}
          mb={8}
          checked={search.changed === true}
          onChange={(event) => setSearch({ changed: event.currentTarget.checked || undefined })}
        />
      </FilterBar>
      <DataTable
        label={label}
        rows={shownRows(rows, search)}
        columns={columns}
        rowKey={({ name }) => name}
        isLoading={isLoading}
        empty={<EmptyState title={t('nothing')} hint={t('nothingHint')} command="npx rollcall config" />}
      />
    </>
  )
}

function Name({ row: { name, about } }: { readonly row: Row }) {
  return (
    <Stack gap={2}>
      <Text size="sm" fw={600} className="break-anywhere">
        {name}
      </Text>
      {about && (
        <Text size="xs" c="dimmed" maw={520} lang="en">
          <Meaning text={about.meaning} />
        </Text>
      )}
    </Stack>
  )
}

/** Names in it stand between backquotes. */
export function Meaning({ text }: { readonly text: string }) {
  return text.split('`').map((part, place) =>
    place % 2 === 0 ? (
      part
    ) : (
      // biome-ignore lint/suspicious/noArrayIndexKey: the parts of a text stay where they are
      <Code key={place} className="break-anywhere">
        {part}
      </Code>
    ),
  )
}

function Value({ row }: { readonly row: Row }) {
  const { t } = useTranslation('settings')
  const { value, about } = row
  if (value === undefined) return <Text size="sm">{t('masked')}</Text>
  return (
    <Stack gap={2}>
      {value === '' ? (
        <Text size="sm" c="dimmed">
          {t('emptyValue')}
        </Text>
      ) : (
        <Code className="break-anywhere">{value}</Code>
      )}
      <Text size="xs" c="dimmed">
        {[about?.unit, isChanged(row) && about && t('defaultIs', { value: about.default })].filter(Boolean).join(' · ')}
      </Text>
    </Stack>
  )
}

const origins = ['default', 'file', 'environment', 'flag', 'secrets', 'generated', 'app', 'server'] as const

function Origin({ row: { origin } }: { readonly row: Row }) {
  const { t } = useTranslation('settings')
  const known = origins.find((one) => one === origin)
  return (
    <StatusBadge tone={origin === 'default' ? 'off' : 'info'}>{known ? t(`origins.${known}`) : origin}</StatusBadge>
  )
}
