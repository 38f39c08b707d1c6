import type { Result } from '../prelude/result'

/** Why the place that holds the journal could not do what it was asked. */
export type StorageFailure =
  | { readonly type: 'StorageFull' }
  | { readonly type: 'StorageFailed'; readonly code: string }

/** Another process or tab holds the journal. */
export interface StorageInUse {
  readonly type: 'StorageInUse'
}

/** The bytes under a journal: a file in the desktop shell, a file of the browser's own storage in the browser shell. */
export interface JournalStorage {
  /** Takes the journal for this program alone and answers its length. Answers again when already taken. */
  open(): Promise<Result<number, StorageFailure | StorageInUse>>
  size(): Promise<Result<number, StorageFailure>>
  /** Up to `length` bytes from `at` on; fewer only where the file ends. */
  read(at: number, length: number): Promise<Result<Uint8Array, StorageFailure>>
  /** Writes at `at`, the present end, and answers when the bytes are on the disk. */
  append(at: number, bytes: Uint8Array): Promise<Result<void, StorageFailure>>
  /** Cuts the file to `size` bytes, on the disk. */
  truncate(size: number): Promise<Result<void, StorageFailure>>
  /** Keeps a copy of everything from `from` on under a name of its own, on the disk. */
  setAside(from: number, bytes: Uint8Array): Promise<Result<void, StorageFailure>>
  readonly replacement: ReplacementStorage
}

/** Where another journal grows beside the one in use, until it takes its place. */
export interface ReplacementStorage {
  /** Begins an empty one. What was left of one that never was finished is thrown away. */
  begin(): Promise<Result<void, StorageFailure>>
  /** Writes at `at`, its present end; on the disk only after `install`. */
  append(at: number, bytes: Uint8Array): Promise<Result<void, StorageFailure>>
  read(at: number, length: number): Promise<Result<Uint8Array, StorageFailure>>
  /** Answers when everything appended is on the disk. */
  flush(): Promise<Result<void, StorageFailure>>
  /**
   * Puts it in the journal's place, and the old journal aside under a name with the day in it. After a failure the old one
   * stands; where not even that could be had, the storage is no longer open and the next opening finishes the job.
   */
  install(): Promise<Result<void, StorageFailure>>
  drop(): Promise<Result<void, StorageFailure>>
}
