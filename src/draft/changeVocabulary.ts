import { type ChangeOf, ChangeRefused } from './change.ts'
import type { Draft } from './draft.ts'
import { draftMessage } from './messages/draftMessages.ts'
import { dismiss } from './placeText.ts'

/** Reads a text as the name of a section. Sets that section for the stories below it, up to the next section. */
export function beginSection(draft: Draft, { unplaced: key, section }: ChangeOf<'begin-section'>): Draft {
  const dismissed = dismiss(draft, { kind: 'dismiss', unplaced: key })
  const { text = '', below } = draft.unplaced.find((one) => one.key === key) ?? {}
  const from = draft.stories.findIndex((story) => story.key === below) + 1
  const before = draft.stories[from]?.section
  const end = draft.stories.findIndex((story, at) => at > from && story.section !== before)
  const stories = draft.stories.map((story, at) =>
    at >= from && (end === -1 || at < end) ? { ...story, section } : story,
  )
  const names = text.split('\n').flatMap((line) => line.trim() || [])
  const others = draft.vocabulary?.sections.filter(({ name }) => !names.includes(name)) ?? []
  return {
    ...dismissed,
    stories,
    vocabulary: {
      sections: [...others, ...names.map((name) => ({ name, section }))],
      places: draft.vocabulary?.places ?? [],
    },
  }
}

/** Adds a name for the glossary. */
export function addName(draft: Draft, { name }: ChangeOf<'add-name'>): Draft {
  if (draft.names.some(({ id }) => id === name.id))
    throw new ChangeRefused(draftMessage('draft.nameTaken', { id: name.id }))
  return { ...draft, names: [...draft.names, name] }
}

/** Removes a name that the draft adds to the glossary. */
export function removeName(draft: Draft, { id }: ChangeOf<'remove-name'>): Draft {
  const names = draft.names.filter((name) => name.id !== id)
  if (names.length === draft.names.length) throw new ChangeRefused(draftMessage('draft.nameGone', { id }))
  return { ...draft, names }
}

/** Sets what the archive's list of words will say about a word. */
export function setWord(draft: Draft, { word }: ChangeOf<'set-word'>): Draft {
  const others = draft.words?.filter(({ zh }) => zh !== word.zh) ?? []
  return { ...draft, words: [...others, word] }
}

/** Adds a place that is missing from the gazetteer. */
export function addPlace(draft: Draft, { place }: ChangeOf<'add-place'>): Draft {
  const { sections = [], places = [] } = draft.vocabulary ?? {}
  if (places.some(({ en, zh }) => en === place.en && zh === place.zh))
    throw new ChangeRefused(draftMessage('draft.placeTaken', { en: place.en, zh: place.zh }))
  return { ...draft, vocabulary: { sections, places: [...places, place] } }
}
