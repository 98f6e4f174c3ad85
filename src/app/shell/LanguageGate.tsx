import { useEffect } from 'react'
import { Link, useNavigate } from 'react-router'
import { type Language, languages } from '../../archive/languages.ts'
import { sitePaths } from '../../archive/siteAddress.ts'
import { interfaceI18n } from '../i18n/interfaceI18n.ts'
import { paths } from '../paths.ts'
import { readPreferences } from '../preferences.ts'
import { HeadTags } from '../ui/PageHead.tsx'
import './LanguageGate.css'

const name = 'Southwest China 西南地区'

/** The root page: sends the reader on to the language remembered, else the browser's; two links where no script runs. */
export function LanguageGate() {
  const navigate = useNavigate()
  useEffect(() => {
    void navigate(paths.front(readPreferences().language ?? browserLanguage()), { replace: true })
  }, [navigate])
  return (
    <div id="app" className="gate">
      <HeadTags
        title={name}
        name={name}
        site={name}
        summary={languages.map((language) => interfaceI18n(language).t('site.description')).join(' ')}
        kind="website"
        language="en"
        path={sitePaths.root()}
        pathIn={sitePaths.front}
      />
      <main>
        <h1>
          <span lang="en">Southwest China</span> <span lang="zh-Hans">西南地区</span>
        </h1>
        <p>
          <Link lang="en" to={paths.front('en')}>
            Read in English
          </Link>
          <Link lang="zh-Hans" to={paths.front('zh')}>
            阅读中文版
          </Link>
        </p>
      </main>
    </div>
  )
}

function browserLanguage(): Language {
  return navigator.languages
    .find((tag) => /^(?:en|zh)\b/i.test(tag))
    ?.toLowerCase()
    .startsWith('zh')
    ? 'zh'
    : 'en'
}
