import type { Language } from '../archive/languages.ts'
import type { Finding } from '../messages/finding.ts'

/** A sentence in each language of the interface. */
export type BilingualSentence = Readonly<Record<Language, string>>

/** Why something is not possible, for the editor. */
export type EditorMessage = BilingualSentence & {
  /** What another program or the operating system said of it, in its own words. */
  readonly quoted?: string
  /** What the rules found, if that is why. */
  readonly findings?: readonly Finding[]
}
