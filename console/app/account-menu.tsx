import { ActionIcon, Menu, PasswordInput, Text } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { sessionKey } from '../api/query-client.ts'
import { changePassword, endSession, passwordCharsMin } from '../api/session.ts'
import { ActionDialog } from '../components/action-dialog.tsx'
import { UserIcon } from '../components/icons.tsx'
import { useSession } from './session.tsx'

/** Who is signed in: the own password, and the way out. */
export function AccountMenu() {
  const { t } = useTranslation('frame')
  const { t: common } = useTranslation('common')
  const { name, role, hasPassword, version, node } = useSession()
  const [opened, { open, close }] = useDisclosure()
  const signOut = useSignOut()
  return (
    <>
      <Menu position="bottom-end" width={240}>
        <Menu.Target>
          <ActionIcon variant="subtle" color="gray" size="lg" aria-label={t('account.menu', { name })}>
            <UserIcon />
          </ActionIcon>
        </Menu.Target>
        <Menu.Dropdown>
          <Text size="sm" fw={600} px="sm" pt={6}>
            {t('account.signedInAs', { name, role: common(`roles.${role}`) })}
          </Text>
          <Text size="xs" c="dimmed" px="sm" pb={6}>
            {t('account.version', { version, node })}
          </Text>
          <Menu.Divider />
          <Menu.Item onClick={open}>{t(hasPassword ? 'account.password' : 'account.setPassword')}</Menu.Item>
          <Menu.Item onClick={signOut}>{t('account.signOut')}</Menu.Item>
        </Menu.Dropdown>
      </Menu>
      <PasswordDialog opened={opened} onClose={close} />
    </>
  )
}

/** What this login read leaves the browser's memory with it. A failure is shown: the login would still be in. */
function useSignOut(): () => void {
  const { mutate } = useMutation({ mutationFn: endSession, onSuccess: () => location.reload() })
  return () => mutate()
}

function PasswordDialog({ opened, onClose }: { readonly opened: boolean; readonly onClose: () => void }) {
  const { t } = useTranslation('frame')
  const { name, hasPassword } = useSession()
  const client = useQueryClient()
  const [current, setCurrent] = useState('')
  const [password, setPassword] = useState('')
  const done = () => {
    setCurrent('')
    setPassword('')
    onClose()
    void client.invalidateQueries({ queryKey: sessionKey })
  }
  return (
    <ActionDialog
      title={t(hasPassword ? 'account.password' : 'account.setPassword')}
      opened={opened}
      onClose={done}
      disabled={password.length < passwordCharsMin || (hasPassword && current === '')}
      onConfirm={() => changePassword(hasPassword ? { current, password } : { password })}
      receipt={() => t('account.changed')}
    >
      <input type="text" name="username" autoComplete="username" value={name} readOnly hidden />
      {hasPassword && (
        <PasswordInput
          label={t('account.current')}
          autoComplete="current-password"
          visibilityToggleButtonProps={{ 'aria-label': t('login.show') }}
          value={current}
          onChange={(event) => setCurrent(event.currentTarget.value)}
        />
      )}
      <PasswordInput
        label={t('account.next')}
        description={t('account.nextHint', { min: passwordCharsMin })}
        autoComplete="new-password"
        visibilityToggleButtonProps={{ 'aria-label': t('login.show') }}
        value={password}
        onChange={(event) => setPassword(event.currentTarget.value)}
      />
    </ActionDialog>
  )
}
