import { lineLabels } from './line-labels'
import type { PasteField } from './paste-fields'

/** The labels by which a field stands in a block, parted by blanks. */
export type PasteLabels = { readonly [F in PasteField]?: string }

/** How the parts of a block are found once its layout is known. */
export type PasteReader =
  /** `label为：【value】`, the label between two values. */
  | { readonly by: 'brackets'; readonly labels: PasteLabels }
  /** A bracket of labelled values at the head, and the content behind it. */
  | { readonly by: 'head'; readonly labels: PasteLabels; readonly rest: PasteField }
  /** Sentences with the values in fixed places; the pattern's groups are named for the fields. */
  | { readonly by: 'sentence'; readonly pattern: RegExp }
  /** A label, a colon and a value on each line. */
  | { readonly by: 'lines'; readonly labels: PasteLabels }
  /** Names of files. */
  | { readonly by: 'names' }

/** A layout in which sheets travel as text (forms.md §4). */
export interface PasteLayout {
  /** Stable: by it an office switches a layout off. */
  readonly id: string
  /** As the office knows it. */
  readonly name: string
  /** All of them have to be found for a block to be of this layout; together no other layout has them. */
  readonly signature: readonly RegExp[]
  readonly reader: PasteReader
  /**
   * `sheet`: comes with a number, and one without is an error that is said; `content`: what a caller said, without one;
   * `reply`: an answer, which is no case at all.
   */
  readonly kind: 'sheet' | 'content' | 'reply'
}

/**
 * The known layouts, as data. T1 to T18 are the patterns of
 * forms.md §4 (work-chat groups, e-mail, petition platforms), in that order.
 */
export const pasteLayouts: readonly PasteLayout[] = [
  {
    // T1
    id: 'fault-order',
    name: '故障工单短信',
    signature: [/您有一?条新的?工单/u, /故障单号为?[：:]/u],
    kind: 'sheet',
    reader: {
      by: 'brackets',
      labels: {
        number: '故障单号',
        dispatchedAt: '工单派工时间',
        place: '故障地址',
        content: '报障描述',
        callerName: '联系人',
        phone: '联系电话',
      },
    },
  },
  {
    // T2–T9
    id: 'work-order',
    name: '热线派单消息',
    signature: [/工单到达/u, /工作单号为?[：:]\s*[[【［（(]/u],
    kind: 'sheet',
    reader: {
      by: 'brackets',
      labels: {
        category: '业务类型',
        number: '工作单号',
        dispatchedAt: '工单派工时间',
        place: '地址',
        callerName: '联系人',
        phone: '联系方式 联系内容',
        content: '诉求内容',
        dueAt: '应办结时限',
        remark: '用户编号 用户名称',
      },
    },
  },
  {
    // T10
    id: 'fault-report',
    name: '报障单短信',
    signature: [/新的报障单/u, /报障单号为?[：:]/u],
    kind: 'sheet',
    reader: {
      by: 'brackets',
      labels: {
        number: '报障单号',
        calledAt: '故障单发生时间',
        place: '故障地址',
        content: '报障描述',
        callerName: '联系人',
        phone: '联系电话',
      },
    },
  },
  {
    // T11
    id: 'relayed-petition',
    name: '转来的信访件',
    signature: [/^\s*[（(]\s*信访标题[：:]/u, /信访编号[：:]/u],
    kind: 'sheet',
    reader: { by: 'head', labels: { gist: '信访标题', number: '信访编号' }, rest: 'content' },
  },
  {
    // T12
    id: 'petition-mail',
    name: '信访件待办邮件',
    signature: [/您有来自.+?的信访件/su, /日前处理/u],
    kind: 'sheet',
    reader: {
      by: 'sentence',
      pattern:
        /您有来自(?<remark>.+?)的信访件\s*[（(]?\s*(?:信访编号[：:]?\s*(?<number>[^）)，。]*))?[）)]?.*?请(?:在|于)\s*(?<dueAt>[\d年月日./-]+?)日?前处理/su,
    },
  },
  {
    // T13: the telephone is that of the office that accepted it, not the caller's.
    id: 'acceptance-message',
    name: '信访受理告知短信',
    signature: [/同志/u, /受理/u, /咨询电话/u],
    kind: 'sheet',
    reader: {
      by: 'sentence',
      pattern:
        /(?<callerName>[\p{Script=Han}·]{1,10})同志.*?(?<calledAt>\d{4}[年./-]\d{1,2}[月./-]\d{1,2}日?).*?(?<channel>来访|来信|来电|网上)(?:.*?信访编号[：:]?\s*(?<number>[\dA-Za-z-]+))?.*?(?<remark>咨询电话[：:]?\s*[\d-]+)/su,
    },
  },
  {
    // T14: contact and telephone at the foot are the sender's.
    id: 'assignment-letter',
    name: '信访事项交办函',
    signature: [/交办函/u, /交由你单位/u],
    kind: 'sheet',
    reader: {
      by: 'sentence',
      pattern:
        /现将(?<callerName>[^，。；]{1,20}?)反映的?(?<gist>.{1,60}?)(?:问题)?\s*(?:[（(]\s*信访编号[：:]?\s*(?<number>[^）)]*)[）)]\s*)?(?:问题)?交由你单位.*?请于\s*(?<dueAt>\d{4}[年./-]\d{1,2}[月./-]\d{1,2}日?)\s*前(?<remark>.*)$/su,
    },
  },
  {
    // T15
    id: 'platform-push',
    name: '平台流转提醒',
    signature: [/已流转到本部门/u],
    kind: 'sheet',
    reader: {
      by: 'sentence',
      pattern: /【(?<gist>[^】]*)】\s*(?:[（(]\s*【(?<number>[^】]*)】\s*[）)])?\s*已流转到本部门(?<remark>.*)$/su,
    },
  },
  {
    // T16: the hotline's instruction stands at the end of what the caller said.
    id: 'call-text',
    name: '来电内容',
    signature: [/^\s*(?:主要内容[：:]\s*)?(?:市民|群众|来电人)(?:来电)?反映/u, /注[：:]/u],
    kind: 'content',
    reader: {
      by: 'sentence',
      pattern: /^\s*(?:主要内容[：:]\s*)?(?<content>.+?)[。；;，,\s]*注[：:]\s*(?<remark>[^注]*)$/su,
    },
  },
  {
    // T17
    id: 'reply-text',
    name: '办理回复',
    signature: [/【[^【】]*(?:不计入考核|录音已上传)[^】]*】/u],
    kind: 'reply',
    reader: { by: 'sentence', pattern: /^(?<content>.*?)(?<remark>(?:【[^】]*】\s*)+)$/su },
  },
  {
    // T18
    id: 'file-names',
    name: '带编号的文件名',
    signature: [/^\s*(?:\d{10,25}[-_][^\s/\\]+\.[A-Za-z0-9]{2,5}\s*)+$/u],
    kind: 'sheet',
    reader: { by: 'names' },
  },
  {
    id: 'labelled-lines',
    name: '逐行填写的表',
    signature: [
      /(?:^|\n)[ \t]*(?:诉求|反映|主要|来电|投诉|工单)?(?:内容|事项|诉求|问题描述|概况)[ \t]*[：:]/u,
      /(?:^|\n)[ \t]*(?:姓名|来电人|反映人|诉求人|投诉人|信访人|联系人|来访人|当事人|联系电话|联系方式|电话|手机号?|来电号码)(?:姓名)?[ \t]*[：:]/u,
    ],
    kind: 'content',
    reader: { by: 'lines', labels: lineLabels },
  },
]
