import { countScripts } from '../../../archive/script.ts'

/** How many letters correspond to one Chinese character. */
const lettersPerCharacter = 3

/** From this share of a text on, it is in one language. */
export const almostAll = 0.85

/** The share of the text that is Chinese, from 0 to 1. */
export function chineseShare(text: string): number {
  const { han, latin } = countScripts(text)
  const chinese = han * lettersPerCharacter
  return chinese / Math.max(1, chinese + latin)
}
