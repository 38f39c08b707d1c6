/** The tables of the view with their keys and indexes, as Dexie writes them. With a change of these, raise `viewVersion`. */
export const viewTables = {
  commits: '&ref, [replica+seq], at',
  records: '&key, of, conflict',
  cases: [
    '&id, sheetNumber, stage, [stage+feedbackMethod], [ledgerYear+ledgerSerial], [stubYear+stubSerial]',
    '[open+dueOn], [open+pressing+dueOn], *files, *aliases, *stubAliases, *doubts',
  ].join(', '),
  state: '&name',
  held: '&hash',
  quarantine: '&hash',
}
