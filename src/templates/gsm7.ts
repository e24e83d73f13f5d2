/**
 * The GSM 7-bit default alphabet and its extension table.
 * @see 3GPP TS 23.038, sections 6.2.1 and 6.2.1.1
 */
const BASIC =
  '@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !"#¤%&\'()*+,-./0123456789:;<=>?' +
  '¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà';
const EXTENSION = '\f^{}\\[~]|€';

const COSTS = new Uint8Array(0x10000);
for (const char of BASIC) COSTS[char.charCodeAt(0)] = 1;
for (const char of EXTENSION) COSTS[char.charCodeAt(0)] = 2;

/** Septets of one UTF-16 unit: 1, or 2 for an extension character; 0 when GSM-7 cannot write it. */
export function septetsOf(unit: number): number {
  return COSTS[unit] ?? 0;
}

export function isGsm7(text: string): boolean {
  for (let i = 0; i < text.length; i++) if (septetsOf(text.charCodeAt(i)) === 0) return false;
  return true;
}
