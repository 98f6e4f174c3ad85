import * as z from 'zod'
import { issueSchema } from '../../archive/issue.ts'

const withdrawal = z.strictObject({
  issue: issueSchema.shape.id.describe('The id of the issue that devices are to give up.'),
  reason: z
    .string('expected text')
    .regex(/\S/, 'expected a sentence for the readers of this list')
    .describe('Why it was withdrawn.'),
})

/** The issues that editors have withdrawn, as in `public/archive/withdrawn.json`. */
export const withdrawnListSchema = z.strictObject({ withdrawn: z.array(withdrawal) })
