import { type ReactNode, type RefObject, useEffect, useInsertionEffect, useRef, useState } from 'react'
import { useLocation } from 'react-router'
import { useStore } from 'zustand'
import { type Language, languageTags } from '../../archive/languages.ts'
import { sectionIds } from '../../archive/pages.ts'
import { sitePaths } from '../../archive/siteAddress.ts'
import { readStoryPath } from '../../archive/storyPath.ts'
import { themeColors } from '../../boot/contracts.ts'
import { useInterfaceLanguage, useTranslate } from '../i18n/InterfaceLanguage.tsx'
import { defaults, usePreference } from '../memory/preferences.ts'
import { Icon } from '../ui/Icon.tsx'
import { Link, paths } from '../ui/Link.tsx'
import { lazyPart, optionalPart } from '../ui/lazyPart.tsx'
import { pageOf, usePageState } from '../ui/navigation.tsx'
import { useHydrated } from '../ui/useHydrated.ts'
import { Masthead } from './Masthead.tsx'
import { isPageMissing } from './missingPage.ts'
import { SectionLink } from './SectionLink.tsx'
import './Layout.css'

const Shortcuts = optionalPart(async () => (await import('./Shortcuts.tsx')).Shortcuts)
const ShortcutsSheet = lazyPart(async () => (await import('./ShortcutsSheet.tsx')).ShortcutsSheet)

type Props = { status: ReactNode; notice: ReactNode; offer: ReactNode; children: ReactNode }

/**
 * The frame of every page: masthead, notices, status line, the page, and the bar at the bottom of a phone.
 * @param status a sentence about the device, if something is missing, loading or wrong
 * @param notice a request for the reader's consent, if there is one
 * @param offer a line above the bottom bar
 */
export function Layout({ status, notice, offer, children }: Props) {
  const t = useTranslate()
  const language = useInterfaceLanguage()
  const main = useRef<HTMLElement>(null)
  const { isLeaving: busy } = usePageState()
  const isMissing = useStore(isPageMissing)
  // A story has controls of its own at the bottom edge of a phone's screen.
  const docked = readStoryPath(useLocation().pathname) !== undefined && !isMissing
  useAppearance()
  useFocusOnNavigation(main)
  useDocumentLanguage(language)
  return (
    <div id="app" className="app">
      <a className="skip screen-only" href="#main">
        {t('nav.skip')}
      </a>
      <Masthead compact={docked} />
      {notice}
      {status}
      {busy && <progress className="navigating screen-only" aria-label={t('nav.loading')} />}
      <main id="main" ref={main} tabIndex={-1} aria-busy={busy}>
        {children}
      </main>
      <Colophon />
      {!docked && offer}
      {!docked && <TabBar />}
      <Shortcuts />
    </div>
  )
}

/** Sets the document's language to the interface language, and the manifest to that language. */
function useDocumentLanguage(language: Language) {
  useEffect(() => {
    const root = document.documentElement
    const tag = languageTags[language]
    // Chromium computes every style again, even if the language stays the same.
    if (root.lang !== tag) root.lang = tag
    const manifest = document.querySelector('link[rel=manifest]')
    manifest?.setAttribute('href', `${import.meta.env.BASE_URL}${sitePaths.manifest(language)}`)
  }, [language])
}

/** Announces a new page by moving the focus to it, as a browser does when it loads one. A page may keep the focus inside. */
function useFocusOnNavigation(main: RefObject<HTMLElement | null>) {
  const page = pageOf(useLocation())
  const shown = useRef(page)
  useEffect(() => {
    if (shown.current === page) return
    shown.current = page
    if (!main.current?.contains(document.activeElement)) main.current?.focus({ preventScroll: true })
  }, [page, main])
}

/** The foot of every page: links about the site that are seldom used. */
function Colophon() {
  const t = useTranslate()
  const language = useInterfaceLanguage()
  const [hasSheet, setSheet] = useState(false)
  return (
    <footer className="colophon screen-only">
      <Link to={paths.about(language)}>{t('nav.about')}</Link>
      <Link to={paths.names(language)}>{t('names.title')}</Link>
      <button
        type="button"
        className="needs-app"
        data-key="?"
        disabled={!useHydrated()}
        onClick={() => setSheet(true)}
      >
        {t('keys.title')}
      </button>
      {hasSheet && <ShortcutsSheet onClose={() => setSheet(false)} />}
    </footer>
  )
}

/**
 * The sections at the bottom of a phone's screen, except the last, which is at the end of each page; hidden if the
 * masthead has room for them.
 */
function TabBar() {
  const t = useTranslate()
  return (
    <nav className="tab-bar screen-only" aria-label={t('nav.label')}>
      {sectionIds.map(
        (id) =>
          id !== 'about' && (
            <SectionLink key={id} id={id}>
              <Icon name={id} />
              {t(`nav.${id}`)}
            </SectionLink>
          ),
      )}
    </nav>
  )
}

/**
 * Applies the reader's theme and type to the document; `firstPaint` did so before. An insertion effect, so that what measures
 * the page after a change finds it as it looks now.
 */
function useAppearance(): void {
  const hydrated = useHydrated()
  const theme = usePreference('theme')
  const textSize = usePreference('textSize')
  const lineWidth = usePreference('lineWidth')
  const face = usePreference('face')
  useInsertionEffect(() => {
    // The first render has the defaults.
    if (!hydrated) return
    setLook({ theme, textSize, lineWidth, face })
    for (const meta of document.querySelectorAll<HTMLMetaElement>('meta[name=theme-color]')) {
      const device = meta.matches('[media*=dark]') ? 'dark' : 'light'
      meta.content = themeColors[theme === 'system' ? device : theme]
    }
  }, [hydrated, theme, textSize, lineWidth, face])
}

const lookNames = ['theme', 'textSize', 'lineWidth', 'face'] as const

/** Changes what differs: for an attribute that is set, Chromium computes every style again. None means the default. */
function setLook(look: Readonly<Record<(typeof lookNames)[number], string | number>>): void {
  const { dataset } = document.documentElement
  for (const name of lookNames) {
    const value = String(look[name])
    if ((dataset[name] ?? String(defaults[name])) !== value) dataset[name] = value
  }
}
