import type { AloneTexts } from '../../app/start/aloneTexts.ts'
import type { PageKind } from '../../archive/pages.ts'
import type { InlineScripts } from '../../boot/inlineScripts.ts'
import { inlineHash } from '../../editions/inlineHash.ts'
import type { InlineHashes } from '../hosts/contentSecurityPolicy.ts'

/**
 * The inline parts of pages: scripts, the message if there will be no app, and the styles by kind of page and for
 * browsers without scripts.
 */
export type InlineParts = {
  readonly scripts: InlineScripts
  readonly aloneTexts: AloneTexts
  readonly withoutScriptCss: string
  readonly criticalCss: Readonly<Record<PageKind, string>>
}

/** The hashes with which the content security policy allows the inline parts. */
export function inlineHashes({ scripts, criticalCss, withoutScriptCss }: InlineParts): InlineHashes {
  return {
    scripts: Object.values(scripts).map(inlineHash),
    styles: [...Object.values(criticalCss), withoutScriptCss].map(inlineHash),
  }
}
