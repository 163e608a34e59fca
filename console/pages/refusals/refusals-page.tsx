import { useTranslation } from 'react-i18next'
import { Page } from '../../components/page.tsx'

export function RefusalsPage() {
  const { t } = useTranslation('refusals')
  return <Page title={t('title')}>{null}</Page>
}
