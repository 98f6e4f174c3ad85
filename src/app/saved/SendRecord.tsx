import { useQuery } from '@tanstack/react-query'
import { generate } from 'lean-qr'
import { toSvgDataURL } from 'lean-qr/extras/svg'
import { sitePaths } from '../../archive/siteAddress.ts'
import { useInterfaceLanguage, useTranslate } from '../i18n/InterfaceLanguage.tsx'
import { readReadingRecord } from '../memory/readingRecord.ts'
import { writeRecord } from '../memory/readingRecordFormat.ts'
import { publicAddress } from '../ui/Link.tsx'
import { CopyButton } from './CopyButton.tsx'
import { madeFile, offerFile } from './offerFile.ts'
import { recordAddress } from './recordCode.ts'

/** Offers the reading record to another device: as a code for its camera if that has room, and as a file. */
export function SendRecord() {
  const t = useTranslate()
  const settings = publicAddress(sitePaths.settings(useInterfaceLanguage()), location.href)
  const { data: address, isPending } = useQuery({
    queryKey: ['code of the record', settings],
    queryFn: async () => (await recordAddress(readReadingRecord(), settings)) ?? null,
    gcTime: 0,
  })
  const picture = address && codePicture(address)
  return (
    <div className="stacked send-record">
      {address && picture && (
        <>
          <img src={picture} alt={t('transfer.picture')} />
          <p className="hint">{t('transfer.scan')}</p>
          <p className="row">
            <CopyButton text={address} />
          </p>
        </>
      )}
      <p className="hint">{t(!isPending && !picture ? 'transfer.long' : 'transfer.fileHint')}</p>
      <SendFile />
    </div>
  )
}

/** Shares the file with another app, or downloads it if the browser shares no such file. */
function SendFile() {
  const t = useTranslate()
  const text = writeRecord(readReadingRecord(), 2)
  // Chromium shares no JSON.
  const files = [madeFile('reading', 'txt', text)]
  const download = () => offerFile('reading', 'json', text)
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
