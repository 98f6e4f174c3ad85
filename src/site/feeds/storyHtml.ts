import { formatDate, formatSources } from '../../archive/formats.ts'
import { joinSegments, type Language, languageTags, textIn } from '../../archive/languages.ts'
import type { PublishedStory } from '../../archive/publishedIssue.ts'
import { storySummary } from '../../archive/storySummary.ts'
import { type Content, element, inLines, type Markup } from '../../editions/markup.ts'
import { siteText } from '../messages/siteMessages.ts'

/**
 * The whole story in one language, as HTML for feeds. A paragraph without that language appears in the other. Every
 * block has its own `lang`, because feed readers show it without our pages and styles.
 */
export function storyHtml(story: PublishedStory, wanted: Language): Markup {
  const { body, note, noteSources = [], sources, link } = story
  const { block, small, labelled } = blocksIn(wanted)
  const linkTo = (href: string, text: string) => element('a', { href }, text)
  return inLines([
    ...body.map((paragraph) => {
      const { language, text } = textIn(joinSegments(paragraph), wanted)
      return block(text, language)
    }),
    note && small(labelled(siteText(wanted, 'feed.note'), note[wanted])),
    ...noteSources.map((source) => small(linkTo(source.link, source.label[wanted]))),
    ...corrections(story, wanted),
    sources &&
      block(
        labelled(siteText(wanted, 'feed.sources', { count: sources.length }), formatSources(sources, wanted)),
      ),
    link === undefined ? undefined : block(linkTo(link, siteText(wanted, 'feed.link'))),
  ])
}

/** The story's first sentence, in the language or else in the other, and its corrections, as HTML for feeds. */
export function summaryHtml(story: PublishedStory, wanted: Language): Markup {
  const { language, text } = storySummary(story, wanted)
  return inLines([blocksIn(wanted).block(text, language), ...corrections(story, wanted)])
}

function corrections({ corrections: all = [] }: PublishedStory, wanted: Language): Markup[] {
  const { small, labelled } = blocksIn(wanted)
  return all.map(({ date, ...texts }) =>
    small(labelled(siteText(wanted, 'feed.corrected', { date: formatDate(date, wanted) }), texts[wanted])),
  )
}

function blocksIn(wanted: Language) {
  const block = (content: Content, language = wanted) =>
    element('p', { lang: languageTags[language] }, content)
  return {
    block,
    small: (content: Content) => block(element('small', {}, content)),
    // Chinese has no space after its colon.
    labelled: (label: string, text: string) => [label, text].join(wanted === 'en' ? ' ' : ''),
  }
}
