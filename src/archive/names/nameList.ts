import * as z from 'zod'
import { schemaFault } from '../schemaFault.ts'
import { takenIdsIn } from '../takenIds.ts'
import { nameKinds } from './nameKinds.ts'

/*
 * The only declaration of the list of names, a file beside the issues. The app may import only types from this module,
 * so that the schema library stays out of its bundle.
 */

const text = z.string().regex(/^\S(?:[\s\S]*\S)?$/, schemaFault('trimmed'))

const chinese = text.regex(/\p{Script=Han}/u, schemaFault('chinese'))

const pinyin = text.regex(/^[\p{Script=Latin}\p{M}’ ()-]+$/u, schemaFault('pinyin'))

const name = z.strictObject({
  id: z
    .string()
    .regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, schemaFault('kebabCase'))
    .max(60)
    .describe('Unique in the list and stable for ever: it is in addresses.'),
  kind: z.enum(nameKinds),
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

/** The recurring names of the archive, as in `public/archive/names.json`. */
export const nameListSchema = z.strictObject({ names: z.array(name) }).superRefine(...takenIdsIn('names'))

/** A place, company, office or the like, and the names that stories use for it. */
export type Name = z.infer<typeof name>

/** The JSON Schema (draft 2020-12) of the list, for editors' tools. */
export function nameListJsonSchema(): object {
  return z.toJSONSchema(nameListSchema, { io: 'input' })
}
