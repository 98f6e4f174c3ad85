import { runEditions } from './runEditions.ts'
import { runCommand } from './terminal.ts'

/**
 * `npm run editions -- 2021-07 [--out DIR] [--site https://example.org] [--only epub,email] [--pinyin]`:
 * writes an issue for e-book readers, email, chats and paper, and says what to do with each file.
 */
process.env.NODE_ENV = 'production'

await runCommand(runEditions)
