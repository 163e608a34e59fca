import { useTranslation } from 'react-i18next'
import { StatusBadge, type Tone } from '../../components/status-badge.tsx'
import { type ShownState, shownState, type Webhook } from './webhook-calls.ts'

const tones: Readonly<Record<ShownState, Tone>> = { running: 'ok', failing: 'bad', paused: 'warn', disabled: 'off' }

export function WebhookState({ of }: { readonly of: Webhook }) {
  const { t } = useTranslation('webhooks')
  const state = shownState(of)
  const { disabledReason } = of
  return (
    <StatusBadge tone={tones[state]} {...(disabledReason && { title: t(`reasons.${disabledReason}`) })}>
      {t(`states.${state}`)}
    </StatusBadge>
  )
}
