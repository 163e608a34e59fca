import { Textarea, TextInput } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { CallDialog } from '../../components/call-dialog.tsx'
import { SecretsOnce } from '../../components/secret-once.tsx'
import { changeThing, createThing, removeThing, rotateThing, type Thing, type ThingFields } from './thing-calls.ts'

const invalidates = ['/v1/things']

type DialogProps = { readonly id: string; readonly onClose: () => void }

export function CreateThing({ onClose }: { readonly onClose: () => void }) {
  const { t } = useTranslation('things')
  const [id, setId] = useState('')
  const [fields, setFields] = useState<ThingFields>({ owners: '', extra: '' })
  return (
    <CallDialog
      title={t('create')}
      onClose={onClose}
      call={createThing(id, fields)}
      invalidates={invalidates}
      receipt={({ thing, token, secret }) => (
        <>
          {t('createdReceipt', { thing })}
          <SecretsOnce secrets={{ [t('token')]: token, [t('secret')]: secret }} />
        </>
      )}
    >
      <TextInput
        label={t('thing')}
        description={t('idHint')}
        data-autofocus
        value={id}
        onChange={(event) => setId(event.currentTarget.value.trim())}
      />
      <Fields fields={fields} onChange={setFields} />
    </CallDialog>
  )
}

export function ChangeThing({ of, onClose }: { readonly of: Thing; readonly onClose: () => void }) {
  const { t } = useTranslation(['things', 'common'])
  const [fields, setFields] = useState<ThingFields>({ owners: of.owners.join('\n'), extra: of.extra })
  return (
    <CallDialog
      title={t('edit', { thing: of.thing })}
      confirmLabel={t('common:save')}
      onClose={onClose}
      call={changeThing(of.thing, fields)}
      invalidates={invalidates}
      receipt={() => t('changedReceipt')}
    >
      <Fields fields={fields} onChange={setFields} />
    </CallDialog>
  )
}

type FieldsProps = { readonly fields: ThingFields; readonly onChange: (fields: ThingFields) => void }

function Fields({ fields, onChange }: FieldsProps) {
  const { t } = useTranslation('things')
  return (
    <>
      <Textarea
        label={t('owners')}
        description={t('ownersHint')}
        autosize
        minRows={2}
        maxRows={8}
        value={fields.owners}
        onChange={(event) => onChange({ ...fields, owners: event.currentTarget.value })}
      />
      <Textarea
        label={t('extra')}
        autosize
        minRows={2}
        value={fields.extra}
        onChange={(event) => onChange({ ...fields, extra: event.currentTarget.value })}
      />
    </>
  )
}

export function RotateThing({ id, onClose }: DialogProps) {
  const { t } = useTranslation('things')
  return (
    <CallDialog
      title={t('rotateTitle', { thing: id })}
      confirmLabel={t('rotate')}
      danger
      onClose={onClose}
      call={rotateThing(id)}
      invalidates={invalidates}
      preview={t('rotatePreview')}
      receipt={({ token, secret }) => (
        <>
          {t('rotatedReceipt')}
          <SecretsOnce secrets={{ [t('token')]: token, [t('secret')]: secret }} />
        </>
      )}
    />
  )
}

export function RemoveThing({ id, onClose }: DialogProps) {
  const { t } = useTranslation('things')
  return (
    <CallDialog
      title={t('removeTitle', { thing: id })}
      confirmLabel={t('remove')}
      confirmText={id}
      danger
      onClose={onClose}
      call={removeThing(id)}
      invalidates={invalidates}
      preview={t('removePreview')}
      receipt={() => t('removedReceipt', { thing: id })}
    />
  )
}
