import * as z from 'zod'
import { schemaFault } from './schemaFault.ts'

/** The parts of a list that are needed to compare its ids, even if the rest is invalid. */
const identified = z.array(z.object({ id: z.string() }))

/**
 * The check of a schema that no two entries of a list have the same id. It runs even if the rest of the file is invalid.
 * @param list the key of the list
 */
export function takenIdsIn(list: string) {
  const entriesOf = (file: unknown) => identified.safeParse(Object(file)[list]).data
  const report = (file: unknown, context: Pick<z.RefinementCtx, 'addIssue'>) => {
    const ids = entriesOf(file)?.map(({ id }) => id) ?? []
    for (const [index, id] of ids.entries()) {
      const first = ids.indexOf(id)
      const place = { path: [list, index, 'id'], params: { first: first + 1 } }
      if (first !== index) context.addIssue({ code: 'custom', message: schemaFault('takenId'), ...place })
    }
  }
  const when = ({ value }: { readonly value: unknown }) => entriesOf(value) !== undefined
  return [report, { when }] as const
}
