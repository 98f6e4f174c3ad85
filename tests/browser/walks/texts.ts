import en from '../../../src/app/i18n/en.json' with { type: 'json' }
import enParts from '../../../src/app/i18n/parts.en.json' with { type: 'json' }
import zhParts from '../../../src/app/i18n/parts.zh.json' with { type: 'json' }
import zh from '../../../src/app/i18n/zh.json' with { type: 'json' }

/** The key of an interface text. English has additional keys for the singular. */
export type TextKey = keyof typeof en | keyof typeof enParts

const texts: readonly Readonly<Record<string, string>>[] = [en, zh, enParts, zhParts]

/** Matches a complete interface text in either language, with any values in its blanks. */
export function named(...keys: readonly TextKey[]): RegExp {
  // Both languages may have a blank of the same name, so the names cannot be used here.
  const patterns = keys.flatMap((key) => wordings(key).map(asPattern))
  return new RegExp(`^(?:${patterns.join('|').replace(/\?<\w+>/g, '')})$`)
}

/** The values in the blanks of an interface text, by name, if the line is that text. */
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
