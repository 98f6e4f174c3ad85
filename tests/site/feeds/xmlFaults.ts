import { readFile } from 'node:fs/promises'
import { validateXML, type XMLFileInfo } from 'xmllint-wasm'

async function schemaFile(fileName: string): Promise<XMLFileInfo> {
  return { fileName, contents: await readFile(new URL(`schemas/${fileName}`, import.meta.url), 'utf8') }
}

/** libxml2's errors for an Atom feed; none if it is well-formed and valid. */
export async function atomFaults(xml: string): Promise<string[]> {
  const result = await validateXML({
    xml: [{ fileName: 'feed.xml', contents: xml }],
    schema: [await schemaFile('atom.rng')],
    extension: 'relaxng',
  })
  return faults(result)
}

/** libxml2's errors for a sitemap or an index of several. */
export async function sitemapFaults(xml: string): Promise<string[]> {
  const result = await validateXML({
    xml: [{ fileName: 'sitemap.xml', contents: xml }],
    schema: [await schemaFile('sitemap.xsd')],
    preload: [await schemaFile('xhtmlLink.xsd')],
  })
  return faults(result)
}

function faults(result: {
  readonly valid: boolean
  readonly errors: readonly { readonly message: string }[]
  readonly rawOutput: string
}): string[] {
  if (result.valid) return []
  return result.errors.length > 0 ? result.errors.map(({ message }) => message) : [result.rawOutput]
}
