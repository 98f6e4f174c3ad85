import { expect, it } from 'vitest'
import { madeBody, madeIssue, madeStory } from '../check/madeIssue.ts'
import { countWith } from './archiveFacts.ts'

it('counts the stories in which a word begins with any of the words', () => {
  const texts = ['The ferry sails.', 'An airport opens.', 'The seaport and the wharferry open.', 'Ports: 3']
  const archive = [madeIssue(texts.map((text) => madeStory({ body: madeBody([text, '开放。']) })))]
  expect(countWith(archive, ['airport', 'port'])).toBe(2)
  expect(countWith(archive, ['port', 'airport'])).toBe(2)
})
