import { JsonInput, Radio, Stack, Text, TextInput } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useApp } from '../../api/client.ts'
import { pathOf } from '../../api/commands.ts'
import { useAction } from '../../api/queries.ts'
import { ActionDialog } from '../../components/action-dialog.tsx'
import { JsonDiff } from '../../components/json-diff.tsx'
import { type AppSetting, type Kind, kindOf, type NewValue, parsedValue, type ServerSetting, textOf } from './rows.ts'
import { Meaning } from './setting-table.tsx'

type Props = {
  readonly setting: AppSetting
  readonly about: ServerSetting | undefined
  readonly onClose: () => void
}

/** Gives the app a value of its own. */
export function ChangeDialog({ setting: { name, value }, about, onClose }: Props) {
  const { t } = useTranslation('settings')
  const app = useApp()
  const kind = kindOf(value)
  const [typed, setTyped] = useState(textOf(value))
  const parsed = parsedValue(kind, typed)
  const body = 'value' in parsed ? { [name]: parsed.value } : {}
  const action = useAction(
    (change: Record<string, NewValue>, api) =>
      api.PATCH('/v1/apps/{app}/settings', { params: { path: { app } }, body: change }),
    { invalidates: ['/v1/apps'] },
  )
  return (
    <ActionDialog
      title={t('changeTitle', { name, app })}
      confirmLabel={t('change')}
      opened
      onClose={onClose}
      disabled={'wrong' in parsed || typed === textOf(value)}
      command={{ method: 'PATCH', path: pathOf`/v1/apps/${app}/settings`, body }}
      preview={'value' in parsed ? <JsonDiff before={{ [name]: value }} after={body} /> : undefined}
      onConfirm={() => action.mutateAsync(body)}
      receipt={() => <Text size="sm">{t('changed', { name })}</Text>}
    >
      <Stack gap="xs">
        {about && (
          <Text size="sm" c="dimmed" lang="en">
            <Meaning text={about.meaning} /> ({[about.type, about.unit].filter((text) => text !== '').join(', ')})
          </Text>
        )}
        <ValueInput
          kind={kind}
          typed={typed}
          onChange={setTyped}
          error={'wrong' in parsed ? t(parsed.wrong) : undefined}
        />
      </Stack>
    </ActionDialog>
  )
}

type ValueInputProps = {
  readonly kind: Kind
  readonly typed: string
  readonly onChange: (typed: string) => void
  readonly error: string | undefined
}

function ValueInput({ kind, typed, onChange, error }: ValueInputProps) {
  const { t } = useTranslation('settings')
  if (kind === 'boolean')
    return (
      <Radio.Group label={t('newValue')} value={typed} onChange={onChange}>
        <Stack gap={6} mt={4}>
          <Radio value="true" label={t('true')} />
          <Radio value="false" label={t('false')} />
        </Stack>
      </Radio.Group>
    )
  if (kind === 'table')
    return (
      <JsonInput
        label={t('newValue')}
        description={t('jsonHint')}
        value={typed}
        onChange={onChange}
        error={error}
        autosize
        minRows={3}
      />
    )
  return (
    <TextInput
      label={t('newValue')}
      value={typed}
      onChange={(event) => onChange(event.currentTarget.value)}
      error={error}
      inputMode={kind === 'number' ? 'numeric' : 'text'}
      autoComplete="off"
      spellCheck={false}
    />
  )
}
