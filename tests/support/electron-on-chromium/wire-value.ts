/** A value on its way between the page and the main process: JSON in which bytes stand as base64. */
export function encodeWire(value: unknown): unknown {
  return replaceBytes(value, (bytes) => ({ $bytes: Buffer.from(bytes).toString('base64') }))
}

/** Makes bytes of base64 again. */
export function decodeWire(value: unknown): unknown {
  return restoreBytes(value, (at) => (typeof at === 'string' ? new Uint8Array(Buffer.from(at, 'base64')) : undefined))
}

/** The same as one run of bytes, for values too large for the debugging channel: the length of the JSON, the JSON, and the bytes that it points into. */
export function packWire(value: unknown): Uint8Array<ArrayBuffer> {
  const parts: Uint8Array[] = []
  let length = 0
  const json = Buffer.from(
    JSON.stringify(
      replaceBytes(value, (bytes) => {
        parts.push(bytes)
        length += bytes.length
        return { $bytes: [length - bytes.length, bytes.length] }
      }),
    ),
  )
  const head = Buffer.alloc(4)
  head.writeUInt32LE(json.length)
  return new Uint8Array(Buffer.concat([head, json, ...parts]))
}

/** The value that `packWire` packed, here or in the page. */
export function unpackWire(packed: Uint8Array): unknown {
  const buffer = Buffer.from(packed.buffer, packed.byteOffset, packed.length)
  const start = 4 + buffer.readUInt32LE()
  const value: unknown = JSON.parse(buffer.toString('utf8', 4, start))
  return restoreBytes(value, (at) =>
    Array.isArray(at) ? packed.slice(start + Number(at[0]), start + Number(at[0]) + Number(at[1])) : undefined,
  )
}

/** Whether a value's texts and bytes come to more than so many. */
export function isLargerThan(value: unknown, limit: number): boolean {
  let left = limit
  const count = (one: unknown): void => {
    if (left < 0) return
    if (typeof one === 'string' || one instanceof Uint8Array) left -= one.length
    else if (typeof one === 'object' && one !== null) for (const inner of Object.values(one)) count(inner)
  }
  count(value)
  return left < 0
}

function replaceBytes(value: unknown, replace: (bytes: Uint8Array) => unknown): unknown {
  if (value instanceof Uint8Array) return replace(value)
  if (Array.isArray(value)) return value.map((inner) => replaceBytes(inner, replace))
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, replaceBytes(inner, replace)]))
}

function restoreBytes(value: unknown, restore: (at: unknown) => Uint8Array | undefined): unknown {
  if (Array.isArray(value)) return value.map((inner) => restoreBytes(inner, restore))
  if (typeof value !== 'object' || value === null) return value
  const bytes = '$bytes' in value ? restore(value.$bytes) : undefined
  return bytes ?? Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, restoreBytes(inner, restore)]))
}
