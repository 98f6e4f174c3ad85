import { dirname, resolve } from 'node:path'
import type { Plugin } from 'vite'
import en from '../../app/i18n/en.json' with { type: 'json' }
import zh from '../../app/i18n/zh.json' with { type: 'json' }

const [english = '', chinese = ''] = ['en', 'zh'].map((language) => resolve(`src/app/i18n/${language}.json`))
const moduleId = '\0chinese-texts'

/**
 * Has the bundle name the interface's texts once: the Chinese ones stand in the order of the English ones, and take
 * their keys from there as the app starts. The keys a second time would be a two-hundredth of the script.
 */
export function sharedKeysPlugin(): Plugin {
  return {
    name: 'shared-keys',
    apply: 'build',
    enforce: 'pre',
    resolveId: (source, importer = '') =>
      source.endsWith('zh.json') && resolve(dirname(importer), source) === chinese ? moduleId : undefined,
    load: (id) => (id === moduleId ? chineseTexts() : undefined),
  }
}

function chineseTexts(): string {
  const texts: Readonly<Record<string, string>> = zh
  const keys = Object.keys(en)
  const lost = Object.keys(texts).filter((key) => !keys.includes(key))
  if (lost.length > 0) throw new Error(`${chinese} has what English lacks: ${lost.join(', ')}`)
  return [
    `import english from ${JSON.stringify(english)}`,
    `const texts = ${JSON.stringify(keys.map((key) => texts[key] ?? 0))}`,
    'const named = Object.keys(english).map((key, index) => [key, texts[index]])',
    'export default Object.fromEntries(named.filter(([, text]) => text))',
  ].join('\n')
}
