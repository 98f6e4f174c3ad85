import { readFile } from 'node:fs/promises'
import { validateXML, type XMLFileInfo } from 'xmllint-wasm'

async function schemaFile(fileName: string): Promise<XMLFileInfo> {
  return { fileName, contents: await readFile(new URL(`schemas/${fileName}`, import.meta.url), 'utf8') }
}

/** libxml2's errors for an Atom feed; none if it is well-formed and valid. */
export function atomFaults(xml: string): Promise<string[]> {
  return faults(xml, 'atom.rng', 'relaxng')
}

/** libxml2's errors for a sitemap. */
export async function sitemapFaults(xml: string): Promise<string[]> {
  return faults(xml, 'sitemap.xsd', 'schema', [await schemaFile('xhtmlLink.xsd')])
}

async function faults(
  contents: string,
  schema: string,
  extension: 'relaxng' | 'schema',
  preload: XMLFileInfo[] = [],
): Promise<string[]> {
  const { valid, errors, rawOutput } = await validateXML({
    xml: [{ fileName: 'made.xml', contents }],
    schema: [await schemaFile(schema)],
    extension,
    preload,
  })
  if (valid) return []
  return errors.length > 0 ? errors.map(({ message }) => message) : [rawOutput]
}
