import type { Issue } from '../../src/archive/issue.ts'
import { madeIssue, madeStory } from '../site/madeIssues.ts'

/**
 * An issue of a release with a new place, `dali`, and a new topic, `film`. One story also has known tags, and
 * one has only these.
 */
export function issueOfTomorrow(): Issue {
  const stories = [
    madeStory('both', { places: ['diqing', 'yunnan'], topics: ['culture', 'tourism'] }),
    madeStory('later', { places: ['diqing'], topics: ['culture'] }),
  ]
  const text = JSON.stringify(madeIssue('2021-12', stories))
  return JSON.parse(text.replaceAll('"diqing"', '"dali"').replaceAll('"culture"', '"film"'))
}
