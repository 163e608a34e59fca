import { NativeSelect, TextInput } from '@mantine/core'
import { type FormEvent, useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { type Dialect, dialects, type Platform, platforms } from '../app/searches.ts'

type SelectFilterProps<Value extends string> = {
  readonly label: string
  readonly value: Value | undefined
  readonly options: readonly { readonly value: Value; readonly label: string }[]
  readonly onChange: (value: Value | undefined) => void
}

/** One of a few values, or any. */
export function SelectFilter<Value extends string>({ label, value, options, onChange }: SelectFilterProps<Value>) {
  const { t } = useTranslation('common')
  return (
    <NativeSelect
      label={label}
      value={value ?? ''}
      data={[{ value: '', label: t('any') }, ...options]}
      onChange={(event) => onChange(options.find((one) => one.value === event.currentTarget.value)?.value)}
    />
  )
}

type OneOfProps<Value> = { readonly value: Value | undefined; readonly onChange: (value: Value | undefined) => void }

export function DialectFilter({ value, onChange }: OneOfProps<Dialect>) {
  const { t } = useTranslation('common')
  const options = dialects.map((one) => ({ value: one, label: t(`dialects.${one}`) }))
  return <SelectFilter label={t('dialect')} value={value} options={options} onChange={onChange} />
}

export function PlatformFilter({ value, onChange }: OneOfProps<Platform>) {
  const { t } = useTranslation('common')
  const options = platforms.map((one) => ({ value: one, label: t(`platforms.${one}`) }))
  return <SelectFilter label={t('platform')} value={value} options={options} onChange={onChange} />
}

type TextFilterProps = {
  readonly label: string
  readonly value: string | undefined
  readonly onChange: (value: string | undefined) => void
  /** What may be written, as the field's placeholder. */
  readonly hint?: string
  readonly type?: 'text' | 'number'
  readonly width?: number
}

/** A text that filters when Enter is pressed or the field is left. */
export function TextFilter({ label, value = '', onChange, hint, type = 'text', width = 200 }: TextFilterProps) {
  const [typed, setTyped] = useState(value)
  useEffect(() => setTyped(value), [value])
  const apply = () => {
    const text = typed.trim()
    if (text !== value) onChange(text === '' ? undefined : text)
  }
  const submit = (event: FormEvent) => {
    event.preventDefault()
    apply()
  }
  return (
    <form onSubmit={submit}>
      <TextInput
        label={label}
        value={typed}
        placeholder={hint}
        type={type}
        w={width}
        maw="100%"
        onChange={(event) => setTyped(event.currentTarget.value)}
        onBlur={apply}
        autoComplete="off"
        spellCheck={false}
      />
    </form>
  )
}
