import type { PageKind } from '../../archive/site/pages.ts'
import offlineStatus from '../offline/OfflineStatus.css?inline'
import saveButton from '../saved/SaveButton.css?inline'
import layout from '../shell/Layout.css?inline'
import masthead from '../shell/Masthead.css?inline'
import storyBody from '../story/StoryBody.css?inline'
import storyFoot from '../story/StoryFoot.css?inline'
import storyPage from '../story/StoryPage.css?inline'
import viewSwitch from '../story/ViewSwitch.css?inline'
import button from '../styles/button.css?inline'
import later from '../styles/later.css?inline'
import layers from '../styles/layerOrder.css?inline'
import readerType from '../styles/readerType.css?inline'
import reset from '../styles/reset.css?inline'
import tokens from '../styles/tokens.css?inline'
import type from '../styles/type.css?inline'
import withoutScript from '../styles/withoutScript.css?inline'
import kicker from '../ui/story/Kicker.css?inline'
import noteSources from '../ui/story/NoteSources.css?inline'
import toolButton from '../ui/ToolButton.css?inline'

const base = [layers, tokens, readerType, reset, type].join('')

/** Those of every folder, a new one's too, but for what only a story shows, and an editor's preview. */
const listPieces: Readonly<Record<string, string>> = import.meta.glob(
  ['../*/**/*.css', '!../{styles,story,listen,share,preview}/**/*.css'],
  { query: '?inline', import: 'default', eager: true },
)

/**
 * What a page needs to look itself, by kind of page, which the build writes into it: a story's page, of which there
 * are thousands, no more than it shows before the app is here; the few others all that they may ever show. The rest,
 * print among it, follows with the style sheet.
 */
export const criticalCss = {
  story: [
    base,
    layout,
    masthead,
    offlineStatus,
    kicker,
    toolButton,
    saveButton,
    storyPage,
    storyBody,
    storyFoot,
    viewSwitch,
    noteSources,
  ].join(''),
  list: [base, button, later, ...Object.values(listPieces)].join(''),
} as const satisfies Readonly<Record<PageKind, string>>

/** What hides, where no script runs, all that only a script can work. */
export const withoutScriptCss = withoutScript
