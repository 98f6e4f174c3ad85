import type { RenderPage } from '../../app/renderPage.tsx'
import type { Issue } from '../../archive/issue.ts'
import type { Language } from '../../archive/languages.ts'
import { pagePaths } from '../../archive/pages.ts'
import { emptyStory } from '../../boot/contracts.ts'
import type { EmptyStories } from './shellPage.ts'

const paths = pagePaths('/')

/** A placeholder text for each kind of text in a story. */
const words = { en: 'Text', zh: '文字' }
/** The issue with the story without words. */
export const emptyIssue: Issue = {
  id: emptyStory.issue,
  title: words,
  stories: [
    {
      id: emptyStory.story,
      date: '2000-01-01',
      section: 'latest',
      places: ['chengdu'],
      topics: ['trade'],
      headline: words,
      body: [[words]],
      note: words,
      noteSources: [{ label: words, link: 'https://example.org/' }],
    },
  ],
}

/**
 * A story page without its words, by interface language: as the app renders it, up to the end of the text.
 * @param render renders the pages of an archive of `emptyIssue`
 */
export async function emptyStories(render: RenderPage): Promise<EmptyStories> {
  const inLanguage = async (language: Language) => {
    const { body } = await render(paths.story(language, emptyStory.issue, emptyStory.story))
    // The app renders everything below the text. No footer is inside another.
    return body.replace(/<footer.*?<\/footer>/gs, '')
  }
  return { en: await inLanguage('en'), zh: await inLanguage('zh') }
}
