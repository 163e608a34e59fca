import { Button, Group, Menu } from '@mantine/core'
import { useSearch } from '../../app/search.ts'
import { RoleOnly } from '../../components/role-only.tsx'
import type { Panel } from './dialogs/panels.ts'
import { useWords } from './use-words.ts'
import type { UserDetails } from './user-calls.ts'

/** What may be done with the user. */
export function UserActions({ details }: { details: UserDetails }) {
  const { t } = useWords()
  const open = useOpen()
  if (details.destroyedAt !== undefined) return <DestroyedActions />
  return (
    <RoleOnly atLeast="operator">
      <Group gap="xs">
        <Button variant="default" onClick={open('kick')}>
          {t('action.kick')}
        </Button>
        <Button variant="default" onClick={open(details.mute ? 'unmute' : 'mute')}>
          {t(details.mute ? 'action.unmute' : 'action.mute')}
        </Button>
        <Button
          {...(details.ban ? { variant: 'default' } : { color: 'red' })}
          onClick={open(details.ban ? 'unban' : 'ban')}
        >
          {t(details.ban ? 'action.unban' : 'action.ban')}
        </Button>
        <MoreActions details={details} />
      </Group>
    </RoleOnly>
  )
}

function DestroyedActions() {
  const { t } = useWords()
  const open = useOpen()
  return (
    <RoleOnly atLeast="operator">
      <Button variant="default" onClick={open('erase')}>
        {t('dialog.erase')}
      </Button>
    </RoleOnly>
  )
}

function MoreActions({ details }: { details: UserDetails }) {
  const { t } = useWords()
  const open = useOpen()
  const { registered, ban, mute } = details
  return (
    <Menu position="bottom-end" keepMounted={false}>
      <Menu.Target>
        <Button variant="default">{t('action.more')}</Button>
      </Menu.Target>
      <Menu.Dropdown>
        {ban && <Menu.Item onClick={open('ban')}>{t('action.changeBan')}</Menu.Item>}
        {mute && <Menu.Item onClick={open('mute')}>{t('action.changeMute')}</Menu.Item>}
        {registered && <Menu.Item onClick={open('edit')}>{t('action.edit')}</Menu.Item>}
        {registered && <Menu.Item onClick={open('password')}>{t('action.password')}</Menu.Item>}
        {!registered && <Menu.Item onClick={open('register')}>{t('action.register')}</Menu.Item>}
        <Menu.Item onClick={open('unbind')}>{t('action.unbindPush')}</Menu.Item>
        <Menu.Item onClick={open('token')}>{t('action.token')}</Menu.Item>
        {registered && (
          <Menu.Item color="red" onClick={open('destroy')}>
            {t('action.destroy')}
          </Menu.Item>
        )}
      </Menu.Dropdown>
    </Menu>
  )
}

function useOpen() {
  const [, setSearch] = useSearch('user')
  return (panel: Panel) => () => setSearch({ panel, open: undefined })
}
