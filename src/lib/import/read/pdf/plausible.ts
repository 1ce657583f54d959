/** Least share of everyday hanzi among the hanzi of a text: real ones reach 0.97, wrongly mapped fonts 0.3. */
const EVERYDAY_SHARE = 0.7;
const MIN_HANZI = 20;

/** The 3,755 everyday hanzi: level 1 of GB 2312, rows B0 to D7. */
const EVERYDAY: ReadonlySet<string> = new Set(
  new TextDecoder('gb18030').decode(
    Uint8Array.from({ length: 40 * 94 * 2 }, (_, index) => {
      const pair = index >> 1;
      return index % 2 === 0 ? 0xb0 + Math.floor(pair / 94) : 0xa1 + (pair % 94);
    }),
  ),
);

/** Whether the hanzi of a text are those people write: a font without its table gives rare ones at random. */
export function isPlausibleChinese(text: string): boolean {
  const hanzi = text.match(/\p{Script=Han}/gu) ?? [];
  if (hanzi.length < MIN_HANZI) return true;
  return hanzi.filter((character) => EVERYDAY.has(character)).length / hanzi.length >= EVERYDAY_SHARE;
}
