import './Pinyin.css'

/** How a Chinese word or name is read, beside it. A browser's translator leaves it as it is. */
export function Pinyin({ children }: { children: string }) {
  return (
    <span className="pinyin" lang="zh-Latn-pinyin" translate="no">
      {children}
    </span>
  )
}
