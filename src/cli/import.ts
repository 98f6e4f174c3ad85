import { runImport } from './runImport.ts'
import { tellFault } from './tellFault.ts'
import { progressLine, terminalTranslator } from './terminal.ts'

/** `npm run import -- FILE`: makes an issue file from a newsletter and lists what an editor must check. */
try {
  const translator = terminalTranslator()
  console.log(await runImport(process.argv.slice(2), translator, progressLine(translator)))
} catch (error) {
  tellFault(error)
}
