import { useTranslation } from 'react-i18next'
import { usePages } from '../../api/queries.ts'
import { useSearch } from '../../app/search.ts'
import type { Column } from '../../components/data-table.tsx'
import { UserLink } from '../../components/links.tsx'
import { Moment } from '../../components/moment.tsx'
import { OwnedList } from '../../components/owned-list.tsx'
import type { Robot } from './robot-calls.ts'
import { CreateRobot } from './robot-dialogs.tsx'
import { RobotPanel } from './robot-panel.tsx'

/** Accounts that programs act as. */
export function RobotsPage() {
  const { t } = useTranslation('robots')
  const [{ q: owner }] = useSearch('robots')
  const list = usePages('/v1/robots', { params: { query: { owner } } }, { keepPrevious: true })
  return (
    <OwnedList
      texts={{
        ...{ title: t('title'), lead: t('lead'), create: t('create') },
        ...{ ownerFilter: t('ownerFilter'), empty: t('empty'), emptyHint: t('emptyHint') },
      }}
      list={list}
      columns={useColumns()}
      rowKey={({ user }) => user}
      createDialog={(onClose) => <CreateRobot onClose={onClose} />}
      panel={(panel) => <RobotPanel {...panel} />}
    />
  )
}

function useColumns(): readonly Column<Robot>[] {
  const { t } = useTranslation('robots')
  return [
    { id: 'robot', header: t('robot'), primary: true, cell: ({ displayName, user }) => displayName || user },
    { id: 'uid', header: t('uid'), cell: ({ user }) => <UserLink uid={user} /> },
    { id: 'owner', header: t('owner'), cell: ({ owner }) => owner !== '' && <UserLink uid={owner} /> },
    { id: 'callback', header: t('callback'), cell: ({ callback }) => callback || t('noCallback') },
    { id: 'created', header: t('created'), cell: ({ createdAt }) => <Moment at={createdAt} /> },
  ]
}
