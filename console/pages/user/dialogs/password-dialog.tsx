import { PasswordInput } from '@mantine/core'
import { useState } from 'react'
import { EndReceiptView } from '../ending.tsx'
import { useWords } from '../use-words.ts'
import { passwordCall } from '../user-calls.ts'
import { CallDialog } from './call-dialog.tsx'
import type { DialogProps } from './dialog-props.ts'

const passwordCharsMax = 256

/** Gives the account a password; the command does not show it. */
export function PasswordDialog({ user, onClose }: DialogProps) {
  const { t } = useWords()
  const [password, setPassword] = useState('')
  return (
    <CallDialog
      title={t('dialog.password', { user })}
      text={t('dialog.passwordText')}
      confirmLabel={t('action.password')}
      danger
      disabled={password === ''}
      call={passwordCall(user, password)}
      onClose={onClose}
      receipt={(receipt) => <EndReceiptView receipt={receipt} />}
    >
      <PasswordInput
        label={t('dialog.newPassword')}
        autoComplete="new-password"
        maxLength={passwordCharsMax}
        value={password}
        onChange={({ currentTarget }) => setPassword(currentTarget.value)}
        data-autofocus
      />
    </CallDialog>
  )
}
