import { stages } from '#shared/case/stage'
import { instantSchema } from '#shared/prelude/instant'
import {
  commitRefSchema,
  logCommit,
  isKnownOp,
  replicaIdSchema,
  type CommitOp,
  type CommitRef,
  type KnownOp,
  type LoggedCommit,
  type ReplicaId,
} from '#shared/record/commit'
import { listVocabulary } from '#shared/merge/judge-op'
import { readableFields } from '#shared/merge/readable-fields'
import { asked, entry, importedFacts, handled, mergedInto, secondSheet, sheet, spotAnswer } from './probe-values'
import { journalFrame, type CommitFrame } from './project-commits'

const [here, there] = [replicaIdSchema.parse('probe000.1'), replicaIdSchema.parse('probe111.1')]
const ref = (replica: ReplicaId, seq: number): CommitRef => commitRefSchema.parse(`${replica}:${seq}`)

const set = (id: string, field: string, value: unknown, saw: readonly CommitRef[] = []): KnownOp => ({
  op: 'set',
  of: 'case',
  id,
  field,
  value,
  saw: [...saw],
})
const append = (id: string, value: unknown): KnownOp => ({ op: 'append', of: 'case', id, field: 'acts', value })
const on = (id: string) => ({ of: 'case', id })

/** Read as nothing by any schema of a field. */
const unreadable = [7]

/** A write over a field of the record `unreadable`, of whatever kind. */
function coverField(name: string): KnownOp {
  const [of = '', field = ''] = name.split('/')
  return { op: 'set', of, id: 'unreadable', field, value: unreadable, saw: of === 'case' ? [ref(here, 16)] : [] }
}

/** An answer to what act `seq` of this PC asked. */
function answer(id: string, seq: number, said: object): KnownOp[] {
  const entry = ref(here, seq)
  return [set(id, `side.${entry}`, said), append(id, { ...said, entry })]
}

/** Acts of two PCs that have not heard of each other; one with a number of its own is not folded; one may have a time of its own. */
const acts: readonly (readonly [ReplicaId, readonly CommitOp[], (number | undefined)?, number?])[] = [
  [here, stages.flatMap((stage) => [set(stage, 'sheet', sheet({})), set(stage, 'stage', stage)])],
  [here, handled.map(([field, value]) => set('handled', field, value))],
  [here, [set('voided', 'sheet', secondSheet), set('voided', 'ledgerNumber', '2026-B-004')]],
  [here, [{ op: 'void', ...on('voided'), reason: '重复', saw: [ref(here, 3)] }]],
  [there, [append('handling', { act: 'sent-back', comment: '补充依据' })]],
  [here, [append('handled', { act: 'numbered', ledgerNumber: '2025-017', before: '2025-B-001', reason: '正式编号' })]],
  [
    there,
    [
      append('handled', { act: 'revealed', reason: '回访' }),
      append('handled', { act: 'paper-numbered', paper: 'order-slip', about: '', prefix: '', year: 2025, serial: 7 }),
      append('handled', { act: 'contacted', on: '2025-12-08', way: 'visit', said: '已上门说明', view: 'satisfied' }),
      append('closed', { act: 'exported', bundleId: 'b', file: 'f' }),
    ],
  ],
  [there, [set('handled', 'stage', 'approved'), append('voided', { act: 'noted', on: '2025-12-05', text: '已联系' })]],
  [here, [set('lifted', 'sheet', sheet({ revision: 2 })), { op: 'void', ...on('lifted'), reason: '误', saw: [] }]],
  [here, [{ op: 'lift', ...on('lifted'), reason: '恢复', saw: [ref(here, 6)] }]],
  [there, [{ op: 'add', of: 'probe', id: 'x', field: 'tags', element: 'a' }]],
  [here, [{ op: 'add', of: 'probe', id: 'x', field: 'tags', element: 'b' }]],
  [here, [{ op: 'remove', of: 'probe', id: 'x', field: 'tags', element: 'b', saw: [ref(here, 8)] }]],
  [
    here,
    [
      {
        ...append('handled', { act: 'noted', on: '2025-12-04', text: '收进来的' }),
        adopted: { ref: ref(there, 9), at: instantSchema.parse(3), by: 'other' },
      },
    ],
  ],
  [here, handled.map(([field, value]) => set('answered', field, value))],
  // Fed back under another number, taken back, and fed back anew; a note that was corrected, and one taken back.
  [
    here,
    [
      append('answered', { act: 'fed-back', stubNumber: '2025-002', method: 'paper', on: '2025-12-09' }),
      append('answered', {
        act: 'taken-back',
        entry: ref(here, 12),
        of: 'fed-back',
        number: '2025-002',
        reason: '误点',
      }),
      set('answered', 'approval', { reviewerId: 'secretary', comment: '', on: '2025-12-30' }, [ref(here, 11)]),
      append('answered', { act: 'noted', on: '2025-12-05', text: '已联系' }),
      append('answered', { act: 'revealed', reason: '回访' }),
      set('answered', `entry.${ref(here, 12)}`, { takenBack: true }),
    ],
  ],
  // A PC whose clock was set back between two of its acts.
  [here, [set('set-back', 'sheet', sheet({})), set('set-back', 'stage', 'handling')]],
  [here, [append('set-back', { act: 'sent-back', comment: '补充依据' })], undefined, 900],
  [here, [append('set-back', { act: 'sent-for-review' })], undefined, 800],
  // Every field with what nobody can read over what it held: which fields are read, and as what, is part of how a view is folded.
  [here, handled.map(([field, value]) => set('unreadable', field, value))],
  [here, readableFields.map((name) => coverField(name))],
  // Written down by the office itself, and a sheet of the centre that came for it.
  [here, [set('entered', 'entry', entry), set('entered', 'stage', 'registered')]],
  [
    here,
    [set('joined', 'entry', entry), set('joined', 'centreCaseId', 'elsewhere'), set('joined', 'sheet', sheet({}))],
  ],
  // What only a newer program understands: words, a field, an act, a set, a kind of op. And all words that are known.
  [here, [set('newer', 'sheet', sheet({ channel: 'newer-channel' })), set('newer', 'stage', 'handling')]],
  [
    here,
    [
      set('newer', 'stage', 'newer-stage', [ref(here, 20)]),
      set('newer', 'newerField', {}),
      append('newer', { act: 'newer-act' }),
      append('newer', { act: 'noted', on: '2025-12-05', text: listVocabulary().join('\n') }),
    ],
  ],
  [here, [set('newer-op', 'sheet', sheet({})), { op: 'newer-op', ...on('newer-op') }]],
  [here, [set('newer-set', 'sheet', sheet({})), { op: 'add', ...on('newer-set'), field: 'newerSet', element: 'a' }]],
  // What goes on beside the main line: asked, answered, and a clock that stands still; and a case that was ended.
  [
    here,
    [
      set('aside', 'sheet', sheet({})),
      set('aside', 'stage', 'handling'),
      ...handled.filter(([field]) => field === 'assignment').map(([field, value]) => set('aside', field, value)),
      append('aside', { act: 'return-asked', ...asked }),
    ],
  ],
  [here, [append('aside', { act: 'extension-asked', ...asked })]],
  [
    here,
    answer('aside', 25, {
      act: 'extension-answered',
      state: 'granted',
      on: '2025-12-04',
      dueOn: '2025-12-20',
      innerDueOn: '2025-12-19',
      said: '',
    }),
  ],
  [here, [append('aside', { act: 'suspension-asked', ...asked })]],
  [
    here,
    answer('aside', 27, { act: 'suspension-answered', state: 'granted', on: '2025-12-04', stops: true, said: '' }),
  ],
  [here, [append('aside', { act: 'urged', ...asked })]],
  [here, [set('ended', 'sheet', sheet({})), set('ended', 'ending', { ...mergedInto, into: 'aside' })]],
  // Each of two merged into the other: neither is ended.
  [here, [set('ring-a', 'sheet', sheet({})), set('ring-a', 'ending', { ...mergedInto, into: 'ring-b' })]],
  [here, [set('ring-b', 'sheet', sheet({})), set('ring-b', 'ending', { ...mergedInto, into: 'ring-a' })]],
  // It waits for one that never comes.
  [replicaIdSchema.parse('probe222.1'), [set('waiting', 'sheet', sheet({}))], 2],
  // It contradicts what its PC wrote first, and is set apart.
  [there, [set('forked', 'sheet', sheet({}))], 1],
  // Answered, and opened once more.
  [
    here,
    [
      set('redone', 'sheet', sheet({ revision: 2 })),
      set('redone', 'round', {
        number: 2,
        on: '2025-12-20',
        cause: 'centre',
        reason: '',
        start: 'instructed',
        dueOn: '2025-12-27',
      }),
      set('redone', 'r2.stage', 'handling'),
      append('redone', {
        act: 'round-opened',
        round: 2,
        number: 2,
        on: '2025-12-20',
        cause: 'centre',
        reason: '',
        start: 'instructed',
        dueOn: '2025-12-27',
      }),
    ],
  ],
  // Concluded, answered once more, and not concluded again.
  [
    here,
    [
      set('again', 'sheet', sheet({})),
      set('again', 'stage', 'closed'),
      set('again', 'conclusion', { on: '2025-12-12', way: 'project-done', text: '', againOn: '2026-06-01' }),
      set('again', 'round', { number: 2, on: '2025-12-20', cause: 'caller', reason: '', start: 'instructed' }),
      set('again', 'r2.stage', 'closed'),
    ],
  ],
  // What followed the answer: the caller was visited, and the case closed for the time being and filed.
  [here, handled.map(([field, value]) => set('followed', field, value))],
  [
    here,
    [
      append('followed', {
        act: 'visited',
        on: '2025-12-12',
        byId: 'clerk',
        way: 'phone',
        reached: 'yes',
        truth: 'yes',
        solved: 'partly',
        result: 'unsatisfied',
        handling: 'satisfied',
        reasons: '路灯只修了一半',
        evidence: '',
        attachments: [],
      }),
      set('followed', 'conclusion', { on: '2025-12-12', way: 'project-done', text: '', againOn: '2026-06-01' }),
      set('followed', 'archiving', { archiveNumber: '1', keeping: 'ten', place: '档案室', on: '2025-12-15' }),
    ],
  ],
  // Answered on the spot: the caller has been told.
  [
    here,
    [
      set('spot', 'entry', entry),
      set('spot', 'answer', spotAnswer),
      set('spot', 'feedback', { stubNumber: '2025-009', method: 'oral', on: '2025-12-05' }),
      set('spot', 'stage', 'closed'),
      append('spot', { act: 'answered', ...spotAnswer }),
    ],
  ],
  // Told on the day on which it was written down, so that its minute is known.
  [here, handled.map(([field, value]) => set('told', field, value))],
  [
    here,
    [append('told', { act: 'fed-back', stubNumber: '2025-003', method: 'both', on: '2025-12-10' })],
    undefined,
    Date.UTC(2025, 11, 10, 2, 30),
  ],
  // Closed in an old ledger, with and without a limit.
  [
    here,
    [
      set('imported', 'entry', entry),
      set('imported', 'imported', importedFacts),
      set('imported', 'stage', 'closed'),
      append('imported', {
        act: 'imported',
        importId: 'x1',
        file: 'f',
        sheet: '',
        line: 7,
        on: '2025-11-25',
        state: '',
      }),
      set('imported-due', 'entry', entry),
      set('imported-due', 'imported', { ...importedFacts, limitKnown: true }),
      set('imported-due', 'stage', 'closed'),
    ],
  ],
]

/**
 * A small made-up log that meets everything the view is folded by: all kinds of ops, all stages, conflicts, voidings,
 * what waits. What this program makes of it tells one program's view from another's; nobody ever sees it.
 */
export function composeProbeLog(): CommitFrame[] {
  const heads = new Map<ReplicaId, LoggedCommit>()
  return acts.map(([replica, ops, seq, at], index) => {
    const head = heads.get(replica)
    const logged = logCommit({
      v: 1,
      replica,
      seq: seq ?? (head?.commit.seq ?? 0) + 1,
      prev: head === undefined || seq === 1 ? '' : head.hash,
      at: instantSchema.parse(at ?? index + 1),
      by: replica === here ? 'clerk' : 'other',
      ops: [...ops],
    })
    heads.set(replica, logged)
    return seq === undefined ? journalFrame([logged]) : { commits: [logged], act: undefined }
  })
}

/** The ops of the probe log, by which a test sees that no kind is missing. */
export const probeOps: readonly KnownOp[] = acts.flatMap(([, ops]) => ops.filter(isKnownOp))
