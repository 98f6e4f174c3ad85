/** Units of one character that also begins other words and names, which may not follow: 克罗地亚, 伏天, 卡车. */
export const ambiguousChinese = {
  gram: '克(?![拉朗罗隆里什林])',
  litre: '升(?![至到为级幅高值温学空格任旗]|[\\d一二两三四五六七八九十]*降)',
  jin: '斤(?![顶斗])',
  volt: '伏(?![天旱贴季笔]|特加)特?',
  watt: '瓦(?![窑房片]|屋(?!顶))',
  calorie: '卡(?![车通片塔拉丁口位座洛])',
  joule: '焦(?![炭点煤化油作虑])耳?',
  pascal: '帕(?![劳金米])',
  hertz: '赫(?![哲图])兹?',
} as const

/** Symbols of one letter, which are no `5 v 3` and no `5 t-shirts`. */
export const ambiguousEnglish = {
  volt: '(?<![ -])V|V(?!\\.? ?\\d| (?!DC|batter|suppl|power|system|platform|line|grid|current|socket|charg))',
  tonne: '(?<![ -])t(?!-s)|t(?!-| (?!of|per|a |in |from))',
} as const
