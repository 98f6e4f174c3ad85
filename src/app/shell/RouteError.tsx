import { Component, type ReactNode, useEffect } from 'react'
import { type Location, useLocation, useNavigate } from 'react-router'
import { isLanguage } from '../../archive/languages.ts'
import { ArchiveError } from '../../device/archiveHost.ts'
import { NotFoundError } from '../data/findStory.ts'
import { PartError, reloadIfThere, reloadOnce } from '../data/importPart.ts'
import { InterfaceLanguage, useTranslate } from '../i18n/InterfaceLanguage.tsx'
import { ArchiveErrorNote } from '../ui/ErrorNote.tsx'
import { PageTitle } from '../ui/PageHead.tsx'
import { useMissingPage } from './missingPage.ts'
import { NotFound, PageLinks } from './NotFound.tsx'
import { preferredLanguage } from './preferredLanguage.ts'

/** Whether a page can explain this error. */
export function canExplain(error: unknown): boolean {
  return error instanceof ArchiveError || error instanceof NotFoundError || error instanceof PartError
}

/** Replaces a page that cannot be shown: what happened, what can still be read, what to do. */
export function RouteError({ error }: { error: unknown }) {
  const t = useTranslate()
  const here = useLocation()
  const navigate = useNavigate()
  const lacksCode = error instanceof PartError
  useMissingPage()
  useEffect(() => {
    if (lacksCode) void reloadOnce()
  }, [lacksCode])
  if (error instanceof NotFoundError) return <NotFound missing={error.missing} />
  return (
    <div className="page">
      <PageTitle title={t('error.title')} />
      <h1>{t('error.title')}</h1>
      <ArchiveErrorNote
        error={error instanceof Error ? error : new Error(String(error))}
        // This also renders a page again that has nothing to load.
        onRetry={() =>
          void (lacksCode ? reloadIfThere() : navigate(here, { replace: true, state: here.state }))
        }
      />
      <PageLinks />
    </div>
  )
}

type BoundaryProps = { readonly note: (error: unknown) => ReactNode; readonly children: ReactNode }
type Failed = { readonly failed?: { readonly error: unknown } | undefined }

/** Shows a note in place of its children if they throw, until the reader visits another address or the same again. */
export function ErrorBoundary(props: BoundaryProps) {
  return <Boundary {...props} address={useLocation()} />
}

class Boundary extends Component<BoundaryProps & { readonly address: Location }, Failed> {
  override state: Failed = {}

  static getDerivedStateFromError(error: unknown): Failed {
    return { failed: { error } }
  }

  override componentDidUpdate({ address }: { address: Location }) {
    if (this.state.failed && address !== this.props.address) this.setState({ failed: undefined })
  }

  override render() {
    const { failed } = this.state
    return failed ? this.props.note(failed.error) : this.props.children
  }
}

/** Replaces everything if even the frame of every page cannot be shown. */
export function FrameError({ error }: { error: unknown }) {
  const [, first] = useLocation().pathname.split('/')
  return (
    <InterfaceLanguage value={isLanguage(first) ? first : preferredLanguage()}>
      <main id="main">
        <RouteError error={error} />
      </main>
    </InterfaceLanguage>
  )
}
