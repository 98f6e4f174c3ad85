import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { languageTags } from '../../../archive/languages.ts'
import { hanPositions } from '../../../archive/names/pinyinWords.ts'
import { isPinyinOf } from '../../../archive/words/splitPinyin.ts'
import type { ListedWord } from '../../../archive/words/wordList.ts'
import type { Change } from '../../../draft/change.ts'
import { locateSegment } from '../../../draft/findSegment.ts'
import { Sheet } from '../../../ui/Sheet.tsx'
import type { AnswerOf } from '../../api/requests.ts'
import { Button, Form } from '../controls.tsx'
import { useDispatch, useDraft, useDraftId } from '../draft/draftSync.ts'
import { ask, useAnswer } from '../draft/requests.ts'
import { FaultAlert } from '../FaultMessage.tsx'
import { useTranslate } from '../language.ts'

/** What the archive says to readers about words: the words of the issue that it should know, and its own list. */
export function Words() {
  const t = useTranslate()
  const [isOpen, setOpen] = useState(false)
  const { words = [] } = useDraft().draft
  const { data, error } = useAnswer('GET drafts/ID/words', isOpen)
  const [chosen, choose] = useState<string>()
  const missing = data?.missing.filter(({ zh }) => words.every((word) => word.zh !== zh)) ?? []
  const listed = new Map([...(data?.list ?? []), ...words].map((word) => [word.zh, word]))
  return (
    <details className="fold" onToggle={({ currentTarget: { open } }) => setOpen(open)}>
      <summary>{t('words.title')}</summary>
      <p>{t('words.how')}</p>
      <FaultAlert error={error} />
      {missing.length > 0 && <h3>{t('words.missing')}</h3>}
      <ul>
        {missing.map(({ zh, example }) => (
          <WordRow key={zh} zh={zh} text={example} onChange={choose} />
        ))}
      </ul>
      <h3>{t('words.list')}</h3>
      <Button onClick={() => choose('')}>{t('words.add')}</Button>
      <ul>
        {[...listed.values()].filter(saysSomething).map(({ zh, pinyin, senses, hidden }) => (
          <WordRow key={zh} zh={zh} text={zh} onChange={choose}>
            {[pinyin, ...senses, ...hidden.map((sense) => t('words.without', { sense }))]
              .filter(Boolean)
              .join(' · ')}
          </WordRow>
        ))}
      </ul>
      {chosen !== undefined && <WordSheet zh={chosen} onClose={() => choose(undefined)} />}
    </details>
  )
}

function saysSomething({ senses, hidden }: ListedWord): boolean {
  return senses.length + hidden.length > 0
}

type RowProps = { zh: string; text: string; children?: string; onChange: (zh: string) => void }

function WordRow({ zh, text, children, onChange }: RowProps) {
  const t = useTranslate()
  return (
    <li className="row">
      <div>
        <span lang={languageTags.zh}>{text}</span> {children}
      </div>
      <Button look="quiet" aria-label={t('words.changeOne', { zh })} onClick={() => onChange(zh)}>
        {t('words.change')}
      </Button>
    </li>
  )
}

type SheetProps = {
  /** Empty if the editor is to write it. */
  zh: string
  /** The segment in which the editor met the word. */
  segment?: string
  onClose: () => void
}

/** Says how a word is read and what it means: in all issues, or how it is read in one story. */
export function WordSheet({ zh: first, segment, onClose }: SheetProps) {
  const t = useTranslate()
  const id = useDraftId()
  const [zh, setZh] = useState(first)
  const { data, error } = useQuery({
    queryKey: ['word', zh],
    queryFn: () => ask('POST drafts/ID/word', id, { zh }),
  })
  return (
    <Sheet title={t('words.one')} closeText={t('sheet.close')} size="wide" onClose={onClose}>
      <Form onSend={(text) => setZh(text('zh'))}>
        <label>
          {t('words.zh')}
          <input
            name="zh"
            required
            pattern="\s*\p{Script=Han}+\s*"
            defaultValue={first}
            lang={languageTags.zh}
          />
        </label>
        <Button type="submit">{t('words.lookUp')}</Button>
      </Form>
      <FaultAlert error={error} />
      {zh !== '' && data && <WordForm key={zh} zh={zh} found={data} segment={segment} onDone={onClose} />}
    </Sheet>
  )
}

type FormProps = {
  zh: string
  found: AnswerOf<'POST drafts/ID/word'>
  segment: string | undefined
  onDone: () => void
}

function WordForm({ zh, found, segment, onDone }: FormProps) {
  const t = useTranslate()
  const { draft } = useDraft()
  const dispatch = useDispatch()
  const story = segment === undefined ? undefined : locateSegment(draft, segment)?.story
  const others = story?.readings?.filter((one) => one.zh !== zh) ?? []
  const nothing: ListedWord = { zh, pinyin: '', senses: [], hidden: [] }
  const before = draft.words?.find((word) => word.zh === zh) ?? found.listed ?? nothing
  const here = story?.readings?.find((one) => one.zh === zh)?.pinyin
  const take = (change: Change) => {
    if (dispatch(change)) onDone()
  }
  const save = (word: ListedWord) => take({ kind: 'set-word', word })
  return (
    <Form
      onSend={(text, written) => {
        const pinyin = pinyinFrom(text('pinyin'))
        const readings = [...others, { zh, pinyin }]
        if (!story || !written.has('onlyHere')) save(listedFrom(written, { ...before, pinyin }, found))
        else take({ kind: 'set-story', story: story.key, fields: { readings } })
      }}
    >
      <label>
        {t('names.pinyin')}
        <input
          name="pinyin"
          required
          defaultValue={here ?? (before.pinyin || found.pinyin)}
          onInput={({ currentTarget: field }) => {
            const isRight = isPinyinOf({ zh, pinyin: pinyinFrom(field.value) })
            const wrong = t('names.wrongPinyin', { zh, count: hanPositions(zh).length })
            field.setCustomValidity(isRight ? '' : wrong)
          }}
        />
      </label>
      <label>
        {t('words.senses')}
        <textarea name="senses" rows={3} defaultValue={before.senses.join('\n')} />
      </label>
      {found.senses.length > 0 && (
        <fieldset>
          <legend>{t('words.dictionary')}</legend>
          {found.senses.map((sense) => (
            <label key={sense} lang="en">
              <input type="checkbox" name="shown" value={sense} defaultChecked={!hides(before, sense)} />{' '}
              {sense}
              <br />
            </label>
          ))}
        </fieldset>
      )}
      <Button type="submit" look="strong">
        {t('words.save')}
      </Button>
      {story && (
        <Button type="submit" name="onlyHere">
          {t('words.onlyHere')}
        </Button>
      )}
      {saysSomething(before) && <Button onClick={() => save(nothing)}>{t('words.remove')}</Button>}
    </Form>
  )
}

/** The pinyin as the lists have it, with the apostrophe that no keyboard has. */
function pinyinFrom(written: string): string {
  return written.trim().replaceAll("'", '’')
}

function hides({ hidden }: ListedWord, sense: string): boolean {
  return hidden.some((text) => sense.includes(text))
}

/** What the form says about the word. If only its reading differs, it keeps the meanings of the dictionary that are shown. */
function listedFrom(
  form: FormData,
  { zh, pinyin, hidden }: ListedWord,
  found: AnswerOf<'POST drafts/ID/word'>,
): ListedWord {
  const own = String(form.get('senses'))
    .split('\n')
    .flatMap((line) => line.trim() || [])
  const shown = form.getAll('shown')
  const left = found.senses.filter((sense) => !shown.includes(sense))
  const kept = found.senses.filter((sense) => shown.includes(sense))
  return {
    zh,
    pinyin,
    senses: own.length > 0 || pinyin === found.pinyin ? own : kept,
    hidden: [...new Set(left.map((sense) => hidden.find((text) => sense.includes(text)) ?? sense))],
  }
}
