import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { z } from 'zod'

const entrySchema = z.object({
  traditional: z.string(),
  simplified: z.string(),
  pinyin: z.string(),
  english: z.array(z.string()),
})

/** One reading of a Chinese word: its syllables as CC-CEDICT numbers their tones, and its senses in English. */
export type DictionaryEntry = z.infer<typeof entrySchema>

/** The entries of each headword in simplified characters, in the order of CC-CEDICT. */
export type Dictionary = ReadonlyMap<string, readonly DictionaryEntry[]>

let loaded: Dictionary | undefined

/**
 * CC-CEDICT by headword. The first call reads the file, which takes about half a second; later calls return the same.
 * @throws ZodError if the package's file has another form
 */
export function dictionary(): Dictionary {
  loaded ??= byHeadword(z.array(z.unknown()).parse(JSON.parse(readFileSync(file(), 'utf8'))))
  return loaded
}

function file(): string {
  const require = createRequire(import.meta.url)
  return require.resolve('@tykok/cedict-dictionary/data/cedict.json')
}

function byHeadword(entries: readonly unknown[]): Dictionary {
  const words = new Map<string, DictionaryEntry[]>()
  for (const entry of entries) {
    requireEntry(entry)
    const same = words.get(entry.simplified)
    if (same) same.push(entry)
    else words.set(entry.simplified, [entry])
  }
  return words
}

/** Judges an entry where it is: a parsed copy of each would need 60 MB more while both are there. */
function requireEntry(entry: unknown): asserts entry is DictionaryEntry {
  entrySchema.parse(entry)
}
