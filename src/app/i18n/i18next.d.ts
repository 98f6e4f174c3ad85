import 'i18next'
import type preview from '../preview/en.json'
import type en from './en.json'

declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'translation'
    keySeparator: false
    nsSeparator: false
    resources: { translation: typeof en & typeof preview }
  }
}
