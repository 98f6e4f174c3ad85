type Pair = readonly [en: string, zh: string]

/** The same measures in both languages, as newsletters on power, works, farms, networks and prices print them. */
export const sameMeasures: readonly Pair[] = [
  // power
  ['two 500-kV lines', '两条500千伏线路'],
  ['a 12V battery', '12V蓄电池'],
  ['a capacity of 2,400 MVA', '容量240万千伏安'],
  ['a 180 MVA transformer', '180兆伏安变压器'],
  ['3 GW of wind power', '300万千瓦风电'],
  ['a 1,000MW plant', '1000兆瓦电站'],
  ['200 MW/400 MWh of storage', '20万千瓦/40万千瓦时储能'],
  ['2.4 TWh', '24亿千瓦时'],
  ['1,200 kilowatt-hours', '1200千瓦时'],
  ['40 GWh of batteries', '40吉瓦时动力电池'],
  // pressure, heat and waves
  ['a pressure of 35 megapascals', '压力35兆帕'],
  ['under 101.3 kPa', '101.3千帕'],
  ['at 980 hPa', '气压980百帕'],
  ['the 700MHz band', '700兆赫频段'],
  ['25 kcal', '25千卡'],
  ['2,500 kJ', '2500千焦'],
  // data
  ['500M broadband', '500兆宽带'],
  ['10 Gbps', '万兆光网'],
  ['a speed of 1 Gbps', '1000兆网速'],
  ['512 GB', '512GB'],
  ['from 100 to 500 Mbps', '速率从100兆提升到500兆'],
  ['100 to 500 Mbps', '100至500兆宽带'],
  ['a 12-megapixel camera', '12兆像素相机'],
  ['500 MB free of charge', '赠送用户500兆'],
  ['20 terabytes', '20TB'],
  // length and area
  ['3,200 metres', '3.2千米'],
  ['7nm chips', '7纳米芯片'],
  ['PM2.5 of 10 micrometres', 'PM2.5为10微米'],
  // weight and volume
  ['25 kg', '25千克'],
  ['1,000 kg', '2000斤'],
  ['a 500g bag', '500克袋装'],
  ['3 kilolitres', '3000升'],
  ['20,000 tons', '20,000t'],
  ['20,000t a year', '年产2万吨'],
  // shares and ratios
  ['up 1.6 pct points', '提高1.6个百分点'],
  ['cut by 25 bp', '下调0.25个百分点'],
  ['at 0.5%', '千分之五'],
  ['five per thousand', '千分之五'],
  ['0.03 per cent', '万分之三'],
  ['2 parts per million', '百万分之二'],
  // money and counts
  ['3 trillion yuan', '三兆元'],
  ['NT$3.5 trillion', '新台币3.5兆元'],
  ['five million euros', '500万欧元'],
  ['two thousand cars', '两千辆'],
  // thousands before a word that begins like a unit
  ['5,000 European tourists', '5千欧洲游客'],
  ['2,000 EU firms', '2千欧盟企业'],
  ['2,000 runners from Europe and Asia', '2千欧亚跑者'],
  ['5,000 workers from Anhui', '5千安徽工人'],
  ['1,000 bitcoins', '1千比特币'],
  ['3,000 trucks', '3千卡车'],
  ['3,000 fans from Qatar', '3千卡塔尔球迷'],
  ['3,000 loads of coke', '3千焦炭车皮'],
  ['2,000 people in Jiaozuo', '2千焦作居民'],
  ['5,000 head of cattle and sheep', '5千牛羊'],
  ['5,000 Croatian fans', '5千克罗地亚球迷'],
  ['4,000 Hezhe', '4千赫哲族人'],
  ['2,000 nationals of Palau', '2千帕劳国民'],
  ['3,000 graduates of Carlow', '3千卡洛毕业生'],
  ['5,000 kroner', '5000克朗'],
  ['a 10-carat diamond', '10克拉钻石'],
  ['10,000 people of Karamay', '1万克拉玛依居民'],
  ['5 kW of rooftop solar', '5千瓦屋顶光伏'],
  ['10,000 people in tiled houses', '1万瓦房住户'],
  ['three up and two down', '3升2降'],
]

/** Measures that differ. */
export const differingMeasures: readonly Pair[] = [
  ['a 220 kV substation', '220伏插座'],
  ['concrete of 35 MPa', '35千帕混凝土'],
  ['700 MHz', '700吉赫'],
  ['100 MW of solar', '100兆瓦时'],
  ['a 500g bag', '500千克袋装'],
  ['500 ml', '500升'],
]
