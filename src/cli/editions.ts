import { runEditions } from './runEditions.ts'
import { runCommand } from './terminal.ts'

/**
 * `npm run editions`: writes an issue for e-book readers, email, chats and paper, and says what to do with each file.
 */
process.env.NODE_ENV = 'production'

await runCommand(runEditions)
