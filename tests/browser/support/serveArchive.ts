import type { Catalogue } from '../../../src/archive/catalogue/catalogue.ts'
import type { Issue } from '../../../src/archive/issue.ts'
import { deriveCatalogue } from '../../../src/site/data/deriveCatalogue.ts'
import type { FaultHost } from './faultHost.ts'

const contentType = 'application/json'

/** Makes the host serve these issues instead of the build's, whether they fit the schema or not. */
export function serveArchive(host: FaultHost, issues: readonly Issue[]): Catalogue {
  const { catalogue, files } = deriveCatalogue(issues, [], { order: Date.now(), withdrawn: [] })
  serveCatalogue(host, catalogue)
  for (const { path, content } of files) {
    const pattern = new RegExp(path.replaceAll('.', '\\.'))
    host.fail(pattern, { kind: 'answer', contentType, body: content })
  }
  return catalogue
}

/** Makes the host serve this catalogue instead of the build's, after a delay in milliseconds. */
export function serveCatalogue(host: FaultHost, catalogue: Catalogue, delay = 0): void {
  const body = JSON.stringify(catalogue)
  host.fail(/archive\/catalogue\.json/, { kind: 'answer', contentType, body, delay })
}
