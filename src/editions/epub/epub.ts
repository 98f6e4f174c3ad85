import { strToU8, type Zippable, zipSync } from 'fflate'
import type { Issue } from '../../archive/issue.ts'
import type { LanguagesShown } from '../../archive/languages.ts'
import type { SiteRoot } from '../../archive/siteAddress.ts'
import { issueDay } from '../../archive/storyDay.ts'
import { coverPicture } from '../cover.ts'
import { editionIssue } from '../editionIssue.ts'
import { pinyinBookStyle } from '../rubyMarkup.ts'
import type { SpellText } from '../spellText.ts'
import { epubPages } from './epubPages.ts'
import { packageDocument } from './packageDocument.ts'

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
