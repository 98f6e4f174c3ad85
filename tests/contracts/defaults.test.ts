import { describe, expect, it } from 'vitest'
import { filesUnder, isModule } from './sourceTree.ts'
import { defaultsAtCounters } from './syntax.ts'

/**
 * Where a list beside the one of the loop may be shorter, each with its reason. Elsewhere the loop has both at hand, or
 * says that they are as long with `known`.
 */
const allowed = new Map([
  [
    'src/app/share/card/qrCode.ts second[at] ?? 0',
    'a check that both blocks are as long would cost readers bytes',
  ],
  ['src/app/share/whole/IssueEditions.tsx sizes[at] ?? 0', 'the catalogue is of another build'],
  ['src/app/ui/pinyin/ruby.ts before?.[text] ?? []', 'the pinyin before may be of another story'],
  ["src/archive/words/packedWords.ts senseLines[index] ?? ''", 'the file is of another build'],
  ["src/archive/words/packedWords.ts sensesOf[number] ?? ''", 'the file is of another build'],
  ["src/archive/words/packedWords.ts packed[index] ?? ['']", 'the file is of another build'],
  [
    'src/publish/words/readings/readText.ts offsets[index] ?? -1',
    'the dictionary may read a word in more syllables than it has characters',
  ],
])

const found = filesUnder('src')
  .filter(isModule)
  .flatMap((file) => defaultsAtCounters(file).map((text) => `${file} ${text}`))

describe('a loop over one list that looks into another', () => {
  it('has no default for what cannot be missing there, or a reason', () => {
    expect(found.filter((one) => !allowed.has(one))).toEqual([])
  })

  it('keeps no reason that it no longer needs', () => {
    expect([...allowed.keys()].filter((one) => !found.includes(one))).toEqual([])
  })
})
