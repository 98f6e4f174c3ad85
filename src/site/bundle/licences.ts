import { readdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import type { Plugin } from 'vite'
import { z } from 'zod'
import { sitePaths } from '../../archive/siteAddress.ts'
import { UserError } from '../../messages/userError.ts'
import { siteMessage } from '../messages/siteMessages.ts'

const licenceName = /^(?:licen[cs]e|copying|notice|third[-_]party)[^/]*$/i
const packageSchema = z.object({ name: z.string(), version: z.string(), license: z.string() })
const line = '-'.repeat(72)

/** Says in a script where the licences of its packages are. */
export const licenceNotice = `/*! ${sitePaths.licences()} */`

/**
 * Collects the packages that are bundled, whose licences the site must publish.
 * @returns `plugin`, for each bundle, which records the packages in it; and `folders`, the folders of all recorded packages
 */
export function gatherLicences() {
  const folders = new Set<string>()
  const plugin: Plugin = {
    name: 'licences',
    apply: 'build',
    generateBundle(_options, bundle) {
      for (const part of Object.values(bundle))
        if (part.type === 'chunk')
          for (const id of part.moduleIds) for (const folder of packageOf(id)) folders.add(folder)
    },
  }
  return { plugin: () => plugin, folders: () => [...folders].sort() }
}

/** The licences of the packages in these folders. Throws a `UserError` if one has none. */
export function licenceText(folders: readonly string[]): string {
  return [
    'The scripts of this site contain the software below, each under the licence that follows its name.',
    ...folders.map(entryOf),
  ].join(`\n\n${line}\n`)
}

/**
 * The folder of a module's package, also of a module that the bundler adds. Empty for the project's own
 * modules.
 */
function packageOf(id: string): string[] {
  const path = id.startsWith('\0') ? resolve('node_modules', id.slice(1)) : id
  const [, folder] = /^(.*[/\\]node_modules[/\\](?:@[^/\\]+[/\\])?[^/\\]+)[/\\]/.exec(path) ?? []
  return folder === undefined ? [] : [folder]
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
