/**
 * How long Chromium may delay writing stored values to disk. It is some seconds. After more than sixty writes in an
 * hour, it is a minute for each write since the browser started
 * (https://source.chromium.org/chromium/chromium/src/+/main:components/services/storage/dom_storage/storage_area_impl.cc).
 */
const untilWritten = 8_000
const betweenWrites = 60_000

type Noted<Value> = { readonly value: Value; readonly at: number }

/** What the reader has done that the device must remember. */
export class ReaderModel {
  /** The saved stories, by their keys. */
  readonly saved = new Set<string>()
  /** The furthest paragraph reached in each story. */
  readonly places = new Map<string, number>()
  /** The places and topics that are followed, as `place/chengdu`. */
  readonly followed = new Set<string>()
  /** The sentences that are marked, as `2021-07/tea p2 0`. */
  readonly marked = new Set<string>()
  #changes = 0
  readonly #preferences = new Map<string, Noted<string>>()
  readonly #without = new Map<string, Noted<boolean>>()
  /**
   * Whether the device had no space for these values and the page said so: they may last only as long as the
   * page.
   */
  isFleeting = false

  /** Notes a choice: in the settings by the group's index, or the reading language. */
  prefer(name: string, value: string): void {
    this.#changes += 1
    this.#preferences.set(name, { value, at: Date.now() })
  }

  /** From now on, the reading language is uncertain. */
  forgetView(): void {
    this.#preferences.delete('view')
  }

  /** The last choice, if there was one and it is certain. */
  preferred(name: string): string | undefined {
    return this.#preferences.get(name)?.value
  }

  /** Notes that the reader removed an issue from the device, or downloaded it again. */
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

  /** The issues that may be missing: removed ones, and ones whose last change a killed browser may have lost. */
  get mayBeMissing(): ReadonlySet<string> {
    return new Set([...this.removed, ...this.#unsure])
  }

  readonly #unsure = new Set<string>()

  /**
   * The browser was killed. Saved stories and reading progress are written at once. Settings that have just changed are
   * uncertain.
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

  /** All data of the site was cleared. */
  clear(): void {
    this.saved.clear()
    this.places.clear()
    this.followed.clear()
    this.marked.clear()
    this.#preferences.clear()
    this.#without.clear()
    this.#unsure.clear()
    this.isFleeting = false
  }
}
