import { createHash } from 'node:crypto'
import { placeName } from '../../archive/filters.ts'
import { languageTags } from '../../archive/languages.ts'
import { noonInChengdu } from '../../archive/storyDay.ts'
import type { EditionIssue } from '../editionIssue.ts'
import { element, inLines, type Markup, markup } from '../markup.ts'
import { editionText } from '../messages/editionMessages.ts'
import type { Pieces } from '../pieces.ts'
import { publication } from '../publication.ts'
import { stableId } from '../stableId.ts'
import { bookTitle, type EpubPage } from './epubPages.ts'

/**
 * The package document (https://www.w3.org/TR/epub-33/#sec-package-doc): what the book is, its files, their
 * order. It depends only on the archive, so that two builds of one archive give the same book.
 * @param day the issue's day, as YYYY-MM-DD
 */
export function packageDocument(issue: EditionIssue, day: string, pages: readonly EpubPage[]): string {
  const attributes = {
    xmlns: 'http://www.idpf.org/2007/opf',
    version: '3.0',
    'unique-identifier': 'id',
    'xml:lang': languageTags[issue.shown[0]],
  }
  const parts = [
    element('metadata', { 'xmlns:dc': 'http://purl.org/dc/elements/1.1/' }, metadata(issue, day, pages)),
    element('manifest', {}, manifest(pages)),
    element(
      'spine',
      {},
      pages.map(({ file }) => element('itemref', { idref: idOf(file) })),
    ),
  ]
  return `<?xml version="1.0" encoding="utf-8"?>\n${element('package', attributes, markup`\n${inLines(parts)}\n`)}\n`
}

function metadata(issue: EditionIssue, day: string, pages: readonly EpubPage[]): Markup {
  const { shown, sections, sources, origin, pinyin } = issue
  const kind = [...shown, ...(pinyin ? ['pinyin'] : [])].join('+')
  const regions = new Set(sections.flatMap(({ stories }) => stories.map(({ region }) => region)))
  return inLines([
    element('dc:identifier', { id: 'id' }, stableId('edition', issue.id, kind)),
    ...bookTitle(issue).map((piece, at) => titled(piece, at)),
    ...shown.map((language) => element('dc:language', {}, languageTags[language])),
    element('dc:creator', {}, publication.name[shown[0]]),
    element('dc:publisher', {}, publication.name[shown[0]]),
    element('dc:date', {}, day),
    ...[...regions].flatMap((region) =>
      region === 'beyond' ? [] : [element('dc:subject', {}, placeName(region)[shown[0]])],
    ),
    ...shown.map((language) =>
      element('dc:description', { 'xml:lang': languageTags[language] }, publication.description[language]),
    ),
    ...(origin ?? []).slice(0, 1).map(({ link }) => element('dc:source', {}, link)),
    ...sources.map(({ language, text }) =>
      element('dc:source', { 'xml:lang': languageTags[language] }, text),
    ),
    meta('dcterms:modified', modified(day, pages)),
    element('meta', { property: 'belongs-to-collection', id: 'series' }, publication.name[shown[0]]),
    element('meta', { refines: '#series', property: 'collection-type' }, 'series'),
    element('meta', { refines: '#series', property: 'group-position' }, issue.id.replace('-', '.')),
    ...accessibility(issue),
    // EPUB 2 readers find the cover only by this.
    element('meta', { name: 'cover', content: 'cover-png' }),
  ])
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

function titled({ language, text }: Pieces[number], at: number): Markup {
  const attributes = { id: at === 0 ? 'title' : undefined, 'xml:lang': languageTags[language] }
  return element('dc:title', attributes, text)
}

/** The book's accessibility metadata (https://www.w3.org/TR/epub-a11y-11/). */
function accessibility({ shown, pinyin }: EditionIssue): Markup[] {
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
    ...shown.map((language) =>
      element(
        'meta',
        { property: 'schema:accessibilitySummary', 'xml:lang': languageTags[language] },
        editionText(language, 'accessibility'),
      ),
    ),
  ]
}

function meta(property: string, value: string): Markup {
  return element('meta', { property }, value)
}

function manifest(pages: readonly EpubPage[]): Markup {
  const item = (file: string, type: string, properties?: string) =>
    element('item', { id: idOf(file), href: file, 'media-type': type, properties })
  return inLines([
    item('style.css', 'text/css'),
    item('cover.png', 'image/png', 'cover-image'),
    ...pages.map(({ file }) =>
      item(file, 'application/xhtml+xml', file === 'contents.xhtml' ? 'nav' : undefined),
    ),
  ])
}

function idOf(file: string): string {
  return file.replace(/\.xhtml$/, '').replace('.', '-')
}
