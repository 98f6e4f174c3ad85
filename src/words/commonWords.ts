import { once } from '../archive/memoize.ts'

/**
 * How a common word is read, and what it means in news. `isCertain`: the text around it decided, so the row is right
 * whatever the translation says.
 */
export type CommonSense = {
  readonly pinyin: string
  readonly senses: readonly string[]
  /** Further English words that translate it. */
  readonly answers: readonly string[]
  readonly isCertain: boolean
  /** Whether other rows read the word in another way, and nothing around it spoke for them or for this one. */
  readonly isDoubtful: boolean
}

/** A word in its text: the text before it and after it, and whether a verb is next to it. */
export type WordContext = {
  readonly before: string
  readonly after: string
  /** The word before it. */
  readonly last: string
  readonly followsVerb: boolean
  readonly precedesVerb: boolean
  /** Whether a verb of two characters or more comes later in the clause. */
  readonly verbFollows: boolean
}

/** Finds the row for a word: the first whose conditions hold. Undefined for a word that the table lacks. */
export function commonSense(word: string, context: WordContext): CommonSense | undefined {
  return table()
    .get(word)
    ?.find(({ conditions }) => conditions.every((holds) => holds(context)))
}

type Condition = (context: WordContext) => boolean
type Row = CommonSense & { readonly conditions: readonly Condition[] }

/** What is counted or pointed at comes right after these. */
const number = /(?:[\d０-９%％]|[一二三四五六七八九十百千万亿两几数多余半每这那该各某首单双第整上])$/

/**
 * Conditions: `#` after a number or a pointing word, `V_` after a verb, `_V` before a verb, `_#` before a number. `wei2` and
 * `wei4` decide 为. Anything else is a regular expression: `<…` ends the text before, `>…` begins the text after.
 */
function conditionOf(sign: string): Condition {
  if (sign === '#') return ({ before }) => number.test(before)
  if (sign === 'V_') return ({ followsVerb }) => followsVerb
  if (sign === '_V') return ({ precedesVerb }) => precedesVerb
  if (sign === '_#') return ({ after }) => /^[\d一二三四五六七八九十百千两几数]/.test(after)
  if (sign === 'wei2') return isCopula
  if (sign === 'wei4') return () => true
  const rest = sign.slice(1)
  const pattern = new RegExp(sign.startsWith('<') ? `(?:${rest})$` : `^(?:${rest})`, 'u')
  return sign.startsWith('<') ? ({ before }) => pattern.test(before) : ({ after }) => pattern.test(after)
}

/**
 * Whether 为 is “to be” or “as” (wéi), not “for” (wèi). “For” begins a clause, or a verb follows its noun:
 * 企业为成都建言. “Be” comes between two nouns, after a verb as its result, or before a number: 标为, 以……为…….
 */
function isCopula({ before, after, last, followsVerb, verbFollows }: WordContext): boolean {
  if (/^\d/.test(after)) return !verbFollows
  const clauseBefore = before.split(clauseEnd).at(-1) ?? ''
  if (clauseBefore === '') return false
  if (clauseBefore.includes('以') || /[即约均皆实仍亦多共称作成变分视列定改译标升降达]$/.test(clauseBefore))
    return true
  if (/^(?:[来去能可会要应想愿将在是并都也还专正已曾同]|专门|可以|能够|.*于)$/.test(last)) return false
  return followsVerb || !verbFollows
}

const clauseEnd = /[，。；：！？、（）\n]/

const table = once((): ReadonlyMap<string, readonly Row[]> => {
  const parsed = new Map<string, Row[]>()
  for (const line of text.trim().split('\n')) {
    const [head = '', meaning = ''] = line.split(': ')
    const [word = '', ...rest] = head.split(' ')
    const pinyin = rest.at(-1) ?? ''
    const signs = rest.slice(0, -1)
    const [senses = '', answers = ''] = meaning.split(' = ')
    const before = parsed.get(word) ?? []
    const row = {
      pinyin,
      senses: senses.split(' / '),
      answers: answers.split(' ').filter(Boolean),
      isCertain: signs.length > 0,
      isDoubtful: signs.length === 0 && before.some((row) => row.pinyin !== pinyin),
      conditions: signs.map(conditionOf),
    }
    parsed.set(word, [...before, row])
  }
  return parsed
})

/**
 * A row: the word, conditions, pinyin, senses between ` / `, and after ` = ` further English words that translate it.
 * Dictionaries begin with what a word meant first (月 “moon”) and list measure words apart; readers of news need these.
 */
const text = `
的 de: (possessive: ’s) / (after what describes a noun)
了 le: (a change or a finished action)
着 V_ zhe: -ing (a lasting action or state)
着 zhe: -ing (a lasting action or state)
过 V_ guò: (an experience: has ever) / past
过 guò: to pass; to cross / past; over
地 <等|各|当|两|多|此|该|某|异|本 dì: place; places / land
地 _V de: -ly (after an adverb)
地 dì: place / land; ground
得 V_ de: (after a verb: how, or how far)
得 >很|多|越|更|比|不|较|太|非常|最 de: (after a verb: how, or how far)
得 _V děi: must; to have to
得 <^|[，。；：！？、“]|也|还|都|就|总|非 děi: must; to have to
得 dé: to get; to obtain
和 hé: and / with
与 yǔ: and / with
及 jí: and
以及 yǐjí: and; as well as
或 huò: or
并 bìng: and; and also / (before a negation) in fact
而 ér: and / but; whereas
但 dàn: but; however
则 zé: then / however
且 qiě: and; moreover
把 _# bǎ: (before the object) / measure word for things with a handle
把 bǎ: (before the object of the verb)
将 >[^，。]{1,14}(?:作为|改造|打造|视为|列入|纳入|送|转化|用于|分为|变成|改为|译为|标为|与) jiāng: (before the object, like 把) / will
将 jiāng: will; to be going to = would
被 bèi: by; (passive)
由 _# yóu: from / by
由 yóu: by; from
于 yú: in; at; on / to; from; than
在 zài: in; at; on / to be at = during among under
从 cóng: from
自 zì: from; since / self
向 xiàng: to; towards = for
往 wǎng: to; towards
对 duì: to; towards / about; for / correct
给 gěi: to give / to; for
以 yǐ: with; by / in order to = as
因 yīn: because of / cause
为 wei2 wéi: to be; as / to become = is was are were into
为 wei4 wèi: for / because of = to
为了 wèile: in order to; for
按 àn: according to
据 jù: according to
经 jīng: via; through / after = by
就 _# jiù: just / at once; then / concerning
就 jiù: just; at once; then / concerning
才 cái: only; not until
也 yě: also; too
还 >[^，。]{0,2}(?:款|贷|清|债|本|钱|给) huán: to repay; to return
还 hái: still; also / even = yet
又 yòu: again / also
再 zài: again; more
都 dōu: all; both
均 jūn: all; both
皆 jiē: all
只 # >[^，。]{0,3}(?:熊猫|猫|狗|鸡|鸟|羊|猪|股|基金|船|箱|手|眼|动物) zhī: measure word for animals and other things
只 # zhī: measure word for animals and other things
只 zhǐ: only
仅 jǐn: only
只有 zhǐyǒu: only; to have only
只要 zhǐyào: if only; as long as
已 yǐ: already = has have now
曾 céng: once; (in the past) = has ever
正 zhèng: just; just now = is are being
不 bù: not; no
没 méi: not; has not
没有 méiyǒu: not to have; there is no / has not = without
未 wèi: not yet
无 wú: without; no
非 fēi: not; non- / Africa
勿 wù: do not
是 shì: to be; is
有 yǒu: to have; there is
共 gòng: altogether; in total / common
共有 gòngyǒu: altogether; in total there are / to share
该 gāi: this; the above-mentioned; that / should = the
本 # běn: measure word for books
本 běn: this; our own / root; origin
此 cǐ: this; these
这 zhè: this; these = the
那 nà: that; those
其 qí: its; his; her; their / that
其中 qízhōng: among them; (of) which
各 gè: each; every; various
每 měi: each; every = per
某 mǒu: a certain
某些 mǒuxiē: some
他 tā: he; him
她 tā: she; her
它 tā: it
们 men: (plural)
我 wǒ: I; me
我们 wǒmen: we; us = our
你 nǐ: you
他们 tāmen: they; them = their
它们 tāmen: they; them = their
自己 zìjǐ: oneself; one’s own
等 děng: (and) so on; (and) others / to wait = other including
之 zhī: of; ’s / it; this
所 # suǒ: measure word for schools, hospitals and houses
所 suǒ: that which; what / place; office
者 zhě: person who; -er
更 gèng: more; even more
最 zuì: most; -est
很 hěn: very
太 tài: too
较 jiào: than; compared with / rather
比 bǐ: than; compared with / ratio
约 yuē: about; around
近 jìn: nearly; close to / recent; near = almost past
超 chāo: over; more than / super-
逾 yú: over; more than
达 dá: to reach; to amount to
余 # yú: more than; odd
余 yú: remaining; more than
多 # duō: more than; odd / many = over several
多 >[个家种项次名座位条年] duō: several; many
多 duō: many; more
以上 yǐshàng: more than; over; above
以下 yǐxià: less than; under; below
以来 yǐlái: since
以内 yǐnèi: within
不得 bùdé: must not; may not
不少 bùshǎo: many; quite a few
许多 xǔduō: many; a lot of
几 jǐ: several; a few / how many
数 >[^，。]{0,2}(?:十|百|千|万|亿|家|个|次|名|年) shù: several
数 >了|一数|不清 shǔ: to count
数 <了|清 shǔ: to count
数 shù: number; figure
两 liǎng: two; both
二 èr: two
一 yī: one; a
三 sān: three
四 sì: four
五 wǔ: five
六 liù: six
七 qī: seven
八 bā: eight
九 jiǔ: nine
十 shí: ten
百 bǎi: hundred
千 qiān: thousand
万 wàn: ten thousand
亿 yì: hundred million = billion
万亿 wànyì: trillion
半 bàn: half
第 dì: (makes an ordinal: -th)
首 # shǒu: measure word for songs and poems
首 shǒu: first / head
头 _# tóu: first / head
头 # tóu: measure word for cattle
头 tóu: head / first
年 nián: year = annual
月 # yuè: month
月 yuè: month / moon
日 # rì: day
日 >方|企|元|本 rì: Japan
日 rì: day / sun / Japan
号 # hào: number; day of the month = line
号 hào: number; name
时 # shí: o’clock; hour
时 shí: when; time
点 # diǎn: o’clock; point
分 # fēn: minute; point
分 fēn: to divide; to separate / minute; point
秒 miǎo: second (of time)
周 zhōu: week
季 jì: season; quarter
届 # jiè: measure word for events held regularly
届 jiè: session; (of events) held regularly
期 # qī: issue; phase
期 qī: period; phase / issue
前 _# qián: first; the first … / before
前 <[年月日天时] qián: before; ago / by
前 qián: before; in front; former
后 hòu: after; later / behind
内 nèi: within; in; inside
外 wài: outside; foreign
中 >企|方|资|美|欧|日|英|德|法|国 zhōng: China; Chinese / in; middle
中 zhōng: in; among; during / middle / China
上 shàng: on; in; at / last; previous / to go up
下 xià: under; down / next
里 # lǐ: half a kilometre (a Chinese mile)
里 lǐ: in; inside
间 # jiān: measure word for rooms
间 jiān: between; among / during
处 # chù: place; measure word for places
处 chù: place / office
边 biān: side; edge
起 <[自从日月年] qǐ: from; since; starting
起 # qǐ: measure word for cases and accidents
起 qǐ: to rise; to begin / from
到 dào: to; until / to arrive; to reach
至 zhì: to; until
来 # lái: about; or so
来 lái: to come / since
去 qù: to go / last; past
出 chū: out; to go out
入 rù: into; to enter
进 jìn: to enter; into
成 # chéng: tenth; ten per cent = percent
成 chéng: to become; into
倍 bèi: times; -fold
个 gè: measure word for people and things in general
家 # jiā: measure word for companies, shops and families
家 jiā: home; family / -er; expert
座 zuò: measure word for buildings, cities and bridges / seat
项 xiàng: measure word for projects, items and rules / item
条 # tiáo: measure word for roads, rivers and rules
条 tiáo: strip; article (of a law)
名 # míng: measure word for people
名 míng: name / famous / measure word for people
位 # wèi: measure word for people (polite)
位 wèi: place; position
台 # tái: measure word for machines and performances
台 tái: platform / Taiwan
件 jiàn: measure word for things, clothes and matters
种 # zhǒng: kind; type; measure word for kinds
种 _# zhòng: to plant; to grow
种 >了|着|过|植|下|上|田|地|菜|茶|树|粮|花|药 zhòng: to plant; to grow
种 zhǒng: kind; type / seed
款 # kuǎn: measure word for models and products / item
款 kuǎn: sum of money; funds
批 # pī: batch; lot
批 pī: batch; group / to approve
份 fèn: measure word for documents and copies / share
笔 # bǐ: measure word for sums and deals
笔 bǐ: pen / measure word for sums and deals
场 # chǎng: measure word for events, shows and matches
场 chǎng: place; site; field
次 cì: time; occasion; measure word for times
辆 liàng: measure word for vehicles
架 # jià: measure word for aircraft and machines
架 jià: frame; rack
艘 sōu: measure word for ships
栋 dòng: measure word for buildings
幢 zhuàng: measure word for buildings
户 hù: household / measure word for households
层 céng: storey; layer
段 duàn: section; stretch
支 # zhī: measure word for teams and pens
支 zhī: branch / to support
片 # piàn: measure word for stretches of land and slices
片 piàn: piece; stretch of land
桩 # zhuāng: measure word for matters and deals
桩 zhuāng: stake; post
株 zhū: measure word for plants
趟 tàng: measure word for trips
列 # liè: measure word for trains
列 liè: to list; row
班 # bān: measure word for scheduled trips
班 bān: class; shift
轮 # lún: round
轮 lún: wheel; round
门 # mén: measure word for subjects and courses
门 mén: door; gate
篇 piān: measure word for articles
部 # bù: measure word for films and books
部 bù: ministry; department; part
重 # chóng: -fold; layer
重 >新|建|启|返|组|回|绘|塑|申|现|逢|访|修|演|置|开|整 chóng: again; re-
重 zhòng: heavy; weight
元 yuán: yuan
亩 mǔ: mu (a fifteenth of a hectare)
米 # mǐ: metre
米 mǐ: rice / metre
吨 dūn: ton; tonne
斤 jīn: jin (half a kilogram)
省 shěng: province = provincial
市 shì: city = municipal
区 qū: district; zone; area
县 xiàn: county
州 zhōu: prefecture; state
镇 zhèn: town
乡 xiāng: township; countryside
村 cūn: village
局 jú: bureau; office / situation
署 shǔ: office; administration
厅 tīng: department (of a province); hall
委 wěi: committee; commission
会 <[在大年例董展议本] huì: meeting; association
会 >上|议|期|展|员|长|费 huì: meeting; association
会 huì: will; to be likely to; can / meeting; association
长 <[署局部院校会科处厅司市县区州省镇乡村社所站馆队组班店厂行] zhǎng: head; chief
长 >[大高出势势成] zhǎng: to grow
长 cháng: long; length
行 <[该本我各央商投银分支总外] háng: bank; firm
行 # háng: row; line
行 xíng: to go; to do / all right / trade
率 >[^，。]{0,10}(?:团|队|员|人|代表) shuài: to lead
率 <[，。；] shuài: to lead
率 <将|亲|曾 shuài: to lead
率 lǜ: rate; ratio
量 liàng: quantity; amount; volume
度 dù: degree
值 zhí: value; to be worth
额 é: amount; sum
价 jià: price
股 gǔ: share; stock
应 yīng: should; ought to / to answer = must
须 xū: must; to have to
需 xū: to need; to require
可 kě: can; may; be able to
能 néng: can; to be able to / energy
要 yào: to want; must; will / important
想 xiǎng: to want; to think
让 ràng: to let; to allow
使 shǐ: to make; to cause / to use
令 lìng: to make; to cause / order
教 jiāo: to teach
教 <佛|道|宗|传|文 jiào: religion; teaching
干 gàn: to do; to work
系 <这|该|均|确|实|此|其|事|本 xì: to be
系 >[^，。]{1,20}(?:最|首|一|之|的) xì: to be
系 xì: system; series; department / to be
调 >查|研|动|任|整|配|度 diào: to transfer; to move
调 tiáo: to adjust
差 >了|一|不|点|几|\\d chà: short of; to lack / poor; bad
差 chà: poor; bad / difference
称 chēng: to say; to state; to call
说 shuō: to say
属 shǔ: to belong to; to be (one of)
占 zhàn: to account for; to take up
居 jū: to rank; to be (in a place) / to live
含 hán: to contain; to include
设 shè: to set up; to establish
建 jiàn: to build
开 kāi: to open; to start / to drive
办 bàn: to do; to handle; to run / office
打 dǎ: to hit; to do; to make
用 yòng: to use
做 zuò: to do; to make
作 zuò: to do; to act as / work
受 shòu: to receive; to be affected by / by
获 huò: to win; to obtain; to receive
破 pò: to break; to pass (a figure)
涨 zhǎng: to rise; to go up
跌 diē: to fall; to drop
降 jiàng: to fall; to lower
升 shēng: to rise; to raise
增 zēng: to increase; to add
减 jiǎn: to reduce; to cut
落 luò: to fall; to settle
划 >定|分|归|入|出|转 huà: to delimit; to assign
划 >船|桨|算 huá: to row (a boat)
划 huà: to plan; to draw
挣 zhèng: to earn
冲 chōng: to rush; to charge
倒 >在|下|闭|塌 dǎo: to fall over; to collapse
倒 dào: on the contrary; actually / to pour
空 >[置缺白余闲出] kòng: vacant; to leave empty
空 kōng: empty; air; sky
宿 sù: to stay overnight
难 nán: difficult; hard
好 hǎo: good; well
大 dà: big; large; great
小 xiǎo: small; little
高 gāo: high; tall
低 dī: low
新 xīn: new
老 lǎo: old
快 kuài: fast; quick / soon
满 mǎn: full; to reach
全 quán: whole; all
总 zǒng: total; overall; general
副 fù: deputy; vice-
原 yuán: original; former
现 xiàn: now; present
人 rén: person; people
民 mín: people
学 xué: to study; -ology
业 yè: industry; business
化 huà: -ize; to change into
性 xìng: -ness; nature
式 shì: type; style
型 xíng: type; model
级 jí: level; grade
类 lèi: kind; category
线 xiàn: line; route
路 lù: road; route
车 chē: vehicle; car
船 chuán: ship; boat
机 jī: machine; aircraft
货 huò: goods; cargo
酒 jiǔ: alcohol; liquor
茶 chá: tea
园 yuán: park; garden
馆 guǎn: hall; museum; house
院 yuàn: institute; courtyard; hospital
站 zhàn: station; stop / to stand
港 gǎng: port; harbour / Hong Kong
桥 qiáo: bridge
川 chuān: Sichuan / river
渝 yú: Chongqing
蓉 róng: Chengdu
黔 qián: Guizhou
贵 guì: expensive / Guizhou
滇 diān: Yunnan
云 yún: Yunnan / cloud
京 jīng: Beijing / capital
沪 hù: Shanghai
粤 yuè: Guangdong
藏 <[川青滇进入援西]> zàng: Tibet
藏 zàng: Tibet / to hide
美 >[元国企方] měi: United States
美 měi: beautiful / United States
英 yīng: Britain / hero
欧 ōu: Europe
东 dōng: east
西 xī: west
南 nán: south
北 běi: north
明确 míngquè: to make clear; clear
增速 zēngsù: growth rate
工程 gōngchéng: project; engineering
最高 zuìgāo: highest; at most
攻关 gōngguān: to tackle key problems
统筹 tǒngchóu: to coordinate; to plan as a whole
缺 quē: to lack; to be short of
环节 huánjié: link; stage (in a chain)
整合 zhěnghé: to integrate
累计 lěijì: in total; cumulative
提速 tísù: to speed up
推广 tuīguǎng: to promote; to spread
推动 tuīdòng: to promote; to drive forward
推进 tuījìn: to push ahead with; to advance
推出 tuīchū: to launch; to bring out
投入 tóurù: to put into; to invest / investment
由此 yóucǐ: from this; thereby
辐射 fúshè: to reach out to; to radiate / radiation
有望 yǒuwàng: to be expected to
提升 tíshēng: to raise; to improve
谋划 móuhuà: to plan
联手 liánshǒu: to join forces
主攻 zhǔgōng: to specialise in; to focus on
进驻 jìnzhù: to move into; to set up in
走向 zǒuxiàng: to move towards / direction
先后 xiānhòu: one after another; successively
活动 huódòng: activity; event
现代 xiàndài: modern / modern times
载体 zàitǐ: carrier; vehicle (for a purpose)
交通 jiāotōng: transport; traffic
进行 jìnxíng: to carry out; to be under way
联动 liándòng: to act jointly
跨 kuà: across; to cross
循环 xúnhuán: cycle; circulation
分别 fēnbié: respectively; separately
版 bǎn: edition; version
认定 rèndìng: to recognise officially
总体 zǒngtǐ: overall
契合 qìhé: to fit; to agree with
机构 jīgòu: institution; organisation
机关 jīguān: government office; body
网 wǎng: net; network; website
纪录 jìlù: record
介绍 jièshào: to introduce; to explain
方 fāng: side; party
同行 tóngháng: people of the same trade; peer
架次 jiàcì: flight (by one aircraft)
落户 luòhù: to settle; to set up in
重点 zhòngdiǎn: key; main point
动力 dònglì: power; impetus
大力 dàlì: vigorously
完善 wánshàn: to improve; to perfect / complete
培育 péiyù: to foster; to train
落实 luòshí: to carry out; to put into effect
表示 biǎoshì: to say; to state / to express
发布 fābù: to release; to publish; to announce
启动 qǐdòng: to launch; to start
开展 kāizhǎn: to carry out; to launch
布局 bùjú: layout; to plan the layout of
对接 duìjiē: to link up
引进 yǐnjìn: to bring in; to introduce
亮相 liàngxiàng: to make a first appearance; to be shown
投产 tóuchǎn: to go into production
带动 dàidòng: to drive; to spur
引领 yǐnlǐng: to lead
龙头 lóngtóu: leading (company); leader
板块 bǎnkuài: sector; section
赛道 sàidào: field (of business); race track
红利 hónglì: dividend; benefit
短板 duǎnbǎn: weak point
增量 zēngliàng: growth; increment
存量 cúnliàng: existing stock
体量 tǐliàng: size; volume
瓶颈 píngjǐng: bottleneck
试点 shìdiǎn: pilot (project)
标杆 biāogān: benchmark
孵化 fūhuà: to incubate
落成 luòchéng: to be completed (of a building)
收窄 shōuzhǎi: to narrow
攀升 pānshēng: to climb; to rise
下滑 xiàhuá: to slide; to decline
回落 huíluò: to fall back
回暖 huínuǎn: to pick up; to warm again
约谈 yuētán: to summon for a talk
牵头 qiāntóu: to take the lead
批复 pīfù: to approve officially; official reply
当年 dāngnián: in those days; that year / the same year
当日 dàngrì: on the same day; that day
当天 dàngtiān: on the same day; that day
当月 dàngyuè: in the same month; that month
说法 shuōfǎ: statement; wording; way of saying
基地 jīdì: base
方面 fāngmiàn: respect; aspect; side
起来 qǐlái: up; to get up
作为 zuòwéi: as; in the capacity of
三重 sānchóng: triple; threefold
`
