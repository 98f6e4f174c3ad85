import { createHash } from 'node:crypto'
import { placeName } from '../../archive/filters.ts'
import { languageTags } from '../../archive/languages.ts'
import { noonInChengdu } from '../../archive/storyDay.ts'
import type { EditionIssue } from '../editionIssue.ts'
import { element, inLines, type Markup, markup } from '../markup.ts'
import { editionText } from '../messages/editionMessages.ts'
import { ownTextIn, type Pieces } from '../pieces.ts'
import { publication } from '../publication.ts'
import { stableId } from '../stableId.ts'
import { bookTitle, type EpubPage } from './epubPages.ts'

/**
 * The package document (https://www.w3.org/TR/epub-33/#sec-package-doc): what the book is, its files, their
 * order. It depends only on the archive, so that two builds of one archive give the same book.
 * @param day the issue's day, as YYYY-MM-DD
 */
export function packageDocument(issue: EditionIssue, day: string, pages: readonly EpubPage[]): string {
  return String(markup`<?xml version="1.0" encoding="utf-8"?>
<package xmlns="http://www.idpf.org/2007/opf" version="3.0" unique-identifier="id"
  xml:lang="${languageTags[issue.shown[0]]}">
<metadata xmlns:dc="http://purl.org/dc/elements/1.1/">${metadata(issue, day, pages)}</metadata>
<manifest>
<item id="style" href="style.css" media-type="text/css"/>
<item id="cover-png" href="cover.png" media-type="image/png" properties="cover-image"/>
${inLines(pages.map(item))}
</manifest>
<spine>${pages.map(({ file }) => element('itemref', { idref: idOf(file) }))}</spine>
</package>
`)
}

function metadata(issue: EditionIssue, day: string, pages: readonly EpubPage[]): Markup {
  const { shown, sections, sources, origin = [], pinyin } = issue
  const kind = [...shown, ...(pinyin ? ['pinyin'] : [])].join('+')
  const regions = new Set(sections.flatMap(({ stories }) => stories.map(({ region }) => region)))
  const name = publication.name[shown[0]]
  const description = ownTextIn(shown, (language) => publication.description[language])
  return inLines([
    element('dc:identifier', { id: 'id' }, stableId('edition', issue.id, kind)),
    ...inEach('dc:title', bookTitle(issue)),
    ...shown.map((language) => element('dc:language', {}, languageTags[language])),
    element('dc:creator', {}, name),
    element('dc:publisher', {}, name),
    element('dc:date', {}, day),
    ...[...regions].flatMap((region) =>
      region === 'beyond' ? [] : [element('dc:subject', {}, placeName(region)[shown[0]])],
    ),
    ...inEach('dc:description', description),
    ...origin.slice(0, 1).map(({ link }) => element('dc:source', {}, link)),
    ...inEach('dc:source', sources),
    meta('dcterms:modified', modified(day, pages)),
    markup`<meta property="belongs-to-collection" id="series">${name}</meta>`,
    markup`<meta refines="#series" property="collection-type">series</meta>`,
    markup`<meta refines="#series" property="group-position">${issue.id.replace('-', '.')}</meta>`,
    ...accessibility(issue),
    // EPUB 2 readers find the cover only by this.
    markup`<meta name="cover" content="cover-png"/>`,
  ])
}

/** An element for each language of a text. */
function inEach(name: string, pieces: Pieces, property?: string): Markup[] {
  return pieces.map(({ language, text }) =>
    element(name, { property, 'xml:lang': languageTags[language] }, text),
  )
}

/**
 * A time on the issue's day that depends on the text, because readers update a book only if its time differs. A build
 * must not write its own time.
 */
function modified(day: string, pages: readonly EpubPage[]): string {
  const hash = createHash('sha256')
  for (const { content } of pages) hash.update(content)
  const seconds = hash.digest().readUInt32BE() % (10 * 60 * 60)
  return new Date(Date.parse(noonInChengdu(day)) + 1000 * seconds).toISOString().replace('.000', '')
}

/** The book's accessibility metadata (https://www.w3.org/TR/epub-a11y-11/). */
function accessibility({ shown, pinyin }: EditionIssue): Markup[] {
  const summary = ownTextIn(shown, (language) => editionText(language, 'accessibility'))
  return [
    meta('schema:accessMode', 'textual'),
    meta('schema:accessMode', 'visual'),
    meta('schema:accessModeSufficient', 'textual'),
    ...[
      'structuralNavigation',
      'tableOfContents',
      'readingOrder',
      'alternativeText',
      'displayTransformability',
      ...(pinyin ? ['fullRubyAnnotations'] : []),
    ].map((feature) => meta('schema:accessibilityFeature', feature)),
    meta('schema:accessibilityHazard', 'none'),
    meta('dcterms:conformsTo', 'EPUB Accessibility 1.1 - WCAG 2.2 Level AA'),
    meta('a11y:certifiedBy', publication.name[shown[0]]),
    ...inEach('meta', summary, 'schema:accessibilitySummary'),
  ]
}

function meta(property: string, value: string): Markup {
  return element('meta', { property }, value)
}

function item({ file }: EpubPage): Markup {
  const properties = file === 'contents.xhtml' ? 'nav' : undefined
  return element('item', { id: idOf(file), href: file, 'media-type': 'application/xhtml+xml', properties })
}

function idOf(file: string): string {
  return file.replace('.xhtml', '')
}
