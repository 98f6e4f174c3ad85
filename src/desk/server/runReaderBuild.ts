import { buildReader } from './buildReader.ts'

/* Run by the desk as a process of its own: for half a minute it would answer nobody. */
process.env.NODE_ENV = 'production'
await buildReader()
