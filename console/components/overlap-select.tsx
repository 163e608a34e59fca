import { NativeSelect } from '@mantine/core'
import { useTranslation } from 'react-i18next'

const dayMs = 86_400_000

/** How long the secret before stays valid. */
export const overlaps = { now: 0, hour: dayMs / 24, day: dayMs, week: 7 * dayMs, month: 30 * dayMs } as const
export type Overlap = keyof typeof overlaps

type OverlapSelectProps = { readonly value: Overlap; readonly onChange: (value: Overlap) => void }

/** For the rotation of a secret: how long the present one is still accepted. */
export function OverlapSelect({ value, onChange }: OverlapSelectProps) {
  const { t } = useTranslation('common')
  const names = Object.keys(overlaps) as Overlap[]
  return (
    <NativeSelect
      label={t('overlap.label')}
      value={value}
      onChange={(event) => onChange(names.find((one) => one === event.currentTarget.value) ?? 'day')}
      data={names.map((name) => ({ value: name, label: t(`overlap.${name}`) }))}
    />
  )
}
