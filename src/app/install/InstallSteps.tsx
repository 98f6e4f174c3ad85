import { useStore } from 'zustand'
import { useTranslate } from '../i18n/InterfaceLanguage.tsx'
import { changePreferences } from '../memory/preferences.ts'
import drawings from './drawings.svg?no-inline'
import { installPrompt } from './installPrompt.ts'
import '../i18n/partTexts.ts'
import './InstallOffer.css'

const steps = { ios: ['share', 'add', 'open'], wechat: ['menu', 'browser'] } as const

/**
 * Installs the app with the browser's own prompt, or says how, step by step.
 * @param atStory whether the reader can dismiss it
 */
export function InstallSteps({ atStory }: { atStory: boolean }) {
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
