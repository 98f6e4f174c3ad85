import 'i18next'
import type preview from '../preview/en.json'
import type en from './en.json'

declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'translation'
    keySeparator: false
    nsSeparator: false
    // The preview's texts are a namespace, so that no component of a reader's can name them.
    resources: { translation: typeof en; preview: typeof preview }
  }
}
