import { useEffect } from 'react'
import { useNavigate } from 'react-router'
import { sitePaths } from '../../../archive/site/siteAddress.ts'
import { inBothLanguages } from '../../i18n/interfaceI18n.ts'
import { HeadTags } from '../../ui/page/PageHead.tsx'
import { paths } from '../../ui/page/paths.ts'
import { Gate } from './Gate.tsx'
import { preferredLanguage } from './preferredLanguage.ts'

/** The root page: redirects to the preferred language; shows two links if no script runs. */
export function LanguageGate() {
  const navigate = useNavigate()
  useEffect(() => {
    void navigate(paths.front(preferredLanguage()), { replace: true })
  }, [navigate])
  const name = inBothLanguages('site.name')
  return (
    <Gate headline="site.name">
      <HeadTags
        title={name}
        name={name}
        site={name}
        summary={inBothLanguages('site.description')}
        kind="website"
        language="en"
        path={sitePaths.root()}
        pathIn={sitePaths.front}
      />
    </Gate>
  )
}
