import { Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'

/** Why nothing arrived, by the server's word for it. */
const known = ['timeout', 'unreachable', 'unresolved', 'address', 'too_large', 'aborted', 'failed'] as const

/** The reason as a sentence; an HTTP status as its number. */
export function useDeliveryError(): (error: string) => string {
  const { t } = useTranslation('webhooks')
  return (error) => {
    const named = known.find((one) => one === error)
    if (named) return t(`errors.${named}`)
    const status = /^status_(\d+)$/.exec(error)?.[1]
    return status === undefined ? error : t('errors.status', { status })
  }
}

/** Why it was not delivered. */
export function DeliveryError({ error }: { readonly error: string }) {
  const textOf = useDeliveryError()
  return (
    <Text span size="sm" className="break-anywhere">
      {textOf(error)}
    </Text>
  )
}
