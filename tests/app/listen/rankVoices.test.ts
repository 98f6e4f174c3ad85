import { expect, it } from 'vitest'
import { rankVoices } from '../../../src/app/listen/rankVoices.ts'

/** A voice by its tag, followed by its name if that matters. `~` marks one that is not on the device. */
function voice(text: string) {
  const [lang = '', ...words] = text.replace('~', '').split(' ')
  return { lang, name: words.join(' '), voiceURI: text, localService: !text.startsWith('~') }
}

it.each([
  [
    'British voices, then other English ones',
    'en',
    ['en-US', 'fr-FR', 'en_GB', 'en-GB-SCOTLAND', 'zh-CN', 'eng-GBR-f00', 'en'],
    ['en_GB', 'en-GB-SCOTLAND', 'eng-GBR-f00', 'en-US', 'en'],
  ],
  [
    'Mainland voices, then Taiwanese ones, then Cantonese',
    'zh',
    ['yue', 'zh-HK', 'zh_TW_#Hant', 'zh-CN-sichuan', 'cmn', 'zh-Hans', 'zh_CN_#Hans', 'zho-CHN', 'en-GB'],
    ['zh_CN_#Hans', 'zho-CHN', 'cmn', 'zh-Hans', 'zh-CN-sichuan', 'zh_TW_#Hant', 'yue', 'zh-HK'],
  ],
  ['no voice for pinyin or another language of China', 'zh', ['cmn-LATN-PINYIN', 'hak', 'wuu', 'ug'], []],
  ['no voice for Shavian', 'en', ['en-SHAW'], []],
  ['voices on the device first', 'en', ['~en-GB', 'en-US'], ['en-US', '~en-GB']],
  ['Mainland voices before one on the device', 'zh', ['zh-TW', '~zh-CN'], ['~zh-CN', 'zh-TW']],
  [
    'unpleasant voices last',
    'en',
    ['en-GB Eddy (English (UK))', 'en-GB English espeak-ng', 'en-US Samantha', 'en-GB Daniel'],
    ['en-GB Daniel', 'en-US Samantha', 'en-GB Eddy (English (UK))', 'en-GB English espeak-ng'],
  ],
] as const)('ranks %s', (_rule, language, voices, ranked) => {
  expect(rankVoices(language, voices.map(voice)).map(({ voiceURI }) => voiceURI)).toEqual(ranked)
})
