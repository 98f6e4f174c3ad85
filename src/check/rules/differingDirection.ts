import { pairFigures } from '../../archive/figures/pairFigures.ts'
import { type Language, languages, otherLanguage } from '../../archive/languages.ts'
import { type Fault, pairRule, type WholePair } from '../editorialRule.ts'

/** What says one thing, in each language. */
type Words = Readonly<Record<Language, RegExp>>

const rise: Words = {
  en: /\b(?:r(?:is|os)(?:e|es|en|ing)|increas\w*|gr[eo]w(?!ers?\b)\w*|climb\w*|jump\w*|surg\w+|soar\w*|expand\w*|gain(?:s|ed|ing)?|up(?= (?:by )?[\d.]+ ?%| from)|higher|(?<=\d ?% )more)\b/gi,
  zh: /增长|增加|上升|上涨|提高|提升|增幅|增至|增速|攀升|回升|扩大|上调|调高|涨|增(?=\d)|升至/g,
}
const fall: Words = {
  en: /\b(?:f(?:all|ell)(?:s|en|ing)?|decreas\w*|declin\w*|dropp?(?:s|ed|ing)?|drop|shr[aiu]nk\w*|slump\w*|plung\w*|down(?= (?:by )?[\d.]+ ?%| from)|(?<=\d ?% )(?:less|fewer)|reduc\w*|lower(?:ed|s|ing)?)\b/gi,
  zh: /下降|下跌|减少|降低|下滑|降幅|降至|回落|萎缩|缩减|下调|调低|跌|减(?=\d)/g,
}

const pairs: readonly (readonly [Words, Words])[] = [
  [rise, fall],
  [
    { en: /\bimport(?:s|ed|ing)?\b/gi, zh: /(?<!出)进口/g },
    { en: /\bexport(?:s|ed|ing)?\b/gi, zh: /(?<!进)出口/g },
  ],
  [
    {
      en: /\b(?:opens?|opened|opening|starts?|started|begins?|began)\b/gi,
      zh: /开通|开设|启用|投产|新开|开放|开业|启动|开工|开幕|开馆|开始/g,
    },
    {
      en: /\b(?:clos(?:e|es|ed|ing|ure)|shut(?:s|ting)?|ends?|ended)\b/gi,
      zh: /关闭|停用|停业|停运|闭幕|闭馆|结束/g,
    },
  ],
]

/** What one language may say, and what the other must not say then. */
const opposites = pairs.flatMap(([one, other]) => [[one, other] as const, [other, one] as const])

/** Whether a text has words for the one, and none for its opposite. */
function saysOnly(text: string, language: Language, one: Words, other: Words): boolean {
  return text.search(one[language]) !== -1 && text.search(other[language]) === -1
}

/** `进出口` is imports and exports, so “imports and imports” is a slip. */
const twice = /\b(imports|exports) and \1\b/i
type Found = Fault<'differing-direction'>

/** A text with only one of two opposites, whose translation has only the other. */
function opposed({ en, zh }: WholePair): Found | undefined {
  // “No longer open” is “closed”.
  if (denies.en.test(en) !== denies.zh.test(zh)) return undefined
  const slip = zh.includes('进出口') ? twice.exec(en)?.[0] : undefined
  if (slip !== undefined) return opposite(slip, '进出口')
  const [inEn, inZh] =
    opposites.find(([one, other]) => saysOnly(en, 'en', one, other) && saysOnly(zh, 'zh', other, one)) ?? []
  return inEn && inZh && opposite(en.match(inEn.en)?.[0] ?? '', zh.match(inZh.zh)?.[0] ?? '')
}

/** How far before a figure the word for its direction may be, in characters. */
const reach = { en: 28, zh: 8 } as const

/**
 * A figure that rises in one language and falls in the other. If only one has a word beside the figure, the
 * other text must have only words for the opposite.
 */
function opposedAtFigure({ en, zh }: WholePair): Found | undefined {
  for (const pair of pairFigures(en, zh).pairs) {
    if (pair.en.kind !== 'quantity') continue
    const english = nearest(en.slice(Math.max(0, pair.en.start - reach.en), pair.en.start), 'en')
    const chinese = nearest(zh.slice(Math.max(0, pair.zh.start - reach.zh), pair.zh.start), 'zh')
    const differs =
      english && chinese
        ? english.says !== chinese.says
        : (english && saysOnly(zh, 'zh', opposedTo(english), english.says)) ||
          (chinese && saysOnly(en, 'en', opposedTo(chinese), chinese.says))
    const [one, other] = [en.slice(pair.en.start, pair.en.end), zh.slice(pair.zh.start, pair.zh.end)]
    if (differs)
      return opposite(`${english ? `${english.word} ` : ''}${one}`, `${chinese?.word ?? ''}${other}`)
  }
  return undefined
}

type Direction = { readonly word: string; readonly says: Words }

function opposedTo({ says }: Direction): Words {
  return says === rise ? fall : rise
}

/** The last word for a direction in a text, with no other figure after it. */
function nearest(text: string, language: Language): Direction | undefined {
  const [last] = [rise, fall]
    .flatMap((says) =>
      [...text.matchAll(says[language])].map(({ 0: word, index }) => ({ word, index, says })),
    )
    .sort((a, b) => b.index - a.index)
  return last && !/\d|[,;，；、]/.test(text.slice(last.index)) ? last : undefined
}

/**
 * Words that certainly deny, and all words that may. If one language denies, the other needs a word of the
 * second kind.
 */
const denies = {
  en: /\b(?:not|never(?! before)|cannot|no longer)\b|n[’']t\b/i,
  // 会不会 and 有没有 only ask.
  zh: /(?<!会(?=不会)|能(?=不能)|是(?=不是))不(?:会|能|是|再|得|准|可能|允许|同意|包括|适用|对|属于|需要|愿)|(?<!有)没有|并非|未(?:能|曾|获|达|有|被|在|予)|尚未|从未|从不|毫不|毫无/,
} as const
const mayDeny = {
  en: /\b(?:no|not|nor|none|never|neither|nothing|nobody|without|cannot|few|fewer|less|hardly|unless|until|only|free|rather|instead|except|lest|far from|out of|short of)\b|n[’']t\b|\bnon-|less\b|\b(?:un(?!de|it|iv|io|iq|til)|dis(?!t|e|cu|co|p|h|k|c))[a-z]{4}|\b(?:in(?:valid|elig|dep|eff|compl|suff|abil|cap|corr)|im(?:poss|prop)|irr|ill)|\b(?:fail|lack|refus|ban(?:s|ned|ning)?\b|avoid|prevent|miss(?:es|ed|ing)?\b|deny|denied|reject|stop|halt|cease|exempt|waive|abolish|lift|absen|delay|doubt|oppos|prohibit|forbid|forbad|exclud|suspend|cancel|reluctan|remain|yet)/i,
  zh: /[不没未无非否免禁拒缺难反别勿莫罕零少失停除仅只才尚]/,
} as const

function denied(texts: WholePair): Found | undefined {
  for (const language of languages) {
    const [word, other] = [denies[language].exec(texts[language])?.[0], otherLanguage(language)]
    if (word !== undefined && !mayDeny[other].test(texts[other]))
      return { code: 'negative', params: { language, word, other }, level: 'warning' }
  }
  return undefined
}

function opposite(en: string, zh: string): Found {
  return { code: 'opposite', params: { en, zh }, level: 'error' }
}

export const differingDirection = pairRule(
  'differing-direction',
  (pair) => opposed(pair) ?? opposedAtFigure(pair) ?? denied(pair),
)
