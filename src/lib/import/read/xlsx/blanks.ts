/** A blank cell that says where it stands: it has a style at most. */
const BLANK = /<c r="[A-Z]{1,3}[1-9]\d{0,6}"(?: [a-z]{1,2}="[^"<>&]*")*(?:\/>|><\/c>)/gu;
/** A cell that does not say where it stands: it stands behind the one before, be that blank. */
const UNPLACED = /<c(?! r=")[\s/>]/u;
/** Characters that may wait for the end of their tag; a longer tag is read as it is. */
const LONGEST = 100_000;

/**
 * Takes blank cells out of the text of a worksheet before it is parsed: a sheet formatted out to its last column holds
 * millions of them, and parsing takes twenty times as long as leaving them out. Where cells without a place make a blank
 * one matter, a piece passes unchanged; after a comment, CDATA or a tag without end, all that follows does.
 */
export function createBlankSkipper(): (text: string, isLast: boolean) => string {
  let waiting = '';
  let isPlain = false;
  return (text, isLast) => {
    if (isPlain) return text;
    const whole = waiting + text;
    const end = whole.lastIndexOf('<');
    waiting = '';
    isPlain = whole.includes('<!') || whole.length - end > LONGEST;
    if (isPlain || isLast || end === -1) return whole;
    // The last tag may go on in the next piece, and a cell without a place may follow it there.
    waiting = whole.slice(end);
    const sure = whole.slice(0, end);
    return UNPLACED.test(whole) ? sure : sure.replace(BLANK, '');
  };
}
