import { requestCatalogue, requestEarly } from '../../device/archiveHost.ts'
import { isPrerendered } from './timeout.ts'

/*
 * The app imports this first. It requests what the prerendered page shows while the browser runs the libraries, which
 * takes a phone as long as an answer takes. The loaders then find the requests under way.
 */

if (isPrerendered()) {
  requestCatalogue().catch(() => {})
  for (const file of document.getElementById('root')?.dataset.files?.split(' ') ?? []) requestEarly(file)
}
