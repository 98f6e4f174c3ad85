import type { SourceLine } from './sourceLine.ts'

/** Something about the file itself that an editor must look at. */
export type ReadingRemark = {
  readonly rule:
    | 'import-hidden-text'
    | 'import-left-out'
    | 'import-page-without-text'
    | 'import-turned-text'
    | 'lost-characters'
  readonly page: number
  /** Line of the page, where it is about one. */
  readonly line?: number
  readonly found: string
  readonly expected: string
}

/** Text that is kept out of the stories, and why. */
export type TextApart = Pick<SourceLine, 'line' | 'page' | 'text'> & { readonly reason: string }

/** What reading a file found besides its lines. Extractors add to it. */
export type Aside = { readonly apart: TextApart[]; readonly remarks: ReadingRemark[] }

export function newAside(): Aside {
  return { apart: [], remarks: [] }
}
