import { type FormEvent, useState } from 'react'
import { freeStoryId } from '../../archive/draft/apply/storyIds.ts'
import { nameKinds } from '../../archive/names/nameKinds.ts'
import { ask, hasKeys } from '../client/requests.ts'
import { useTake } from '../client/useDraft.ts'
import { useTexts } from '../i18n/DeskLanguage.tsx'

const empty = { kind: nameKinds[0], en: '', zh: '', pinyin: '' } as const
type Written = { kind: (typeof nameKinds)[number]; en: string; zh: string; pinyin: string }

/** What the list of names takes, beside the apostrophe of the keyboard. */
const patterns = {
  en: '.*\\S.*',
  zh: '.*\\p{Script=Han}.*',
  pinyin: "(?=.*\\S)[\\p{Script=Latin}\\p{M}’' \\(\\)\\-]+",
} as const

const isSuggestion = hasKeys<{ readonly pinyin: string }>('pinyin')

/** A name for the glossary. Its pinyin is suggested once the Chinese name is written, and can be mended. */
export function NameForm() {
  const t = useTexts()
  const take = useTake()
  const [name, setName] = useState<Written>(empty)
  const [suggested, setSuggested] = useState('')
  const set = (part: Partial<Written>) => setName((before) => ({ ...before, ...part }))
  const suggest = async () => {
    if (name.zh.trim() === '' || (name.pinyin !== '' && name.pinyin !== suggested)) return
    const { pinyin } = await ask(`pinyin?${new URLSearchParams({ zh: name.zh.trim() })}`, isSuggestion)
    setSuggested(pinyin)
    // What the editor wrote meanwhile stands.
    setName((now) => (now.zh === name.zh && now.pinyin === name.pinyin ? { ...now, pinyin } : now))
  }
  const add = (event: FormEvent) => {
    event.preventDefault()
    const { kind, ...texts } = name
    const [en, zh] = [texts.en.trim(), texts.zh.trim()]
    const pinyin = texts.pinyin.trim().replaceAll("'", '’')
    const id = freeStoryId({ stories: [] }, en)
    if (take({ kind: 'add-name', name: { id, kind, en, zh, pinyin } })) setName(empty)
  }
  return (
    <form onSubmit={add} aria-label={t('names.glossary')}>
      {(['en', 'zh', 'pinyin'] as const).map((part) => (
        <label key={part}>
          {t(`names.${part}`)}
          <input
            required
            pattern={patterns[part]}
            value={name[part]}
            onChange={({ target }) => set({ [part]: target.value })}
            // Without a desk that answers, the editor writes it.
            onBlur={part === 'zh' ? () => void suggest().catch(() => undefined) : undefined}
          />
        </label>
      ))}
      <label>
        {t('names.kind')}
        <select
          value={name.kind}
          onChange={({ target }) => set({ kind: nameKinds.find((one) => one === target.value) ?? name.kind })}
        >
          {nameKinds.map((kind) => (
            <option key={kind} value={kind}>
              {t(`kind.${kind}`)}
            </option>
          ))}
        </select>
      </label>
      <button type="submit" className="button">
        {t('names.add')}
      </button>
    </form>
  )
}
