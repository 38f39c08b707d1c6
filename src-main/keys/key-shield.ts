/** The system's own wrapping of secrets, bound to this account on this PC. Never the only thing that a key hangs on. */
export interface KeyShield {
  /** `basic-text`: the system wraps with a password that everybody knows. */
  offers(): Promise<'system' | 'basic-text' | 'none'>
  /** Undefined when the system does not wrap after all. */
  wrap(text: string): Promise<Uint8Array | undefined>
  /** Undefined when it was wrapped under another account, on another PC, or before a password was reset from outside. */
  unwrap(wrapped: Uint8Array): Promise<string | undefined>
}
