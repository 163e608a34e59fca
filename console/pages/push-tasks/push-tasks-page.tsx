import { useTranslation } from 'react-i18next'
import { Page } from '../../components/page.tsx'

export function PushTasksPage() {
  const { t } = useTranslation('pushTasks')
  return <Page title={t('title')}>{null}</Page>
}
