import { expect, it } from 'vitest'
import { nameFinder } from '../../src/archive/names/findNames.ts'
import type { Name } from '../../src/archive/names/nameList.ts'
import { englishWords } from '../../src/archive/words/touchedWord.ts'
import { lexicon } from '../../src/words/lexicon.ts'
import { type ReadingAids, readText } from '../../src/words/readText.ts'

const names: readonly Name[] = [
  { id: 'chengdu-customs', kind: 'office', en: 'Chengdu Customs', zh: '成都海关', pinyin: 'Chéngdū Hǎiguān' },
  { id: 'faw', kind: 'company', en: 'FAW', zh: '一汽', pinyin: 'Yīqì', spellings: { zh: ['一汽集团'] } },
]
const aids: ReadingAids = { lexicon: lexicon(), names, find: nameFinder(names), readings: [] }

const read = (text: string, readings: ReadingAids['readings'] = []) =>
  readText({ zh: text }, { ...aids, readings }).flatMap(({ text: word, pinyin, isWord }) =>
    isWord ? [`${word} ${pinyin}`] : [],
  )

it('reads names first, with their own pinyin and English', () => {
  const [, name] = readText({ zh: '据成都海关统计' }, aids)
  const customs = { text: '成都海关', pinyin: 'Chéngdū Hǎiguān', senses: ['Chengdu Customs'], by: 'name' }
  expect(name).toMatchObject(customs)
  expect(read('一汽集团在成都')).toEqual(['一汽集团 Yīqì Jítuán', '在 zài', '成都 Chéngdū'])
})

it.each([
  ['研究生命起源', '研究 yánjiū, 生命 shēngmìng, 起源 qǐyuán'],
  ['和政策研究', '和 hé, 政策 zhèngcè, 研究 yánjiū'],
  ['重庆的人工智能', '重庆 Chóngqìng, 的 de, 人工智能 réngōng zhìnéng'],
  ['华为与川藏铁路', '华为 Huáwéi, 与 yǔ, 川藏 Chuān Zàng, 铁路 tiělù'],
])('splits %s into words and reads each as the dictionary does: %s', (text, words) => {
  expect(read(text).join(', ')).toBe(words)
})

it.each([
  ['数字货币与高速公路', '', '数字货币|与|高速公路'],
  ['把菌煮熟并弄清', '', '把|菌|煮熟|并|弄清'],
  ['这种两千万元的茶', '', '这|种|两千万|元|的|茶'],
  ['第十七天', '', '第十七|天'],
  ['六十五名副省长', '', '六十五|名|副省长'],
  ['省政府试运行', '', '省政府|试运行'],
  ['可持续发展的基础设施', '', '可持续发展|的|基础设施'],
  ['南水北调和农牧业', '', '南水北调|和|农牧业'],
  ['药企在区住建局', '', '药企|在|区|住建局'],
  ['度假村不敢收停车费', '', '度假村|不敢|收|停车费'],
  ['二十亿元开一百家', '', '二十亿|元|开|一百|家'],
  ['参保率创新高', '', '参保率|创|新高'],
  ['每斤产能和电能', 'per jin, capacity and electricity', '每|斤|产能|和|电能'],
  ['部分区段和今年店里', '', '部分|区段|和|今年|店|里'],
  ['他算了笔账，一度停工', '', '他|算|了|笔|账|，|一度|停工'],
  ['不得以任何理由在线上销售', '', '不得|以|任何|理由|在|线上|销售'],
  ['年内建好更让人高兴', '', '年内|建|好|更|让|人|高兴'],
  ['半年内能卖一百二十多张', '', '半年|内|能|卖|一百二十|多|张'],
  ['每周三停业，每周三班', '', '每|周三|停业|，|每周|三|班'],
  ['三十周岁，一刻钟', '', '三十|周岁|，|一|刻钟'],
  ['未及时收一分钱', '', '未|及时|收|一|分|钱'],
  ['随到随检，即来即办', '', '随到随检|，|即来即办'],
  ['简妮·哈里斯说', 'Jenny Harris said', '简妮|·|哈里斯|说'],
  ['香格里拉的学校建好', 'The school in Shangri-La was built', '香格里拉|的|学校|建|好'],
  ['渝昆高铁', 'Chongqing-Kunming high-speed railway', '渝昆|高铁'],
  ['9月末万分之一', '', '9|月|末|万分之一'],
  ['昆明长水机场', 'Kunming Changshui Airport', '昆明|长水|机场'],
  ['中国人民银行', 'the People’s Bank of China', '中国人民银行'],
  ['丽江古城', 'Lijiang Old Town', '丽江|古城'],
  ['滇池草海', 'Dianchi’s Caohai', '滇池|草海'],
  ['赤水河边', 'along the Chishui River', '赤水河|边'],
  ['将来昆明', 'will come to Kunming', '将|来|昆明'],
  ['将来昆明', 'Kunming in the future', '将来|昆明'],
])('cuts %s (%s) as readers do: %s', (zh, en, words) => {
  expect(
    readText({ zh, en }, aids)
      .map(({ text }) => text)
      .join('|'),
  ).toBe(words)
})

it.each([
  ['收入为12亿元', '为 wéi'],
  ['原刊将日期标为7月', '为 wéi'],
  ['以创新为动力', '为 wéi'],
  ['会议主题为“绿色发展”', '为 wéi'],
  ['约为全国平均水平', '为 wéi'],
  ['上调20%，为近六年来首次提价', '为 wéi'],
  ['为近六年毕业生提供住房', '为 wèi'],
  ['企业为成都建言', '为 wèi'],
  ['可为800人提供工作', '为 wèi'],
  ['为学生减压', '为 wèi'],
  ['着眼于为学生减压', '为 wèi'],
  ['公司为“亚洲龙”举行了仪式', '为 wèi'],
  ['成都重绘版图', '重绘 chónghuì'],
  ['海关总署署长', '署长 shǔzhǎng'],
  ['当日启用', '当日 dàngrì'],
  ['干部处处长免职', '处长 chùzhǎng'],
  ['库存卖不了', '不了 bùliǎo'],
  ['犍为县与筠连县', '犍为县 Qiánwéixiàn'],
  ['郫都区与郫县', '郫都区 Pídūqū'],
  ['该行累计放贷', '行 háng'],
  ['将三所合并为一个', '为 wéi'],
  ['跑得比许多车还快', '得 de'],
  ['得重新谈', '得 děi'],
  ['设计师得重新修改图纸', '得 děi'],
  ['三只熊猫', '只 zhī'],
  ['只用一天', '只 zhǐ'],
  ['尚未还本金', '还 huán'],
  ['他还说', '还 hái'],
  ['种了12亩水稻', '种 zhòng'],
  ['12种水稻', '种 zhǒng'],
  ['将率代表团访问', '率 shuài'],
  ['便宜的货', '便宜 piányi'],
  ['最高可处五千元罚款', '处 chǔ'],
  ['乐得合不拢嘴', '得 de'],
  ['一亩地能多挣', '地 dì'],
])('reads %s by a rule: %s', (text, word) => {
  expect(read(text)).toContain(word)
})

it.each([
  ['2030年前建成', '2030|年|前|建成'],
  ['前五月的外贸', '前|五|月|的|外贸'],
  ['五月的外贸', '五月|的|外贸'],
  ['90多个城市', '90|多|个|城市'],
  ['一家公司', '一|家|公司'],
  ['贵州省委书记', '贵州|省委|书记'],
  ['贵州省会议', '贵州省|会议'],
  ['贵州省长期', '贵州省|长期'],
  ['茶农增收', '茶农|增收'],
  ['计划三年内建成', '计划|三|年|内|建成'],
  ['升到八成五', '升|到|八|成|五'],
  ['2027年底前', '2027|年底|前'],
  ['三千多年前', '三千|多|年|前'],
  ['三百货车，统一百货', '三百|货车|，|统一|百货'],
  ['每十二分钟五百千瓦', '每|十二|分钟|五百|千瓦'],
  ['五百强用十二指肠镜', '五百|强|用|十二指肠|镜'],
  ['连续四周', '连续|四|周'],
  ['三月初近百家', '三月|初|近|百|家'],
  ['好消息', '好|消息'],
  ['招聘一万名工人的统一百货', '招聘|一万|名|工人|的|统一|百货'],
  ['运动三次。', '运动|三|次|。'],
  ['这批货', '这|批|货'],
  ['第七个充电桩', '第七|个|充电桩'],
  ['公司高管', '公司|高管'],
  ['新添一家工厂', '新|添|一|家|工厂'],
  ['九十亿千瓦时', '九十亿|千瓦时'],
  ['已经过批准', '已|经过|批准'],
  ['已经过半', '已经|过半'],
  ['招不到人才', '招|不|到|人才'],
  ['上月经昆明出口', '上月|经|昆明|出口'],
])('cuts %s into %s', (text, words) => {
  const names = [{ id: 'guizhou', kind: 'place', en: 'Guizhou', zh: '贵州', pinyin: 'Guìzhōu' }] as const
  const listed = names.map((name) => ({ ...name, spellings: { zh: ['贵州省'] } }))
  const pieces = readText({ zh: text }, { ...aids, names: listed, find: nameFinder(listed) })
  expect(pieces.map((piece) => piece.text).join('|')).toBe(words)
})

it('writes the kind of a region apart', () => {
  const place = { id: 'guizhou', kind: 'place', en: 'Guizhou', zh: '贵州', pinyin: 'Guìzhōu' } as const
  const listed = [{ ...place, spellings: { zh: ['贵州省'] } }]
  const [piece] = readText({ zh: '贵州省' }, { ...aids, names: listed, find: nameFinder(listed) })
  expect(piece?.pinyin).toBe('Guìzhōu Shěng')
})

it.each([
  ['三百', 'sānbǎi', '300'],
  ['第二十', 'dì’èrshí', '20th'],
  ['八百零七', 'bābǎi líng qī', '807'],
  ['两万五千', 'liǎngwàn wǔqiān', '25,000'],
  ['一百八', 'yībǎi bā', '180'],
  ['一百二十万', 'yībǎi èrshí wàn', '1.2 million'],
  ['六百五十亿', 'liùbǎi wǔshí yì', '65 billion'],
  ['三点二亿', 'sān diǎn èryì', '320 million'],
  ['八千多万', 'bāqiān duō wàn', 'more than 80 million'],
  ['十几万', 'shíjǐ wàn', 'more than 100,000'],
  ['七八百', 'qībābǎi', '700–800'],
  ['几十', 'jǐshí', 'tens'],
  ['几百', 'jǐbǎi', 'hundreds'],
  ['几万', 'jǐwàn', 'tens of thousands'],
  ['数千万', 'shùqiān wàn', 'tens of millions'],
  ['三分之二', 'sān fēn zhī èr', '2/3'],
  ['百分之零点五', 'bǎi fēn zhī líng diǎn wǔ', '0.5%'],
])('reads the numeral %s as one word, %s, with the figure %s', (text, pinyin, figure) => {
  const [number] = readText({ zh: `${text}家` }, aids)
  expect([number?.text, number?.pinyin, number?.senses[0]]).toEqual([text, pinyin, figure])
})

/** The words of a pair: pinyin, the sense that each has here, and the English words that answer it. */
const pair = (zh: string, en: string) => {
  const english = englishWords(en)
  return readText({ zh, en }, aids).flatMap(({ text, isWord, pinyin, senses, first, english: answers }) => {
    const answering = answers.map((index) => english[index]?.text).join(' ')
    return isWord ? [`${text} ${pinyin} “${senses[first ?? 0]}” ${answering}`.trim()] : []
  })
}

it.each([
  ['曾晓燕说', 'Zeng Xiaoyan said', '曾晓燕 Zēng Xiǎoyàn “Zeng Xiaoyan” Zeng Xiaoyan'],
  ['书记解立新', 'Secretary Xie Lixin', '解立新 Xiè Lìxīn “Xie Lixin” Xie Lixin'],
  ['筠连县委', 'Junlian County', '筠连 Jūnlián “Junlian” Junlian'],
  ['曲靖的茶', 'tea from Qujing', expect.stringMatching(/^曲靖 Qūjìng “.* Qujing$/)],
  ['在郫都开通', 'opened in Pidu', '郫都 Pídū “Pidu” Pidu'],
  ['贵州省会', 'Guizhou’s capital', expect.stringMatching(/^贵州 Guìzhōu “Guizhou province.* Guizhou’s$/)],
  ['嘉陵江的水', 'on the Jialing', expect.stringMatching(/^嘉陵江 Jiālíng Jiāng .* Jialing$/)],
  ['大理的茶', 'tea from Dali', expect.stringMatching(/^大理 Dàlǐ “Dali .* Dali$/)],
  ['西昌市区', 'downtown Xichang', expect.stringMatching(/^西昌 Xīchāng .* Xichang$/)],
  ['香港基金', 'Hong Kong funds', expect.stringMatching(/^香港 Xiānggǎng .* Hong Kong$/)],
  ['马克龙说', 'Macron said', expect.stringMatching(/^马克龙 Mǎkèlóng .* Macron$/)],
  ['邻近的扎西', 'nearby Zhaxi', '扎西 Zhāxī “Zhaxi” Zhaxi'],
  ['果园港', 'Guoyuan Port', '果园 Guǒyuán “Guoyuan” Guoyuan'],
  ['文山的茶', 'tea from Wenshan', '文山 Wénshān “Wenshan” Wenshan'],
  ['李先生说', 'Mr Li said', '李 Lǐ “Li” Li'],
  ['任女士说', 'Ms Ren said', '任 Rén “Ren” Ren'],
])('takes a name in %s because the English has “%s”', (zh, en, word) => {
  expect(pair(zh, en)).toContainEqual(word)
})

it.each([
  ['工人数一数', 'Workers count.', '数 shǔ'],
  ['这个口径', 'this calibre', '口径 kǒujìng'],
  ['宣布开通', 'It was announced.', '宣布 xuānbù “to announce” announced'],
  [
    '中方呼吁',
    'The Chinese side calls',
    '中方 Zhōngfāng “the Chinese side (in an international venture)” Chinese side',
  ],
  ['第七个', 'the seventh', '第七 dìqī “seventh” seventh'],
  ['冬春航线', 'winter-spring routes', '冬春 dōngchūn “winter + spring” winter spring'],
  ['二十亿元', 'two billion yuan', '二十亿 èrshí yì “2 billion” billion'],
  ['药企报送', 'Drug makers submit', '药企 yàoqǐ “pharmaceutical company; drug maker” Drug makers'],
  ['将公司展望调为负面', 'The outlook was cut.', '将 jiāng “(before the object, like 把)”'],
  ['连停车费都涨', 'Even parking costs more.', '都 dōu “even”'],
  ['要求其降价', 'told them to cut prices', '其 qí “it; them” them'],
  ['运费便宜了不少。', 'Freight is quite a bit cheaper.', '不少 bùshǎo “quite a bit; a good deal”'],
  ['没参加', 'They have not taken part', '没 méi “not; has not” have not'],
  ['如有异议', 'If there are objections', '如 rú “if” If'],
  ['除周一外', 'except on Mondays', '除 chú “besides; except for” except'],
  ['打七折', 'Prices are cut.', '折 zhé “tenths of the full price (a discount)”'],
])('lets the English of %s decide', (zh, en, word) => {
  expect(pair(zh, en).join('\n')).toContain(word.trim())
})

it.each([
  ['银行行长', '行长', 'xíngzhǎng', '银行 yínháng, 行长 xíngzhǎng'],
  ['成都', '成都', 'chéngdōu', '成都 chéngdōu'],
  ['收入为何', '入为', 'rù wèi', '收入 shōurù, 为何 wèihé'],
])('reads %s as the editor reads %s: %s', (text, zh, pinyin, words) => {
  expect(read(text, [{ zh, pinyin }]).join(', ')).toBe(words)
})

it.each([
  ['成都海关为调', ['name', 'rule', 'chance']],
  ['经济', ['dictionary']],
  ['𠮷', ['unknown']],
])('says what decided the readings of %s: %j', (text, by) => {
  expect(readText({ zh: text }, aids).flatMap((piece) => piece.by ?? [])).toEqual(by)
})

it.each([
  '',
  '，',
  'https://example.org/a/very/long/address/that/goes/on?and=on',
  '𠮷野家５Ｇ',
  '3C产品，A股',
])('the pieces of “%s” make up the text, and none is long', (text) => {
  const pieces = readText({ zh: text }, aids)
  expect(pieces.map(({ start, end }) => text.slice(start, end)).join('')).toBe(text)
  expect(pieces.filter(({ start, end }) => end <= start || end - start > 35)).toEqual([])
})
