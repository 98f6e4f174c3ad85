import en from '../../src/app/i18n/en.json' with { type: 'json' }
import zh from '../../src/app/i18n/zh.json' with { type: 'json' }

/** The name of a text of the interface; English has some more, for the singular. */
export type TextKey = keyof typeof en

const texts: readonly Readonly<Record<string, string>>[] = [en, zh]

/** Matches a text of the interface, in either language, whatever stands in its blanks. The whole of it. */
export function named(...keys: readonly TextKey[]): RegExp {
  // Two languages may name the same blank: the names are of no use here.
  const patterns = keys.flatMap((key) => wordings(key).map(asPattern))
  return new RegExp(`^(?:${patterns.join('|').replace(/\?<\w+>/g, '')})$`)
}

/** What stands in the blanks of the interface's text, by their names, where the line is that text. */
export function blanksOf(line: string, key: TextKey): Readonly<Record<string, string>> | undefined {
  for (const text of wordings(key)) {
    const found = new RegExp(`^${asPattern(text)}$`).exec(line)
    if (found) return found.groups ?? {}
  }
  return undefined
}

function wordings(key: TextKey): string[] {
  return texts.flatMap((words) => words[key] ?? [])
}

function asPattern(text: string): string {
  return text.replace(/[.*+?^$()[\]\\|]/g, '\\$&').replace(/\{\{(\w+).*?\}\}/g, '(?<$1>.+?)')
}
