/** A name in both languages. */
export type BilingualName = { readonly en: string; readonly zh: string }

type Place<Id = string> = BilingualName & {
  readonly within?: Id
  readonly beyond?: true
}

/**
 * Every place that can be a story's tag. `within` makes the tree; `beyond` marks places outside the Southwest. Chinese
 * names are the ones that newspapers use every day, not the full official names. A place at the top of its branch has a
 * hue in `tokens.css`; a contract test checks this.
 */
export const places = {
  chengdu: { en: 'Chengdu', zh: '成都', within: 'sichuan' },
  chongqing: { en: 'Chongqing', zh: '重庆' },
  guizhou: { en: 'Guizhou', zh: '贵州' },
  guiyang: { en: 'Guiyang', zh: '贵阳', within: 'guizhou' },
  yunnan: { en: 'Yunnan', zh: '云南' },
  diqing: { en: 'Diqing', zh: '迪庆', within: 'yunnan' },
  sichuan: { en: 'Sichuan', zh: '四川' },
  'hong-kong': { en: 'Hong Kong', zh: '香港', beyond: true },
  macao: { en: 'Macao', zh: '澳门', beyond: true },
  tibet: { en: 'Tibet', zh: '西藏', beyond: true },
} as const satisfies Record<string, Place>

export type PlaceId = keyof typeof places

/**
 * Other names for a place: new areas, landmarks, short forms. Districts and counties are in the gazetteer of the import.
 * Only the import uses them; they are not in readers' scripts.
 */
export const otherPlaceNames: Readonly<Partial<Record<PlaceId, readonly string[]>>> = {
  chengdu: ['Tianfu New Area', 'West China Hospital', '天府新区', '华西医院', '在蓉'],
  chongqing: ['Liangjiang', '两江新区'],
  guiyang: ['Guian', "Gui'an", 'Gui’an', '贵安'],
  macao: ['Macau'],
  tibet: ['Lhasa', '拉萨', 'Nyingchi', '林芝', 'Xizang'],
}

const placeTree: Readonly<Record<PlaceId, Place<PlaceId>>> = places

/** Whether `id` names a place of the gazetteer. */
export function isPlaceId(id: string): id is PlaceId {
  return Object.hasOwn(places, id)
}

/** Whether `place` is `outer` or is within it: `liesWithin('chengdu', 'sichuan')` is true. */
export function liesWithin(place: PlaceId, outer: PlaceId): boolean {
  const parent = placeTree[place].within
  return place === outer || (parent !== undefined && liesWithin(parent, outer))
}

/** Whether the place is outside Sichuan, Chongqing, Guizhou and Yunnan. */
export function liesBeyond(place: PlaceId): boolean {
  return placeTree[place].beyond === true
}

/** Every place id, in the order of the declaration. */
export const placeIds: readonly PlaceId[] = Object.keys(places).filter(isPlaceId)

/** The part of the map that a place belongs to: Chengdu itself, or else the top of its branch. */
export function regionOf(place: PlaceId): PlaceId {
  const parent = placeTree[place].within
  return place === 'chengdu' || parent === undefined ? place : regionOf(parent)
}
