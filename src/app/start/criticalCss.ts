import type { PageKind } from '../../archive/site/pages.ts'
import offlineStatus from '../offline/OfflineStatus.css?inline'
import saveButton from '../saved/SaveButton.css?inline'
import layout from '../shell/Layout.css?inline'
import masthead from '../shell/Masthead.css?inline'
import storyBody from '../story/StoryBody.css?inline'
import storyFoot from '../story/StoryFoot.css?inline'
import storyPage from '../story/StoryPage.css?inline'
import viewSwitch from '../story/ViewSwitch.css?inline'
import pinyinSwitch from '../story/words/PinyinSwitch.css?inline'
import button from '../styles/button.css?inline'
import forcedColours from '../styles/forcedColours.css?inline'
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

const base = [layers, tokens, readerType, reset, forcedColours, type].join('')

/** The styles of every folder, including new ones, except those that only a story or an editor's preview shows. */
const listPieces: Readonly<Record<string, string>> = import.meta.glob(
  ['../*/**/*.css', '!../{styles,story,listen,share,preview}/**/*.css', '!../ui/pinyin/*.later.css'],
  { query: '?inline', import: 'default', eager: true },
)

/**
 * The styles that the build writes into a page, by kind of page. A story's page, of which there are thousands, gets
 * only what it shows before the app starts. The few other pages get all that they may ever show. The rest, such as
 * print, follows in the style sheet.
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
    pinyinSwitch,
    noteSources,
  ].join(''),
  list: [base, button, later, ...Object.values(listPieces)].join(''),
} as const satisfies Readonly<Record<PageKind, string>>

/** Hides, if no script runs, all that needs a script. */
export const withoutScriptCss = withoutScript
