import { useTranslation } from 'react-i18next'
import { usePages } from '../../api/queries.ts'
import { useSearch } from '../../app/search.ts'
import type { Column } from '../../components/data-table.tsx'
import { OwnedList } from '../../components/owned-list.tsx'
import { Owners } from './owners.tsx'
import type { Thing } from './thing-calls.ts'
import { CreateThing } from './thing-dialogs.tsx'
import { ThingPanel } from './thing-panel.tsx'

/** Owned hardware. */
export function ThingsPage() {
  const { t } = useTranslation('things')
  const [{ q: owner }] = useSearch('things')
  const list = usePages('/v1/things', { params: { query: { owner } } }, { keepPrevious: true })
  return (
    <OwnedList
      texts={{
        ...{ title: t('title'), lead: t('lead'), create: t('create') },
        ...{ ownerFilter: t('ownerFilter'), empty: t('empty'), emptyHint: t('emptyHint') },
      }}
      list={list}
      columns={useColumns()}
      rowKey={({ thing }) => thing}
      createDialog={(onClose) => <CreateThing onClose={onClose} />}
      panel={(panel) => <ThingPanel {...panel} />}
    />
  )
}

function useColumns(): readonly Column<Thing>[] {
  const { t } = useTranslation('things')
  return [
    { id: 'thing', header: t('thing'), primary: true, cell: ({ thing }) => <code>{thing}</code> },
    { id: 'owners', header: t('owners'), cell: ({ owners }) => <Owners uids={owners} shownMax={3} /> },
    { id: 'state', header: t('state'), align: 'right', cell: ({ state }) => state },
    { id: 'extra', header: t('extra'), cell: ({ extra }) => extra },
  ]
}
