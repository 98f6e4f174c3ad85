import type { Language } from './languages.ts'

/** How many Chinese characters and how many Latin letters a text has. */
export function countScripts(text: string): { readonly han: number; readonly latin: number } {
  return {
    han: text.match(/\p{Script=Han}/gu)?.length ?? 0,
    latin: text.match(/\p{Script=Latin}/gu)?.length ?? 0,
  }
}

/**
 * The language of a text by its script. It is Chinese if Latin letters do not far outnumber its Chinese characters: an
 * English sentence may contain a Chinese name. It is English if it has letters. Otherwise undefined.
 */
export function scriptOf(text: string): Language | undefined {
  const { han, latin } = countScripts(text)
  if (han * 5 > latin) return 'zh'
  return latin > 0 ? 'en' : undefined
}

/** Whether a text has words in both languages. */
export function hasBothScripts(text: string): boolean {
  return /\p{Script=Latin}{3}/u.test(text) && /\p{Script=Han}/u.test(text)
}
