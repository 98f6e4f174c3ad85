import { generate } from 'lean-qr'
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
  const path = address && codePath(address)
  return (
    <div className="send-record">
      {address && path && (
        <>
          <QrCode {...path} />
          <p className="hint">{t('transfer.scan')}</p>
          <p className="row">
            <CopyButton text={address} />
          </p>
        </>
      )}
      <p className="hint">{t(address !== undefined && !path ? 'transfer.long' : 'transfer.fileHint')}</p>
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

type CodePath = { readonly size: number; readonly path: string }

/** A QR code as the path of its dark fields. Undefined if the text is too long for one. */
function codePath(text: string): CodePath | undefined {
  try {
    const code = generate(text)
    const numbers = Array.from({ length: code.size }, (_, number) => number)
    const row = (y: number) => numbers.map((x) => (code.get(x, y) ? `M${x} ${y}h1v1h-1z` : '')).join('')
    return { size: code.size, path: numbers.map(row).join('') }
  } catch {
    return undefined
  }
}

/** Fields of light around a code. */
const quietZone = 4

/** Code readers need dark on light, whatever the theme. */
function QrCode({ size, path }: CodePath) {
  const side = size + 2 * quietZone
  return (
    <svg
      role="img"
      aria-label={useTranslate()('transfer.picture')}
      viewBox={[-quietZone, -quietZone, side, side].join(' ')}
      shapeRendering="crispEdges"
    >
      <rect x={-quietZone} y={-quietZone} width={side} height={side} fill="#fff" />
      <path d={path} fill="#000" />
    </svg>
  )
}
