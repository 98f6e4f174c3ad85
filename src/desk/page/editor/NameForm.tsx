import {
  type ComponentProps,
  type Dispatch,
  type FormEvent,
  type SetStateAction,
  useId,
  useRef,
  useState,
} from 'react'
import { nameKinds } from '../../../archive/names/nameKinds.ts'
import { hanPositions, pinyinWords } from '../../../archive/names/pinyinWords.ts'
import { freeStoryId } from '../../../draft/storyIds.ts'
import { pinyinSchema } from '../../api/answers.ts'
import { Button } from '../Button.tsx'
import { ask } from '../draft/requests.ts'
import { useDispatch } from '../draft/useDraft.ts'
import { useTranslate } from '../useTranslate.ts'
import { Select } from './Select.tsx'

const empty = { kind: nameKinds[0], en: '', zh: '', pinyin: '' } as const
type NameKind = (typeof nameKinds)[number]
type Written = { kind: NameKind; en: string; zh: string; pinyin: string }

/** The name as the list of names has it. */
function inListForm({ kind, ...texts }: Written) {
  const [en, zh] = [texts.en.trim(), texts.zh.trim()]
  return { kind, en, zh, pinyin: texts.pinyin.trim().replaceAll("'", '’') }
}

/**
 * A name for the glossary. The pinyin is suggested when the editor leaves the Chinese name. What is wrong with the pinyin
 * is shown after the editor has left its field, until it is correct.
 */
export function NameForm() {
  const t = useTranslate()
  const dispatch = useDispatch()
  const [written, setWritten] = useState<Written>(empty)
  const [isLeft, setLeft] = useState(false)
  const field = useRef<HTMLInputElement>(null)
  const id = useId()
  const made = inListForm(written)
  const isWrong = made.zh !== '' && made.pinyin !== '' && !pinyinWords(made)
  const set = (part: Partial<Written>) => setWritten((before) => ({ ...before, ...part }))
  const suggest = useSuggestion(written, setWritten)
  const add = (event: FormEvent) => {
    event.preventDefault()
    setLeft(isWrong)
    if (isWrong) return field.current?.focus()
    const name = { id: freeStoryId({ stories: [] }, made.en), ...made }
    if (dispatch({ kind: 'add-name', name })) setWritten(empty)
  }
  return (
    <form className="fields" onSubmit={add} aria-label={t('names.glossary')}>
      <NameField part="en" value={written.en} onWrite={(en) => set({ en })} />
      <NameField part="zh" value={written.zh} onWrite={(zh) => set({ zh })} onBlur={suggest} />
      <NameField
        part="pinyin"
        value={written.pinyin}
        onWrite={(pinyin) => set({ pinyin })}
        onBlur={() => setLeft(made.pinyin !== '')}
        ref={field}
        aria-invalid={isLeft && isWrong}
        aria-describedby={`${id}-fault`}
      />
      <Select
        label={t('names.kind')}
        value={written.kind}
        options={nameKinds.map((value) => ({ value, text: t(`kind.${value}`) }))}
        onChoose={(kind) => set({ kind })}
      />
      <Button type="submit">{t('names.add')}</Button>
      <p className="field-fault" id={`${id}-fault`} role="status">
        {isLeft && isWrong && t('names.wrongPinyin', { zh: made.zh, count: hanPositions(made.zh).length })}
      </p>
    </form>
  )
}

/** Suggests the pinyin of a Chinese name, unless the editor wrote it. */
function useSuggestion(name: Written, setName: Dispatch<SetStateAction<Written>>) {
  const [suggested, setSuggested] = useState('')
  const suggest = async () => {
    if (name.zh.trim() === '' || (name.pinyin !== '' && name.pinyin !== suggested)) return
    const { pinyin } = await ask(`pinyin?${new URLSearchParams({ zh: name.zh.trim() })}`, pinyinSchema)
    setSuggested(pinyin)
    // The editor may have typed meanwhile.
    setName((now) => (now.zh === name.zh && now.pinyin === name.pinyin ? { ...now, pinyin } : now))
  }
  // If the desk does not answer, the editor types the pinyin.
  return () => void suggest().catch(() => undefined)
}

/** What the list of names accepts, and the apostrophe of the keyboard. */
const patterns = {
  en: '.*\\S.*',
  zh: '.*\\p{Script=Han}.*',
  pinyin: "(?=.*\\S)[\\p{Script=Latin}\\p{M}’' \\(\\)\\-]+",
} as const

type FieldProps = Omit<ComponentProps<'input'>, 'onChange' | 'pattern' | 'required'> & {
  part: keyof typeof patterns
  value: string
  onWrite: (text: string) => void
}

/** A field for a part of a name. */
export function NameField({ part, onWrite, ...input }: FieldProps) {
  const t = useTranslate()
  return (
    <label>
      {t(`names.${part}`)}
      <input required pattern={patterns[part]} onChange={({ target }) => onWrite(target.value)} {...input} />
    </label>
  )
}
