import type { Finding } from '../../messages/finding.ts'
import type { Imported } from '../importNewsletter.ts'
import type { ImportedStory } from '../makeStories.ts'
import { positionOf } from '../read/sourceLine.ts'
import type { JoinedBody } from '../structure/printedStory.ts'
import { findingGroups } from './findingGroups.ts'

/**
 * The result of an import, for programs: each story's id, what was joined to it, from where, and with what confidence.
 */
export function importJson({ stories, unplaced, assumptions }: Imported, findings: readonly Finding[]) {
  return {
    stories: stories.map(({ story, draft, pairs, places, topics }) => ({
      id: story.id,
      place: positionOf(draft.headline),
      headline: story.headline,
      date: story.date,
      section: story.section,
      bodies: { en: bodyJson(draft.bodies.en), zh: bodyJson(draft.bodies.zh) },
      link: draft.link && {
        address: draft.link.address,
        place: positionOf(draft.link),
        confidence: round(draft.link.confidence),
      },
      pairs,
      places,
      topics,
    })),
    assumptions,
    findings,
    unplaced: unplaced.map(({ text, position, reason }) => ({ text, place: position, reason })),
  }
}

/**
 * The result of an import, for people: what was made, what was taken for granted and how sure that is, what to look at
 * first, and at last each story.
 */
export function importReport(imported: Imported, findings: readonly Finding[]): string {
  const { stories, unplaced, assumptions } = imported
  const both = stories.filter(({ draft }) => draft.bodies.en && draft.bodies.zh).length
  return [
    `${stories.length} stories, ${both} of them in both languages.`,
    ...(assumptions.length === 0 ? [] : [['TAKEN FOR GRANTED:', ...assumptions.map(assumed)].join('\n')]),
    ...(findings.length === 0 ? ['Nothing to look at.'] : findingGroups(findings)),
    ...(unplaced.length === 0 ? [] : [`${unplaced.length} pieces of text are in no story.`]),
    'THE STORIES:',
    ...stories.map(storyReport),
  ].join('\n\n')
}

function assumed({ text, confidence }: Imported['assumptions'][number]): string {
  return `  ${percent(confidence).padStart(5)} sure  ${text.en}`
}

function storyReport({ story, draft, pairs, places, topics }: ImportedStory, index: number): string {
  const { headline, bodies, link } = draft
  const evidence = (tags: ImportedStory['places'] | ImportedStory['topics']) =>
    tags.map(({ id, words }) => `${id} (${words.slice(0, 4).join(', ')})`).join('; ') || 'none'
  return [
    `${index + 1}. ${headline.en ?? headline.zh}  [${positionOf(headline)}]`,
    ...(headline.en !== undefined && headline.zh !== undefined ? [`   ${headline.zh}`] : []),
    `   date     ${story.date ?? 'none'}, section ${story.section}`,
    ...bodyReport('English', bodies.en),
    ...bodyReport('Chinese', bodies.zh),
    ...(bodies.en && bodies.zh
      ? [`   pairs    ${pairs.paired} pairs of sentences, ${pairs.single} single`]
      : []),
    `   link     ${link ? `${link.address}, ${positionOf(link)}, ${percent(link.confidence)} sure` : 'none'}`,
    `   places   ${evidence(places)}`,
    `   topics   ${evidence(topics)}`,
    `   id       ${story.id}`,
  ].join('\n')
}

function bodyReport(name: string, body: JoinedBody | undefined): string[] {
  return body ? [`   ${name}  ${body.positions[0]}, ${percent(body.confidence)} sure`] : []
}

function bodyJson(body: JoinedBody | undefined) {
  return body && { places: body.positions, confidence: round(body.confidence), fitsBetter: body.fitsBetter }
}

function percent(confidence: number): string {
  return `${Math.round(confidence * 100)} %`
}

function round(confidence: number): number {
  return Math.round(confidence * 100) / 100
}
