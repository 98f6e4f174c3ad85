import {
  type DateForm,
  type DateStyle,
  type Extra,
  extras,
  type Format,
  type HeadlineStyle,
  type HouseStyle,
  type Lettering,
  type LinkStyle,
  lettering,
  type TypeStyle,
} from './houseStyle.ts'

/** One thing that a house does in its own way. */
export type Habit = {
  readonly name: string
  /** The formats that can have it; by default all. */
  readonly formats?: readonly Format[]
  readonly apply: (style: HouseStyle) => HouseStyle
}

const inPrint: readonly Format[] = ['pdf', 'printedMail']
const hyperlinked: readonly Format[] = ['pdf', 'printedMail', 'word', 'page', 'mail']

const extraFormats: Partial<Record<Extra, readonly Format[]>> = {
  runningHeads: ['pdf', 'printedMail', 'word'],
  pageNumbers: ['pdf', 'word'],
  preheader: ['mail'],
  figureTable: ['pdf', 'printedMail', 'word', 'page', 'mail'],
}

/** Every habit, by its name. Habits of one group exclude each other. */
export const habitGroups: readonly (readonly Habit[])[] = [
  [
    dates('date line ISO', { at: 'below', form: 'iso' }),
    dates('date line English', { at: 'below', form: 'englishLong' }),
    dates('date line above', { at: 'above', form: 'american' }),
    dates('date line without year', { at: 'below', form: 'englishWithoutYear' }),
    dates('date line short', { at: 'above', form: 'englishShort' }),
    dates('date line Chinese', { at: 'below', form: 'chinese' }),
    dates('date line Chinese without year', { at: 'above', form: 'chineseWithoutYear' }),
    dates('date line both', { at: 'below', form: 'both' }),
    dates('date in words in brackets', { at: 'afterHeadline', form: 'englishLong', brackets: true }),
    dates('date Chinese in brackets', { at: 'afterHeadline', form: 'chineseWithoutYear', brackets: true }),
    dates('date line in brackets', { at: 'below', form: 'iso', brackets: true }),
    dates('dateline', { at: 'dateline', form: 'englishWithoutYear' }),
    { name: 'no dates', apply: (style) => ({ ...style, dates: undefined }) },
  ],
  [
    headlines('Chinese headline first', { order: 'chineseFirst' }),
    headlines('headline on one line', { order: 'oneLine' }),
    headlines('headline on one line with bar', { order: 'oneLine', joiner: ' | ' }),
    headlines('headline on one line, Chinese first', { order: 'oneLineChineseFirst' }),
    headlines('headline on one line with slash', { order: 'oneLineChineseFirst', joiner: ' / ' }),
  ],
  [
    headlines('numbers 1.', { numbers: 'point' }),
    headlines('numbers 1、', { numbers: 'comma' }),
    headlines('numbers 01', { numbers: 'padded' }),
    headlines('numbers (1)', { numbers: 'bracket' }),
  ],
  [headlines('headline with stop', { stop: true })],
  [headlines('headline bold', { look: 'bold' }), headlines('headline coloured', { look: 'coloured' })],
  [
    sources('source line English', 'english'),
    sources('source line both', 'oneLine'),
    sources('source lines', 'twoLines'),
  ],
  [
    links('link behind words', { at: 'words', words: 'Read the article 阅读原文' }),
    links('link continue reading', { at: 'words', words: 'Continue reading' }),
    links('link Chinese words', { at: 'words', words: '点击查看原文' }),
    links('link behind headline', { at: 'headline', words: '' }),
    { ...links('link behind source', { at: 'source', words: '' }), formats: hyperlinked },
    links('link in body', { at: 'body', words: '' }),
    { name: 'printed addresses', apply: (style) => ({ ...style, links: { at: 'printed', words: '' } }) },
    { name: 'no links', apply: (style) => ({ ...style, links: undefined }) },
  ],
  ...extras.map((extra) => [added(extra)]),
  ...lettering.map((kind) => [lettered(kind)]),
  [type('justified', { justified: true })],
  [type('narrow gutter', { gutter: 10.8 }), type('three columns', { columns: 3, gutter: 14, size: 8.5 })],
  [type('serif', { serif: true })],
  [{ name: 'one-language stories', apply: (style) => ({ ...style, oneLanguage: true }) }],
  [{ name: 'unwrapped text', formats: ['text'], apply: (style) => ({ ...style, wrapped: false }) }],
]

function dates(
  name: string,
  { brackets = false, ...date }: Partial<DateStyle> & { at: DateStyle['at']; form: DateForm },
): Habit {
  return { name, apply: (style) => ({ ...style, dates: { ...date, brackets } }) }
}

function headlines(name: string, changed: Partial<HeadlineStyle>): Habit {
  return { name, apply: (style) => ({ ...style, headlines: { ...style.headlines, ...changed } }) }
}

function sources(name: string, shown: HouseStyle['sources']): Habit {
  return { name, apply: (style) => ({ ...style, sources: shown }) }
}

function links(name: string, link: LinkStyle): Habit {
  return {
    name,
    formats: hyperlinked,
    apply: (style) => ({
      ...style,
      links: link,
      ...(link.at === 'source' && style.sources === 'none' ? { sources: 'oneLine' } : {}),
    }),
  }
}

function added(extra: Extra): Habit {
  const within = extraFormats[extra]
  return {
    name: extra,
    ...(within ? { formats: within } : {}),
    apply: (style) => ({ ...style, extras: new Set([...style.extras, extra]) }),
  }
}

function lettered(kind: Lettering): Habit {
  return { name: kind, apply: (style) => ({ ...style, lettering: new Set([...style.lettering, kind]) }) }
}

function type(name: string, changed: Partial<TypeStyle>): Habit {
  return { name, formats: inPrint, apply: (style) => ({ ...style, type: { ...style.type, ...changed } }) }
}
