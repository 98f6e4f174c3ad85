import type { PageKind } from '../../archive/pages.ts'
import button from '../../ui/styles/button.css?inline'
import forcedColours from '../../ui/styles/forcedColours.css?inline'
import layers from '../../ui/styles/layerOrder.css?inline'
import reset from '../../ui/styles/reset.css?inline'
import tokens from '../../ui/styles/tokens.css?inline'
import type from '../../ui/styles/type.css?inline'
import late from '../styles/late.css?inline'
import later from '../styles/later.css?inline'
import readerType from '../styles/readerType.css?inline'
import withoutScript from '../styles/withoutScript.css?inline'

const base = [layers, tokens, readerType, reset, forcedColours, type, late].join('')

/** The styles of what a story shows before the app starts; the sheets that are named `later` have those of the rest. */
const storyPieces: Readonly<Record<string, string>> = import.meta.glob(
  [
    '../story/**/*.css',
    '../shell/{Layout,Masthead}.css',
    '../offline/OfflineStatus.css',
    '../saved/SaveButton.css',
    '../ui/{ToolButton,Kicker,Sources}.css',
    '!../**/*.later.css',
  ],
  { query: '?inline', import: 'default', eager: true },
)

/** The styles of every folder, including new ones, except those that only a story shows. */
const listPieces: Readonly<Record<string, string>> = import.meta.glob(
  [
    '../*/**/*.css',
    '!../{styles,story,listen,share,print}/**/*.css',
    '!../ui/{PinyinText,WordsMissing}.later.css',
  ],
  { query: '?inline', import: 'default', eager: true },
)

/**
 * The styles that the build writes into a page, by kind of page. A story's page, of which there are thousands, gets
 * only what it shows before the app starts. The few other pages get all that they may ever show. The rest, such as
 * print, follows in the style sheet.
 */
export const criticalCss = {
  story: [base, ...Object.values(storyPieces)].join(''),
  list: [base, button, later, ...Object.values(listPieces)].join(''),
} as const satisfies Readonly<Record<PageKind, string>>

/** Hides, if no script runs, all that needs a script. */
export const withoutScriptCss = withoutScript
