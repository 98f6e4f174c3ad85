import { useEffect } from 'react'
import { useStore } from 'zustand'
import { useTranslate } from '../i18n/InterfaceLanguage.tsx'
import { changePreferences, readPreferences, usePreference } from '../memory/preferences.ts'
import drawings from './drawings.svg?no-inline'
import { installPrompt } from './installPrompt.ts'
import '../i18n/partTexts.ts'
import './InstallOffer.css'

/**
 * Offers to install the app to a reader who has had a story open for ten seconds.
 * @param atStory whether it is at the foot of a story, where the reader can dismiss it for good
 */
export function InstallOffer({ atStory = false }: { atStory?: boolean }) {
  const installOffer = usePreference('installOffer')
  useInstallOfferDue(atStory)
  if (installOffer !== 'due' && (atStory || !installOffer)) return null
  return <InstallSteps atStory={atStory} />
}

/** How long a story is open before the offer is due, in milliseconds. */
const dueAfter = 10_000

/** Makes the offer to install due once the component has been at the foot of a story for that long. */
function useInstallOfferDue(atStory: boolean): void {
  useEffect(() => {
    if (!atStory) return
    const timer = setTimeout(() => {
      if (!readPreferences().installOffer) changePreferences({ installOffer: 'due' })
    }, dueAfter)
    return () => clearTimeout(timer)
  }, [atStory])
}

const steps = { ios: ['share', 'add', 'open'], wechat: ['menu', 'browser'] } as const

/**
 * Installs the app with the browser's own prompt, or says how, step by step.
 * @param atStory whether the reader can dismiss it
 */
function InstallSteps({ atStory }: { atStory: boolean }) {
  const t = useTranslate()
  const prompt = useStore(installPrompt)
  const install = () => {
    void prompt?.prompt()
    installPrompt.setState(null)
    // Whatever the reader answers the browser, don't ask again.
    decline()
  }
  const way = installWay(prompt !== null)
  return (
    way && (
      <section className="install screen-only" aria-labelledby="install">
        <h2 id="install">{t('install.title')}</h2>
        <p>{t(way === 'wechat' ? 'install.wechat' : 'install.why')}</p>
        {way === 'prompt' ? (
          <button type="button" className="button button-strong" onClick={install}>
            {t('install.now')}
          </button>
        ) : (
          <ol>
            {steps[way].map((step) => (
              <li key={step}>
                <svg aria-hidden="true">
                  <use href={`${drawings}#${step}`} />
                </svg>
                <span>{t(`install.${step}`)}</span>
              </li>
            ))}
          </ol>
        )}
        {atStory && (
          <button type="button" className="button button-quiet" onClick={decline}>
            {t('install.later')}
          </button>
        )}
      </section>
    )
  )
}

function decline(): void {
  changePreferences({ installOffer: 'declined' })
}

declare global {
  interface Navigator {
    /** Safari's own flag: the page runs from the home screen. */
    readonly standalone?: boolean
  }
}

/**
 * How the reader can install the page in this browser. Undefined if the browser cannot, or the page is installed
 * already.
 */
export function installWay(hasPrompt: boolean): 'prompt' | 'ios' | 'wechat' | undefined {
  const { userAgent, maxTouchPoints, standalone } = navigator
  if (import.meta.env.KILL_SWITCH || standalone || matchMedia('(display-mode: standalone)').matches)
    return undefined
  if (userAgent.includes('MicroMessenger')) return 'wechat'
  if (hasPrompt) return 'prompt'
  // An iPad claims to be a Mac, but no Mac has a touch screen. Browsers inside other apps do not name Safari, and
  // cannot install.
  return maxTouchPoints > 1 && /(iPhone|iPad|Macintosh).+Safari/.test(userAgent) ? 'ios' : undefined
}
