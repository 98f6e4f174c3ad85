/** English and Chinese sentences in turn, story by story. Every word is ours. */
const news = `
Mianyang sent 320,000 tonnes of rapeseed oil to other provinces last year, up 6.3%.
绵阳去年外销菜籽油32万吨，同比增长6.3%。
Mills in the north of the city pressed nearly half of it.
其中近一半由市区北部的油坊压榨。
A mill that opened on 4 June 2023 alone employs 210 people.
仅2023年6月4日投产的一家油坊就有员工210人。

Zunyi closed its oldest bus depot on 13 June.
6月13日，遵义最老的公交停车场关闭。
Buses will leave from two new yards in Huichuan District from now on.
今后公交车将从汇川区的两处新场站发车。
The move cost 86 million yuan and frees 4.2 hectares in the centre.
搬迁耗资8600万元，在市中心腾出4.2公顷土地。

Yunnan’s flower exports to Japan fell by 8.5% in the second quarter, to 41 million dollars.
二季度云南对日本的鲜花出口下降8.5%，为4100万美元。
Growers in Jinning blame late frost.
晋宁的种植户认为原因是晚霜。
Sales to Thailand, by contrast, rose by 12%.
相比之下，对泰国的销售增长12%。

Chongqing will not raise the price of water before 2026, its price bureau said on 12 June.
6月12日，重庆市物价部门表示，2026年前不会上调水价。
A household pays 3.5 yuan for a cubic metre.
居民用水每立方米3.5元。
The waterworks had asked for an increase of 0.4 yuan.
自来水公司此前申请上调0.4元。

Leshan and Yibin agreed to run ships on the Min together.
乐山与宜宾同意共同经营岷江航运。
The first ship carried 900 tonnes of salt on 8 June.
6月8日，首船运载900吨盐。
By 2027 they want to carry 1.5 million tonnes a year.
到2027年，两市希望年运量达到150万吨。

A school for 1,200 pupils is going up in Guiyang’s Huaxi District.
贵阳花溪区正在兴建一所可容纳1200名学生的学校。
It is to open in autumn 2025, with lessons in German as well.
学校计划于2025年秋季启用，还将开设德语课程。
The district pays 150 million yuan for it.
该区为此出资1.5亿元。

Panzhihua grew 480,000 tonnes of mangoes, a fifth more than in 2021.
攀枝花芒果产量达48万吨，比2021年多五分之一。
Cold stores there hold 60,000 tonnes.
当地冷库可储存6万吨。
Half of the crop now travels by rail to Beijing and Shanghai.
如今一半的芒果由铁路运往北京和上海。

The museum of Qujing lends 37 bronzes to Hangzhou until 15 January.
曲靖博物馆向杭州出借37件青铜器，展至1月15日。
It never lent so many before.
该馆此前从未出借过这么多文物。
Visitors pay 20 yuan; children pay nothing.
门票20元，儿童免费。
`

/** News in both languages that no rule was made from, as pairs of sentences. */
export const otherNews = news
  .trim()
  .split('\n\n')
  .map((story) => {
    const lines = story.split('\n')
    return lines.flatMap((en, at) => (at % 2 === 0 ? [[en, lines[at + 1] ?? ''] as const] : []))
  })
