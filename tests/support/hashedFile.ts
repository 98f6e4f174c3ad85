import { type HashedFile, integrityOf } from '../../src/device/archiveFile.ts'

/** The catalogue's entry of a file with this content. */
export async function hashedFile(file: string, content: string): Promise<HashedFile> {
  return { file, sri: await integrityOf(await new Response(content).arrayBuffer()) }
}
