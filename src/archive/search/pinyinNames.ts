import { placeIds, places } from '../places.ts'

/** Names that occur in the archive's Chinese, and of its places, under their pinyin without tones. */
const listed: Readonly<Record<string, string>> = {
  aomen: '澳门',
  chengyu: '成渝',
  chuangang: '川港',
  chuanyu: '川渝',
  chuanzang: '川藏',
  changhong: '长虹',
  changjiang: '长江',
  feisite: '菲斯特',
  fengtian: '丰田',
  fuxing: '复星',
  gaoxinqu: '高新区',
  guian: '贵安',
  huawei: '华为',
  huaxi: '华西',
  jianyang: '简阳',
  jiaozi: '交子',
  liangjiang: '两江',
  linzhi: '林芝',
  meisaier: '梅塞尔',
  shuangliu: '双流',
  tianfu: '天府',
  xianggang: '香港',
  xizang: '西藏',
  yazhoulong: '亚洲龙',
  yiqi: '一汽',
  yukuaiban: '渝快办',
  yuanliuhongyuan: '元六鸿远',
}

/** Of places whose English name is not their pinyin. */
const otherwise: readonly string[] = ['hong-kong', 'macao', 'tibet']

/** Names of places, companies and services in Chinese, under their pinyin without tones. */
export const pinyinNames: ReadonlyMap<string, string> = new Map([
  ...placeIds.filter((id) => !otherwise.includes(id)).map((id) => [id, places[id].zh] as const),
  ...Object.entries(listed),
])

const shortest = 4

/**
 * The Chinese names that a folded word spells, or begins to spell with four letters or more:
 * `shuangl` → 双流. Apostrophes between syllables are left aside.
 */
export function namesSpelt(word: string): string[] {
  const letters = word.replaceAll("'", '')
  if (letters.length < shortest || !/^[a-z]+$/.test(letters)) return []
  return [...pinyinNames].flatMap(([pinyin, name]) => (pinyin.startsWith(letters) ? [name] : []))
}
