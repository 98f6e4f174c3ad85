import { inBothLanguages, interfaceI18n } from '../../app/i18n/interfaceI18n.ts'
import type { Issue } from '../../archive/issue.ts'
import { languageTags, views } from '../../archive/languages.ts'
import type { SiteRoot } from '../../archive/siteAddress.ts'
import { type EditionIssue, editionIssue } from '../editionIssue.ts'
import { headingMarkup, linkMarkup, pairMarkup, piecesMarkup, storyMarkup } from '../editionMarkup.ts'
import { inlineHash } from '../inlineHash.ts'
import { type Content, element, htmlDocument, inLines, type Markup } from '../markup.ts'
import { editionText } from '../messages/editionMessages.ts'
import { onlineLink } from '../onlineLinks.ts'
import { joined, ownTextIn, withoutPinyin } from '../pieces.ts'
import { publication } from '../publication.ts'
import { drawnPinyin, pinyinPageStyle } from '../rubyMarkup.ts'
import type { SpellText } from '../spellText.ts'
import { pageStyle } from './pageStyle.ts'

/**
 * An issue as one HTML file in both languages, to be opened from a disk, an email or a chat. It has no script
 * and loads nothing. Readers choose one of three views of the languages; this needs only the style. Printed
 * side by side, it is the PDF.
 * @param spell gives pinyin to Chinese texts; without it there is none
 */
export function onePage(issue: Issue, root: SiteRoot, spell?: SpellText): string {
  const edition = editionIssue(issue, ['en', 'zh'], spell)
  const style = spell ? pageStyle + pinyinPageStyle : pageStyle
  // Nothing loads and nothing runs, wherever the file is opened.
  const policy = `default-src 'none'; style-src '${inlineHash(style)}'; base-uri 'none'; form-action 'none'`
  return htmlDocument({
    title: joined(edition.title),
    meta: [
      { 'http-equiv': 'Content-Security-Policy', content: policy },
      { name: 'color-scheme', content: 'light dark' },
    ],
    style,
    body: [choice(), header(edition), drawnPinyin(main(edition, root)), footer(edition, root)],
  })
}

/** Radio buttons before everything that they choose for, since styles look only forward. */
function choice(): Content {
  const buttons = views.map((view) => {
    const attributes = { class: 'view', type: 'radio', name: 'view', id: `view-${view}` }
    return element('input', { ...attributes, checked: view === 'both' ? '' : undefined })
  })
  const labels = views.map((view) => {
    const text =
      view === 'both' ? inBothLanguages('story.view.both') : interfaceI18n(view).t(`story.view.${view}`)
    return element('label', { for: `view-${view}`, lang: view === 'zh' ? languageTags.zh : undefined }, text)
  })
  const name = inBothLanguages('story.view.label')
  return [...buttons, element('div', { class: 'views', role: 'group', 'aria-label': name }, labels)]
}

function header(edition: EditionIssue): Markup {
  const names = ownTextIn(edition.shown, (one) => publication.name[one])
  return element('header', {}, [
    element('p', { class: 'masthead' }, piecesMarkup(names, 'span')),
    headingMarkup('h1', edition.month),
    pairMarkup(edition.facts, 'facts'),
    contents(edition),
  ])
}

function contents({ shown, sections }: EditionIssue): Markup {
  const items = sections
    .flatMap(({ stories }) => stories)
    .map(({ id, headline }) =>
      element('li', {}, element('a', { href: `#${id}` }, piecesMarkup(withoutPinyin(headline), 'span'))),
    )
  const label = ownTextIn(shown, (language) => editionText(language, 'contents'))
  const summary = element('summary', {}, element('span', {}, piecesMarkup(label, 'span')))
  return element('nav', {}, element('details', {}, [summary, element('ol', {}, items)]))
}

function main(edition: EditionIssue, root: SiteRoot): Markup {
  const parts = edition.sections.map(({ heading, stories }) => {
    const articles = stories.map((story) => {
      const online = onlineLink(edition, root, 'storyOnline', story)
      return element('article', { id: story.id }, storyMarkup(story, 'h3', online))
    })
    return element('section', {}, [headingMarkup('h2', heading), inLines(articles)])
  })
  return element('main', {}, inLines(parts))
}

function footer(edition: EditionIssue, root: SiteRoot): Content {
  const links = [edition.origin, onlineLink(edition, root, 'online'), edition.pinyin]
  const parts = [pairMarkup(edition.sources, 'source'), ...links.map((link) => link && linkMarkup(link))]
  return parts.some(Boolean) ? element('footer', {}, parts) : ''
}
