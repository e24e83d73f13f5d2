/** Presentation forms of Arabic letters (and ligatures of them), as old editors and PDFs leave them behind. */
const PRESENTATION_FORMS = /[\uFB50-\uFDFF\uFE70-\uFEFC]/g;

/** Soft hyphen, tatweel, bidi controls and characters without width; the two joiners have rules of their own. */
const UNSEEN = /[\u00AD\u0640\u061C\u180E\u200B\u200E\u200F\u202A-\u202E\u2060-\u206F\uFEFF]/g;

/** A ZWJ that does not hold an emoji together. */
const STRAY_ZWJ =
  /(?<!\p{Extended_Pictographic}|\p{Emoji_Modifier}|\uFE0F)\u200D|\u200D(?!\p{Extended_Pictographic})/gu;

/** A ZWNJ that does not stand between two letters. */
const STRAY_ZWNJ = /(?<![\p{L}\p{M}\p{N}])\u200C|\u200C(?![\p{L}\p{M}\p{N}])/gu;

/**
 * The form in which a text is kept and shown: NFC, Persian letters in place of their Arabic look-alikes,
 * and nothing invisible but a ZWNJ between two letters and the joiner inside an emoji.
 */
export function displayForm(text: string): string {
  return text
    .normalize('NFC')
    .replace(PRESENTATION_FORMS, (form) => form.normalize('NFKC'))
    .replace(UNSEEN, '')
    .replace(/\u200C+/g, '\u200C')
    .replace(STRAY_ZWJ, '')
    .replace(STRAY_ZWNJ, '')
    .replace(/[يى]/g, 'ی')
    .replace(/ك/g, 'ک')
    .normalize('NFC');
}

/**
 * The form in which a text is found: two spellings that a person takes for the same word have the same key.
 * Without case, marks, ZWNJ or spaces; hamza and its carriers folded; digits ASCII. Never shown to anybody.
 */
export function searchKey(text: string): string {
  const folded = text
    .normalize('NFKD')
    .toLowerCase()
    .normalize('NFKD')
    .replace(/[\p{M}\p{Cf}\p{Z}\s\u0640\u0621]/gu, '')
    .replace(/[يى]/g, 'ی')
    .replace(/ك/g, 'ک')
    .replace(/ٱ/g, 'ا')
    .replace(/[ةە]/g, 'ه');
  return asciiDigits(folded).normalize('NFC');
}

/** Persian (۰-۹) and Arabic (٠-٩) digits as 0-9; everything else as it is. */
export function asciiDigits(text: string): string {
  return text.replace(/[۰-۹٠-٩]/g, (digit) => String(digit.charCodeAt(0) & 0xf));
}
