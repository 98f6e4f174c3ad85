import { useState } from 'react'
import { useTranslate } from '../i18n/InterfaceLanguage.tsx'
import { discardQuarantined, useQuarantined } from '../memory/readingRecord.ts'
import { parseRecord } from '../memory/readingRecordFormat.ts'
import { offerFile } from './offerFile.ts'
import { useFaultSentence } from './useFaultSentence.ts'

/** Notes on quarantined texts, which the app cannot read: each can be exported, and only then deleted. */
export function QuarantineNotes() {
  return useQuarantined().map((text) => <QuarantineNote key={text} text={text} />)
}

function QuarantineNote({ text }: { text: string }) {
  const t = useTranslate()
  const sentence = useFaultSentence()
  const [exported, setExported] = useState(false)
  const { fault } = parseRecord(text)
  return (
    <div className="error-note" role="alert">
      <p>
        {t('saved.aside')} {fault && sentence(fault)}
      </p>
      <p>{t('saved.asideHelp')}</p>
      <div className="ways">
        <button
          type="button"
          className="button"
          onClick={() => {
            offerFile('southwest-china-reading-aside.txt', text)
            setExported(true)
          }}
        >
          {t('saved.asideExport')}
        </button>
        {exported && (
          <button type="button" className="button" onClick={() => discardQuarantined(text)}>
            {t('saved.asideDrop')}
          </button>
        )}
      </div>
    </div>
  )
}
