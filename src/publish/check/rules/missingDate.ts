import type { EditorialRule } from '../editorialRule.ts'
import { jsonPath } from '../parseIssue.ts'

export const missingDate: EditorialRule = {
  name: 'missing-date',
  what: 'A story without a date: readers cannot tell how old its news is.',
  check: ({ stories }) =>
    stories.flatMap(({ id, date }, index) =>
      date === undefined
        ? [
            {
              level: 'warning',
              path: jsonPath(['stories', index]),
              story: id,
              found: 'no date',
              expected: 'the day of the news, if the newsletter or its source gives one',
            },
          ]
        : [],
    ),
}
