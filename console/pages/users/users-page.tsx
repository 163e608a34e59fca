import { Button, Group, Menu, Text } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useSearch } from '../../app/search.ts'
import { AnchorLink } from '../../components/links.tsx'
import { Page } from '../../components/page.tsx'
import { RoleOnly } from '../../components/role-only.tsx'
import { type JobKind, jobKinds, kindName } from '../jobs/job-calls.ts'
import { JobDialog } from '../jobs/job-dialog.tsx'
import { TokenDialog } from '../user/dialogs/token-dialog.tsx'
import { referenceOf } from '../user/reference.ts'
import { CreateUserDialog } from './create-user-dialog.tsx'
import { UserFilters } from './user-filters.tsx'
import { UserList } from './user-list.tsx'

/** The users of the app: search by any name, filters, and actions on those that are selected. */
export function UsersPage() {
  const { t } = useTranslation('users')
  const [{ panel }, setSearch] = useSearch('users')
  const [token, setToken] = useState<string>()
  const [selected, setSelected] = useState<ReadonlySet<string>>(new Set())
  const close = () => setSearch({ panel: undefined })
  const kind = jobKinds.find((one) => `job:${one}` === panel)
  return (
    <Page title={t('title')} actions={<Actions />}>
      <UserFilters token={token} onToken={setToken} />
      <AnchorLink to="/connections" size="sm">
        {t('online')}
      </AnchorLink>
      {selected.size > 0 && <SelectionBar count={selected.size} onClear={() => setSelected(new Set())} />}
      <UserList token={token} selection={{ selected, onChange: setSelected }} />
      {panel === 'create' && <CreateUserDialog onClose={close} />}
      {panel === 'token' && <TokenDialog onClose={close} />}
      {kind !== undefined && selected.size > 0 && (
        <JobDialog kind={kind} users={[...selected].map(referenceOf)} onClose={close} />
      )}
    </Page>
  )
}

function Actions() {
  const { t } = useTranslation('users')
  const { t: user } = useTranslation('user')
  const [, setSearch] = useSearch('users')
  return (
    <>
      <Button variant="default" onClick={() => setSearch({ panel: 'token' })}>
        {user('action.token')}
      </Button>
      <RoleOnly atLeast="operator">
        <Button onClick={() => setSearch({ panel: 'create' })}>{t('create.button')}</Button>
      </RoleOnly>
    </>
  )
}

const shownKinds = ['users.kick', 'users.ban', 'users.mute'] as const satisfies readonly JobKind[]
const moreKinds = jobKinds.filter((kind) => !shownKinds.some((one) => one === kind))

function SelectionBar({ count, onClear }: { count: number; onClear: () => void }) {
  const { t } = useTranslation('users')
  const { t: jobs } = useTranslation('jobs')
  const { t: user } = useTranslation('user')
  const [, setSearch] = useSearch('users')
  const open = (kind: JobKind) => () => setSearch({ panel: `job:${kind}` })
  return (
    <Group gap="xs" my="sm" role="toolbar" aria-label={t('bulk.actions')}>
      <Text size="sm" fw={600} aria-live="polite">
        {t('bulk.selected', { n: count })}
      </Text>
      {shownKinds.map((kind) => (
        <Button key={kind} size="xs" variant="default" onClick={open(kind)}>
          {jobs(`kind.${kindName(kind)}`)}
        </Button>
      ))}
      <Menu keepMounted={false}>
        <Menu.Target>
          <Button size="xs" variant="default">
            {user('action.more')}
          </Button>
        </Menu.Target>
        <Menu.Dropdown>
          {moreKinds.map((kind) => (
            <Menu.Item key={kind} onClick={open(kind)} {...(kind === 'users.destroy' && { color: 'red' })}>
              {jobs(`kind.${kindName(kind)}`)}
            </Menu.Item>
          ))}
        </Menu.Dropdown>
      </Menu>
      <Button size="xs" variant="subtle" onClick={onClear}>
        {t('bulk.clear')}
      </Button>
    </Group>
  )
}
