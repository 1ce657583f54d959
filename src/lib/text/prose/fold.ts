const SAME: Readonly<Record<string, string>> = {
  '％': '%',
  '（': '(',
  '）': ')',
  '〔': '[',
  '〕': ']',
  '［': '[',
  '］': ']',
  '【': '[',
  '】': ']',
  '～': '~',
  '〜': '~',
  '－': '-',
  '−': '-',
  '–': '-',
  '—': '-',
  '―': '-',
  '　': ' ',
  ' ': ' ',
  '\t': ' ',
  '＋': '+',
  '／': '/',
  '：': ':',
  '；': ';',
  '○': '〇',
};

/**
 * Folds width and look-alikes, one UTF-16 unit for one, so that offsets stay those of the original.
 * The Chinese comma ， is left alone: it must not be taken for a thousands separator.
 */
export const foldWidth = rememberLast((text: string): string =>
  text.replace(/[^\x21-\x7e一-鿿，。、“”\n]/g, (character) => {
    const code = character.charCodeAt(0);
    if (code >= 0xff10 && code <= 0xff19) return String.fromCharCode(code - 0xfee0);
    if (code === 0xff0e) return '.';
    return SAME[character] ?? character;
  }),
);

/** The steps of reading ask for the same paragraph one after the other. */
function rememberLast<Value>(compute: (text: string) => Value): (text: string) => Value {
  let last: { readonly text: string; readonly value: Value } | undefined;
  return (text) => {
    if (last?.text !== text) last = { text, value: compute(text) };
    return last.value;
  };
}

/** Marks what stands between quotation marks; an unclosed mark quotes at most a line. Nobody changes what is returned. */
export const findQuotes = rememberLast((text: string): Uint8Array => {
  const quoted = new Uint8Array(text.length);
  let open = -1;
  for (let at = 0; at < text.length; at += 1) {
    const character = text[at];
    if (character === '“' || character === '‘') open = open < 0 ? at : open;
    else if ((character === '”' || character === '’') && open >= 0) {
      quoted.fill(1, open, at);
      open = -1;
    } else if (character === '\n') open = -1;
  }
  return quoted;
});
