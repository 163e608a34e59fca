import { useTranslation } from 'react-i18next'
import { Page } from '../../components/page.tsx'

export function JobsPage() {
  const { t } = useTranslation('jobs')
  return <Page title={t('title')}>{null}</Page>
}
