import { useTranslation } from 'react-i18next'
import { StatusBadge, type Tone } from '../../components/status-badge.tsx'

export const taskStates = ['open', 'done', 'failed'] as const
export const outcomes = ['delivered', 'queued', 'withheld', 'failed'] as const
export type PushOutcome = (typeof outcomes)[number]

const stateTones = { open: 'info', done: 'ok', failed: 'bad' } as const satisfies Record<string, Tone>

export function TaskState({ state }: { readonly state: (typeof taskStates)[number] }) {
  const { t } = useTranslation('pushTasks')
  return <StatusBadge tone={stateTones[state]}>{t(`states.${state}`)}</StatusBadge>
}

export const outcomeTones: Readonly<Record<PushOutcome, Tone>> = {
  delivered: 'ok',
  queued: 'info',
  withheld: 'warn',
  failed: 'bad',
}

export function OutcomeBadge({ outcome }: { readonly outcome: PushOutcome }) {
  const { t } = useTranslation('pushTasks')
  return <StatusBadge tone={outcomeTones[outcome]}>{t(`outcomes.${outcome}`)}</StatusBadge>
}
