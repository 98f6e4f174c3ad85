import frontPage from './browse/FrontPage.css?inline'
import storyItem from './browse/StoryItem.css?inline'
import chipRow from './filters/ChipRow.css?inline'
import filterChip from './filters/FilterChip.css?inline'
import filterPanel from './filters/FilterPanel.css?inline'
import placeMap from './filters/PlaceMap.css?inline'
import offlineStatus from './offline/OfflineStatus.css?inline'
import layout from './shell/Layout.css?inline'
import masthead from './shell/Masthead.css?inline'
import tabBar from './shell/TabBar.css?inline'
import storyBody from './story/StoryBody.css?inline'
import storyPage from './story/StoryPage.css?inline'
import viewSwitch from './story/ViewSwitch.css?inline'
import button from './styles/button.css?inline'
import layers from './styles/layerOrder.css?inline'
import reset from './styles/reset.css?inline'
import tokens from './styles/tokens.css?inline'
import type from './styles/type.css?inline'
import kicker from './ui/Kicker.css?inline'
import showMore from './ui/ShowMore.css?inline'

const frame = [layers, tokens, reset, type, layout, masthead, offlineStatus].join('')

/**
 * What a page needs to look itself before the whole style sheet is here, by kind of page. The build writes it into
 * the page; the rest, print and notices among it, follows with the style sheet.
 */
export const criticalCss = {
  story: [frame, kicker, storyPage, storyBody, viewSwitch].join(''),
  list: [
    frame,
    button,
    tabBar,
    kicker,
    frontPage,
    storyItem,
    placeMap,
    filterChip,
    chipRow,
    filterPanel,
    showMore,
  ].join(''),
} as const
