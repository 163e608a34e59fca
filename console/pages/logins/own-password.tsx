import { PasswordInput } from '@mantine/core'
import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { sessionKey } from '../../api/query-client.ts'
import { useSession } from '../../app/session.tsx'
import { CallDialog } from '../../components/call-dialog.tsx'
import { setPassword } from './login-calls.ts'

/** As the server wants it. */
const charsMin = 10

/** The password of the login that uses the console, its first one too. */
export function OwnPassword({ onClose }: { readonly onClose: () => void }) {
  const { t } = useTranslation('logins')
  const { hasPassword } = useSession()
  const client = useQueryClient()
  const [current, setCurrent] = useState('')
  const [password, setNew] = useState('')
  const [again, setAgain] = useState('')
  const isLong = password.length >= charsMin
  return (
    <CallDialog
      title={t('ownPasswordTitle')}
      onClose={() => {
        void client.invalidateQueries({ queryKey: sessionKey })
        onClose()
      }}
      call={setPassword(current, password)}
      invalidates={['/v1/console']}
      disabled={!isLong || password !== again || (hasPassword && current === '')}
      receipt={() => t('passwordReceipt')}
    >
      {hasPassword && (
        <PasswordInput
          label={t('currentPassword')}
          autoComplete="current-password"
          data-autofocus
          value={current}
          onChange={(event) => setCurrent(event.currentTarget.value)}
        />
      )}
      <PasswordInput
        label={t('newPassword')}
        description={t('passwordHint', { min: charsMin })}
        autoComplete="new-password"
        value={password}
        onChange={(event) => setNew(event.currentTarget.value)}
      />
      <PasswordInput
        label={t('repeatPassword')}
        autoComplete="new-password"
        error={again !== '' && again !== password && t('passwordsDiffer')}
        value={again}
        onChange={(event) => setAgain(event.currentTarget.value)}
      />
    </CallDialog>
  )
}
