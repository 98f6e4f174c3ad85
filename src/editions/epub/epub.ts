import { strToU8, type Zippable, zipSync } from 'fflate'
import type { Issue } from '../../archive/issue.ts'
import type { LanguagesShown } from '../../archive/languages.ts'
import type { SiteRoot } from '../../archive/site/siteAddress.ts'
import { issueDay } from '../../archive/storyDay.ts'
import { coverPicture } from '../cover/cover.ts'
import { editionIssue } from '../editionIssue.ts'
import { pinyinBookStyle } from '../pinyin/pinyinStyle.ts'
import type { SpellText } from '../pinyin/spellText.ts'
import type { Publication } from '../publication.ts'
import { epubPages } from './epubPages.ts'
import { epubStyle } from './epubStyle.ts'
import { packageDocument } from './packageDocument.ts'

/**
 * An issue as an EPUB 3.3 in one language, or in both: then each paragraph is followed by its counterpart. The same
 * issue gives the same bytes.
 * @param spell gives pinyin to Chinese texts; without it there is none
 */
export async function epub(
  issue: Issue,
  shown: LanguagesShown,
  root: SiteRoot,
  publication: Publication,
  spell?: SpellText,
): Promise<Uint8Array> {
  const edition = editionIssue(issue, shown, spell)
  const pages = epubPages(edition, root)
  const day = issueDay(issue)
  const files: Zippable = {
    // The first file, uncompressed, by which programs know what the archive is.
    mimetype: [strToU8('application/epub+zip'), { level: 0 }],
    'META-INF/container.xml': strToU8(container),
    'EPUB/package.opf': strToU8(packageDocument(edition, day, pages, publication)),
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
