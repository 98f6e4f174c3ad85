import { NamedStories } from './browse/IssueList.tsx'
import { IssuesPage } from './browse/IssuesPage.tsx'
import { StoryItem } from './browse/StoryItem.tsx'
import { Following, FollowTools } from './follow/followPart.tsx'
import './i18n/partTexts.ts'
import { NamePage } from './browse/NamePage.tsx'
import { InstallOffer } from './install/InstallOffer.tsx'
import { MissingVoices } from './listen/MissingVoices.tsx'
import { keepsIssues, useDeviceState } from './offline/deviceState.ts'
import { OfflineStorage } from './offline/OfflineStorage.tsx'
import { OnDeviceMark } from './offline/OnDeviceMark.tsx'
import { RecordTransfer } from './saved/RecordTransfer.tsx'
import { SavedPage } from './saved/SavedPage.tsx'
import { SearchPage } from './search/SearchPage.tsx'
import { SettingsPage } from './settings/SettingsPage.tsx'

/* The pages that few readers visit first: one part of the app, because each has little of its own. */

export { AboutPage } from './about/AboutPage.tsx'
export { GlossaryPage } from './browse/GlossaryPage.tsx'
export { startSearch } from './search/useSearch.ts'

export function IssuesRoute() {
  return <IssuesPage onDeviceMark={({ id }) => <OnDeviceMark issueId={id} />} />
}

export function NameRoute() {
  return (
    <NamePage
      stories={(name) => <NamedStories key={name.id} name={name} />}
      tools={(subject) => !import.meta.env.PREVIEW && <FollowTools subject={subject} />}
    />
  )
}

export function SavedRoute() {
  return <SavedPage StoryItem={StoryItem} />
}

export function SearchRoute() {
  const state = useDeviceState()
  return <SearchPage device={{ held: state.held.length, keeps: keepsIssues(state) }} />
}

export function SettingsRoute() {
  return (
    <>
      <SettingsPage
        offline={!import.meta.env.PREVIEW && <OfflineStorage />}
        listening={<MissingVoices />}
        following={!import.meta.env.PREVIEW && <Following />}
        backup={<RecordTransfer />}
      />
      <InstallOffer />
    </>
  )
}
