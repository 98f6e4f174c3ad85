const peoples = new RegExp(
  `(?:${'藏 羌 彝 布依 苗 侗 傣 白 哈尼 壮 景颇 傈僳 回 土家 仡佬 水 纳西 普米 拉祜 佤 布朗 独龙 怒 瑶'
    .split(' ')
    .map((name) => `${name}族`)
    .join('|')})+$`,
)

/** The name that newspapers use: 北川羌族自治县 → 北川, 锦江区 → 锦江. A name of one character keeps its kind: 忠县. */
export function shortNameOf(name: string): string {
  const bare = name.replace(/(?:自治州|自治县|特区)$/, '')
  if (bare !== name) return bare.replace(peoples, '')
  return name.length > 2 ? name.replace(/[市区县]$/, '') : name
}
