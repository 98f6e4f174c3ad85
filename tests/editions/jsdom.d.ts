/** What these tests use of jsdom, which has no declarations of its own. */
declare module 'jsdom' {
  export class JSDOM {
    readonly window: Window & typeof globalThis
  }
}
