import { runImport } from './runImport.ts'
import { progressLine, runCommand } from './terminal.ts'

/** `npm run import`: makes an issue file from a newsletter and lists what an editor must check. */
await runCommand((args, translator) => runImport(args, translator, progressLine(translator)))
