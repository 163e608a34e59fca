import { Button, Group, Input, Stack, TextInput } from '@mantine/core'
import { type ReactNode, useId } from 'react'
import { useTranslation } from 'react-i18next'
import { localInputOf, msOfLocalInput, type Preset, presets } from './times.ts'

type TimeInputProps = {
  /** In ms; undefined: without an end. */
  readonly value: number | undefined
  readonly onChange: (value: number | undefined) => void
  readonly label?: string
  readonly description?: ReactNode
  /** `future` offers 1 hour from now and so on, `past` 1 hour ago; none without it. */
  readonly presetsOf?: 'future' | 'past' | 'none'
  /** The text of the button that leaves the time open. */
  readonly openText?: string
}

/** A date and time in the time zone of the browser, with buttons for usual lengths. */
export function TimeInput({ value, onChange, label, description, presetsOf = 'future', openText }: TimeInputProps) {
  const { t } = useTranslation('common')
  const id = useId()
  const sign = presetsOf === 'past' ? -1 : 1
  return (
    <Stack gap={6}>
      <TextInput
        id={id}
        type="datetime-local"
        label={label ?? t('times.label')}
        description={description}
        value={localInputOf(value)}
        onChange={(event) => onChange(msOfLocalInput(event.currentTarget.value))}
      />
      {presetsOf !== 'none' && (
        <Group gap={6} role="group" aria-label={t('times.presets')}>
          {Object.entries(presets).map(([name, ms]) => (
            <Button key={name} size="compact-xs" variant="default" onClick={() => onChange(Date.now() + sign * ms)}>
              {t(`times.${name as Preset}`)}
            </Button>
          ))}
          <Button
            size="compact-xs"
            variant="default"
            aria-pressed={value === undefined}
            onClick={() => onChange(undefined)}
          >
            {openText ?? t('times.unlimited')}
          </Button>
        </Group>
      )}
      {value === undefined && presetsOf === 'future' && (
        <Input.Description>{openText ?? t('times.unlimited')}</Input.Description>
      )}
    </Stack>
  )
}
