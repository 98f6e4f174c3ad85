import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { filesUnder, isModule } from './sourceTree.ts'

/* An `EditorError` without a Chinese sentence does not compile; this holds that no other error is told at the desk. */

/** Told in a terminal alone, or quoted within a sentence of the desk. */
const inTerminal = [
  'src/publish/desk/deskOptions.ts',
  'src/publish/desk/preparePage.ts',
  'src/publish/desk/runScript.ts',
  'src/publish/import/readIssueDraft.ts',
  'src/publish/import/readIssueFile.ts',
  'src/publish/import/writeIssueDraft.ts',
]

const thrower = (file: string) => /new (?:Argument|Input)Error\(/.test(readFileSync(file, 'utf8'))
const files = ['src/publish/desk', 'src/publish/import'].flatMap((folder) => filesUnder(folder))

it('what the import and the desk refuse is told in both languages', () => {
  expect(files.filter((file) => isModule(file) && thrower(file)).sort()).toEqual(inTerminal)
})
