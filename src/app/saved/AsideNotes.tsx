import { useState } from 'react'
import { useTranslate } from '../i18n/InterfaceLanguage.tsx'
import { type KeptAside, keptAside } from '../keptAside.ts'
import { parseRecord } from '../readingRecordFormat.ts'
import { offerFile } from './offerFile.ts'
import { useFaultSentence } from './useFaultSentence.ts'

/** What this device remembered and the reader cannot make sense of: said, to be had as it is, and only then thrown away. */
export function AsideNotes() {
  const [aside, setAside] = useState(keptAside)
  return aside.map((one) => <AsideNote key={one.name} aside={one} onDropped={() => setAside(keptAside())} />)
}

function AsideNote({ aside, onDropped }: { aside: KeptAside; onDropped: () => void }) {
  const t = useTranslate()
  const sentence = useFaultSentence()
  const [exported, setExported] = useState(false)
  const { fault } = parseRecord(aside.text)
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
            offerFile(`${aside.name}.txt`, aside.text)
            setExported(true)
          }}
        >
          {t('saved.asideExport')}
        </button>
        {exported && (
          <button
            type="button"
            className="button"
            onClick={() => {
              aside.drop()
              onDropped()
            }}
          >
            {t('saved.asideDrop')}
          </button>
        )}
      </div>
    </div>
  )
}
