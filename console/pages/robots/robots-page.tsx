import { useTranslation } from 'react-i18next'
import { Page } from '../../components/page.tsx'

export function RobotsPage() {
  const { t } = useTranslation('robots')
  return <Page title={t('title')}>{null}</Page>
}
