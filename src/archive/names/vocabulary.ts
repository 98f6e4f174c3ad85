import * as z from 'zod'
import { placeIds } from '../places.ts'
import { schemaFault } from '../schemaFault.ts'
import { sections } from '../sections.ts'

/*
 * The only declaration of the vocabulary, a file beside the issues. The app may import only types from this module, so
 * that the schema library stays out of its bundle.
 */

const text = z.string().regex(/^\S(?:.*\S)?$/, schemaFault('oneLine'))

const section = z.strictObject({
  name: text.describe('As the newsletter prints it, in one language or both.'),
  section: z.enum(sections),
})

const place = z.strictObject({
  en: text,
  zh: text.regex(/\p{Script=Han}/u, schemaFault('chinese')),
  place: z.enum(placeIds).describe('Where it lies.'),
})

/**
 * What editors taught the import, as in `public/archive/vocabulary.json`: names of sections, and places that the
 * gazetteer lacks.
 */
export const vocabularySchema = z.strictObject({ sections: z.array(section), places: z.array(place) })

export type Vocabulary = z.infer<typeof vocabularySchema>
export type TaughtPlace = Vocabulary['places'][number]

/** The vocabulary of an archive that has none. */
export const noVocabulary: Vocabulary = { sections: [], places: [] }

/** Joins vocabularies. If two name the same section or place, the later one counts. */
export function joinVocabularies(all: readonly Vocabulary[]): Vocabulary {
  const sectionsByName = new Map(all.flatMap((one) => one.sections).map((one) => [one.name, one]))
  const placesByName = new Map(all.flatMap((one) => one.places).map((one) => [`${one.en}|${one.zh}`, one]))
  return { sections: [...sectionsByName.values()], places: [...placesByName.values()] }
}
