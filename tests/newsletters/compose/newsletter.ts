import type { Row } from '../storyPool.ts'

/** A text, and the address that it links to. */
export type Run = { readonly text: string; readonly link?: string }

export type Role =
  | 'title'
  | 'contents'
  | 'section'
  | 'headline'
  | 'date'
  | 'body'
  | 'bullet'
  | 'subheading'
  | 'source'
  | 'mark'
  | 'caption'
  | 'footnote'
  | 'quote'
  | 'advert'
  | 'calendar'
  | 'contact'
  | 'unsubscribe'

/** A paragraph of the newsletter. `both`: it has both languages. */
export type Line = {
  readonly role: Role
  readonly language: 'en' | 'zh' | 'both'
  readonly runs: readonly Run[]
}

/** Paragraphs that belong together. `sides` are side by side. */
export type Group =
  | { readonly kind: 'run'; readonly lines: readonly Line[] }
  | { readonly kind: 'sides'; readonly en: readonly Line[]; readonly zh: readonly Line[] }
  | { readonly kind: 'table'; readonly rows: readonly (readonly string[])[] }

/** The groups of a story, or of a part that is not a story. */
export type Part = { readonly isStory: boolean; readonly groups: readonly Group[] }

/** A story as the import should make it. */
export type WantedStory = {
  readonly headline: { readonly en?: string; readonly zh?: string }
  readonly date?: string
  readonly link?: string
  readonly sources: readonly { readonly en: string; readonly zh: string }[]
  readonly paragraphs: readonly (readonly Row[])[]
}

/** A newsletter before it is written to a file, and what the import should read from that file. */
export type Newsletter = {
  /** `YYYY-MM` */
  readonly month: string
  readonly parts: readonly Part[]
  readonly runningHeads: readonly string[]
  readonly preheader: string | undefined
  readonly stories: readonly WantedStory[]
}
