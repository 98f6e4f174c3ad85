import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type MarkPlace, markContext, markFinder } from '../../../src/app/memory/findMark.ts'
import type { Mark } from '../../../src/app/memory/readingRecordFormat.ts'
import { type Bilingual, bilingual } from '../../../src/archive/bilingual.ts'
import { languages } from '../../../src/archive/languages.ts'
import { bundledArchive } from '../../support/bundled.ts'

/** A sentence of an issue that is corrected. `was` is its number before; a new one has none. */
type Sentence = Bilingual & { readonly was?: number | undefined }
type Line = { readonly storyId: string; readonly paragraph: number; readonly sentence: Sentence }

const said = (en: string | undefined, zh: string | undefined, was?: number): Sentence => ({
  ...bilingual({ en, zh }),
  was,
})

/** The stories of an issue, as `markFinder` takes them. */
function storiesOf(lines: readonly Line[]) {
  return [...new Set(lines.map(({ storyId }) => storyId))].map((id) => {
    const own = lines.filter(({ storyId }) => storyId === id)
    const numbers = [...new Set(own.map(({ paragraph }) => paragraph))]
    const paragraph = (number: number) => own.filter((one) => one.paragraph === number)
    return { id, body: numbers.map((number) => paragraph(number).map(({ sentence }) => sentence)) }
  })
}

function markAt(lines: readonly Line[], { storyId, paragraph, segment }: MarkPlace): Mark {
  const { en, zh } = sentenceAt(lines, { storyId, paragraph, segment })
  const context = markContext(storiesOf(lines), { storyId, paragraph, segment })
  const place = { paragraph: paragraph + 1, segment: segment + 1 }
  return { id: 'a', ...bilingual({ en, zh }), ...place, context, colour: 'yellow', made: 1, changed: 1 }
}

function sentenceAt(lines: readonly Line[], { storyId, paragraph, segment }: MarkPlace): Sentence {
  const found = storiesOf(lines).find(({ id }) => id === storyId)?.body[paragraph]?.[segment]
  if (!found) throw new Error('no such sentence')
  return found
}

const edited = (text: string | undefined) => text && `${text} (corrected)`
const part = (text: string | undefined, number: number) => text && `${text} part ${number}`
const joined = (one: string | undefined, other: string | undefined) => one && other && `${one} ${other}`

/** What takes the place of a sentence, or of it and the next. `some` makes new texts differ. */
const corrections = {
  editEnglish: ({ en, zh, was }: Sentence) => [said(edited(en), zh, was)],
  editChinese: ({ en, zh, was }: Sentence) => [said(en, edited(zh), was)],
  editBoth: ({ en, zh, was }: Sentence) => [said(edited(en), edited(zh), was)],
  split: ({ en, zh }: Sentence) => [1, 2].map((number) => said(part(en, number), part(zh, number))),
  splitEnglish: ({ en, zh, was }: Sentence) => [
    said(part(en, 1), zh, was),
    said(part(en, 2) ?? 'More.', undefined),
  ],
  delete: () => [],
  insert: (sentence: Sentence, some: number) => [said(`New ${some}.`, `新${some}。`), sentence],
  /** Nobody can tell a new sentence with the old English from the old one with a new Chinese. */
  insertLike: (sentence: Sentence, some: number) => [
    said(sentence.en, `新${some}。`, sentence.was),
    sentence,
  ],
} satisfies Record<string, (sentence: Sentence, some: number) => readonly Sentence[]>

type Step = {
  readonly kind: keyof typeof corrections | 'rename' | 'move' | 'join'
  readonly at: number
  readonly to: number
}

function correct(lines: readonly Line[], { kind, at, to }: Step): readonly Line[] {
  const index = at % Math.max(1, lines.length)
  const line = lines[index]
  const next = lines[index + 1]
  if (!line) return lines
  const { storyId, sentence } = line
  switch (kind) {
    case 'rename':
      return lines.map((one) => (one.storyId === storyId ? { ...one, storyId: `${storyId}-new` } : one))
    case 'move': {
      const others = lines.toSpliced(index, 1)
      const place = to % Math.max(1, others.length)
      return others.toSpliced(place, 0, { ...line, ...others[place], sentence })
    }
    case 'join': {
      if (next?.storyId !== storyId) return lines
      const { en, zh } = next.sentence
      const both = said(joined(sentence.en, en) ?? 'Both.', joined(sentence.zh, zh) ?? '都。')
      return lines.toSpliced(index, 2, { ...line, sentence: both })
    }
    default:
      return lines.toSpliced(
        index,
        1,
        ...corrections[kind](sentence, to).map((one) => ({ ...line, sentence: one })),
      )
  }
}

const step = fc.record<Step>({
  kind: fc.constantFrom(
    'rename',
    'move',
    'join',
    ...(Object.keys(corrections) as (keyof typeof corrections)[]),
  ),
  at: fc.nat(40),
  to: fc.nat(40),
})

/** Up to three stories of up to four paragraphs. */
function issueOf(sentence: fc.Arbitrary<Bilingual>): fc.Arbitrary<readonly Line[]> {
  const body = fc.array(fc.array(sentence, { minLength: 1, maxLength: 4 }), { minLength: 1, maxLength: 4 })
  return fc
    .array(body, { minLength: 1, maxLength: 3 })
    .map((bodies) =>
      bodies
        .flatMap((paragraphs, story) =>
          paragraphs.flatMap((sentences, paragraph) =>
            sentences.map(({ en, zh }) => ({ storyId: `story-${story}`, paragraph, en, zh })),
          ),
        )
        .map(({ en, zh, ...place }, was) => ({ ...place, sentence: said(en, zh, was) })),
    )
}

const published = (await bundledArchive()).flatMap(({ stories }) =>
  stories.flatMap(({ body }) => body.flat()),
)
const few = fc.constantFrom('Tea.', 'Silk.', 'Rice.', 'Salt.')
const alike = fc.oneof(
  fc.record({ en: few, zh: few }),
  few.map((en) => ({ en })),
)

describe('a mark after corrections', () => {
  it.each([
    ['the archive', fc.constantFrom(...published), 3, 700],
    ['sentences that are often alike', alike, 1, 300],
  ])(
    'is on no other sentence, and found if one of its texts is unchanged: %s',
    (_, sentence, maxLength, numRuns) => {
      const kinds = { found: 0, changed: 0, gone: 0 }
      const steps = fc.array(step, { minLength: 1, maxLength })
      fc.assert(
        fc.property(issueOf(sentence), fc.nat(40), steps, (before, at, [first, ...others]) => {
          const line = before[at % before.length]
          if (!line || !first) return
          const { storyId, paragraph } = line
          const segment = before
            .filter((one) => one.storyId === storyId && one.paragraph === paragraph)
            .indexOf(line)
          const mark = markAt(before, { storyId, paragraph, segment })
          // The first correction is of the marked sentence.
          const after = others.reduce(correct, correct(before, { ...first, at }))
          const found = markFinder(storiesOf(after))(storyId, mark)
          kinds[found.kind] += 1
          const has = (lines: readonly Line[], half: 'en' | 'zh') =>
            lines.filter((one) => one.sentence[half] === mark[half]).length
          const isAnchor = (half: 'en' | 'zh') =>
            mark[half] !== undefined && has(before, half) === 1 && has(after, half) === 1
          // A correction may give its texts to two sentences.
          const holders = after.filter(({ sentence: one }) =>
            languages.some((half) => isAnchor(half) && one[half] === mark[half]),
          )
          if (found.kind !== 'found') expect(holders).not.toHaveLength(1)
          else {
            const now = sentenceAt(after, found.at)
            const isEqual = now.en === mark.en && now.zh === mark.zh
            expect(isEqual || now.was === line.sentence.was).toBe(true)
          }
        }),
        { numRuns, seed: 44 },
      )
      expect(kinds.found).toBeGreaterThan(numRuns / 4)
      expect(kinds.changed).toBeGreaterThan(numRuns / 10)
    },
  )
})

describe('a mark whose sentence has changed', () => {
  const story = (id: string, ...sentences: readonly Bilingual[]) => ({ id, body: [sentences] })
  const good = (en: string) => ({ en: `${en}.`, zh: `${en}。` })
  const [tea, silk, rice, salt] = [good('Tea'), good('Silk'), good('Rice'), good('Salt')]
  const before = [story('goods', tea, silk, rice)]
  const context = markContext(before, { storyId: 'goods', paragraph: 0, segment: 1 })
  const mark: Mark = {
    ...{ id: 'a', paragraph: 1, segment: 2, ...silk, context },
    ...{ colour: 'blue', made: 1, changed: 1 },
  }
  const nowIn = (stories: Parameters<typeof markFinder>[0], marked = mark) => {
    const found = markFinder(stories)('goods', marked)
    if (found.kind !== 'changed') return found.kind
    return found.now.map(({ paragraph, segment }) => stories[0]?.body[paragraph]?.[segment]?.en)
  }
  const { context: _, ...withoutContext } = mark

  it.each([
    ['what is between its neighbours', [tea, { en: 'Silks.' }, rice], ['Silks.']],
    ['all sentences of a split one', [tea, { en: 'Si.' }, { en: 'Lk.' }, rice], ['Si.', 'Lk.']],
    [
      'what follows its neighbour, if it was joined with the next',
      [tea, { en: 'Silk and rice.' }],
      ['Silk and rice.'],
    ],
    ['nothing, if it was deleted', [tea, rice], []],
    ['nothing, if neither neighbour is left', [salt, { en: 'Sea.' }], []],
  ])('has now %s', (_case, sentences, now) => {
    expect(nowIn([story('goods', ...sentences)])).toEqual(now)
  })

  it('is gone with its story, unless another story of the issue has it', () => {
    expect(nowIn([story('others', tea, rice)])).toBe('gone')
    expect(nowIn([story('others', salt, silk)])).toBe('found')
    expect(nowIn([story('others', silk, salt, silk)])).toBe('gone')
  })

  it('is in the other story that has both its texts, not where its story has one of them', () => {
    const stories = [story('goods', tea, { ...silk, zh: '绸。' }, rice), story('others', silk)]
    expect(markFinder(stories)('goods', mark)).toMatchObject({ kind: 'found', at: { storyId: 'others' } })
  })

  it('is found by its place if another app did not record what surrounded it', () => {
    expect(nowIn([story('goods', salt, { ...silk, zh: '丝。' })], withoutContext)).toBe('found')
    expect(nowIn([story('goods', silk, silk)], withoutContext)).toBe('found')
    expect(nowIn([story('goods', salt, tea)], withoutContext)).toEqual(['Tea.'])
  })
})
