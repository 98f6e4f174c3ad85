/**
 * Short names that mean something else as often: words, rivers, people, or places elsewhere in China. They count only
 * with their kind: 大方县, Mile City.
 */
export const ambiguousNames = {
  en: new Set(
    (
      'Mile Jinping Zhongshan Baoshan Nan’an Jiulong Jiangbei Xishan Changning Dongxing Pingchang Hekou Renhe Baiyun ' +
      'Dongchuan Jiangyang Naxi Anju Daying Taijiang Huaxi Jinsha Jialing Longchuan Yuanyang Ziyang Yuqing Sandu Qilin ' +
      'Wuhua Xinping Fuquan Dushan Jinjiang Qingyang Fushun Wuxi Wushan Xuzhou Fuyuan Yanshan Jingdong Lushan Bozhou ' +
      'Tongchuan Mengzi Kaiyuan Gucheng Shilin Nanhua Heishui Jinchuan Shawan Huaning Pingshan Nanxi Jianhe Dayi Seda ' +
      'Emei Dachuan Nanjiang Tongjiang Gulin Da’an Chaotian Dafang Fumin Anning Daguan Weixin Weiyuan Mingshan Shimian ' +
      'Qianfeng Nanbu Changshou Anzhou Lizhou Longyang Puge Xide Muli Libo Linshui Xinlong Dawu Aba Renshou Xiaojin Hongyuan'
    )
      .replaceAll('’', "'")
      .split(' '),
  ),
  zh: new Set(
    (
      '长寿 石柱 朝天 安居 南部 前锋 名山 石棉 白玉 石渠 白云 大方 金沙 天柱 富民 安宁 麒麟 大关 威信 古城 河口 祥云 ' +
      '江北 南岸 大安 大英 东兴 长宁 巴州 九龙 开阳 钟山 台江 五华 南华 武定 弥勒 金平 云龙 平昌 西山 水城 江城 安州 ' +
      '从江 利州 通川 新平 万山 双江 玉龙 马龙 江川 播州 江阳 合江 通江 南江 开江 大竹 仁和 沙湾 嘉陵 正安 普安 永平 小金 黑水 ' +
      '金川 新龙 宁南 元江 石林 红塔 官渡 盘龙 昭阳 隆阳 易门 江口 福泉 天全 黄平 独山 平塘 高坪 顺庆 东坡 武胜 翠屏 南溪 ' +
      '彭山 长顺 威远 青羊 武侯 金牛 成华 富源 会东 三台 永善 永胜 永德 富顺 安龙 兴文 正安 修文 余庆 思南 龙里 惠水 平武'
    ).split(' '),
  ),
} as const

/** Districts that are called what districts of many cities are: East, West, In the City. */
export const nameless = new Set(['东区', '西区', '市中区'])
