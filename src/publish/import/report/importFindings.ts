import type { Finding } from '../../check/finding.ts'
import { placeOf } from '../extract/sourceLine.ts'
import type { Imported } from '../importNewsletter.ts'
import { fallbackTopic, type ImportedStory } from '../makeStories.ts'
import type { Joined } from '../parse/assemble.ts'

const unsure = 0.5

/** What an editor must look at after an import, each with its place in the input. */
export function importFindings(file: string, { issue, stories, unplaced }: Imported): Finding[] {
  const unnamed = (issue.sources ?? []).flatMap(({ en, zh }) => (en === zh ? [en] : []))
  const finding = (rule: string, path: string, found: string, expected: string): Finding => ({
    rule,
    level: 'warning',
    file,
    path,
    found,
    expected,
  })
  return [
    ...stories.flatMap((story) => storyFindings(story).map((part) => finding(...part))),
    ...(unnamed.length === 0
      ? []
      : [
          finding(
            'import-source',
            'the list of sources',
            unnamed.join(', '),
            'their Chinese names, if they have any',
          ),
        ]),
    ...unplaced
      .filter(({ expected }) => expected)
      .map(({ text, place, reason }) =>
        finding('import-unplaced', place, excerpt(text), `a place in a story: this is ${reason}`),
      ),
  ]
}

type Part = readonly [rule: string, path: string, found: string, expected: string]

function storyFindings({ draft, story, pairs, topics }: ImportedStory): Part[] {
  const { headline, bodies, link } = draft
  const name = excerpt(headline.en ?? headline.zh ?? '')
  const place = placeOf(headline)
  const parts: (Part | false)[] = [
    headline.date === undefined && ['import-date', place, name, 'a date beside the headline'],
    bodies.en !== undefined &&
      bodies.zh !== undefined &&
      pairs.single > 0 && [
        'import-pairs',
        place,
        `${name}: ${pairs.single} sentences without a counterpart`,
        'every sentence in both languages',
      ],
    topics.length === 0 && [
      'import-topic',
      place,
      name,
      `a word that tells its topic; "${fallbackTopic}" was taken`,
    ],
    story.places.length === 0 && [
      'import-place',
      place,
      name,
      'a place of the gazetteer, unless the news is from beyond the Southwest',
    ],
    link !== undefined &&
      link.sureness < 0.7 && [
        'import-link',
        placeOf(link),
        link.address,
        `the address of "${name}"; it was joined by its order alone`,
      ],
  ]
  return [
    ...parts.filter((part) => part !== false),
    ...[bodies.en, bodies.zh].flatMap((body) => bodyFinding(name, body)),
  ]
}

function bodyFinding(name: string, body: Joined | undefined): Part[] {
  if (!body || body.sureness >= unsure) return []
  const rival =
    body.fitsBetter === undefined
      ? 'its words say little of the headline'
      : `its words fit "${excerpt(body.fitsBetter)}" better`
  return [
    [
      'import-body',
      body.place,
      excerpt(body.paragraphs.join(' ')),
      `the body of "${name}": it was joined by its place, but ${rival}`,
    ],
  ]
}

function excerpt(text: string): string {
  return text.length > 90 ? `${text.slice(0, 89)}…` : text
}
