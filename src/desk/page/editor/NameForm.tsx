import { type Dispatch, type FormEvent, type SetStateAction, useId, useRef, useState } from 'react'
import { nameKinds } from '../../../archive/names/nameKinds.ts'
import { hanPositions, pinyinWords } from '../../../archive/names/pinyinWords.ts'
import { freeStoryId } from '../../../draft/storyIds.ts'
import { ask, hasKeys } from '../draft/requests.ts'
import { useDispatch } from '../draft/useDraft.ts'
import { useTexts } from '../i18n/DeskLanguage.tsx'
import { NameField } from './NameField.tsx'

const empty = { kind: nameKinds[0], en: '', zh: '', pinyin: '' } as const
type NameKind = (typeof nameKinds)[number]
type Written = { kind: NameKind; en: string; zh: string; pinyin: string }

const isSuggestion = hasKeys<{ readonly pinyin: string }>('pinyin')

/** As the list of names has it. */
function inListForm({ kind, ...texts }: Written) {
  const [en, zh] = [texts.en.trim(), texts.zh.trim()]
  return { kind, en, zh, pinyin: texts.pinyin.trim().replaceAll("'", '’') }
}

/**
 * A name for the glossary. Its pinyin is suggested once the Chinese name is written, and can be mended. What is wrong with
 * it is said once the editor has left it, and until it is mended.
 */
export function NameForm() {
  const t = useTexts()
  const take = useDispatch()
  const [name, setName] = useState<Written>(empty)
  const [isLeft, setLeft] = useState(false)
  const field = useRef<HTMLInputElement>(null)
  const faultId = useId()
  const made = inListForm(name)
  const isMisspelt = made.zh !== '' && made.pinyin !== '' && !pinyinWords(made)
  const set = (part: Partial<Written>) => setName((before) => ({ ...before, ...part }))
  const suggest = useSuggestion(name, setName)
  const add = (event: FormEvent) => {
    event.preventDefault()
    setLeft(isMisspelt)
    if (isMisspelt) return field.current?.focus()
    const id = freeStoryId({ stories: [] }, made.en)
    if (take({ kind: 'add-name', name: { id, ...made } })) setName(empty)
  }
  return (
    <form onSubmit={add} aria-label={t('names.glossary')}>
      <NameField part="en" value={name.en} onWrite={(en) => set({ en })} />
      <NameField part="zh" value={name.zh} onWrite={(zh) => set({ zh })} onBlur={suggest} />
      <NameField
        part="pinyin"
        value={name.pinyin}
        onWrite={(pinyin) => set({ pinyin })}
        onBlur={() => setLeft(made.pinyin !== '')}
        ref={field}
        aria-invalid={isLeft && isMisspelt}
        aria-describedby={faultId}
      />
      <KindField kind={name.kind} onChoose={(kind) => set({ kind })} />
      <button type="submit" className="button">
        {t('names.add')}
      </button>
      <p className="field-fault" id={faultId} role="status">
        {isLeft && isMisspelt && t('names.misspelt', { zh: made.zh, count: hanPositions(made.zh).length })}
      </p>
    </form>
  )
}

/** Suggests the pinyin of a Chinese name, unless the editor wrote it. */
function useSuggestion(name: Written, setName: Dispatch<SetStateAction<Written>>) {
  const [suggested, setSuggested] = useState('')
  const suggest = async () => {
    if (name.zh.trim() === '' || (name.pinyin !== '' && name.pinyin !== suggested)) return
    const { pinyin } = await ask(`pinyin?${new URLSearchParams({ zh: name.zh.trim() })}`, isSuggestion)
    setSuggested(pinyin)
    // What the editor wrote meanwhile stands.
    setName((now) => (now.zh === name.zh && now.pinyin === name.pinyin ? { ...now, pinyin } : now))
  }
  // Without a desk that answers, the editor writes it.
  return () => void suggest().catch(() => undefined)
}

function KindField({ kind, onChoose }: { kind: NameKind; onChoose: (kind: NameKind) => void }) {
  const t = useTexts()
  return (
    <label>
      {t('names.kind')}
      <select
        value={kind}
        onChange={({ target }) => onChoose(nameKinds.find((one) => one === target.value) ?? kind)}
      >
        {nameKinds.map((one) => (
          <option key={one} value={one}>
            {t(`kind.${one}`)}
          </option>
        ))}
      </select>
    </label>
  )
}
