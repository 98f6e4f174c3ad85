import {
  chinesePunctuation,
  doubledEtc,
  numberForms,
  periodicalTitles,
  traditionalCharacters,
} from '../../../src/check/rules/chineseStyle.ts'
import { lostCharacters } from '../../../src/check/rules/lostCharacters.ts'
import { madeBody } from '../madeIssue.ts'
import { asGiven, chinese, english, testRule } from '../ruleTable.ts'

testRule(chinesePunctuation, chinese, {
  'error halfWidth body[0][0].zh': ['渡轮,大桥', '渡轮(大桥)'],
  'error space body[0][0].zh': ['渡轮 ferry', 'ferry 渡轮'],
  'error quotationMarks body[0][0].zh': ['渡轮"大桥"'],
  nothing: ['渡轮3.0版，共1,200班，2:30开船。', '渡轮（Blue Ferry Company）启航。', '渡轮由Blue Ferry运营。'],
})

testRule(doubledEtc, chinese, {
  'warning list body[0][0].zh': ['航点包括伦敦、达卡等地。'],
  nothing: [
    '航点包括伦敦、达卡。',
    '航点包括伦敦和达卡，船员等到天亮。',
    '航点包括伦敦和达卡。重庆等地也有。',
    '船票包括三等舱和头等舱。',
    '课程包括高等数学。',
    '标准包括等级和等额付款。',
  ],
})

testRule(lostCharacters, english, {
  'warning hyphen body[0][0].en': ['The high- speed ferry is back.'],
  'error unreadable body[0][0].en': [
    'The ferry \uE001is back.',
    'The ferry \u0085is back.',
    'The ferry \uD83D is back.',
  ],
  nothing: ['They call it “the blue ferry.”', 'Read more here', 'The ferry 🐼 is back,\r\nand\tso on.'],
})

testRule(lostCharacters, chinese, {
  'warning punctuation body[0][0].zh': ['。渡轮启航。', '渡轮启航。。'],
  'warning openEnd body[0][0].zh': ['渡轮启航'],
  'error cut body[0][0].zh': ['助力构建新发展格。'],
  'error unreadable body[0][0].zh': ['渡轮\uFFFD启航。'],
  nothing: ['渡轮更好融入新发展格局。', '票价定在合理价格。', '他说：“渡轮启航。"', '渡轮在𠮷地启航。'],
})

const headed = (heading: readonly [string, string]) => ({
  body: [...madeBody(heading), ...madeBody(['It is out.', '现已公布。'])],
})

testRule(lostCharacters, headed, {
  'warning openEnd body[0][0].en': [['New timetable', '新时刻表。']],
  nothing: [['New timetable', '新时刻表']],
})

testRule(lostCharacters, asGiven, {
  // Items of a list.
  nothing: [{ body: madeBody(['18 for pepper', '花椒18个'], ['12 for tea', '茶叶12个']) }],
})

testRule(numberForms, chinese, {
  'warning mixed body[0][0].zh': [
    '十个项目签约，其中生态类6个。',
    '两家来自重庆，21家来自成都。',
    '连续19个月领先，约为全国的三倍。',
  ],
  nothing: [
    '十个项目签约。生态类6个。',
    '第三个码头有12个泊位。',
    '三四个码头有12个泊位，十多个在建。',
    '一个码头有12个泊位。',
    '“三个代表”一文讲了12个例子。',
    '12家企业提出五个方面的建议。',
  ],
})

testRule(periodicalTitles, chinese, {
  'warning unmarked body[0][0].zh': ['据四川日报报道，渡轮启航。', '财新周刊称渡轮启航。'],
  nothing: [
    '《新京报》《人民日报》均有报道。',
    '船员每日报告水位，按时报到，次日报名。',
    '船期表由本月刊登，当日报道。',
    '四川日报社与重庆日报报业集团到场。',
  ],
})

testRule(periodicalTitles, asGiven, {
  'warning unmarked noteSources[0].label.zh': [
    {
      note: { en: 'Late.', zh: '迟。' },
      noteSources: [{ label: { en: 'Sichuan Daily', zh: '四川日报' }, link: 'https://example.org/' }],
    },
  ],
})

testRule(traditionalCharacters, chinese, {
  'warning mixed body[0][0].zh': ['機場於週三啟用。'],
  nothing: ['著名的乾隆年间慰藉，瞭望台。', '他于后面在里面干了几只面。'],
})
