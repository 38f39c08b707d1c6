import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex } from '@noble/hashes/utils.js'
import { z } from 'zod'
import { fail, ok, type Result } from '../prelude/result'
import { instantSchema, toldInstantSchema, type Instant } from '../prelude/instant'

/** `deviceId.incarnation`: one PC between two restores. A restored or cloned PC writes under a new incarnation. */
export const replicaIdSchema = z
  .string()
  .regex(/^[a-z0-9]{8,32}\.\d{1,6}$/)
  .brand<'ReplicaId'>()
export type ReplicaId = z.infer<typeof replicaIdSchema>

/** Names one commit: `replica:seq`. */
export const commitRefSchema = z
  .string()
  .regex(/^[a-z0-9]{8,32}\.\d{1,6}:\d{1,12}$/)
  .brand<'CommitRef'>()
export type CommitRef = z.infer<typeof commitRefSchema>

/** A kind has no `/`, which parts it from the id in a record's key. */
const target = { of: z.string().regex(/^[^/]+$/), id: z.string().min(1).max(200) }

/** How the moments of a commit are read: only real ones where it is let in, the nearest real ones of what was let in before. */
type MomentSchema = z.ZodType<Instant, number>

/** What a newer program wrote: kept and relayed, not read. */
const foreignOpSchema = z.looseObject({ op: z.string().min(1), ...target })

const partSchema = z.looseObject({ nth: z.number().int().min(1), of: z.number().int().min(1) })

function composeSchemas(moment: MomentSchema) {
  /**
   * On an op that a person took over from a branch that was set apart: whose act it was, and when. It is shown as theirs, and
   * is left out where that branch is the one that was folded.
   */
  const adopted = z.looseObject({ ref: commitRefSchema, at: moment, by: z.string().min(1) })
  const mayBeAdopted = { adopted: adopted.optional() }
  const field = z.string().min(1)
  const saw = z.array(commitRefSchema)
  const knownOp = z.discriminatedUnion('op', [
    /** Sets a field. It supersedes exactly the writes named in `saw`; writes it did not see stand beside it as a conflict. */
    z.looseObject({ op: z.literal('set'), ...target, ...mayBeAdopted, field, value: z.unknown(), saw }),
    /** Adds an entry to a list that only grows: notes, contacts, reviews, prints. */
    z.looseObject({ op: z.literal('append'), ...target, ...mayBeAdopted, field, value: z.unknown() }),
    /** Adds an element to a set in which a concurrent addition outlives a removal. */
    z.looseObject({ op: z.literal('add'), ...target, ...mayBeAdopted, field, element: z.string() }),
    /** Removes the additions of an element that it saw, and no others. */
    z.looseObject({ op: z.literal('remove'), ...target, ...mayBeAdopted, field, element: z.string(), saw }),
    /**
     * Strikes a record out visibly: it stays readable with the reason. `saw` names every commit of the record that was known:
     * work that was done meanwhile elsewhere stands against the voiding until a person decides.
     */
    z.looseObject({ op: z.literal('void'), ...target, ...mayBeAdopted, reason: z.string().min(1), saw }),
    /** Takes a voiding back, with a reason. `saw` as for a voiding. */
    z.looseObject({ op: z.literal('lift'), ...target, ...mayBeAdopted, reason: z.string().min(1), saw }),
  ])
  const commit = z.looseObject({
    v: z.literal(1),
    replica: replicaIdSchema,
    seq: z.number().int().min(1).max(highestSeq),
    prev: z.union([z.literal(''), z.string().regex(/^[0-9a-f]{64}$/)]),
    at: moment,
    /** The person who acted: a person's id, or `system` before the office has people. */
    by: z.string().min(1),
    /** Of an act that was too large for one commit: which part of it this is, from 1. The parts follow each other in one frame. */
    part: partSchema.optional().catch(undefined),
    ops: z.array(foreignOpSchema).min(1),
  })
  return { adopted, knownOp, commit }
}

/** What `commitRef` can name. */
const highestSeq = 999_999_999_999

const received = composeSchemas(instantSchema.transform((at): Instant => at))
const journalled = composeSchemas(toldInstantSchema)

const knownOpNames: readonly string[] = ['set', 'append', 'add', 'remove', 'void', 'lift']

export type Adopted = z.infer<typeof received.adopted>
export type KnownOp = z.infer<typeof received.knownOp>

/**
 * Everything one act of one person changed, written once and never altered.
 * `prev` is the hash of this replica's commit before it ('' for the first): the chain by which gaps, forks and
 * tampering are found out.
 */
export const commitSchema = received.commit
export type Commit = z.infer<typeof commitSchema>

/** A commit with the exact line it was written as and that line's hash. Unknown fields live on in the line. */
export interface LoggedCommit {
  readonly commit: Commit
  readonly line: string
  readonly hash: string
}

export interface CommitMalformed {
  readonly type: 'CommitMalformed'
  /** Which line of the text handed in, from 1. */
  readonly line: number
  readonly detail: string
}

export const commitRef = (commit: Pick<Commit, 'replica' | 'seq'>): CommitRef =>
  commitRefSchema.parse(`${commit.replica}:${commit.seq}`)

/** SHA-256 over the line's UTF-8 bytes, in lower-case hex. */
export const hashLine = (line: string): string => bytesToHex(sha256(new TextEncoder().encode(line)))

/** Whether a commit goes on with the act that the one before it began. */
export const isFurtherPart = ({ part }: Pick<Commit, 'part'>): boolean => part !== undefined && part.nth > 1

/** The line, hash and value of a commit just composed. */
export function logCommit(commit: Commit): LoggedCommit {
  const line = JSON.stringify(commit)
  return { commit, line, hash: hashLine(line) }
}

/**
 * Reads one line of a journal; `hash` is given where the platform has worked it out faster. Ops of unknown kinds pass;
 * malformed ops of known kinds do not.
 */
export function parseCommitLine(
  line: string,
  lineNumber: number,
  hash: string = hashLine(line),
): Result<LoggedCommit, CommitMalformed> {
  return parseLine(line, lineNumber, hash, journalled)
}

/** Reads one line that comes from another PC: as above, but its moments have to be real ones as they stand. */
export function parseReceivedLine(line: string, lineNumber: number): Result<LoggedCommit, CommitMalformed> {
  return parseLine(line, lineNumber, hashLine(line), received)
}

function parseLine(
  line: string,
  lineNumber: number,
  hash: string,
  schemas: Pick<typeof received, 'commit' | 'knownOp'>,
): Result<LoggedCommit, CommitMalformed> {
  const malformed = (detail: string) => fail<CommitMalformed>({ type: 'CommitMalformed', line: lineNumber, detail })
  let json: unknown
  try {
    json = JSON.parse(line)
  } catch {
    return malformed('not JSON')
  }
  const parsed = schemas.commit.safeParse(json)
  if (!parsed.success) return malformed(parsed.error.issues[0]?.path.join('.') ?? 'shape')
  const ops: Commit['ops'] = []
  for (const [index, op] of parsed.data.ops.entries()) {
    const known = knownOpNames.includes(op.op) ? schemas.knownOp.safeParse(op) : undefined
    if (known?.success === false) return malformed(`ops.${index}`)
    ops.push(known?.data.adopted === undefined ? op : known.data)
  }
  return ok({ commit: { ...parsed.data, ops }, line, hash })
}

/** An op as it stands in a commit: of a kind that this program knows, or of another. */
export type CommitOp = Commit['ops'][number]

/** Shapes were proved where the commit was parsed or composed, so the name tells. */
export const isKnownOp = (op: CommitOp | KnownOp): op is KnownOp => knownOpNames.includes(op.op)

/** The ops of a commit that this version understands, in their order. */
export function knownOps(commit: Commit): KnownOp[] {
  return commit.ops.filter(isKnownOp)
}
