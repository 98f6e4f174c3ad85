import { progressLine } from '../import/progressLine.ts'
import { runImport } from '../import/runImport.ts'
import { tellFault } from './tellFault.ts'
import { terminalTranslator } from './terminal.ts'

const otherFolder = 'Make room or rights there, or name another folder, as --out DIR.'

/** `npm run import -- FILE`: makes an issue file from a newsletter and lists what an editor must check. */
try {
  console.log(await runImport(process.argv.slice(2), terminalTranslator(), progressLine()))
} catch (error) {
  tellFault(error, (reason) => `The issue cannot be written: ${reason}.\n${otherFolder}`)
}
