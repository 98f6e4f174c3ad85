import { sentenceGap } from '../../archive/formats.ts'
import { languageTags } from '../../archive/languages.ts'
import type { SiteRoot } from '../../archive/siteAddress.ts'
import type { EditionIssue } from '../editionIssue.ts'
import { headingMarkup, linkMarkup, pairMarkup, piecesMarkup, storyMarkup } from '../editionMarkup.ts'
import type { EditionStory } from '../editionStory.ts'
import { type Content, element, inLines, type Markup, markup } from '../markup.ts'
import { editionText } from '../messages/editionMessages.ts'
import { onlineLink } from '../onlineLinks.ts'
import { joined, ownTextIn, type Pieces, withoutPinyin } from '../pieces.ts'

/** A page of the book: its file, its title in the book's languages, and its text. */
export type EpubPage = { readonly file: string; readonly content: string }

/** The pages of the book in reading order: cover, contents, each story, and what the issue says about itself. */
export function epubPages(issue: EditionIssue, root: SiteRoot): EpubPage[] {
  const stories = issue.sections.flatMap((section) => section.stories)
  return [
    coverPage(issue),
    contentsPage(issue),
    ...stories.map((story) => storyPage(story, issue, root)),
    aboutPage(issue, root),
  ]
}

function storyFile({ id }: Pick<EditionStory, 'id'>): string {
  return `story-${id}.xhtml`
}

/** The title of the book. No other book of the issue has the same. */
export function bookTitle({ title, shown }: EditionIssue): Pieces {
  if (shown.length === 1) return title
  return title.map((piece) => {
    const languages = editionText(piece.language, 'bilingual')
    return { ...piece, text: [piece.text, languages].join(sentenceGap(piece.language)) }
  })
}

function coverPage(issue: EditionIssue): EpubPage {
  const alt = joined(bookTitle(issue))
  const picture = element('div', { class: 'cover' }, element('img', { src: 'cover.png', alt }))
  return page('cover.xhtml', issue, alt, element('section', { 'epub:type': 'cover' }, picture), 'whole')
}

function contentsPage(issue: EditionIssue): EpubPage {
  const { shown, sections, month, name, facts } = issue
  const contents = ownTextIn(shown, (language) => editionText(language, 'contents'))
  const about = ownTextIn(shown, (language) => editionText(language, 'about'))
  const list = sections.map(({ heading, stories }) => {
    const items = stories.map((story) => entry(storyFile(story), story.headline))
    const parts = [element('span', {}, piecesMarkup(heading, 'span')), element('ol', {}, inLines(items))]
    return element('li', {}, parts)
  })
  const nav = element('nav', { 'epub:type': 'toc', id: 'toc', role: 'doc-toc' }, [
    headingMarkup('h2', contents),
    element('ol', {}, inLines([...list, entry('about.xhtml', about)])),
  ])
  const head = [pairMarkup(name, 'facts'), headingMarkup('h1', month), pairMarkup(facts, 'facts')]
  return page('contents.xhtml', issue, joined(contents), inLines([head, nav, landmarks(issue)]))
}

function entry(href: string, pieces: Pieces): Markup {
  return element('li', {}, element('a', { href }, piecesMarkup(withoutPinyin(pieces), 'span')))
}

function landmarks({ shown: [first], sections }: EditionIssue): Markup {
  const start = sections[0]?.stories[0]
  const body =
    start &&
    markup`<li><a epub:type="bodymatter" href="${storyFile(start)}">${joined(start.headline)}</a></li>`
  return markup`<nav epub:type="landmarks" hidden="hidden"><ol>
<li><a epub:type="cover" href="cover.xhtml">${editionText(first, 'cover')}</a></li>
<li><a epub:type="toc" href="contents.xhtml">${editionText(first, 'contents')}</a></li>
${body}
</ol></nav>`
}

function storyPage(story: EditionStory, issue: EditionIssue, root: SiteRoot): EpubPage {
  const text = storyMarkup(story, 'h1', onlineLink(issue, root, 'storyOnline', story))
  const body = element('section', { 'epub:type': 'chapter', role: 'doc-chapter' }, text)
  return page(storyFile(story), issue, joined(story.headline), body)
}

function aboutPage(issue: EditionIssue, root: SiteRoot): EpubPage {
  const about = ownTextIn(issue.shown, (one) => editionText(one, 'about'))
  const parts = [
    headingMarkup('h1', about),
    pairMarkup(issue.facts, 'facts'),
    pairMarkup(issue.sources, 'source'),
    ...[issue.origin, onlineLink(issue, root, 'online'), issue.pinyin].map(
      (link) => link && linkMarkup(link),
    ),
  ]
  return page('about.xhtml', issue, joined(about), element('section', {}, inLines(parts)))
}

function page(file: string, { shown }: EditionIssue, title: string, body: Content, kind?: 'whole'): EpubPage {
  const tag = languageTags[shown[0]]
  const content = markup`<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE html>
<html xmlns="http://www.w3.org/1999/xhtml" xmlns:epub="http://www.idpf.org/2007/ops"
  lang="${tag}">
<head>
<meta charset="utf-8"/>
<title>${title}</title>
<link rel="stylesheet" type="text/css" href="style.css"/>
</head>
${element('body', { class: kind }, body)}
</html>
`
  // Programs that know only XML read the language from its own attribute.
  return { file, content: String(content).replace(/ lang="([\w-]+)"/g, '$& xml:lang="$1"') }
}
