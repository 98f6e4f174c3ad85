import * as z from 'zod'
import { type Bilingual, isBilingual } from './bilingual.ts'
import { placeIds } from './places.ts'
import { schemaFault } from './schemaFault.ts'
import { sections } from './sections.ts'
import { takenIdsIn } from './takenIds.ts'
import { topicIds } from './topics.ts'
import { isPinyinOf } from './words/splitPinyin.ts'

/*
 * The only declaration of the issue file. Types are inferred from it, and the JSON Schema for editors' tools is
 * generated from it. The app may import only types from this module, so that the schema library stays out of its
 * bundle.
 */

const text = z.string().regex(/^\S(?:[\s\S]*\S)?$/, schemaFault('trimmed'))

const date = z.iso.date(schemaFault('day'))

const link = z.url({
  protocol: /^https?$/,
  error: schemaFault('address'),
})

const bilingual = z
  .strictObject({ en: text.optional(), zh: text.optional() })
  .transform((pair, context): Bilingual => {
    if (isBilingual(pair)) return pair
    context.addIssue({ code: 'custom', message: schemaFault('eitherLanguage') })
    return z.NEVER
  })
  .meta({ anyOf: [{ required: ['en'] }, { required: ['zh'] }] })

const bothLanguages = z.strictObject({ en: text, zh: text })

const segment = bilingual.describe(
  'The smallest piece of text that translates the other, usually a sentence.',
)

const noteSource = z
  .strictObject({ label: bothLanguages, link })
  .describe("A page that the editor's note rests on.")

const paragraph = z.array(segment).min(1, { abort: true })

const reading = z
  .strictObject({
    zh: text.regex(/\p{Script=Han}/u, { error: schemaFault('chinese'), abort: true }),
    pinyin: text.describe('One syllable a character, with tone marks: “shōurù wéi”.'),
  })
  .refine(isPinyinOf, { path: ['pinyin'], error: schemaFault('syllables') })
  .describe("An editor's word on how something is read in this story; it comes before all else.")

const index = z.int(schemaFault('index')).min(0, { error: schemaFault('index'), abort: true })

const correction = z
  .strictObject({
    date: date.describe('Day when the story was corrected.'),
    segment: z
      .tuple([index, index], schemaFault('index'))
      .optional()
      .describe(
        'The corrected segment: the number of its paragraph, and its number there, both from 0. Left out if the correction is about a headline or several segments.',
      ),
    ...bothLanguages.shape,
  })
  .describe('What was wrong in an earlier version of the story, and what is right.')

const storyParts = z.strictObject({
  id: z
    .string()
    .regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, schemaFault('kebabCase'))
    .max(80)
    .describe('Unique in its issue and stable for ever: it is in addresses.'),
  date: date.optional().describe('Day of the news, where the newsletter prints one.'),
  section: z.enum(sections),
  places: z.array(z.enum(placeIds)).describe('Most local first; empty for news from beyond the Southwest.'),
  topics: z.array(z.enum(topicIds)).min(1, schemaFault('topic')),
  headline: bilingual,
  body: z.array(paragraph).min(1, { error: schemaFault('paragraph'), abort: true }),
  link: link.optional().describe('The article that the newsletter points to.'),
  note: bothLanguages.optional().describe("Editor's note: what a reader must know of an error in print."),
  noteSources: z.array(noteSource).min(1).optional().describe('Shown as links under the note.'),
  corrections: z
    .array(correction)
    .min(1)
    .optional()
    .describe(
      'Shown under the story, in feeds and in structured data. Readers of an earlier version are told.',
    ),
  sources: z
    .array(bothLanguages)
    .min(1)
    .optional()
    .describe("What this very story rests on; where left out, the issue's sources are not claimed for it."),
  readings: z
    .array(reading)
    .min(1)
    .optional()
    .describe('Where the pinyin that is derived from the text is wrong.'),
})

const story = storyParts
  .superRefine(({ body, corrections = [] }, context) => {
    for (const [at, { segment }] of corrections.entries()) {
      const path = ['corrections', at, 'segment']
      if (segment && !body[segment[0]]?.[segment[1]])
        context.addIssue({ code: 'custom', message: schemaFault('absentSegment'), path })
    }
  })
  .refine(({ note, noteSources }) => note !== undefined || noteSources === undefined, {
    path: ['noteSources'],
    error: schemaFault('noteOfSources'),
  })
  .meta({ dependentRequired: { noteSources: ['note'] } })

const acceptance = z
  .strictObject({
    rule: text.describe('The name of the rule, as the check prints it.'),
    story: z.string().optional(),
    reason: text.describe('Why the finding may stand.'),
  })
  .describe('A finding of the check that an editor lets stand.')

/** One issue of the newsletter, as in `public/archive/issues/YYYY-MM.json`. */
export const issueSchema = z
  .strictObject({
    id: z.string().regex(/^\d{4}-(?:0[1-9]|1[0-2])$/, schemaFault('month')),
    title: bothLanguages,
    posted: date.optional().describe('Day of publication.'),
    complete: z
      .boolean()
      .optional()
      .describe('False where the archive holds only part of the issue; complete where left out.'),
    origin: link.optional().describe('Where the publisher posted the issue.'),
    sources: z.array(bothLanguages).optional().describe('Newspapers and sites that the newsletter names.'),
    stories: z.array(story).min(1, schemaFault('story')),
    accepted: z.array(acceptance).optional(),
  })
  .superRefine(...takenIdsIn('stories'))

export type Issue = z.infer<typeof issueSchema>
export type Story = Issue['stories'][number]
export type Paragraph = Story['body'][number]
export type Segment = Paragraph[number]

/** The JSON Schema (draft 2020-12) of an issue file, for editors' tools. */
export function issueJsonSchema(): object {
  return z.toJSONSchema(issueSchema, { io: 'input' })
}
