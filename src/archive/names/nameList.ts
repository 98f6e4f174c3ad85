import * as z from 'zod'
import { nameKinds } from './nameKinds.ts'

/*
 * The only declaration of the list of names, a file beside the issues. The app may import only types from this module,
 * so that the schema library stays out of its bundle.
 */

const text = z
  .string('expected text')
  .regex(/^\S(?:[\s\S]*\S)?$/, 'expected text, not empty and without white space at its ends')

const chinese = text.regex(/\p{Script=Han}/u, 'expected a name in Chinese characters')

const pinyin = text.regex(
  /^[\p{Script=Latin}\p{M}’ ()-]+$/u,
  'expected pinyin with tone marks, as in “Chéngdū Tiānfǔ Guójì Jīchǎng”, and ’ between syllables',
)

const name = z.strictObject({
  id: z
    .string('expected the id of the name')
    .regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, 'expected kebab-case: small letters, digits and single hyphens')
    .max(60, 'expected at most 60 characters')
    .describe('Unique in the list and stable for ever: it is in addresses.'),
  kind: z.enum(nameKinds, `expected one of ${nameKinds.join(', ')}`),
  en: text.describe('The name as English readers are to know it.'),
  zh: chinese.describe('The same in Chinese.'),
  pinyin: pinyin.describe(
    'The Chinese name in pinyin, with tone marks, joined and capitalised by GB/T 16159.',
  ),
  spellings: z
    .strictObject({ en: z.array(text).min(1).optional(), zh: z.array(chinese).min(1).optional() })
    .optional()
    .describe('What else the stories call it.'),
  note: z
    .strictObject({ en: text, zh: text })
    .optional()
    .describe('A line on what it is, where the name does not say so.'),
})

/** The parts of a list that are needed to compare its ids, even if the rest is invalid. */
const identified = z.object({ names: z.array(z.object({ id: z.string() })) })

/** The recurring names of the archive, as in `public/archive/names.json`. */
export const nameListSchema = z
  .strictObject({ names: z.array(name) })
  .superRefine(reportTakenIds, { when: ({ value }) => identified.safeParse(value).success })

function reportTakenIds({ names }: z.infer<typeof identified>, context: z.RefinementCtx): void {
  const firstAt = new Map<string, number>()
  names.forEach(({ id }, index) => {
    const first = firstAt.get(id)
    if (first === undefined) firstAt.set(id, index)
    else
      context.addIssue({
        code: 'custom',
        path: ['names', index, 'id'],
        message: `expected an id of its own; name ${first + 1} of the list has it already`,
      })
  })
}

/** A place, company, office or the like, and what stories call it. */
export type Name = z.infer<typeof name>

/** The JSON Schema (draft 2020-12) of the list, for editors' tools. */
export function nameListJsonSchema(): object {
  return z.toJSONSchema(nameListSchema, { io: 'input' })
}
