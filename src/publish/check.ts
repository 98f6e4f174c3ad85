import { formatFinding } from './check/finding.ts'
import { readArchive } from './check/readArchive.ts'

/** `npm run check [-- FOLDER]`: holds every issue file of the archive against the schema. */
const folder = process.argv[2] ?? 'public/archive/issues'
const { issues, findings } = await readArchive(folder)
for (const finding of findings) console.error(`${formatFinding(finding)}\n`)
const stories = issues.reduce((sum, issue) => sum + issue.stories.length, 0)
console.log(`${issues.length} issues with ${stories} stories hold; ${findings.length} findings.`)
if (findings.length > 0) process.exitCode = 1
