import { Text, TextInput } from '@mantine/core'
import { useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useApp } from '../../api/client.ts'
import { sessionKey } from '../../api/query-client.ts'
import { CallDialog } from '../../components/call-dialog.tsx'
import { SecretsOnce } from '../../components/secret-once.tsx'
import { createApp, defaultApp, deleteApp, setDisabled } from './app-calls.ts'

const invalidates = ['/v1/apps']

type DialogProps = { readonly id: string; readonly onClose: () => void }

export function CreateApp({ onClose }: { readonly onClose: () => void }) {
  const { t } = useTranslation('apps')
  const [id, setId] = useState('')
  const refresh = useAppNames()
  return (
    <CallDialog
      title={t('create')}
      onClose={() => {
        refresh()
        onClose()
      }}
      call={createApp(id)}
      invalidates={invalidates}
      disabled={id === ''}
      receipt={(made) => (
        <>
          {t('createdReceipt', { app: made.id })}
          <SecretsOnce secrets={made.secrets} />
        </>
      )}
    >
      <Text>{t('createLead')}</Text>
      <TextInput
        label={t('id')}
        description={t('idHint')}
        required
        data-autofocus
        maxLength={64}
        value={id}
        onChange={(event) => setId(event.currentTarget.value.trim())}
      />
    </CallDialog>
  )
}

/** The names of apps in the switcher come with the session. */
function useAppNames(): () => void {
  const client = useQueryClient()
  return () => void client.invalidateQueries({ queryKey: sessionKey })
}

export function DisableApp({ id, onClose }: DialogProps) {
  const { t } = useTranslation('apps')
  return (
    <CallDialog
      title={t('disableTitle', { app: id })}
      confirmLabel={t('disable')}
      confirmText={id}
      danger
      onClose={onClose}
      call={setDisabled(id, true)}
      invalidates={invalidates}
      preview={t('disablePreview')}
      receipt={() => t('disabledReceipt', { app: id })}
    />
  )
}

export function EnableApp({ id, onClose }: DialogProps) {
  const { t } = useTranslation('apps')
  return (
    <CallDialog
      title={t('enableTitle', { app: id })}
      confirmLabel={t('enable')}
      onClose={onClose}
      call={setDisabled(id, false)}
      invalidates={invalidates}
      preview={t('enablePreview')}
      receipt={() => t('enabledReceipt', { app: id })}
    />
  )
}

export function DeleteApp({ id, onClose }: DialogProps) {
  const { t } = useTranslation('apps')
  const refresh = useAppNames()
  const navigate = useNavigate()
  const isShown = useApp() === id
  const [isDone, setIsDone] = useState(false)
  const call = deleteApp(id)
  const close = () => {
    refresh()
    // No node knows the app any more: its pages would have nothing to show.
    if (isDone && isShown) void navigate({ to: '/apps', search: { app: defaultApp } as never })
    else onClose()
  }
  return (
    <CallDialog
      title={t('removeTitle', { app: id })}
      confirmLabel={t('remove')}
      confirmText={id}
      danger
      onClose={close}
      call={{
        ...call,
        async send(api) {
          const deleting = await call.send(api)
          setIsDone(true)
          return deleting
        },
      }}
      invalidates={isShown ? [] : invalidates}
      preview={t('removePreview')}
      receipt={() => t('removedReceipt', { app: id })}
    />
  )
}
