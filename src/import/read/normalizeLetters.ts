/** Ligatures, vertical forms of Chinese punctuation, radicals, rare or doubled code points of a character, and bullets. */
const forms = /[\uf0a7\uf0b7\ufb00-\ufb06\ufe10-\ufe19\ufe30-\ufe4f\u2e80-\u2fdf\uf900-\ufaff㫚㬵㬺㮣]/g

/** Vertical punctuation marks, each before its upright form. Unicode would make some of them half-width. */
const marks = '︐，︑、︒。︓：︔；︕！︖？︵（︶）︹〔︺〕︻【︼】︽《︾》︿〈﹀〉﹁「﹂」﹃『﹄』'

/** Radicals that PDF fonts use for characters of the same shape, and that Unicode does not decompose. */
const radicals =
  '⺁厂⺄乙⺅亻⺆冂⺇几⺉刂⺊卜⺌小⺍小⺎兀⺐尢⺒巳⺓幺⺔彑⺕彐⺖忄⺘扌⺙攵⺛旡⺜日⺝月⺟母⺠民⺡氵⺣灬⺤爫⺧牛⺨犭⺩王⺪疋⺫罒⺬示⺭礻⺮竹⺯糹⺰纟⺲罒⺶羊⺷羊⺸羊⺹耂⺻聿' +
  '⺼月⺾艹⺿艹⻀艹⻁虎⻂衤⻃覀⻄西⻅见⻆角⻇角⻈讠⻉贝⻊足⻋车⻌辶⻍辶⻎辶⻏阝⻐钅⻑長⻒镸⻓长⻔门⻖阝⻗雨⻘青⻙韦⻚页⻛风⻜飞⻝食⻞飠⻟飠⻠饣⻡首⻢马⻣骨⻤鬼⻥鱼⻦鸟⻧卤⻨麦⻩黄⻪黾' +
  '⻫斉⻬齐⻭歯⻮齿⻯竜⻰龙⻱龜⻲亀⻳龟⼾户'

/**
 * Rare characters that Noto Sans CJK draws with the glyph of the character after each: a PDF’s text may name either. These
 * are all that its Chinese face shares, and a newsletter means the second.
 */
const sharedGlyphs = '㫚曶㬵胶㬺幐㮣槩'

/** The bullets that Word prints, by their codes in the fonts Symbol and Wingdings. */
const bullets = '\uf0b7•\uf0a7▪'

const plain = new Map(
  [...marks, ...radicals, ...sharedGlyphs, ...bullets].flatMap((form, index, all) =>
    index % 2 === 0 ? [[form, all[index + 1] ?? form] as const] : [],
  ),
)

/** Replaces these forms with usual characters, so that a search finds the word. */
export function normalizeLetters(text: string): string {
  return text.replace(forms, (form) => plain.get(form) ?? form.normalize('NFKC'))
}
