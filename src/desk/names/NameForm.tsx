import { type FormEvent, useState } from 'react'
import { freeStoryId } from '../../archive/draft/changeStories.ts'
import { nameKinds } from '../../archive/names/nameKinds.ts'
import { useDraft, useTake } from '../client/useDraft.ts'
import { useTexts } from '../i18n/DeskLanguage.tsx'
import './NameForm.css'

const empty = { kind: nameKinds[0], en: '', zh: '', pinyin: '' } as const
type Written = { kind: (typeof nameKinds)[number]; en: string; zh: string; pinyin: string }

/** Names that are to join the glossary with this issue, and a form for one more. */
export function NameForm() {
  const t = useTexts()
  const take = useTake()
  const { draft } = useDraft()
  const [name, setName] = useState<Written>(empty)
  const set = (part: Partial<Written>) => setName({ ...name, ...part })
  const add = (event: FormEvent) => {
    event.preventDefault()
    const { kind, ...texts } = name
    const [en, zh, pinyin] = [texts.en.trim(), texts.zh.trim(), texts.pinyin.trim()]
    take({ kind: 'add-name', name: { id: freeStoryId({ stories: [] }, en), kind, en, zh, pinyin } })
    setName(empty)
  }
  return (
    <details className="names">
      <summary>{t('names.title', { count: draft.names.length })}</summary>
      <ul>
        {draft.names.map(({ id, en, zh, pinyin }) => (
          <li key={id}>
            {en} · <span lang="zh-Hans">{zh}</span> · {pinyin}
          </li>
        ))}
      </ul>
      <form onSubmit={add}>
        {(['en', 'zh', 'pinyin'] as const).map((part) => (
          <label key={part}>
            {t(`names.${part}`)}
            <input required value={name[part]} onChange={({ target }) => set({ [part]: target.value })} />
          </label>
        ))}
        <label>
          {t('names.kind')}
          <select
            value={name.kind}
            onChange={({ target }) =>
              set({ kind: nameKinds.find((one) => one === target.value) ?? name.kind })
            }
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
    </details>
  )
}
