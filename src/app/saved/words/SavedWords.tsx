import { useQuery } from '@tanstack/react-query'
import { languageTags, textIn } from '../../../archive/languages.ts'
import { isStillToCome } from '../../data/isStillToCome.ts'
import { catalogueQuery } from '../../data/queries.ts'
import { dayOf } from '../../i18n/formats.ts'
import { useInterfaceLanguage, useTranslate } from '../../i18n/InterfaceLanguage.tsx'
import { saveWord, unsaveWord, useReadingRecord } from '../../memory/readingRecord.ts'
import { savedWords, type WordEntry, wordLimit } from '../../memory/savedEntries.ts'
import { idsOfKey } from '../../memory/storyKey.ts'
import { Link } from '../../ui/page/Link.tsx'
import { paths } from '../../ui/page/paths.ts'
import { useShown } from '../../ui/page/useShown.ts'
import { Pinyin } from '../../ui/pinyin/Pinyin.tsx'
import { ShowMore } from '../../ui/ShowMore.tsx'
import { paragraphId } from '../../ui/sentences/textPosition.ts'
import { RemoveButton } from '../removal/RemoveButton.tsx'
import { RemovedNote } from '../removal/RemovedNote.tsx'
import { useUndoableList } from '../removal/useUndoableList.ts'
import { offerFile } from '../transfer/offerFile.ts'
import { wordsAsTable } from './wordsAsTable.ts'
import './SavedWords.css'

const wordsAtOnce = 20

const wordWays = {
  idOf: ({ key, text }: WordEntry) => `${key} ${text}`,
  remove: ({ key, text }: WordEntry) => unsaveWord(key, text),
  restore: ({ key, text, at, ...word }: WordEntry) => saveWord(key, text, word, at),
}

/** The words that the reader saved, newest first, each with its sentence; and their export. */
export function SavedWords() {
  const t = useTranslate()
  const words = savedWords(useReadingRecord())
  const { list, isRemoved, toggle, isRefused } = useUndoableList(words, wordWays)
  const { shown, showMore } = useShown(wordsAtOnce, wordsAtOnce, { list: 'words' })
  return (
    <section className="saved-words" aria-labelledby="saved-words">
      <h2 id="saved-words">{t('words.title')}</h2>
      {list.length === 0 && <p className="saved-hint">{t('words.none')}</p>}
      {list.length > 0 && <WordsHead words={words} />}
      <ul>
        {list.slice(0, shown).map((word) => (
          <li key={wordWays.idOf(word)}>
            <SavedWordEntry word={word} removed={isRemoved(word)} onToggle={() => toggle(word)} />
            {isRefused(word) && (
              <p className="save-note" role="alert">
                {t('words.limit', { limit: wordLimit })}
              </p>
            )}
          </li>
        ))}
      </ul>
      {list.length > shown && <ShowMore label={t('words.more')} onShow={showMore} onlyPressed />}
    </section>
  )
}

function WordsHead({ words }: { words: readonly WordEntry[] }) {
  const t = useTranslate()
  const language = useInterfaceLanguage()
  const exportAll = () => {
    const table = wordsAsTable(words, language, location.href)
    offerFile(`southwest-china-words-${dayOf(Date.now())}.tsv`, table, 'text/tab-separated-values')
  }
  return (
    <div className="ways">
      <span>{t('words.count', { count: words.length })}</span>
      <button type="button" className="button" disabled={words.length === 0} onClick={exportAll}>
        {t('words.export')}
      </button>
    </div>
  )
}

type EntryProps = { word: WordEntry; removed: boolean; onToggle: () => void }

/** A saved word, and a button that removes or restores it. */
function SavedWordEntry({ word, removed, onToggle }: EntryProps) {
  const { text } = word
  return (
    <article className="saved-word">
      {removed ? <RemovedNote text={text} language="zh" isWord /> : <Meaning word={word} />}
      <div className="ways">
        {!removed && <WhereFound word={word} />}
        <RemoveButton name={text} removed={removed} onToggle={onToggle} />
      </div>
    </article>
  )
}

/** The word, its pinyin, its senses, and the sentence that has it. */
function Meaning({ word: { text, pinyin, senses, sentence } }: { word: WordEntry }) {
  const { language, text: line } = textIn(sentence, 'zh')
  return (
    <>
      <h3>
        <span lang={languageTags.zh} translate="no">
          {text}
        </span>{' '}
        <Pinyin>{pinyin}</Pinyin>
      </h3>
      <p lang={languageTags.en}>{senses.join(' · ')}</p>
      <p className="saved-word-sentence" lang={languageTags[language]}>
        {line}
      </p>
      {language === 'zh' && sentence.en !== undefined && (
        <p className="saved-word-sentence" lang={languageTags.en}>
          {sentence.en}
        </p>
      )}
    </>
  )
}

/** A link to the paragraph of a word, or that its story has left the archive, or is not here yet. */
function WhereFound({ word: { key, paragraph } }: { word: WordEntry }) {
  const t = useTranslate()
  const language = useInterfaceLanguage()
  const { data } = useQuery(catalogueQuery)
  const { issueId, storyId } = idsOfKey(key)
  if (data && !data.issues.some(({ id }) => id === issueId))
    return <span>{t(isStillToCome(issueId, data) ? 'saved.later' : 'saved.gone')}</span>
  const hash = paragraphId(paragraph - 1)
  return (
    <Link className="thumb-link" to={{ pathname: paths.story(language, issueId, storyId), hash }}>
      {t('words.inStory')}
    </Link>
  )
}
