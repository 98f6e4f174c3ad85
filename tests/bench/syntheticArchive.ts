import { mkdir, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { type Bilingual, bilingual } from '../../src/archive/bilingual.ts'
import type { Issue, Story } from '../../src/archive/issue.ts'
import { type Pick, seededPick } from './seededPick.ts'

/** The size of an archive. */
export type ArchiveSize = { readonly issues: number; readonly each: number }

/** Writes a synthetic archive into the folder, one file for each issue, and removes what was there. */
export async function writeSyntheticArchive(
  folder: string,
  size: ArchiveSize,
  models: readonly Issue[],
): Promise<void> {
  await rm(folder, { recursive: true, force: true })
  await mkdir(folder, { recursive: true })
  for (const issue of syntheticArchive(size, models))
    await writeFile(join(folder, `${issue.id}.json`), JSON.stringify(issue))
}

/**
 * Issues of made stories, newest first, the same at each call. Each story is built like a model story: the same numbers
 * and lengths of paragraphs and sentences, random words of the models, and places and topics of other models. So
 * lengths, bytes, compression and counts are like those of news, but the text is nonsense.
 */
export function* syntheticArchive({ issues, each }: ArchiveSize, models: readonly Issue[]): Generator<Issue> {
  const pick = seededPick(1949)
  const stories = models.flatMap((issue) => issue.stories)
  const makeText = speaker(stories, pick)
  for (let back = 0; back < issues; back++) {
    const id = new Date(Date.UTC(2021, 6 - back, 1)).toISOString().slice(0, 7)
    yield {
      id,
      title: { en: 'Southwest China', zh: '西南地区' },
      posted: `${id}-28`,
      complete: true,
      sources: [{ en: 'Sichuan Daily', zh: '四川日报' }],
      stories: Array.from({ length: each }, (_, index) => makeStory(stories, id, index, makeText, pick)),
    }
  }
}

type MakeText = (model: Bilingual) => Bilingual

function makeStory(
  models: readonly Story[],
  issueId: string,
  index: number,
  makeText: MakeText,
  pick: Pick,
): Story {
  const model = pick(models)
  const headline = makeText(model.headline)
  return {
    id: `story-${index + 1}-${slug(headline.en ?? '')}`,
    date: `${issueId}-${String(1 + (index % 28)).padStart(2, '0')}`,
    section: 'latest',
    places: pick(models).places,
    topics: pick(models).topics,
    headline,
    body: model.body.map((paragraph) => paragraph.map(makeText)),
    link: model.link,
  }
}

/** Makes random text of the model's length, in the model's languages. */
function speaker(stories: readonly Story[], pick: Pick): MakeText {
  const segments = stories.flatMap((story) => story.body.flat())
  const words = segments.flatMap(({ en }) => en?.replace(/[.,;:“”]/g, '').split(' ') ?? [])
  const pairs = segments.flatMap(({ zh }) => zh?.match(/\p{Script=Han}{2}/gu) ?? [])
  const english = (length: number) => {
    let text = ''
    while (text.length < length) text += ` ${pick(words)}`
    return `${text.trim()}.`
  }
  const chinese = (length: number) => {
    const count = Math.ceil(length / 2)
    return `${Array.from({ length: count }, () => pick(pairs)).join('')}。`
  }
  return ({ en, zh }) =>
    bilingual({
      ...(en !== undefined && { en: english(en.length) }),
      ...(zh !== undefined && { zh: chinese(zh.length) }),
    })
}

function slug(text: string): string {
  return (text.toLowerCase().match(/[a-z]+/g) ?? ['']).slice(0, 3).join('-').slice(0, 40)
}
