/** Who plays which part in a made-up office, by their ids. */
export interface Cast {
  /** As a place begins: 青山镇; '' where places name no town. */
  readonly town: string
  /** 专职 */
  readonly clerk: string
  /** 兼职 */
  readonly clerks: readonly [string, ...string[]]
  /** 分管领导, who supervises. */
  readonly deputy: string
  /** 主要负责人 (镇长、局长). */
  readonly head: string
  /** Who reviews replies: 党委书记, 局党组书记. */
  readonly reviewer: string
  /** Who checks a reply before it goes up. */
  readonly checker: string
  /** Who approves 延期 by the rules that the office goes by. */
  readonly extends: 'deputy' | 'head'
  /** Whether every reply is checked before it goes up. */
  readonly checksReplies: boolean
  readonly departments: Readonly<Record<string, CastDepartment>>
  /** What the office calls its unit in sentences: 我镇, 我局. */
  readonly we: string
  readonly names: Readonly<Record<string, string>>
  /** Where papers lie that were signed by hand. */
  readonly signedPapers: string
}

export interface CastDepartment {
  readonly id: string
  readonly name: string
  readonly handler: string
}
