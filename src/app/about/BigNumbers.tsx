import { Fragment } from 'react'
import { languageTags, otherLanguage } from '../../archive/languages.ts'
import { useInterfaceLanguage, useTranslate } from '../i18n/InterfaceLanguage.tsx'
import './BigNumbers.css'

type Row = { readonly zh: string; readonly en: string; readonly digits: string; readonly pinyin?: string }

/** The units of both languages, in one order, because they count in different steps. */
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

/** How Chinese and English write large numbers, for readers of the other language, and how the reader helps. */
export function BigNumbers() {
  const t = useTranslate()
  return (
    <>
      <h2>{t('about.numbers')}</h2>
      <Mixed text={t('about.numbersBody')} />
      <NumberTable caption={t('about.numbersUnits')} rows={units} />
      <NumberTable caption={t('about.numbersExamples')} rows={examples} />
      <Mixed text={t('about.numbersLinked')} />
    </>
  )
}

const words = { en: /([a-z]+(?: [a-z]+)*)/i, zh: /(\p{Script=Han}+)/u } as const

/** A paragraph in the interface language, with words of the other language marked. */
function Mixed({ text }: { text: string }) {
  const other = otherLanguage(useInterfaceLanguage())
  return (
    <p>
      {text.split(words[other]).map((part, index) =>
        index % 2 === 0 ? (
          part
        ) : (
          // biome-ignore lint/suspicious/noArrayIndexKey: the text never changes
          <span key={index} lang={languageTags[other]}>
            {part}
          </span>
        ),
      )}
    </p>
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
            <td>
              <Digits digits={digits} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

/** A number in digits, which a narrow column breaks behind a comma. */
function Digits({ digits }: Pick<Row, 'digits'>) {
  return digits.split(',').map((group, index) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: the number never changes
    <Fragment key={index}>
      {index > 0 && ','}
      {index > 0 && <wbr />}
      {group}
    </Fragment>
  ))
}
