import type { AloneTexts } from '../../../app/start/aloneTexts.ts'
import type { PageKind } from '../../../archive/site/pages.ts'
import type { InlineScripts } from '../../../early/scripts/inlineScripts.ts'
import { type InlineHashes, inlineHash } from '../hosts/contentSecurityPolicy.ts'

/**
 * What pages carry inline: scripts, what the one that starts the app says where there will be no app, and the styles, by
 * kind of page and for where no script runs.
 */
export type InlineParts = {
  readonly scripts: InlineScripts
  readonly aloneTexts: AloneTexts
  readonly withoutScriptCss: string
  readonly criticalCss: Readonly<Record<PageKind, string>>
}

/** The hashes by which the content security policy lets the inline parts through. */
export function inlineHashes({ scripts, criticalCss, withoutScriptCss }: InlineParts): InlineHashes {
  return {
    scripts: Object.values(scripts).map(inlineHash),
    styles: [...Object.values(criticalCss), withoutScriptCss].map(inlineHash),
  }
}
