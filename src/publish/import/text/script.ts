import type { Language } from '../../../archive/languages.ts'

/**
 * The language of a text by its script: Chinese where it has Han characters that are not swamped by Latin
 * letters (an English sentence may name something in Chinese), English where it has letters, else undefined.
 */
export function scriptOf(text: string): Language | undefined {
  const han = text.match(/\p{Script=Han}/gu)?.length ?? 0
  const latin = text.match(/\p{Script=Latin}/gu)?.length ?? 0
  if (han * 5 > latin) return 'zh'
  return latin > 0 ? 'en' : undefined
}
