/**
 * Provinces and cities of China, and countries in the news, with their other names in each language. Chinese
 * short forms are single characters: 沪 for Shanghai, 日 for Japan.
 */
const rows = `
Beijing|北京|京
Shanghai|上海|沪
Tianjin|天津|津
Guangdong|广东|粤
Guangzhou|广州|穗
Shenzhen|深圳|深
Zhejiang|浙江|浙
Hangzhou|杭州|杭
Jiangsu|江苏|苏
Nanjing|南京|宁
Shandong|山东|鲁
Henan|河南|豫
Zhengzhou|郑州|郑
Hubei|湖北|鄂
Wuhan|武汉|汉
Hunan|湖南|湘
Changsha|长沙|长
Shaanxi|陕西|陕秦
Xi'an,Xi’an|西安|西
Gansu|甘肃|甘
Qinghai|青海|青
Xinjiang|新疆|疆
Guangxi|广西|桂
Hainan|海南|琼
Fujian|福建|闽
Jiangxi|江西|赣
Anhui|安徽|皖
Liaoning|辽宁|辽
Jilin|吉林|吉
Heilongjiang|黑龙江|黑
Inner Mongolia|内蒙古|蒙
Ningxia|宁夏|宁
Taiwan|台湾|台
Japan,Japanese|日本|日
South Korea,Korean|韩国|韩
India,Indian|印度|印
Russia,Russian|俄罗斯|俄
Germany,German|德国|德
France,French|法国|法
Italy,Italian|意大利|意
Spain,Spanish|西班牙|西
Poland,Polish|波兰|波
Netherlands,Dutch|荷兰|荷
Switzerland,Swiss|瑞士|瑞
Sweden,Swedish|瑞典|瑞
Denmark,Danish|丹麦|丹
Britain,British,UK,United Kingdom|英国|英
United States,US,USA,American|美国|美
Canada,Canadian|加拿大|加
Australia,Australian|澳大利亚|澳
New Zealand|新西兰|新
Singapore,Singaporean|新加坡|新
Malaysia,Malaysian|马来西亚|马
Thailand,Thai|泰国|泰
Vietnam,Vietnamese|越南|越
Laos,Lao|老挝|老
Myanmar,Burmese|缅甸|缅
Cambodia,Cambodian|柬埔寨|柬
Indonesia,Indonesian|印度尼西亚,印尼|印
Philippines,Philippine|菲律宾|菲
Nepal,Nepalese|尼泊尔|尼
Pakistan,Pakistani|巴基斯坦|巴
Kazakhstan|哈萨克斯坦|哈
Brazil,Brazilian|巴西|巴
Mexico,Mexican|墨西哥|墨
South Africa,South African|南非|南
Egypt,Egyptian|埃及|埃
Turkey,Turkish|土耳其|土
Iran,Iranian|伊朗|伊
Israel,Israeli|以色列|以
Ukraine,Ukrainian|乌克兰|乌
Greater Bay Area|粤港澳大湾区,大湾区|
`

/** The names as a text of either language may write them; `short` has the single characters. */
export const worldNames = rows
  .trim()
  .split('\n')
  .map((row) => {
    const [en = '', zh = '', short = ''] = row.split('|')
    return { en: en.split(','), zh: zh.split(','), short }
  })
