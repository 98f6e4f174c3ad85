import { JSDOM } from 'jsdom'

const { DOMParser } = new JSDOM().window

/** A page as a browser parses it, without a window, which would take most of a test's time. */
export function parsedPage(html: string): Document {
  return new DOMParser().parseFromString(html, 'text/html')
}

/** A document as an e-book reader parses it. Throws if it is not well-formed. */
export function parsedXml(text: string): Document {
  const document = new DOMParser().parseFromString(text, 'application/xml')
  const fault = document.querySelector('parsererror')?.textContent
  if (fault !== undefined) throw new Error(fault)
  return document
}
