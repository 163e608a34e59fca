import { Checkbox } from '@mantine/core'
import { useState } from 'react'
import { EndReceiptView } from '../ending.tsx'
import { useWords } from '../use-words.ts'
import {
  createCall,
  deleteNoteCall,
  destroyCall,
  disconnectCall,
  endSessionCall,
  kickDeviceCall,
  removeDeviceCall,
  unbindCall,
} from '../user-calls.ts'
import { CallDialog, EndingDialog } from './call-dialog.tsx'
import type { DialogProps } from './dialog-props.ts'

export function DestroyDialog({ details, user, onClose }: DialogProps) {
  const { t } = useWords()
  const [isErased, setErased] = useState(false)
  return (
    <EndingDialog
      title={t('dialog.destroy', { user })}
      text={t('dialog.destroyText')}
      confirmLabel={t('action.destroy')}
      confirmText={details.uid}
      danger
      call={destroyCall(user, isErased)}
      onClose={onClose}
    >
      <Checkbox
        label={t('dialog.erase')}
        checked={isErased}
        onChange={({ currentTarget }) => setErased(currentTarget.checked)}
      />
    </EndingDialog>
  )
}

/** Of an account that was destroyed before. */
export function EraseDialog({ details, user, onClose }: DialogProps) {
  const { t } = useWords()
  return (
    <EndingDialog
      title={t('dialog.erase')}
      confirmLabel={t('dialog.erase')}
      confirmText={details.uid}
      danger
      call={destroyCall(user, true)}
      onClose={onClose}
    />
  )
}

export function RegisterDialog({ details, user, onClose }: DialogProps) {
  const { t } = useWords()
  return (
    <CallDialog
      title={t('action.register')}
      text={user}
      confirmLabel={t('action.register')}
      call={createCall({ uid: details.uid })}
      onClose={onClose}
      receipt={() => t('created')}
    />
  )
}

export function SessionDialog({ user, of = '', onClose }: DialogProps) {
  const { t } = useWords()
  const texts = { title: t('dialog.endSession', { user }), confirmLabel: t('sessions.endSession') }
  return <EndingDialog {...texts} danger call={endSessionCall(of)} onClose={onClose} />
}

export function DeviceKickDialog({ user, of = '', onClose }: DialogProps) {
  const { t } = useWords()
  const texts = { title: t('dialog.kickDevice', { user }), text: t('dialog.kickDeviceText') }
  const confirmLabel = t('devices.kick')
  return <EndingDialog {...texts} {...{ confirmLabel }} danger call={kickDeviceCall(user, of)} onClose={onClose} />
}

export function DeviceRemoveDialog({ user, of = '', onClose }: DialogProps) {
  const { t } = useWords()
  const texts = { title: t('dialog.removeDevice', { user }), text: t('dialog.removeDeviceText') }
  const confirmLabel = t('devices.remove')
  return <EndingDialog {...texts} {...{ confirmLabel }} danger call={removeDeviceCall(user, of)} onClose={onClose} />
}

export function DisconnectDialog({ user, of = '', onClose }: DialogProps) {
  const { t } = useWords()
  return (
    <CallDialog
      title={t('dialog.disconnect', { user })}
      text={t('dialog.disconnectText')}
      confirmLabel={t('connections.disconnect')}
      danger
      call={disconnectCall(of)}
      onClose={onClose}
      receipt={(receipt) => <EndReceiptView receipt={receipt} />}
    />
  )
}

/** One push token, or all of them without one. */
export function UnbindDialog({ user, of, onClose }: DialogProps) {
  const { t } = useWords()
  return (
    <CallDialog
      title={t(of === undefined ? 'dialog.unbindAll' : 'dialog.unbind', { user })}
      text={t('dialog.unbindText')}
      confirmLabel={t('push.unbind')}
      danger
      call={unbindCall(user, of)}
      onClose={onClose}
      receipt={({ removed }) => t('dialog.removed', { n: removed })}
    />
  )
}

export function NoteDialog({ user, of = '', onClose }: DialogProps) {
  const { t } = useWords()
  return (
    <CallDialog
      title={t('notes.deleteTitle')}
      confirmLabel={t('notes.delete')}
      danger
      call={deleteNoteCall(user, of)}
      onClose={onClose}
      receipt={() => t('saved')}
    />
  )
}
