import type { Language } from '../../archive/languages.ts'

/** What matters about a browser's voice. */
export type Voice = Pick<SpeechSynthesisVoice, 'lang' | 'localService' | 'name' | 'voiceURI'>

/** Clear but unpleasant voices: those that every Apple device has in addition to better ones, and those of eSpeak. */
const poor = /^(?:eddy|flo|gran\w*|jacques|reed|rocko|sandy|shelley)\b|eloquence|espeak/i

/**
 * The voices for the language, best first. A Mainland voice comes before one from Taiwan or Hong Kong. A voice on the
 * device comes before one that gets the text over a connection. Accent counts last.
 */
export function rankVoices<One extends Voice>(language: Language, voices: readonly One[]): One[] {
  return voices
    .map((voice) => ({ voice, rank: rankOf(language, voice) }))
    .filter(({ rank }) => rank !== undefined)
    .sort((a, b) => (a.rank ?? 0) - (b.rank ?? 0))
    .map(({ voice }) => voice)
}

function rankOf(language: Language, { lang, localService, name, voiceURI }: Voice): number | undefined {
  // Tags have forms such as zh-CN, zh_CN_#Hans, cmn-Hans-CN and zho-CHN.
  const [primary = '', ...subtags] = lang.toLowerCase().split(/[^a-z\d]+/)
  const rank = language === 'en' ? rankEnglish(primary, subtags) : rankChinese(primary, subtags)
  if (rank === undefined) return undefined
  return rank + (localService ? 0 : 20) + (poor.test(`${name} ${voiceURI}`) ? 10 : 0)
}

function rankEnglish(primary: string, subtags: readonly string[]): number | undefined {
  // Shavian is English in its own alphabet.
  if (!/^eng?$/.test(primary) || subtags.includes('shaw')) return undefined
  if (!/^(?:gb|gbr)$/.test(subtags[0] ?? '')) return 2
  return subtags.length === 1 ? 0 : 1
}

function rankChinese(primary: string, subtags: readonly string[]): number | undefined {
  const has = (...tags: readonly string[]) => tags.some((tag) => subtags.includes(tag))
  // These read only pinyin.
  if (!/^(?:zh|zho|chi|cmn|yue)$/.test(primary) || has('latn')) return undefined
  if (primary === 'yue' || has('yue', 'hk', 'hkg', 'mo', 'mac')) return 200
  if (has('tw', 'twn', 'hant')) return 100
  // A subtag after the region is a dialect, such as Sichuanese.
  const regions = subtags.filter((tag) => tag !== 'hans' && tag !== '')
  if (regions.length === 1 && has('cn', 'chn')) return 0
  return regions.length === 0 ? 1 : 2
}
