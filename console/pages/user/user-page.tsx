import { useTranslation } from 'react-i18next'
import { Page } from '../../components/page.tsx'

export function UserPage() {
  const { t } = useTranslation('user')
  return <Page title={t('title')}>{null}</Page>
}
