import { colours } from '../readColours.ts'

const { light } = colours
const serif = "Georgia,'Times New Roman','Songti SC',SimSun,serif"
const sans = "Arial,Helvetica,'PingFang SC','Microsoft YaHei',sans-serif"
const small = `font:13px/20px ${sans};color:${light['ink-2']}`

/**
 * The style of each part of a mail, for its `style` attribute: some clients drop every style sheet. Each colour of text
 * comes with its ground, so that a client that turns colours round turns both.
 */
export const mailStyles = {
  ground: `margin:0;padding:0;background-color:${light['paper-2']};-webkit-text-size-adjust:100%`,
  preheader: 'display:none;font-size:1px;line-height:1px;max-height:0;max-width:0;opacity:0;overflow:hidden',
  frame: `width:100%;max-width:600px;background-color:${light.paper};color:${light.ink}`,
  cell: `padding:0 24px;text-align:left;background-color:${light.paper};color:${light.ink}`,
  masthead: `margin:24px 0 0;padding:0 0 10px;border-bottom:4px double ${light.ink};font:bold 28px/34px ${serif};color:${light.ink}`,
  mastheadZh: `font:bold 21px/34px 'Songti SC',SimSun,${serif};color:${light.accent};white-space:nowrap`,
  h1: `margin:20px 0 0;font:bold 24px/30px ${serif};color:${light.ink}`,
  h1Second: `margin:2px 0 0;font:bold 24px/34px 'Songti SC',SimSun,${serif};color:${light.ink}`,
  facts: `margin:4px 0 0;${small}`,
  h2: `margin:32px 0 0;padding:0 0 4px;border-bottom:1px solid ${light.ink};font:bold 18px/24px ${serif};color:${light.ink}`,
  kicker: `margin:20px 0 0;font:bold 13px/20px ${sans}`,
  h3: `margin:4px 0 0;font:bold 20px/27px ${serif};color:${light.ink}`,
  h3Second: `margin:4px 0 0;font:bold 18px/28px 'Songti SC',SimSun,${serif};color:${light.ink}`,
  en: `margin:8px 0 0;font:16px/25px ${serif};color:${light.ink}`,
  zh: `margin:8px 0 0;font:16px/28px 'Songti SC',SimSun,${serif};color:${light.ink}`,
  more: `margin:10px 0 0;font:bold 15px/24px ${sans}`,
  link: `color:${light.accent};text-decoration:underline`,
  foot: `margin:12px 0 0;${small}`,
} as const
