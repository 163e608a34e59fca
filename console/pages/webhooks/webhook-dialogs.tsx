import { NumberInput, Textarea, TextInput } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Call } from '../../api/call.ts'
import { CallDialog } from '../../components/call-dialog.tsx'
import { SecretsOnce } from '../../components/secret-once.tsx'
import { useDeliveryError } from './delivery-error.tsx'
import {
  changeWebhook,
  createWebhook,
  pauseWebhook,
  removeWebhook,
  replayWebhook,
  resendEvent,
  resumeWebhook,
  retryWebhook,
  rotateWebhook,
  testWebhook,
  type Webhook,
  type WebhookFields,
} from './webhook-calls.ts'

const invalidates = ['/v1/webhooks']

type DialogProps = { readonly of: Webhook; readonly onClose: () => void }

type WebhookDialogProps = DialogProps & { readonly panel: string | undefined }

/** The dialog that an address names. */
export function WebhookDialog({ panel, ...props }: WebhookDialogProps) {
  if (panel?.startsWith('resend:')) return <Resend {...props} event={panel.slice('resend:'.length)} />
  switch (panel) {
    case 'test':
      return <Test {...props} />
    case 'pause':
      return <Pause {...props} />
    case 'resume':
      return <Resume {...props} />
    case 'retry':
      return <RetryAll {...props} />
    case 'replay':
      return <Replay {...props} />
    case 'edit':
      return <Change {...props} />
    case 'rotate':
      return <Rotate {...props} />
    case 'remove':
      return <Remove {...props} />
    default:
      return null
  }
}

export function CreateWebhook({ onClose }: { readonly onClose: () => void }) {
  const { t } = useTranslation('webhooks')
  const [fields, setFields] = useState<WebhookFields>({ url: '', label: '', types: '*' })
  return (
    <CallDialog
      title={t('create')}
      onClose={onClose}
      call={createWebhook(fields)}
      invalidates={invalidates}
      disabled={fields.url === ''}
      receipt={({ secret }) => (
        <>
          {t('createdReceipt')}
          <SecretsOnce secrets={{ [t('secret')]: secret }} />
        </>
      )}
    >
      <Fields fields={fields} onChange={setFields} />
    </CallDialog>
  )
}

function Change({ of, onClose }: DialogProps) {
  const { t } = useTranslation('webhooks')
  const { url, label, types } = of
  const [fields, setFields] = useState<WebhookFields>({ url, label, types: types.join('\n') })
  return (
    <CallDialog
      title={t('editTitle')}
      confirmLabel={t('edit')}
      onClose={onClose}
      call={changeWebhook(of.id, fields)}
      invalidates={invalidates}
      receipt={() => t('changedReceipt')}
    >
      <Fields fields={fields} onChange={setFields} />
    </CallDialog>
  )
}

type FieldsProps = { readonly fields: WebhookFields; readonly onChange: (fields: WebhookFields) => void }

function Fields({ fields, onChange }: FieldsProps) {
  const { t } = useTranslation('webhooks')
  return (
    <>
      <TextInput
        label={t('url')}
        description={t('urlHint')}
        type="url"
        required
        data-autofocus
        value={fields.url}
        onChange={(event) => onChange({ ...fields, url: event.currentTarget.value.trim() })}
      />
      <TextInput
        label={t('label')}
        maxLength={100}
        value={fields.label}
        onChange={(event) => onChange({ ...fields, label: event.currentTarget.value })}
      />
      <Textarea
        label={t('types')}
        description={t('typesHint')}
        autosize
        minRows={2}
        value={fields.types}
        onChange={(event) => onChange({ ...fields, types: event.currentTarget.value })}
      />
    </>
  )
}

function Pause({ of, onClose }: DialogProps) {
  const { t } = useTranslation('webhooks')
  return (
    <CallDialog
      title={t('pauseTitle')}
      confirmLabel={t('pause')}
      onClose={onClose}
      call={pauseWebhook(of.id)}
      invalidates={invalidates}
      preview={t('pausePreview')}
      receipt={() => t('pausedReceipt')}
    />
  )
}

function Resume({ of, onClose }: DialogProps) {
  const { t } = useTranslation('webhooks')
  return (
    <CallDialog
      title={t('resumeTitle')}
      confirmLabel={t('resume')}
      onClose={onClose}
      call={resumeWebhook(of.id)}
      invalidates={invalidates}
      preview={t('resumePreview')}
      receipt={() => t('resumedReceipt')}
    />
  )
}

type Delivery = {
  readonly delivered: boolean
  readonly status?: number | undefined
  readonly error?: string | undefined
  readonly ms: number
}

type SendingProps = DialogProps & {
  readonly title: string
  readonly label: string
  readonly preview: string
  readonly call: Call<Delivery>
}

/** Sends one event and shows what the receiver answered. */
function Sending({ title, label, preview, call, onClose }: SendingProps) {
  const { t } = useTranslation('webhooks')
  const textOf = useDeliveryError()
  return (
    <CallDialog
      title={title}
      confirmLabel={label}
      onClose={onClose}
      call={call}
      invalidates={invalidates}
      preview={preview}
      receipt={({ delivered, status, error = '', ms }) =>
        delivered ? t('answered', { status, ms }) : t('notAnswered', { error: textOf(error) })
      }
    />
  )
}

function Test(props: DialogProps) {
  const { t } = useTranslation('webhooks')
  const texts = { title: t('testTitle'), label: t('test'), preview: t('testPreview') }
  return <Sending {...props} {...texts} call={testWebhook(props.of.id)} />
}

function Resend({ event, ...props }: DialogProps & { readonly event: string }) {
  const { t } = useTranslation('webhooks')
  const texts = { title: t('resendTitle'), label: t('resend'), preview: t('resendPreview') }
  return <Sending {...props} {...texts} call={resendEvent(props.of.id, event)} />
}

function RetryAll({ of, onClose }: DialogProps) {
  const { t } = useTranslation('webhooks')
  return (
    <CallDialog
      title={t('retryAllTitle')}
      confirmLabel={t('retryAll')}
      onClose={onClose}
      call={retryWebhook(of.id)}
      invalidates={invalidates}
      preview={t('retryAllPreview')}
      receipt={({ targets }) => t('retriedReceipt', { count: targets })}
    />
  )
}

function Replay({ of, onClose }: DialogProps) {
  const { t } = useTranslation('webhooks')
  const [after, setAfter] = useState<number | string>(0)
  const position = typeof after === 'number' ? after : Number.NaN
  return (
    <CallDialog
      title={t('replayTitle')}
      confirmLabel={t('replay')}
      onClose={onClose}
      call={replayWebhook(of.id, Number.isNaN(position) ? 0 : position)}
      invalidates={invalidates}
      disabled={Number.isNaN(position)}
      preview={t('replayPreview')}
      receipt={() => t('replayedReceipt', { position })}
    >
      <NumberInput
        label={t('replayAfter')}
        min={0}
        max={of.position}
        allowDecimal={false}
        allowNegative={false}
        data-autofocus
        value={after}
        onChange={setAfter}
      />
    </CallDialog>
  )
}

function Rotate({ of, onClose }: DialogProps) {
  const { t } = useTranslation('webhooks')
  return (
    <CallDialog
      title={t('rotateTitle')}
      confirmLabel={t('rotate')}
      onClose={onClose}
      call={rotateWebhook(of.id)}
      invalidates={invalidates}
      preview={t('rotatePreview')}
      receipt={({ secret }) => (
        <>
          {t('rotatedReceipt')}
          <SecretsOnce secrets={{ [t('secret')]: secret }} />
        </>
      )}
    />
  )
}

function Remove({ of, onClose }: DialogProps) {
  const { t } = useTranslation('webhooks')
  return (
    <CallDialog
      title={t('removeTitle')}
      confirmLabel={t('remove')}
      confirmText={of.label || of.id}
      danger
      onClose={onClose}
      call={removeWebhook(of.id)}
      invalidates={invalidates}
      preview={t('removePreview')}
      receipt={() => t('removedReceipt')}
    />
  )
}
