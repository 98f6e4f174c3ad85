import type { Language } from '../../../archive/languages.ts'

/** What is to be known of one of the browser's voices. */
export type Voice = Pick<SpeechSynthesisVoice, 'lang' | 'localService' | 'name' | 'voiceURI'>

/** Voices that every Apple device brings along beside better ones, and those of eSpeak: understood, but no pleasure. */
const poor = /^(?:eddy|flo|gran\w*|jacques|reed|rocko|sandy|shelley)\b|eloquence|espeak/i

/**
 * The voices that can read the language, the best first: a Mainland one before any of Taiwan or Hong Kong, one on the
 * device before one that needs a connection and is sent the text, and the accent last.
 */
export function rankVoices<One extends Voice>(language: Language, voices: readonly One[]): One[] {
  return voices
    .map((voice) => ({ voice, rank: rankOf(language, voice) }))
    .filter(({ rank }) => rank !== undefined)
    .sort((a, b) => (a.rank ?? 0) - (b.rank ?? 0))
    .map(({ voice }) => voice)
}

function rankOf(language: Language, { lang, localService, name, voiceURI }: Voice): number | undefined {
  // Tags come as zh-CN, zh_CN_#Hans, cmn-Hans-CN and zho-CHN.
  const [primary = '', ...subtags] = lang.toLowerCase().split(/[^a-z\d]+/)
  const rank = language === 'en' ? rankEnglish(primary, subtags) : rankChinese(primary, subtags)
  if (rank === undefined) return undefined
  return rank + (localService ? 0 : 20) + (poor.test(`${name} ${voiceURI}`) ? 10 : 0)
}

function rankEnglish(primary: string, subtags: readonly string[]): number | undefined {
  // Shavian is English in letters of its own.
  if (!/^eng?$/.test(primary) || subtags.includes('shaw')) return undefined
  if (!/^(?:gb|gbr)$/.test(subtags[0] ?? '')) return 2
  return subtags.length === 1 ? 0 : 1
}

function rankChinese(primary: string, subtags: readonly string[]): number | undefined {
  const has = (...tags: readonly string[]) => tags.some((tag) => subtags.includes(tag))
  // Some read pinyin alone.
  if (!/^(?:zh|zho|chi|cmn|yue)$/.test(primary) || has('latn')) return undefined
  if (primary === 'yue' || has('yue', 'hk', 'hkg', 'mo', 'mac')) return 200
  if (has('tw', 'twn', 'hant')) return 100
  // What follows the region is a dialect: Sichuanese among them.
  const regions = subtags.filter((tag) => tag !== 'hans' && tag !== '')
  if (regions.length === 1 && has('cn', 'chn')) return 0
  return regions.length === 0 ? 1 : 2
}
