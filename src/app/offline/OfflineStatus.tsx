import { useQueryClient } from '@tanstack/react-query'
import { formatBytes } from '../../archive/formats.ts'
import { useTranslate } from '../i18n/InterfaceLanguage.tsx'
import { useIsOnline } from '../ui/useIsOnline.ts'
import { type DeviceState, useDeviceState } from './deviceState.ts'
import { importKeeping, type Keeping } from './importKeeping.ts'
import './OfflineStatus.css'

/** What this device holds, in a sentence, with a progress bar during a download, and the next action. */
export function OfflineStatus() {
  const state = useDeviceState()
  const sentence = useSentence(state)
  const isOnline = useIsOnline()
  return (
    <div className="offline-status needs-app">
      <p role="status">{sentence}</p>
      {isOnline && <Progress state={state} />}
    </div>
  )
}

/** The same in the line below the masthead. It is empty when nothing is missing, loading or wrong. */
export function StatusLine() {
  const t = useTranslate()
  const state = useDeviceState()
  const sentence = useSentence(state)
  const isOnline = useIsOnline()
  const { kind, held } = state
  const isWell = kind === 'complete' || (kind === 'checking' && !state.reason)
  const total = 'total' in state ? state.total : 0
  const offline = kind === 'complete' ? 'offline.allHere' : total > 0 ? 'offline.someHere' : 'offline.offline'
  const said = !isOnline ? t(offline, { count: held.length, total }) : isWell ? '' : sentence
  return (
    <section
      className="offline-status status-line screen-only needs-app"
      aria-label={said === '' ? undefined : t('settings.offline')}
      data-says={said !== ''}
      data-device={kind}
      data-held={held.length}
      data-total={kind === 'complete' ? held.length : total}
    >
      <p role="status">{said}</p>
      {isOnline && said !== '' && <Progress state={state} />}
    </section>
  )
}

function Progress({ state }: { state: DeviceState }) {
  const t = useTranslate()
  return (
    <>
      {state.kind === 'downloading' && (
        <progress
          className="line"
          aria-label={t('offline.progress')}
          max={state.bytesTotal}
          value={state.bytes}
        />
      )}
      <OfflineAction state={state} />
    </>
  )
}

function OfflineAction({ state }: { state: DeviceState }) {
  const t = useTranslate()
  const client = useQueryClient()
  const button = (label: string, act: (keeping: Keeping) => unknown) => (
    <button type="button" className="button button-quiet" onClick={async () => act(await importKeeping())}>
      {label}
    </button>
  )
  const retry = button(t('offline.retry'), ({ keepArchive }) => keepArchive(client))
  switch (state.kind) {
    case 'asking':
    case 'stopped':
      return button(t('offline.saveAll', { size: formatBytes(state.bytesLeft) }), ({ startKeeping }) =>
        startKeeping(client),
      )
    case 'downloading':
      return button(t('offline.stop'), ({ stopKeeping }) => stopKeeping())
    case 'checking':
      return state.reason === 'unknown' ? retry : null
    case 'partial':
      return retry
    case 'unsupported':
    case 'complete':
      return null
  }
}

function useSentence(state: DeviceState): string {
  const t = useTranslate()
  const held = state.held.length
  switch (state.kind) {
    case 'checking':
      return t(`offline.${state.reason ?? 'checking'}`)
    case 'unsupported':
      return t('offline.unsupported')
    case 'asking':
    case 'stopped':
      return t('offline.some', { count: held, total: state.total })
    case 'downloading':
      return t('offline.saving', {
        saved: held,
        total: state.total,
        bytes: formatBytes(state.bytes),
        bytesTotal: formatBytes(state.bytesTotal),
      })
    case 'complete':
      return t('offline.saved', { count: held })
    case 'partial':
      return state.reason === 'shell'
        ? t('offline.noShell')
        : t(state.reason === 'full' ? 'offline.full' : 'offline.some', { count: held, total: state.total })
  }
}
