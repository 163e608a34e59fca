import { Stack, Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { CopyText } from './copy-text.tsx'

/** New secrets by name, which the server shows this once. */
export function SecretsOnce({ secrets }: { readonly secrets: Readonly<Record<string, string>> }) {
  const { t } = useTranslation('common')
  return (
    <Stack gap="xs" mt="xs">
      {Object.entries(secrets).map(([name, secret]) => (
        <div key={name}>
          <Text size="sm" c="dimmed">
            {name}
          </Text>
          <CopyText text={secret} label={name} />
        </div>
      ))}
      <Text size="sm">{t('secretOnce')}</Text>
    </Stack>
  )
}
