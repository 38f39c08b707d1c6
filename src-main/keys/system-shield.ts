import { safeStorage } from 'electron'
import type { KeyShield } from './key-shield'

/** Electron's safeStorage: DPAPI, Keychain, or a Linux desktop's secret service. Asked only once the program is ready. */
export function createSystemShield(): KeyShield {
  return {
    offers: async () => {
      // Without a secret service Electron wraps with a built-in password: that protects nothing.
      if (process.platform === 'linux' && ['basic_text', 'unknown'].includes(safeStorage.getSelectedStorageBackend()))
        return 'basic-text'
      return (await safeStorage.isAsyncEncryptionAvailable()) ? 'system' : 'none'
    },
    wrap: async (text) => {
      try {
        return await safeStorage.encryptStringAsync(text)
      } catch {
        // Electron throws plain errors for whatever the system refused; the caller then goes without.
        return undefined
      }
    },
    unwrap: async (wrapped) => {
      try {
        return (await safeStorage.decryptStringAsync(Buffer.from(wrapped))).result
      } catch {
        return undefined
      }
    },
  }
}
