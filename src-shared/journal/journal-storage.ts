import type { Result } from '../prelude/result'

/** Why the place that holds the journal could not do what it was asked. */
export type StorageFailure = { readonly type: 'StorageFull' } | { readonly type: 'StorageFailed'; readonly code: string }

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
}
