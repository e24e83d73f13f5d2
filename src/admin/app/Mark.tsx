import { useGlossary } from '../words/i18n.ts';

/** The courier's mark and the product's name. */
export function Mark() {
  const word = useGlossary();
  return (
    <>
      <img src="/favicon.svg" width={24} height={24} alt="" />
      <span>{word('product')}</span>
    </>
  );
}
