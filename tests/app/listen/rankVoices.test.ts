import { describe, expect, it } from 'vitest'
import { rankVoices } from '../../../src/app/listen/rankVoices.ts'

function voice(lang: string, name = lang, localService = true) {
  return { lang, name, voiceURI: name, localService }
}
const namesOf = (voices: readonly { name: string }[]) => voices.map(({ name }) => name)

describe('the voices of a language', () => {
  it('are, in English, the British first and then any', () => {
    const voices = [
      voice('en-US'),
      voice('fr-FR'),
      voice('en_GB'),
      voice('en-GB-SCOTLAND'),
      voice('zh-CN'),
      voice('eng-GBR-f00'),
      voice('en'),
    ]
    expect(namesOf(rankVoices('en', voices))).toEqual([
      'en_GB',
      'en-GB-SCOTLAND',
      'eng-GBR-f00',
      'en-US',
      'en',
    ])
  })

  it('are, in Chinese, those of the Mainland, then Taiwan’s, and Cantonese where there is nothing else', () => {
    const voices = [
      voice('yue'),
      voice('zh-HK'),
      voice('zh_TW_#Hant'),
      voice('zh-CN-sichuan'),
      voice('cmn'),
      voice('zh-Hans'),
      voice('zh_CN_#Hans'),
      voice('zho-CHN'),
      voice('en-GB'),
    ]
    expect(namesOf(rankVoices('zh', voices))).toEqual([
      'zh_CN_#Hans',
      'zho-CHN',
      'cmn',
      'zh-Hans',
      'zh-CN-sichuan',
      'zh_TW_#Hant',
      'yue',
      'zh-HK',
    ])
  })

  it('read the language as it is written: not pinyin, not Shavian, not another language of China', () => {
    const voices = ['cmn-LATN-PINYIN', 'en-SHAW', 'hak', 'wuu', 'ug'].map((lang) => voice(lang))
    expect([...rankVoices('zh', voices), ...rankVoices('en', voices)]).toEqual([])
  })

  it('are on the device before they are elsewhere, but never from Taiwan for that', () => {
    const english = [voice('en-GB', 'Far', false), voice('en-US', 'Near')]
    expect(namesOf(rankVoices('en', english))).toEqual(['Near', 'Far'])
    const chinese = [voice('zh-TW', 'Near'), voice('zh-CN', 'Far', false)]
    expect(namesOf(rankVoices('zh', chinese))).toEqual(['Far', 'Near'])
  })

  it('are pleasant before they are British', () => {
    const voices = [
      voice('en-GB', 'Eddy (English (United Kingdom))'),
      voice('en-GB', 'English espeak-ng'),
      voice('en-US', 'Samantha'),
      voice('en-GB', 'Daniel'),
    ]
    expect(namesOf(rankVoices('en', voices)).slice(0, 2)).toEqual(['Daniel', 'Samantha'])
  })
})
