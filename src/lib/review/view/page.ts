import { html, type Content, type Html } from '../html.ts';

/** What every page carries. */
export interface Frame {
  readonly title: string;
  /** Value of the header that every write must carry. */
  readonly guard: string;
  readonly className: string;
  readonly bar: Content;
  readonly main: Content;
}

/** A whole page: its head, the bar with the name of whoever is at work, and what it is about. */
export function renderPage({ title, guard, className, bar, main }: Frame): Html {
  return html`<!doctype html>
    <html lang="zh-CN">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width" />
        <meta name="guard" content="${guard}" />
        <title>${title}</title>
        <link rel="icon" href="/assets/icon.svg" />
        <link rel="stylesheet" href="/assets/review.css" />
        <link rel="stylesheet" href="/assets/document.css" />
        <link rel="stylesheet" href="/assets/cards.css" />
        <link rel="stylesheet" href="/assets/content.css" />
        <script type="module" src="/assets/client/main.ts"></script>
      </head>
      <body class="${className}">
        <header>
          <h1>${title}</h1>
          ${bar}
          <label class="who"
            >核对人 <input id="who" name="who" autocomplete="name" placeholder="您的姓名"
          /></label>
        </header>
        <p id="notice" role="status" aria-live="polite"></p>
        <main>${main}</main>
      </body>
    </html>`;
}

/** A page that says one thing: what is wrong, and what to do. */
export function renderWord(title: string, what: string): Html {
  return html`<!doctype html>
    <html lang="zh-CN">
      <head>
        <meta charset="utf-8" />
        <title>${title}</title>
        <link rel="stylesheet" href="/assets/review.css" />
      </head>
      <body class="word">
        <main>
          <h1>${title}</h1>
          <p>${what}</p>
        </main>
      </body>
    </html>`;
}
