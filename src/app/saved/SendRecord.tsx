import { generate } from 'lean-qr'
import { toSvgDataURL } from 'lean-qr/extras/svg'
import { useEffect, useState } from 'react'
import { dayOf } from '../../archive/formats.ts'
import { sitePaths } from '../../archive/siteAddress.ts'
import { useInterfaceLanguage, useTranslate } from '../i18n/InterfaceLanguage.tsx'
import { readReadingRecord } from '../memory/readingRecord.ts'
import { writeRecord } from '../memory/readingRecordFormat.ts'
import { publicAddress } from '../ui/Link.tsx'
import { CopyButton } from './CopyButton.tsx'
import { offerFile } from './offerFile.ts'
import { recordAddress } from './recordCode.ts'

/** Offers the reading record to another device: as a code for its camera if that has room, and as a file. */
export function SendRecord() {
  const t = useTranslate()
  const address = useRecordAddress()
  const picture = address && codePicture(address)
  return (
    <div className="send-record">
      {address && picture && (
        <>
          <img src={picture} alt={t('transfer.picture')} />
          <p className="hint">{t('transfer.scan')}</p>
          <p className="row">
            <CopyButton text={address} />
          </p>
        </>
      )}
      <p className="hint">{t(address !== undefined && !picture ? 'transfer.long' : 'transfer.fileHint')}</p>
      <SendFile />
    </div>
  )
}

/** The address with the record as a code. Null if the browser cannot make one; undefined until it is made. */
function useRecordAddress(): string | null | undefined {
  const language = useInterfaceLanguage()
  const [address, setAddress] = useState<string | null>()
  useEffect(() => {
    const settings = publicAddress(sitePaths.settings(language), location.href)
    recordAddress(readReadingRecord(), settings).then(
      (made) => setAddress(made ?? null),
      () => setAddress(null),
    )
  }, [language])
  return address
}

/** Shares the file with another app, or downloads it if the browser shares no such file. */
function SendFile() {
  const t = useTranslate()
  const name = `southwest-china-reading-${dayOf(Date.now())}`
  const text = writeRecord(readReadingRecord(), 2)
  // Chromium shares no JSON.
  const files = [new File([text], `${name}.txt`, { type: 'text/plain' })]
  const download = () => offerFile(`${name}.json`, text)
  const share = () =>
    navigator.share({ files }).catch((error: unknown) => {
      const isCancelled = error instanceof DOMException && error.name === 'AbortError'
      if (!isCancelled) download()
    })
  const canShare = 'canShare' in navigator && navigator.canShare({ files })
  return (
    <button type="button" className="button" onClick={canShare ? () => void share() : download}>
      {t(canShare ? 'transfer.share' : 'transfer.download')}
    </button>
  )
}

/** The address of a picture of a QR code. Undefined if the text is too long for one. */
function codePicture(text: string): string | undefined {
  try {
    // Code readers need dark on light, whatever the theme.
    return toSvgDataURL(generate(text), { off: 'white' })
  } catch {
    return undefined
  }
}
