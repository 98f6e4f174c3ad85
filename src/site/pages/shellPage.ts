import type { RenderPage } from '../../app/renderPage.tsx'
import type { Issue } from '../../archive/issue.ts'
import { type Language, languages } from '../../archive/languages.ts'
import { pagePaths } from '../../archive/pages.ts'
import { emptyStory, emptyStoryId, leadToHost, rootTag } from '../../boot/contracts.ts'
import { element, Markup, markup } from '../../editions/markup.ts'
import { aloneNotes, noScriptNotes } from './aloneNotes.ts'
import { type BundledCode, document, scriptPreload, sheetLink } from './document.ts'
import type { InlineParts } from './inlineParts.ts'

/** A story page without its words, by interface language. */
type EmptyStories = Readonly<Record<Language, string>>

/** The script that shows a story comes last in the text that the first paint waits for. */
const shownId = 'story-shown'

/**
 * The page without text with which the service worker answers navigations. If the worker adds a story's words, they
 * appear in the empty story page, with the inline styles.
 */
export function shellPage(
  inline: InlineParts,
  empty: EmptyStories,
  { script, sheet }: BundledCode,
  base: string,
): string {
  const { scripts, aloneTexts } = inline
  const templates = languages.map((one) =>
    element('template', { id: emptyStoryId(one) }, new Markup(empty[one])),
  )
  const notes = languages.map((one) => aloneNotes(aloneTexts, one))
  const page = {
    language: 'en',
    base,
    kind: 'story',
    paintFrom: shownId,
    lead: new Markup(leadToHost),
    text: markup`${templates}${new Markup(rootTag)}</div>${element('script', { id: shownId }, new Markup(scripts.shell))}`,
    scripts: [scripts.shell],
    loads: [scriptPreload(script), sheetLink(sheet)],
    notes: [noScriptNotes(aloneTexts), ...notes],
  } as const
  return document(page, inline)
}

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
