import { useTranslation } from 'react-i18next'
import { Page } from '../../components/page.tsx'

export function AppsPage() {
  const { t } = useTranslation('apps')
  return <Page title={t('title')}>{null}</Page>
}
