import type { createRenderer } from '../../../app/renderPage.tsx'
import type { Issue } from '../../../archive/issue.ts'
import { type Language, languages } from '../../../archive/languages.ts'
import { emptyStory, emptyStoryPath } from '../../../early/emptyStory.ts'
import { deriveCatalogue } from '../data/deriveCatalogue.ts'

/** A text of each kind that a story may have, to be replaced. */
const words = { en: '5 % 6 km 7 kg', zh: '5% 6公里 7公斤' }
const empty: Issue = {
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
    },
  ],
}

/** The page of a story without its words, by interface language: as the app renders it, down to the end of the text. */
export async function emptyStories(createApp: typeof createRenderer): Promise<Record<Language, string>> {
  const render = createApp(deriveCatalogue([empty]))
  const pages = await Promise.all(languages.map((language) => render(`/${language}/${emptyStoryPath}`)))
  const [en = '', zh = ''] = pages.map(({ body }) => body.replace(/<footer.*?<\/footer>/g, ''))
  return { en, zh }
}
