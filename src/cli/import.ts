import { progressLine } from '../import/progressLine.ts'
import { commandMessage } from './messages/commandMessages.ts'
import { runImport } from './runImport.ts'
import { tellFault } from './tellFault.ts'
import { terminalTranslator } from './terminal.ts'

/** `npm run import -- FILE`: makes an issue file from a newsletter and lists what an editor must check. */
try {
  console.log(await runImport(process.argv.slice(2), terminalTranslator(), progressLine()))
} catch (error) {
  tellFault(error, (reason) => commandMessage('command.import.failed', { reason }))
}
