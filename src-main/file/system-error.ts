/**
 * The code of an error that the operating system gave (`ENOSPC`, `EACCES` …). Anything else is a defect of the program
 * and is thrown on.
 */
export function systemErrorCode(error: unknown): string {
  if (error instanceof Error && 'code' in error && typeof error.code === 'string' && !error.code.startsWith('ERR_'))
    return error.code
  throw error
}
