import { Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { useApp } from '../../api/client.ts'
import { pathOf } from '../../api/commands.ts'
import { useAction } from '../../api/queries.ts'
import { ActionDialog } from '../../components/action-dialog.tsx'

/** Takes the value that the app has of its own. */
export function ResetDialog({ name, onClose }: { readonly name: string; readonly onClose: () => void }) {
  const { t } = useTranslation('settings')
  const app = useApp()
  const action = useAction(
    (setting: string, api) =>
      api.DELETE('/v1/apps/{app}/settings/{name}', { params: { path: { app, name: setting } } }),
    { invalidates: ['/v1/apps'] },
  )
  return (
    <ActionDialog
      title={t('resetTitle', { name, app })}
      confirmLabel={t('reset')}
      opened
      onClose={onClose}
      command={{ method: 'DELETE', path: pathOf`/v1/apps/${app}/settings/${name}` }}
      preview={<Text size="sm">{t('resetPreview')}</Text>}
      onConfirm={() => action.mutateAsync(name)}
      receipt={() => <Text size="sm">{t('resetDone', { name })}</Text>}
    />
  )
}
