import { Textarea, TextInput } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { CallDialog } from '../../components/call-dialog.tsx'
import { SecretsOnce } from '../../components/secret-once.tsx'
import {
  changeRobot,
  createRobot,
  fieldsOf,
  noFields,
  type Robot,
  type RobotFields,
  removeRobot,
  rotateRobot,
} from './robot-calls.ts'

const invalidates = ['/v1/robots', '/v1/users']

type DialogProps = { readonly user: string; readonly onClose: () => void }

export function CreateRobot({ onClose }: { readonly onClose: () => void }) {
  const { t } = useTranslation('robots')
  const [user, setUser] = useState('')
  const [fields, setFields] = useState(noFields)
  return (
    <CallDialog
      title={t('create')}
      onClose={onClose}
      call={createRobot(user, fields)}
      invalidates={invalidates}
      disabled={user === ''}
      receipt={(made) => (
        <>
          {t('createdReceipt', { robot: made.user })}
          <SecretsOnce secrets={{ [made.user]: made.secret }} />
        </>
      )}
    >
      <TextInput
        label={t('uid')}
        required
        data-autofocus
        value={user}
        onChange={(event) => setUser(event.currentTarget.value.trim())}
      />
      <Fields fields={fields} onChange={setFields} />
    </CallDialog>
  )
}

export function ChangeRobot({ of, onClose }: { readonly of: Robot; readonly onClose: () => void }) {
  const { t } = useTranslation(['robots', 'common'])
  const [fields, setFields] = useState(() => fieldsOf(of))
  const call = changeRobot(of, fields)
  return (
    <CallDialog
      title={t('edit', { robot: of.user })}
      confirmLabel={t('common:save')}
      onClose={onClose}
      call={call}
      invalidates={invalidates}
      disabled={JSON.stringify(call.body) === '{}'}
      receipt={() => t('changedReceipt')}
    >
      <Fields fields={fields} onChange={setFields} />
    </CallDialog>
  )
}

type FieldsProps = { readonly fields: RobotFields; readonly onChange: (fields: RobotFields) => void }

function Fields({ fields, onChange }: FieldsProps) {
  const { t } = useTranslation('robots')
  const field = (name: keyof RobotFields) => ({
    value: fields[name],
    onChange: ({ currentTarget }: { readonly currentTarget: { readonly value: string } }) =>
      onChange({ ...fields, [name]: currentTarget.value }),
  })
  return (
    <>
      <TextInput label={t('displayName')} {...field('displayName')} />
      <TextInput label={t('name')} {...field('name')} />
      <TextInput label={t('owner')} {...field('owner')} />
      <TextInput label={t('callback')} description={t('callbackHint')} type="url" {...field('callback')} />
      <TextInput label={t('portrait')} {...field('portrait')} />
      <Textarea label={t('extra')} autosize minRows={2} {...field('extra')} />
    </>
  )
}

export function RotateRobot({ user, onClose }: DialogProps) {
  const { t } = useTranslation('robots')
  return (
    <CallDialog
      title={t('rotateTitle', { robot: user })}
      confirmLabel={t('rotate')}
      danger
      onClose={onClose}
      call={rotateRobot(user)}
      invalidates={invalidates}
      preview={t('rotatePreview')}
      receipt={({ secret }) => (
        <>
          {t('rotatedReceipt')}
          <SecretsOnce secrets={{ [user]: secret }} />
        </>
      )}
    />
  )
}

export function RemoveRobot({ user, onClose }: DialogProps) {
  const { t } = useTranslation('robots')
  return (
    <CallDialog
      title={t('removeTitle', { robot: user })}
      confirmLabel={t('remove')}
      confirmText={user}
      danger
      onClose={onClose}
      call={removeRobot(user)}
      invalidates={invalidates}
      preview={t('removePreview')}
      receipt={() => t('removedReceipt', { robot: user })}
    />
  )
}
