import { NativeSelect, TextInput } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { CallDialog } from '../../components/call-dialog.tsx'
import { type Overlap, OverlapSelect } from '../../components/overlap-select.tsx'
import { SecretsOnce } from '../../components/secret-once.tsx'
import { TimeInput } from '../../components/time-input.tsx'
import { changeKey, createKey, type Key, type KeyFields, revokeKey, rotateKey, scopes } from './key-calls.ts'

const invalidates = ['/v1/keys']

type DialogProps = { readonly id: string; readonly onClose: () => void }

export function CreateKey({ onClose }: { readonly onClose: () => void }) {
  const { t } = useTranslation('keys')
  const [fields, setFields] = useState<KeyFields>({ label: '', scope: 'viewer', expiresAt: undefined })
  return (
    <CallDialog
      title={t('create')}
      onClose={onClose}
      call={createKey(fields)}
      invalidates={invalidates}
      receipt={({ secret, id }) => (
        <>
          {t('createdReceipt')}
          <SecretsOnce secrets={{ [id]: secret }} />
        </>
      )}
    >
      <Fields fields={fields} onChange={setFields} />
    </CallDialog>
  )
}

export function ChangeKey({ of, onClose }: { readonly of: Key; readonly onClose: () => void }) {
  const { t } = useTranslation('keys')
  const { label, scope, expiresAt } = of
  const [fields, setFields] = useState<KeyFields>({ label, scope, expiresAt })
  return (
    <CallDialog
      title={t('editTitle', { key: of.id })}
      confirmLabel={t('edit')}
      onClose={onClose}
      call={changeKey(of.id, fields)}
      invalidates={invalidates}
      receipt={() => t('changedReceipt')}
    >
      <Fields fields={fields} onChange={setFields} />
    </CallDialog>
  )
}

function Fields({ fields, onChange }: { readonly fields: KeyFields; readonly onChange: (fields: KeyFields) => void }) {
  const { t } = useTranslation(['keys', 'common'])
  return (
    <>
      <TextInput
        label={t('label')}
        value={fields.label}
        maxLength={100}
        data-autofocus
        onChange={(event) => onChange({ ...fields, label: event.currentTarget.value })}
      />
      <NativeSelect
        label={t('scope')}
        value={fields.scope}
        data={scopes.map((value) => ({ value, label: t(`common:roles.${value}`) }))}
        onChange={(event) => {
          const chosen = scopes.find((one) => one === event.currentTarget.value)
          if (chosen) onChange({ ...fields, scope: chosen })
        }}
      />
      <TimeInput
        label={t('expires')}
        value={fields.expiresAt}
        openText={t('noExpiry')}
        onChange={(expiresAt) => onChange({ ...fields, expiresAt })}
      />
    </>
  )
}

export function RotateKey({ id, onClose }: DialogProps) {
  const { t } = useTranslation('keys')
  const [overlap, setOverlap] = useState<Overlap>('day')
  return (
    <CallDialog
      title={t('rotateTitle', { key: id })}
      confirmLabel={t('rotate')}
      onClose={onClose}
      call={rotateKey(id, overlap)}
      invalidates={invalidates}
      danger={overlap === 'now'}
      receipt={({ secret }) => (
        <>
          {t('rotatedReceipt')}
          <SecretsOnce secrets={{ [id]: secret }} />
        </>
      )}
    >
      <OverlapSelect value={overlap} onChange={setOverlap} />
    </CallDialog>
  )
}

export function RevokeKey({ id, onClose }: DialogProps) {
  const { t } = useTranslation('keys')
  return (
    <CallDialog
      title={t('revokeTitle', { key: id })}
      confirmLabel={t('revoke')}
      confirmText={id}
      danger
      onClose={onClose}
      call={revokeKey(id)}
      invalidates={invalidates}
      preview={t('revokePreview')}
      receipt={() => t('revokedReceipt', { key: id })}
    />
  )
}
