import { deviceCardSchema, type DeviceCard } from '#shared/bundle/device-card'
import type { TrustedSigner } from '#shared/bundle/expectations'
import { keyFileSchema, type KeyFile } from '#shared/bundle/key-file'

/** An office's PC in tests. Its secret keys are published here and protect nothing. */
export interface TestOffice {
  readonly keys: KeyFile
  readonly card: DeviceCard
}

interface Facts {
  readonly code: string
  readonly name: string
  readonly role: 'centre' | 'unit'
  readonly deviceId: string
  readonly identity: string
  readonly recipient: string
  readonly keyId: string
  readonly seed: string
  readonly publicKey: string
}

const office = (facts: Facts): TestOffice => ({
  keys: keyFileSchema.parse({
    format: 'hotline-keys/1.0',
    deviceId: facts.deviceId,
    incarnation: 1,
    ageIdentity: facts.identity,
    minisign: { keyId: facts.keyId, seed: facts.seed },
  }),
  card: deviceCardSchema.parse({
    format: 'hotline-card/1.0',
    officeCode: facts.code,
    officeName: facts.name,
    role: facts.role,
    deviceId: facts.deviceId,
    ageRecipient: facts.recipient,
    minisignPublicKey: facts.publicKey,
  }),
})

export const centre = office({
  code: 'hotline-centre',
  name: '海川市市长公开电话受理中心',
  role: 'centre',
  deviceId: 'b8b04c62e8ded34a',
  identity: 'AGE-SECRET-KEY-1LE6FHSHVEQ86K5YG447DKLFEZEAQQ5HK73ZZUWWRRJE8UG06NKQQ6SZPQF',
  recipient: 'age1vhtxpgp6jmdq2vr9ef3j6h20eewdekewv3vkddsr604pnss9459qrz3atl',
  keyId: '288B34BB40DF7BD9',
  seed: '1c45e8dde633c22d16fa74b705585669a22411112b2e908cfc13688537d42c27',
  publicKey: 'RWTZe99AuzSLKFbt0El33XlP+hka72mLo9X4VIp79v3xXbqNt0AEuVdc',
})

export const qingshan = office({
  code: 'qingshan',
  name: '青山镇人民政府',
  role: 'unit',
  deviceId: 'fc49d6236d3257d3',
  identity: 'AGE-SECRET-KEY-1DY42KAC2MN6XF27ZYW46N0M82092HU8U22TLWT7KJW2N9PZTEA5QKGPU0D',
  recipient: 'age1ms93g5jg67g37pwf6vmajc4zffvd4cqtu4uf6jz7uxfp356pnenspkqqxp',
  keyId: '07404F18A05B5901',
  seed: 'de1765bcb9f869e754e0a6a5674110249e0cc9abc45bf4af498ca3483c5b1aa7',
  publicKey: 'RWQBWVugGE9AB5mjz3r5gM3uLNOWvg73ZdFe4IoIh3R1etpGv2xtw0q/',
})

/** A unit that nobody in most tests has enrolled. */
export const lvshui = office({
  code: 'lvshui',
  name: '绿水镇人民政府',
  role: 'unit',
  deviceId: '8dc1f10d5a79a810',
  identity: 'AGE-SECRET-KEY-1XRTTM4GGYM0Y5DL7W277L5P4TRS66VK884535GNV0QQVVRL58AFQ5MJJ9N',
  recipient: 'age1jwk6wumxvd24pvx0evqpadf504nnm7v6ts49jxfml7ucdwy2ppdsq2qd87',
  keyId: '64796D637333EDFD',
  seed: '2633f29b0d3bc22ad5465ea8c703512a2849d8fcdc20a83bb1e75a1d4afcd6cb',
  publicKey: 'RWT97TNzY215ZIq+GkDQmUdKPyGsmTDe5+JQaRksnXNVNHW4Re2ratB5',
})

export const signerOf = ({ card }: TestOffice, change: Partial<TrustedSigner> = {}): TrustedSigner => ({
  officeCode: card.officeCode,
  officeName: card.officeName,
  role: card.role,
  publicKey: card.minisignPublicKey,
  ...change,
})
