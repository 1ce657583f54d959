/** Markup that is safe to send: everything that was put into it has been escaped. */
export class Html {
  readonly text: string;

  constructor(text: string) {
    this.text = text;
  }
}

/** What a template takes: words are escaped, markup goes in as it is, and what is absent leaves nothing. */
export type Content = Html | string | number | false | undefined | readonly Content[];

/**
 * Builds markup from a template. Whatever a document says is a value here and never the template itself, so that a
 * document full of tags shows as the text it is. Attributes are always written with double quotes.
 */
export function html(parts: TemplateStringsArray, ...values: readonly Content[]): Html {
  return new Html(parts.reduce((text, part, index) => text + render(values[index - 1]) + part));
}

function render(value: Content): string {
  if (value === undefined || value === false) return '';
  if (value instanceof Html) return value.text;
  if (typeof value === 'object') return value.map(render).join('');
  return escapeText(String(value));
}

const REFERENCES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

function escapeText(text: string): string {
  return text.replace(/[&<>"']/g, (sign) => REFERENCES[sign] ?? '');
}

/** A text with its line breaks shown, however the markup around it is laid out. */
export function breakLines(text: string): Html {
  return html`${text.split('\n').map((line, index) => (index === 0 ? line : html`<br />${line}`))}`;
}
