import { NativeSelect, Textarea, TextInput } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { CallDialog } from '../../components/call-dialog.tsx'
import { type AppSetting, setSetting } from './app-calls.ts'
import { settingIn, shownSetting } from './setting-text.ts'

type SettingDialogProps = { readonly app: string; readonly of: AppSetting; readonly onClose: () => void }

/** Gives an app a value of its own. */
export function SettingDialog({ app, of: { name, value: now }, onClose }: SettingDialogProps) {
  const { t } = useTranslation('apps')
  const [text, setText] = useState(() => shownSetting(now))
  const value = settingIn(text, now)
  return (
    <CallDialog
      title={t('changeTitle', { app, setting: name })}
      confirmLabel={t('change')}
      onClose={onClose}
      call={setSetting(app, name, value ?? text)}
      invalidates={['/v1/apps']}
      disabled={value === undefined}
      receipt={() => t('changedReceipt')}
    >
      <ValueInput name={name} text={text} now={now} isValid={value !== undefined} onChange={setText} />
    </CallDialog>
  )
}

type ValueInputProps = {
  readonly name: string
  readonly text: string
  readonly now: unknown
  readonly isValid: boolean
  readonly onChange: (text: string) => void
}

function ValueInput({ name, text, now, isValid, onChange }: ValueInputProps) {
  const { t } = useTranslation('apps')
  if (typeof now === 'boolean')
    return (
      <NativeSelect
        label={name}
        value={text}
        data={['true', 'false']}
        onChange={(event) => onChange(event.currentTarget.value)}
      />
    )
  if (typeof now === 'object' && now !== null)
    return (
      <Textarea
        label={name}
        description={t('mapHint')}
        autosize
        minRows={3}
        value={text}
        error={!isValid}
        onChange={(event) => onChange(event.currentTarget.value)}
      />
    )
  return (
    <TextInput
      label={name}
      description={typeof now === 'number' ? t('numberHint') : undefined}
      data-autofocus
      value={text}
      error={!isValid}
      onChange={(event) => onChange(event.currentTarget.value)}
    />
  )
}
