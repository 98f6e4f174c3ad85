import 'i18next'
import type preview from '../preview/en.json'
import type en from './en.json'

declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'translation'
    keySeparator: false
    nsSeparator: false
    // The preview's texts are a separate namespace, so that no component for readers can name them.
    resources: { translation: typeof en; preview: typeof preview }
  }
}
