import type { ViewCommits } from '#shared/recovery/plan-recovery'
import { commitRef, parseCommitLine, type LoggedCommit } from '#shared/record/commit'
import { breathe } from '../../prelude/breathe'
import { digestLine } from '../journal/digest-line'
import type { ChainHead, LedgerDatabase } from '../view/ledger-database'

/** Commits proved between two breaths. */
const spanLength = 500

/**
 * All commits that the view keeps and that are what their hashes say, and whether they are the whole of it: chains from
 * the first commit to the heads that the view names. Undefined when there is no view.
 */
export async function readViewCommits(database: LedgerDatabase): Promise<ViewCommits | undefined> {
  const state = await database.state.get('view')
  if (state === undefined) return undefined
  const foldedRows = (await database.commits.toArray()).toSorted((a, b) => a.nth - b.nth)
  const apartRows = [...(await database.held.toArray()), ...(await database.quarantine.toArray())]
  const [folded, apart] = [await proveLines(foldedRows), await proveLines(apartRows)]
  const isWhole =
    folded.length === foldedRows.length && apart.length === apartRows.length && areChainsWhole(folded, state.chains)
  return { folded, apart, tailBytes: state.tail.bytes, isWhole }
}

async function proveLines(
  rows: readonly { readonly ref: string; readonly hash: string; readonly line: string }[],
): Promise<LoggedCommit[]> {
  const proved: LoggedCommit[] = []
  for (const [index, row] of rows.entries()) {
    const hash = await digestLine(row.line)
    const parsed = hash === row.hash ? parseCommitLine(row.line, 1, hash) : undefined
    if (parsed?.ok === true && commitRef(parsed.value.commit) === row.ref) proved.push(parsed.value)
    if (index % spanLength === spanLength - 1) await breathe()
  }
  return proved
}

/** Whether the commits in their order are chains without a gap that end where the view says. */
function areChainsWhole(folded: readonly LoggedCommit[], heads: Readonly<Record<string, ChainHead>>): boolean {
  const reached = new Map<string, ChainHead>()
  for (const { commit, hash } of folded) {
    const head = reached.get(commit.replica) ?? { seq: 0, hash: '' }
    if (commit.seq !== head.seq + 1 || commit.prev !== head.hash) return false
    reached.set(commit.replica, { seq: commit.seq, hash })
  }
  return (
    reached.size === Object.keys(heads).length &&
    [...reached].every(([replica, head]) => heads[replica]?.hash === head.hash)
  )
}
