import { createHash } from 'node:crypto'
import {
  type ArchiveFile,
  type Catalogue,
  type CatalogueIssue,
  noRelease,
  type Release,
  schemaVersion,
} from '../archive/catalogue.ts'
import { facetKey } from '../archive/filters.ts'
import type { Issue } from '../archive/issue.ts'
import { nameFinder } from '../archive/names/findNames.ts'
import type { Glossary, GlossaryName } from '../archive/names/glossary.ts'
import { linkedNames } from '../archive/names/linkNames.ts'
import type { Name } from '../archive/names/nameList.ts'
import { packCatalogue } from '../archive/packedCatalogue.ts'
import { type NamesToLink, type PublishedIssue, publishIssue } from '../archive/publishedIssue.ts'
import { sitePaths } from '../archive/siteAddress.ts'
import type { WrittenEdition, WrittenEditions } from '../editions/siteEditions.ts'
import type { Lexicon } from '../words/lexicon.ts'
import { lineBreaks } from '../words/lineBreaks.ts'
import { makeIssueWords } from '../words/makeIssueWords.ts'
import { makeWordParts } from '../words/makeWordParts.ts'

/** Sorts Chinese by the name's own pinyin. A collation of characters would sort 重庆 as zhòng. */
const collator = new Intl.Collator('en-GB', { ignorePunctuation: true })

/** A file of the site: its path and its text. */
export type SiteFile = { readonly path: string; readonly content: string }

/** What a build makes from an archive. */
export type DerivedArchive = Readonly<ReturnType<typeof deriveCatalogue>>

/**
 * What the build makes from the issues, apart from their pages. `hasNameList`: the archive has a list of
 * names, so its glossary is written even without a name. Devices keep an earlier glossary where none is
 * listed. `write` gets each file as soon as it is made, so that a build need not hold the text of the whole archive.
 */
type Made = {
  readonly editions?: WrittenEditions
  readonly lexicon?: Lexicon
  readonly hasNameList?: boolean
  readonly write?: (file: SiteFile) => void
}

/**
 * Makes the files of the archive: the catalogue, the glossary, each issue and its words. All but the
 * catalogue are minified, and their names contain a hash of their content.
 * @param issues newest first
 * @param list the names that stories link
 * @param release what the build says about itself
 * @param made the editions that the build wrote, and the sources of the issues' words; without them the
 *   catalogue has neither
 * @returns the archive; no `files` if `write` got them
 */
export function deriveCatalogue(
  issues: readonly Issue[],
  list: readonly Name[] = [],
  release: Release = noRelease,
  made: Made = {},
) {
  const { editions, lexicon, hasNameList = false } = made
  const files: SiteFile[] = []
  const { write = (file) => files.push(file) } = made
  const writeNamed = (value: unknown, beginning: string): ArchiveFile => {
    const content = JSON.stringify(value)
    const named = namedByContent(content, beginning)
    write({ path: `archive/${named.file}`, content })
    return named
  }
  const find = nameFinder(list)
  const breaksIn: NamesToLink['breaksIn'] =
    lexicon && ((zh) => lineBreaks(zh, { lexicon, names: list, find }))
  const names = { list, find, ...(breaksIn && { breaksIn }) }
  const met = new Set<string>()
  const derived = issues.map((issue) => {
    const published = publishIssue(issue, names)
    const file = writeNamed(published, `issues/${issue.id}.`)
    const words = lexicon && makeIssueWords(issue, { lexicon, names: list, find }, met)
    return {
      published,
      entry: {
        ...entryOf(issue, file, editions?.get(issue.id)),
        ...(words && { words: writeNamed(words, `words/${issue.id}.`) }),
      },
    }
  })
  const published = derived.map((one) => one.published)
  const glossary = deriveGlossary(list, published)
  const isWritten = hasNameList || glossary.names.length > 0
  const catalogue: Catalogue = {
    schema: schemaVersion,
    ...release,
    issues: derived.map(({ entry }) => entry),
    ...(isWritten && { glossary: writeNamed(glossary, 'glossary/') }),
    ...(lexicon && met.size > 0 && { wordParts: writeNamed(makeWordParts(met, lexicon), 'words/parts.') }),
  }
  write({ path: sitePaths.catalogue(), content: JSON.stringify(packCatalogue(catalogue)) })
  return { catalogue, published, glossary, files }
}

/** What the catalogue says of an issue, apart from its words. */
function entryOf(
  issue: Issue,
  file: ArchiveFile,
  written: readonly WrittenEdition[] | undefined,
): CatalogueIssue {
  const { id, title, posted, complete = true } = issue
  return {
    id,
    title,
    posted,
    complete,
    ...file,
    facets: countFacets(issue),
    editions: written?.map(({ bytes }) => Math.ceil(bytes / 1000)),
    ...correctedIn(issue),
  }
}

function correctedIn({ stories }: Issue): Pick<CatalogueIssue, 'corrected'> {
  const corrected = stories.flatMap(({ id, corrections }) =>
    corrections ? [[id, corrections.map(({ date }) => date)] as const] : [],
  )
  return corrected.length > 0 ? { corrected: Object.fromEntries(corrected) } : {}
}

/** The entry of a file whose name is this beginning and a hash of its content. */
function namedByContent(content: string, beginning: string): ArchiveFile {
  const hash = createHash('sha256').update(content).digest()
  const file = `${beginning}${hash.toString('base64url').slice(0, 12)}.json`
  return { file, bytes: Buffer.byteLength(content), sri: `sha256-${hash.toString('base64')}` }
}

/** Sorts by key. With hundreds of issues, a fixed order compresses better. */
function countFacets(issue: Issue): Record<string, number> {
  const facets: Record<string, number> = {}
  for (const key of issue.stories.map(facetKey).sort()) facets[key] = (facets[key] ?? 0) + 1
  return facets
}

/**
 * Makes an archive's glossary: the names that its stories link, each with the number of stories in each issue.
 * @param issues newest first
 */
function deriveGlossary(list: readonly Name[], issues: readonly PublishedIssue[]): Glossary {
  const counts = new Map<string, Record<string, number>>()
  for (const { id: issueId, stories } of issues) {
    for (const id of stories.flatMap(linkedNames)) {
      const found = counts.get(id) ?? {}
      found[issueId] = (found[issueId] ?? 0) + 1
      counts.set(id, found)
    }
  }
  const linked = list.flatMap(({ spellings: _editorsOwn, ...name }): GlossaryName[] => {
    const stories = counts.get(name.id)
    return stories ? [{ ...name, stories }] : []
  })
  const names = linked.toSorted((one, other) => collator.compare(one.en, other.en))
  const inPinyin = names.toSorted((one, other) => collator.compare(one.pinyin, other.pinyin))
  return { names, pinyinOrder: inPinyin.map((name) => names.indexOf(name)) }
}
