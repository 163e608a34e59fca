import { useTranslation } from 'react-i18next'
import { Page } from '../../components/page.tsx'

export function RequestsPage() {
  const { t } = useTranslation('requests')
  return <Page title={t('title')}>{null}</Page>
}
