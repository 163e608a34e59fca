import { Button, Group, Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { useReasons } from '../../components/reasons.ts'
import type { Refusal } from './refusal-table.tsx'

type Props = {
  readonly refusals: readonly Refusal[]
  readonly selected: string | undefined
  readonly onSelect: (code: string | undefined) => void
}

/** How many of the loaded refusals have which error; one filters by it. */
export function ByCode({ refusals, selected, onSelect }: Props) {
  const { t } = useTranslation('refusals')
  const { error } = useReasons()
  if (refusals.length === 0) return null
  return (
    <Group gap="xs" mb="sm" role="group" aria-label={t('loaded')}>
      <Text size="xs" c="dimmed">
        {t('loaded')}
      </Text>
      {timesByCode(refusals).map(([code, times]) => (
        <Button
          key={code}
          size="compact-xs"
          variant={code === selected ? 'filled' : 'default'}
          aria-pressed={code === selected}
          title={code}
          onClick={() => onSelect(code === selected ? undefined : code)}
        >
          {error(code)} · {times}
        </Button>
      ))}
    </Group>
  )
}

/** Most first. */
export function timesByCode(refusals: readonly Pick<Refusal, 'code' | 'times'>[]): [code: string, times: number][] {
  const sums = new Map<string, number>()
  for (const { code, times } of refusals) sums.set(code, (sums.get(code) ?? 0) + times)
  return [...sums].sort(([, a], [, b]) => b - a)
}
