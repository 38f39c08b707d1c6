/** By what it is known that a person acted with their own hand. `sample`: the sample ledger has made-up people and asks nobody. */
export type HandProof = 'pin' | 'sample'

/**
 * That this very person's own PIN was entered at this desk, for the one act that is taken with it. Can be made by nothing
 * but the two functions here, so that no form and no file can claim it. A PIN is a screen lock: who knows it can give it.
 */
export class OwnHand {
  /** What is not public makes the class a type of its own: nothing that merely looks like it is taken for it. */
  protected readonly proved = true

  private constructor(
    readonly personId: string,
    readonly by: HandProof,
  ) {}

  /** `opened` is what the person's PIN slot gave when the PIN was tried: a wrong PIN gives undefined, and no hand. */
  static afterPin(personId: string, opened: string | undefined): OwnHand | undefined {
    return opened === undefined ? undefined : new OwnHand(personId, 'pin')
  }

  /** Counts in the sample ledger alone; every other refuses it. */
  static ofSample(personId: string): OwnHand {
    return new OwnHand(personId, 'sample')
  }
}
