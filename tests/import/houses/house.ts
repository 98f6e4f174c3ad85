/** A newsletter that was set by hand in the style of a real kind of publisher, with the stories that are in it. */
export type House = {
  readonly name: string
  readonly format: 'html' | 'text'
  readonly fileName: string
  readonly month: string
  readonly content: string
  readonly stories: readonly {
    readonly en?: string
    readonly zh?: string
    readonly date?: string
    readonly link?: string
    readonly english: readonly string[]
    readonly chinese: readonly string[]
  }[]
}
