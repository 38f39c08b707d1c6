import { systemJournalDisk, type JournalDisk, type OpenJournalFile } from '#main/journal/journal-file'

export interface FailingDisk extends JournalDisk {
  /** How many calls came, failed ones included. */
  calls(): number
  /** From now on lets everything through. */
  mend(): void
}

/**
 * The real disk, whose call number `failsAt` (from 1) is refused with a system error. With `dies` every later one is
 * too, as for a program that was killed: what it would have tidied up stays as it lies. A refused write may have written half.
 */
export function failingDisk(failsAt: number, code: string, dies = false): FailingDisk {
  let calls = 0
  let isMended = false
  const pass = async <T>(task: () => Promise<T>, half?: () => Promise<unknown>): Promise<T> => {
    calls += 1
    const fails = !isMended && (dies ? calls >= failsAt : calls === failsAt)
    if (!fails) return task()
    if (calls === failsAt) await half?.()
    throw Object.assign(new Error(`${code}: played by a test`), { code })
  }
  const wrap = (file: OpenJournalFile): OpenJournalFile => ({
    ...wrapReading(file, pass),
    datasync: () => pass(() => file.datasync()),
    sync: () => pass(() => file.sync()),
    truncate: (size) => pass(() => file.truncate(size)),
    // A handle is let go of whatever the system says.
    close: () => file.close(),
  })
  return {
    open: (path, flags) => pass(async () => wrap(await systemJournalDisk.open(path, flags))),
    rename: (from, to) => pass(() => systemJournalDisk.rename(from, to)),
    remove: (path) => pass(() => systemJournalDisk.remove(path)).catch(() => undefined),
    syncFolder: (folder) => pass(() => systemJournalDisk.syncFolder(folder)),
    identify: (path) => pass(() => systemJournalDisk.identify(path)),
    wait: async () => undefined,
    calls: () => calls,
    mend: () => {
      isMended = true
    },
  }
}

type Pass = <T>(task: () => Promise<T>, half?: () => Promise<unknown>) => Promise<T>

function wrapReading(file: OpenJournalFile, pass: Pass): Pick<OpenJournalFile, 'read' | 'write' | 'stat'> {
  const bound: Pick<OpenJournalFile, 'read' | 'write' | 'stat'> = {
    read: file.read.bind(file),
    write: file.write.bind(file),
    stat: file.stat.bind(file),
  }
  const counted =
    (name: 'read' | 'write' | 'stat') =>
    (...given: readonly unknown[]) =>
      pass(
        async () => Reflect.apply(bound[name], file, given),
        name === 'write' ? async () => Reflect.apply(bound.write, file, halve(given)) : undefined,
      )
  return Object.assign(Object.create(null), { read: counted('read'), write: counted('write'), stat: counted('stat') })
}

/** The same write with half as many bytes: what a full disk takes before it says so. */
function halve([bytes, offset, length, at]: readonly unknown[]): readonly unknown[] {
  return [bytes, offset, typeof length === 'number' ? Math.ceil(length / 2) : length, at]
}
