/**
 * How long Chromium may keep to itself what it was told to remember, before it writes it down: some seconds, and once it
 * has written more than sixty times an hour, a minute for each time since it started
 * (https://source.chromium.org/chromium/chromium/src/+/main:components/services/storage/dom_storage/storage_area_impl.cc).
 */
const untilWritten = 8_000
const betweenWrites = 60_000

type Noted<Value> = { readonly value: Value; readonly at: number }

/** What the reader has done that the device must remember. */
export class ReaderModel {
  /** The stories saved, by their keys. */
  readonly saved = new Set<string>()
  /** The furthest paragraph reached of each story. */
  readonly places = new Map<string, number>()
  #changes = 0
  readonly #preferences = new Map<string, Noted<string>>()
  readonly #without = new Map<string, Noted<boolean>>()
  /** Whether the device had no room for what is remembered, so that it lasts only as long as the page. */
  isFleeting = false

  /** Notes a choice: of a group in the settings by its place, of a story's reading language by the story. */
  prefer(name: string, value: string): void {
    this.#changes += 1
    this.#preferences.set(name, { value, at: Date.now() })
  }

  /** What was chosen last, if anything and if it is known. */
  preferred(name: string): string | undefined {
    return this.#preferences.get(name)?.value
  }

  /** Notes that the reader took an issue off the device, or had it fetched again. */
  remove(id: string, isRemoved: boolean): void {
    this.#changes += 1
    this.#without.set(id, { value: isRemoved, at: Date.now() })
  }

  /** Notes that the reader wants all issues on the device. */
  keepAll(): void {
    for (const id of this.#without.keys()) this.remove(id, false)
  }

  /** The issues that the reader does not want on the device. */
  get removed(): string[] {
    return [...this.#without].flatMap(([id, { value }]) => (value ? [id] : []))
  }

  /** Those that may be missing: the removed, and those of which a killed browser may have forgotten the last word. */
  get mayBeMissing(): ReadonlySet<string> {
    return new Set([...this.removed, ...this.#unsure])
  }

  readonly #unsure = new Set<string>()

  /**
   * The browser was killed. Stories saved and places are written down at once; of settings that have just been changed
   * none can say.
   */
  forgetWhatWasNotWritten(killedAt: number): void {
    const since = killedAt - untilWritten - Math.max(0, this.#changes - 1) * betweenWrites
    this.#changes = 0
    for (const [name, { at }] of this.#preferences) if (at > since) this.#preferences.delete(name)
    for (const [id, { at }] of this.#without) {
      if (at <= since) continue
      this.#without.delete(id)
      this.#unsure.add(id)
    }
  }

  /** Everything of the site was cleared. */
  clear(): void {
    this.saved.clear()
    this.places.clear()
    this.#preferences.clear()
    this.#without.clear()
    this.#unsure.clear()
    this.isFleeting = false
  }
}
