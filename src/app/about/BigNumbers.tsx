import { useTranslate } from '../i18n/InterfaceLanguage.tsx'
import { MixedText } from '../ui/MixedText.tsx'
import './BigNumbers.css'

type Row = { readonly zh: string; readonly en: string; readonly digits: string; readonly pinyin?: string }

/** The units of both languages in one order: the languages count in different steps. */
const units: readonly Row[] = [
  { zh: '万', pinyin: 'wàn', en: 'ten thousand', digits: '10,000' },
  { zh: '百万', pinyin: 'bǎi wàn', en: 'million', digits: '1,000,000' },
  { zh: '亿', pinyin: 'yì', en: 'hundred million', digits: '100,000,000' },
  { zh: '十亿', pinyin: 'shí yì', en: 'billion', digits: '1,000,000,000' },
  { zh: '万亿', pinyin: 'wàn yì', en: 'trillion', digits: '1,000,000,000,000' },
]

const examples: readonly Row[] = [
  { zh: '5万元', en: '50,000 yuan', digits: '50,000' },
  { zh: '8367.5万人', en: '83.675 million', digits: '83,675,000' },
  { zh: '1.5亿美元', en: '$150 million', digits: '150,000,000' },
  { zh: '2992.3亿元', en: '299.23 billion yuan', digits: '299,230,000,000' },
  { zh: '突破2000万', en: 'more than 20 million', digits: '> 20,000,000' },
]

/** Explains how Chinese and English write large numbers, and how the app helps. */
export function BigNumbers() {
  const t = useTranslate()
  return (
    <>
      <h2>{t('about.numbers')}</h2>
      <p>
        <MixedText text={t('about.numbersBody')} />
      </p>
      <NumberTable caption={t('about.numbersUnits')} rows={units} />
      <NumberTable caption={t('about.numbersExamples')} rows={examples} />
      <p>
        <MixedText text={t('about.numbersLinked')} />
      </p>
    </>
  )
}

function NumberTable({ caption, rows }: { caption: string; rows: readonly Row[] }) {
  const t = useTranslate()
  return (
    <table className="numbers">
      <caption>{caption}</caption>
      <colgroup>
        <col />
        <col />
        <col />
      </colgroup>
      <thead>
        <tr>
          <th scope="col">{t('about.numbersZh')}</th>
          <th scope="col">{t('about.numbersEn')}</th>
          <th scope="col">{t('about.numbersDigits')}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ zh, pinyin, en, digits }) => (
          <tr key={zh}>
            <th scope="row" lang="zh-Hans" translate="no">
              {zh}
              {pinyin && (
                <>
                  {' '}
                  <small lang="zh-Latn-pinyin">{pinyin}</small>
                </>
              )}
            </th>
            <td lang="en">{en}</td>
            {/* May break after a comma. */}
            <td>{digits.replaceAll(',', ',\u200b')}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
