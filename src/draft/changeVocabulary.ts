import { ChangeRefused, type Changes, needed } from './change.ts'
import { draftMessage } from './messages/draftMessages.ts'

/** What changes add to the archive's lists when the issue is published. */
export const changeVocabulary: Changes<'add-name' | 'remove-name' | 'set-word' | 'add-place'> = {
  'add-name': (draft, { name }) => {
    if (draft.names.some(({ id }) => id === name.id))
      throw new ChangeRefused(draftMessage('draft.nameTaken', { id: name.id }))
    return { ...draft, names: [...draft.names, name] }
  },

  'remove-name': (draft, { id }) => {
    const names = draft.names.filter((name) => name.id !== id)
    needed(names.length < draft.names.length, 'gone')
    return { ...draft, names }
  },

  'set-word': (draft, { word }) => {
    const others = draft.words?.filter(({ zh }) => zh !== word.zh) ?? []
    return { ...draft, words: [...others, word] }
  },

  'add-place': (draft, { place }) => {
    const { sections = [], places = [] } = draft.vocabulary ?? {}
    if (places.some(({ en, zh }) => en === place.en && zh === place.zh))
      throw new ChangeRefused(draftMessage('draft.placeTaken', { en: place.en, zh: place.zh }))
    return { ...draft, vocabulary: { sections, places: [...places, place] } }
  },
}
