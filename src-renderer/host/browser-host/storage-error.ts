/** What an error of the browser's own storage means: the disk (or the browser's share of it) is full, or its name. Defects are thrown on. */
export function toStorageFailure(
  error: unknown,
): { readonly type: 'StorageFull' } | { readonly type: 'StorageFailed'; readonly code: string } {
  if (!(error instanceof DOMException)) throw error
  return error.name === 'QuotaExceededError' ? { type: 'StorageFull' } : { type: 'StorageFailed', code: error.name }
}
