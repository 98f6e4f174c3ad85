import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { UserError } from '../../messages/userError.ts'
import { siteMessage } from '../messages/siteMessages.ts'

const licenceName = /^(?:licen[cs]e|copying|notice|third[-_]party)[^/]*$/i
const packageSchema = z.object({ name: z.string(), version: z.string(), license: z.string() })
const line = '-'.repeat(72)

/** The licences of the packages in these folders. Throws a `UserError` if one has none. */
export function licenceText(folders: readonly string[]): string {
  return [
    'The scripts of this site contain the software below, each under the licence that follows its name.',
    ...folders.map(entryOf),
  ].join(`\n\n${line}\n`)
}

function entryOf(folder: string): string {
  const described = packageSchema.safeParse(JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')))
  const files = readdirSync(folder, { withFileTypes: true }).filter(
    (entry) => entry.isFile() && licenceName.test(entry.name),
  )
  if (!described.success || files.length === 0) throw new UserError(siteMessage('site.noLicence', { folder }))
  const { name, version, license } = described.data
  const texts = files.map((file) => readFileSync(join(folder, file.name), 'utf8').trim())
  return [`${name} ${version} (${license})`, ...texts].join('\n\n')
}
