import { readFileSync } from 'node:fs'
import { posix } from 'node:path'
import { expect, it } from 'vitest'
import { readerInputs } from '../../../src/desk/server/prepareReader.ts'
import { filesUnder } from '../../contracts/sourceTree.ts'

it('the preview’s reader is built anew when a worker changes whose code it carries', () => {
  const workers = filesUnder('src/app')
    .filter((file) => /\.tsx?$/.test(file))
    .flatMap((file) =>
      [...readFileSync(file, 'utf8').matchAll(/from '(\.[^']+)\?worker&url'/g)].map(([, path = '']) =>
        posix.join(posix.dirname(file), path),
      ),
    )
  expect(workers).not.toEqual([])
  const isInput = (path: string) => readerInputs.some((input) => path.startsWith(`${input}/`))
  expect(workers.filter((path) => !isInput(path))).toEqual([])
})
