import type { Language } from '../archive/languages.ts'

/** A value that a message shows. JSON can carry it from the desk's server to its page. */
export type Param = string | number | readonly string[]

export type Params = Readonly<Record<string, Param>>

/** A message to a person, in no language yet: a key of a catalogue, and the values for its text. */
export type Message = { readonly code: string; readonly params?: Params | undefined }

/**
 * The texts of one language, by key. A plural has a key for each form: `import.report.stories_one`,
 * `import.report.stories_other`.
 */
export type Texts = Readonly<Record<string, string>>

/** The texts of a room in both languages. */
export type Catalogue = Readonly<Record<Language, Texts>>

/** The same keys in the other language. Chinese has one form of a plural: `_other`. */
export type Translation<English extends Texts> = Readonly<
  Record<Exclude<keyof English, `${string}_one`>, string>
>

/** The codes of a catalogue: its keys without the endings of plurals. */
export type CodeIn<English extends Texts> = Stem<keyof English & string>

type Stem<Key extends string> = Key extends `${infer Start}_one` | `${infer Start}_other` ? Start : Key

type TextOf<English extends Texts, Code extends string> = English[Code extends keyof English
  ? Code
  : `${Code}_other`]

/** What each format takes, unless it takes a text or a number. `formats.ts` has the formats. */
type Formatted = {
  list: readonly string[]
  number: number
  percent: number
  quotes: readonly string[]
  weekday: number
  language: Language
}

/**
 * The params that a text needs, by its placeholders.
 * @example `'{{count}} of {{names, list}}'` → `{ count: number } & { names: readonly string[] }`
 */
export type ParamsIn<Text extends string> = Text extends `${string}{{${infer Placeholder}}}${infer Rest}`
  ? ParamOf<Placeholder> & ParamsIn<Rest>
  : unknown

type ParamOf<Placeholder extends string> = Placeholder extends `${infer Name}, ${infer Format}`
  ? Readonly<Record<Name, Format extends keyof Formatted ? Formatted[Format] : string>>
  : Readonly<Record<Placeholder, Placeholder extends 'count' ? number : string | number>>

/** The params of a code of a catalogue. `unknown` if its text has none. */
export type ParamsOf<English extends Texts, Code extends string> = ParamsIn<TextOf<English, Code>>

/** The arguments after a code: its params, or nothing if its text has none. */
export type Rest<Needed> = unknown extends Needed ? [] : [params: Needed]

/**
 * Makes the function that makes the messages of a catalogue. A code that the catalogue lacks, or a param that its English
 * text lacks, is a type error.
 * @example
 * const importMessage = messagesOf<typeof en>()
 * importMessage('import.notAMonth', { given: '2021-13' })
 */
export function messagesOf<English extends Texts>() {
  return <Code extends CodeIn<English>>(code: Code, ...[params]: Rest<ParamsOf<English, Code>>): Message => ({
    code,
    ...(params && { params }),
  })
}
