/** Names for the ids that records carry. Someone unknown to this ledger is called 未知人员. */
export interface Names {
  readonly person: (id: string) => string
  readonly department: (id: string) => string
}
