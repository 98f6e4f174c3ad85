import { createHash } from 'node:crypto'
import { strToU8, type Zippable, zipSync } from 'fflate'
import { placeName } from '../../archive/filters.ts'
import type { Issue } from '../../archive/issue.ts'
import { type LanguagesShown, languageTags } from '../../archive/languages.ts'
import type { SiteRoot } from '../../archive/siteAddress.ts'
import { issueDay, noonInChengdu } from '../../archive/storyDay.ts'
import { coverPicture } from '../cover.ts'
import { type EditionIssue, editionIssue } from '../editionIssue.ts'
import { element, inLines, type Markup, markup } from '../markup.ts'
import { editionText } from '../messages/editionMessages.ts'
import { ownTextIn, type Pieces } from '../pieces.ts'
import { publication } from '../publication.ts'
import { pinyinBookStyle } from '../rubyMarkup.ts'
import type { SpellText } from '../spellText.ts'
import { stableId } from '../stableId.ts'
import { bookTitle, type EpubPage, epubPages } from './epubPages.ts'

/**
 * The style of an EPUB. It sets no colour and no font, since readers choose their own, and others at night.
 * Script, position and a rule before it distinguish a paragraph's counterpart, not colour.
 */
const epubStyle = `
body { margin: 0 4%; line-height: 1.5; overflow-wrap: break-word; }
body.whole { margin: 0; }
:lang(zh-Hans) { line-height: 1.75; font-style: normal; }
h1, h2 { line-height: 1.3; text-align: left; page-break-after: avoid; break-after: avoid; page-break-inside: avoid; break-inside: avoid; hyphens: none; -webkit-hyphens: none; }
h1 { font-size: 1.5em; margin: 0.3em 0 0.8em; }
h2 { font-size: 1.2em; margin: 1.6em 0 0.6em; }
h1 span, h2 span { display: block; }
h1 :lang(zh-Hans) { word-break: keep-all; overflow-wrap: anywhere; }
h1 .counterpart, h2 .counterpart { font-size: 0.85em; margin-top: 0.3em; }
p { margin: 0 0 0.7em; text-indent: 0; orphans: 2; widows: 2; }
p.counterpart { margin-left: 0.4em; padding-left: 0.8em; border-left: 3px solid #888888; }
.pair { margin-bottom: 0.9em; }
h1.pair, .kicker { margin-bottom: 0.4em; }
.kicker p, .label p, .facts p, .source p { margin: 0; padding: 0; border: 0; }
nav li > span { font-weight: bold; }
.kicker, .source, .label, .facts { font-size: 0.85em; }
.kicker { page-break-after: avoid; break-after: avoid; }
.label { font-weight: bold; margin-bottom: 0.3em; }
.note { margin: 1.2em 0; padding: 0.6em 0.8em 0; border: 1px solid #888888; font-size: 0.9em; }
.notice { font-style: italic; }
.source { page-break-before: avoid; break-before: avoid; }
nav a span { display: block; }
nav ol { list-style: none; margin: 0 0 1em; padding: 0; }
nav ol ol { padding-left: 0.8em; }
nav li { margin: 0.5em 0; }
nav a { text-decoration: none; }
[hidden] { display: none; }
.cover { margin: 0; text-align: center; }
.cover img { max-width: 100%; max-height: 100vh; height: auto; }
`.trimStart()

/**
 * An issue as an EPUB 3.3 in one language, or in both: then its counterpart follows each paragraph. The same
 * issue gives the same bytes.
 * @param spell gives pinyin to Chinese texts; without it there is none
 */
export async function epub(
  issue: Issue,
  shown: LanguagesShown,
  root: SiteRoot,
  spell?: SpellText,
): Promise<Uint8Array> {
  const edition = editionIssue(issue, shown, spell)
  const pages = epubPages(edition, root)
  const day = issueDay(issue)
  const files: Zippable = {
    // Programs recognise the archive by this file, which is first and uncompressed.
    mimetype: [strToU8('application/epub+zip'), { level: 0 }],
    'META-INF/container.xml': strToU8(container),
    'EPUB/package.opf': strToU8(packageDocument(edition, day, pages)),
    'EPUB/style.css': strToU8(spell ? epubStyle + pinyinBookStyle : epubStyle),
    'EPUB/cover.png': [await coverPicture(edition), { level: 0 }],
    ...Object.fromEntries(pages.map(({ file, content }) => [`EPUB/${file}`, strToU8(content)])),
  }
  return zipSync(files, { level: 9, mtime: dateOfFiles })
}

/** The same for every file and book. A zip file knows only the years from 1980 to 2099, and an archive may be older. */
const dateOfFiles = new Date('1980-01-01T12:00:00')

const container = `<?xml version="1.0" encoding="utf-8"?>
<container version="1.0" xmlns="urn:oasis:names:tc:opendocument:xmlns:container">
  <rootfiles><rootfile full-path="EPUB/package.opf" media-type="application/oebps-package+xml"/></rootfiles>
</container>
`

/**
 * The package document (https://www.w3.org/TR/epub-33/#sec-package-doc): what the book is, its files, their
 * order. It depends only on the archive, so that two builds of one archive give the same book.
 * @param day the issue's day, as YYYY-MM-DD
 */
function packageDocument(issue: EditionIssue, day: string, pages: readonly EpubPage[]): string {
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
