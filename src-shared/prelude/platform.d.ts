// What the core may assume of every JavaScript engine it runs in (Chromium, Chromium's workers, Node) beyond ES2022.
// Deliberately short: anything else comes in through a port.
declare class TextEncoder {
  encode(text?: string): Uint8Array<ArrayBuffer>
}
declare class TextDecoder {
  constructor(label?: string, options?: { fatal?: boolean; ignoreBOM?: boolean })
  decode(bytes?: Uint8Array, options?: { stream?: boolean }): string
}
