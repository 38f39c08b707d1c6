import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'

export type StandInBackend = 'gnome_libsecret' | 'basic_text'

/**
 * Electron's safeStorage as its documentation tells it: strings wrapped under a key that belongs to the account. The key
 * lies in a file, so that a test can play a reset Windows password by taking it away.
 */
export class StandInSafeStorage {
  constructor(
    private readonly keyPath: () => string,
    private readonly isReady: () => boolean,
    private readonly backend: StandInBackend,
  ) {}

  getSelectedStorageBackend(): StandInBackend | 'unknown' {
    return this.isReady() ? this.backend : 'unknown'
  }

  async isAsyncEncryptionAvailable(): Promise<boolean> {
    return this.isReady()
  }

  async encryptStringAsync(plainText: string): Promise<Buffer> {
    const nonce = randomBytes(12)
    const cipher = createCipheriv('aes-256-gcm', this.key(), nonce)
    const body = Buffer.concat([cipher.update(plainText, 'utf8'), cipher.final()])
    return Buffer.concat([Buffer.from('v10'), nonce, cipher.getAuthTag(), body])
  }

  async decryptStringAsync(encrypted: Buffer): Promise<{ readonly shouldReEncrypt: boolean; readonly result: string }> {
    const decipher = createDecipheriv('aes-256-gcm', this.key(), encrypted.subarray(3, 15))
    decipher.setAuthTag(encrypted.subarray(15, 31))
    const result = Buffer.concat([decipher.update(encrypted.subarray(31)), decipher.final()]).toString('utf8')
    return { shouldReEncrypt: false, result }
  }

  private key(): Buffer {
    const path = this.keyPath()
    if (!existsSync(path)) writeFileSync(path, randomBytes(32), { mode: 0o600 })
    return readFileSync(path)
  }
}
