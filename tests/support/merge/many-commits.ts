import { intakePlanToOps, planIntake } from '#shared/intake/plan-intake'
import { emptyJournalTail } from '#shared/journal/journal-frame'
import { replicaIdSchema, logCommit, type CommitRef, type KnownOp, type LoggedCommit } from '#shared/record/commit'
import { commitRef } from '#shared/record/commit'
import { aCaseId, instant } from '../builders'
import { manyAssignments } from '../many-assignments'

const perImport = 50

/**
 * The acts of an office over some years, written by two PCs in turn: imports of fifty sheets each, then notes, drafts and
 * steps, spread over all cases. Each stands after those it saw. The same counts give the same lines.
 */
export function manyCommits(count: number, cases: number): LoggedCommit[] {
  const commits: LoggedCommit[] = []
  const chains = ['manypc01.1', 'manypc02.1'].map((name) => ({
    replica: replicaIdSchema.parse(name),
    seq: 0,
    prev: '',
  }))
  const write = (by: string, ops: KnownOp[]): CommitRef => {
    const nth = commits.length
    const chain = chains[nth % chains.length]
    if (chain === undefined) throw new Error('no chain')
    chain.seq += 1
    const logged = logCommit({
      v: 1,
      replica: chain.replica,
      seq: chain.seq,
      prev: chain.prev,
      at: instant(1_700_000_000_000 + nth * 60_000),
      by,
      ops,
    })
    chain.prev = logged.hash
    commits.push(logged)
    return commitRef(logged.commit)
  }
  const assignments = manyAssignments(cases, 7)
  for (let at = 0; at < cases; at += perImport) {
    const source = {
      bundleId: aCaseId(800_000 + at),
      tagmanifest: 'a'.repeat(64),
      stream: 'assignment/elsewhere/qingshan',
      seq: at / perImport + 1,
      fromOffice: 'elsewhere',
      fromName: '市长公开电话受理中心',
      fileName: `${at}.hlb`,
      createdAt: instant(0),
    }
    write(
      'clerk',
      intakePlanToOps(
        planIntake(source, assignments.slice(at, at + perImport), {
          tail: emptyJournalTail,
          casesById: new Map(),
          caseIdBySheetNumber: new Map(),
          inbox: undefined,
        }),
      ),
    )
  }
  const findings = new Map<string, CommitRef>()
  for (let turn = 0; commits.length < count; turn += 1) {
    const id = assignments[turn % cases]?.caseId ?? ''
    if (turn % 3 === 0) {
      const seen = findings.get(id)
      const text = `经查，反映的问题属实。第 ${turn} 次到现场核实，已联系施工单位，正在组织修复，完成后将及时答复来电人。`
      findings.set(
        id,
        write('handler', [
          { op: 'set', of: 'case', id, field: 'reply.findings', value: text, saw: seen === undefined ? [] : [seen] },
        ]),
      )
    } else {
      write('handler', [
        {
          op: 'append',
          of: 'case',
          id,
          field: 'acts',
          value: {
            act: 'noted',
            on: '2026-11-23',
            text: `第 ${turn} 次走访：到现场查看，向来电人说明进度，来电人表示理解。`,
          },
        },
      ])
    }
  }
  return commits
}
