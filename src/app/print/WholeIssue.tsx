import { formatDate } from '../../archive/formats.ts'
import { languagesInView, type View, views } from '../../archive/languages.ts'
import type { PublishedIssue, PublishedStory } from '../../archive/publishedIssue.ts'
import { sections } from '../../archive/sections.ts'
import { sitePaths } from '../../archive/siteAddress.ts'
import { useInterfaceLanguage, useTranslate } from '../i18n/InterfaceLanguage.tsx'
import { Link } from '../ui/Link.tsx'
import { PageHead } from '../ui/PageHead.tsx'
import { type Ruby, rubyOf } from '../ui/ruby.ts'
import { SourceNames } from '../ui/Sources.tsx'
import { useIssueWords } from '../ui/useIssueWords.ts'
import { WordsMissing } from '../ui/WordsMissing.tsx'
import { WholeStory } from './WholeStory.tsx'
import './WholeIssue.css'

/** Every story of an issue in full, in one language or in columns: to read in one go, and to print. */
export function WholeIssue({ issue, view }: { issue: PublishedIssue; view: View }) {
  const t = useTranslate()
  const language = useInterfaceLanguage()
  const month = formatDate(issue.id, language)
  const shown = languagesInView(view, language)
  const { byStory, isShown, isOnce, isUnavailable, fetchAgain } = useIssueWords(issue)
  const rubyIn = ({ id }: PublishedStory): Ruby | undefined => {
    const texts = byStory?.get(id)
    return texts && isShown && rubyOf(texts, isShown, isOnce)
  }
  return (
    <div className="page whole-issue" data-columns={shown.length} data-pinyin={isShown && byStory && ''}>
      <PageHead title={month} pathIn={(one) => sitePaths.issue(one, issue.id)} />
      <WholeIssueTools view={view} />
      {isUnavailable && <WordsMissing onRetry={() => void fetchAgain()} />}
      <h1>{month}</h1>
      {issue.complete === false && <p>{t('issue.incompleteReason')}</p>}
      {sections.map((section) => {
        const stories = issue.stories.filter((story) => story.section === section)
        return (
          stories.length > 0 && (
            <section key={section}>
              <h2>{t(`issue.section.${section}`)}</h2>
              {stories.map((story) => (
                <WholeStory key={story.id} story={story} shown={shown} ruby={rubyIn(story)} />
              ))}
            </section>
          )
        )
      })}
      <SourceNames sources={issue.sources} />
    </div>
  )
}

/** Links to each view, a link back, and a print button. */
function WholeIssueTools({ view }: { view: View }) {
  const t = useTranslate()
  return (
    <nav className="row whole-issue-tools screen-only" aria-label={t('story.view.label')}>
      {views.map((one) => (
        <Link key={one} to={`?print=${one}`} replace aria-current={one === view ? 'page' : undefined}>
          {t(`story.view.${one}`)}
        </Link>
      ))}
      <Link to="?">{t('issue.list')}</Link>
      <button type="button" className="button" onClick={() => print()}>
        {t('share.print')}
      </button>
    </nav>
  )
}
