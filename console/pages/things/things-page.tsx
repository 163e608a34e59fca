import { useTranslation } from 'react-i18next'
import { Page } from '../../components/page.tsx'

export function ThingsPage() {
  const { t } = useTranslation('things')
  return <Page title={t('title')}>{null}</Page>
}
