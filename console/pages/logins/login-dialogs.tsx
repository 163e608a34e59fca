import { NativeSelect, Stack, Text, TextInput } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useAction } from '../../api/queries.ts'
import { ActionDialog } from '../../components/action-dialog.tsx'
import { CallDialog } from '../../components/call-dialog.tsx'
import { CopyText } from '../../components/copy-text.tsx'
import { Moment } from '../../components/moment.tsx'
import {
  changeRole,
  createLink,
  createLogin,
  type Login,
  type LoginRole,
  linkOf,
  removeLogin,
  roles,
} from './login-calls.ts'

const invalidates = ['/v1/console']

type DialogProps = { readonly name: string; readonly onClose: () => void }

type Link = { readonly code: string; readonly expiresAt: number }

/** Makes a login and the first link for it. */
export function CreateLogin({ onClose }: { readonly onClose: () => void }) {
  const { t } = useTranslation('logins')
  const [name, setName] = useState('')
  const [role, setRole] = useState<LoginRole>('viewer')
  const call = createLogin(name, role)
  const action = useAction(
    async (_: undefined, api) => {
      await call.send(api)
      return { response: true, data: await createLink(name).send(api) }
    },
    { invalidates },
  )
  return (
    <ActionDialog
      opened
      title={t('create')}
      onClose={onClose}
      command={call}
      disabled={name === ''}
      onConfirm={async () => (await action.mutateAsync(undefined)) as Link}
      receipt={(link) => (
        <>
          {t('createdReceipt', { login: name })}
          <LinkOnce of={link} />
        </>
      )}
    >
      <TextInput
        label={t('name')}
        description={t('nameHint')}
        required
        data-autofocus
        maxLength={64}
        value={name}
        onChange={(event) => setName(event.currentTarget.value.trim().toLowerCase())}
      />
      <RoleSelect value={role} onChange={setRole} />
    </ActionDialog>
  )
}

function LinkOnce({ of: { code, expiresAt } }: { readonly of: Link }) {
  const { t } = useTranslation('logins')
  return (
    <Stack gap="xs" mt="xs">
      <CopyText text={linkOf(code)} label={t('link')} />
      <Text size="sm">
        {t('linkReceipt')} <Moment at={expiresAt} absolute />
      </Text>
    </Stack>
  )
}

type RoleSelectProps = { readonly value: LoginRole; readonly onChange: (role: LoginRole) => void }

function RoleSelect({ value, onChange }: RoleSelectProps) {
  const { t } = useTranslation(['logins', 'common'])
  return (
    <NativeSelect
      label={t('role')}
      description={t(`roleHints.${value}`)}
      value={value}
      data={roles.map((role) => ({ value: role, label: t(`common:roles.${role}`) }))}
      onChange={(event) => {
        const chosen = roles.find((one) => one === event.currentTarget.value)
        if (chosen) onChange(chosen)
      }}
    />
  )
}

export function NewLink({ name, onClose }: DialogProps) {
  const { t } = useTranslation('logins')
  return (
    <CallDialog
      title={t('linkTitle', { login: name })}
      confirmLabel={t('link')}
      onClose={onClose}
      call={createLink(name)}
      invalidates={invalidates}
      preview={t('linkPreview', { login: name })}
      receipt={(link) => <LinkOnce of={link} />}
    />
  )
}

export function ChangeRole({ of, onClose }: { readonly of: Login; readonly onClose: () => void }) {
  const { t } = useTranslation('logins')
  const [role, setRole] = useState<LoginRole>(of.role)
  return (
    <CallDialog
      title={t('roleTitle', { login: of.name })}
      confirmLabel={t('changeRole')}
      onClose={onClose}
      call={changeRole(of.name, role)}
      invalidates={invalidates}
      disabled={role === of.role}
      receipt={() => t('changedReceipt')}
    >
      <RoleSelect value={role} onChange={setRole} />
    </CallDialog>
  )
}

export function RemoveLogin({ name, onClose }: DialogProps) {
  const { t } = useTranslation('logins')
  return (
    <CallDialog
      title={t('removeTitle', { login: name })}
      confirmLabel={t('remove')}
      confirmText={name}
      danger
      onClose={onClose}
      call={removeLogin(name)}
      invalidates={invalidates}
      preview={t('removePreview')}
      receipt={() => t('removedReceipt', { login: name })}
    />
  )
}
