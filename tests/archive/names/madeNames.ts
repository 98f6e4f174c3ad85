import type { Name } from '../../../src/archive/names/nameList.ts'

/** A name for tests. */
export function madeName(id: string, en: string, zh: string, changes: Partial<Name> = {}): Name {
  return { id, kind: 'place', en, zh, pinyin: 'Míng', ...changes }
}

/** Names inside names, names next to each other, and names with several spellings. */
export const madeNames: readonly Name[] = [
  madeName('chengdu', 'Chengdu', '成都', { pinyin: 'Chéngdū', spellings: { zh: ['成都市'] } }),
  madeName('chongqing', 'Chongqing', '重庆', { pinyin: 'Chóngqìng' }),
  madeName('customs', 'Chengdu Customs', '成都海关', { kind: 'office', pinyin: 'Chéngdū Hǎiguān' }),
  madeName('faw', 'FAW', '一汽', { kind: 'company', pinyin: 'Yīqì' }),
  madeName('circle', 'Chengdu-Chongqing Economic Circle', '成渝经济圈', {
    kind: 'scheme',
    pinyin: 'Chéng-Yú Jīngjìquān',
    spellings: { en: ['Chengdu-Chongqing circle'] },
  }),
  madeName('city', 'Western (Chongqing) Science City', '西部（重庆）科学城', {
    kind: 'zone',
    pinyin: 'Xībù (Chóngqìng) Kēxuéchéng',
  }),
]
