import {
  shareHits,
  findYears,
  type Answer,
  type FilterName,
  type Shown,
} from '../../../lib/search/browser.ts';
import { drawDocument, drawMore } from './draw.ts';
import { SearchForm } from './form.ts';
import { startKeyboard } from './keyboard.ts';
import { openEngine } from './load.ts';
import { make, type Site } from './make.ts';
import { describeAnswer, NO_INDEX, NO_INDEX_IN_DEVELOPMENT, suggest } from './messages.ts';
import { drawYears } from './years.ts';

/** Milliseconds after the last key before a query runs. */
const PAUSE = 200;
/** Documents shown at once: each loads a text. */
const SHOWN = 10;

const element = document.getElementById('search');
const status = document.getElementById('search-status');
const results = document.getElementById('search-results');
if (element instanceof HTMLFormElement && status && results) start(new SearchForm(element), status, results);

function start(form: SearchForm, status: HTMLElement, results: HTMLElement): void {
  const { dataset } = form.form;
  const site: Site = { base: dataset['site'] ?? '/', file: dataset['file'] ?? '' };
  /** Counts queries: work on an older one stops when a newer one has begun. */
  let latest = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;

  const { title } = document;
  /** What was asked last, with its filters: the same sentence about something else is said anew. */
  let said = '';
  const say = (message: string): void => {
    const isSame = status.textContent.trimEnd() === message;
    // Screen readers are silent about a text that does not change; a no-break space at its end is a change nobody sees.
    if (!isSame) status.textContent = message;
    else if (message !== '' && said !== location.search)
      status.textContent = status.textContent === message ? `${message}\u00A0` : message;
    said = location.search;
    results.removeAttribute('aria-busy');
  };

  /** The answer that is shown. */
  let current: Answer | undefined;
  /** Values that other filters keep from being looked at are counted when their list is about to be opened. */
  const countOthers = async (filter: FilterName): Promise<void> => {
    const answer = current;
    if (!answer?.isCounted || answer.counted.includes(filter)) return;
    const all = await answer.countAll();
    if (current === answer) form.showCounts(all, [...answer.counted, filter]);
  };

  const hasFilters = (): boolean => Object.keys(form.choice).length > 0;

  const run = async (isStep: boolean): Promise<void> => {
    clearTimeout(timer);
    const own = (latest += 1);
    current = undefined;
    // A tab, a bookmark and the history say what was looked for.
    document.title = form.query === '' ? title : `${form.query}_${title}`;
    // What stands there answers another question until the new answer is drawn.
    results.setAttribute('aria-busy', 'true');
    form.writeAddress(isStep);
    try {
      const engine = await openEngine(dataset['index'] ?? '/search/index/');
      form.offerTables(engine.index.catalogue.names.table);
      if (own !== latest) return;
      if (form.query === '') {
        form.showCounts([], []);
        results.replaceChildren();
        say('');
        return;
      }
      const answer = await engine.answer({ query: form.query, choice: form.choice, sort: form.sort });
      if (own !== latest) return;
      const [first, years] = await Promise.all([answer.next(SHOWN), findYears(answer)]);
      if (own !== latest) return;
      current = answer;
      form.showCounts(answer.all, answer.isCounted && answer.all.length > 0 ? answer.counted : []);
      const list = make('ol', { class: 'found' }, ...drawList(first));
      results.replaceChildren(
        ...drawNotes(answer),
        ...(years ? [drawYears(site, years)] : []),
        ...(first.length > 0 ? [list] : drawSuggestions(answer)),
      );
      addMore(answer, list);
      say(describeAnswer(answer, first.length, answer.isAll(), hasFilters()));
    } catch (error) {
      if (own !== latest) return;
      console.error(error);
      results.replaceChildren();
      say(import.meta.env.DEV ? NO_INDEX_IN_DEVELOPMENT : NO_INDEX);
    }
  };

  const drawList = (list: readonly Shown[]): HTMLElement[] => {
    const shares = shareHits(list.map(({ found }) => found));
    return list.map((shown, index) => drawDocument(site, shown, shares[index] ?? 0));
  };

  /** A button for the next documents below the list, as long as there are any. */
  const addMore = (answer: Answer, list: HTMLElement): void => {
    if (answer.isAll()) return;
    const button = drawMore('显示更多文档', async () => {
      const next = await answer.next(SHOWN);
      const items = drawList(next);
      list.append(...items);
      say(describeAnswer(answer, list.children.length, answer.isAll(), hasFilters()));
      addMore(answer, list);
      return items[0]?.querySelector('a') ?? undefined;
    });
    results.append(button);
  };

  /** What the query was taken for, with a way to ask for the other thing. */
  const drawNotes = ({ ask, spelled }: Answer): HTMLElement[] => {
    const offer = (text: string): HTMLElement => {
      const button = make('button', { type: 'button' }, text);
      button.addEventListener('click', () => {
        form.input.value = text;
        form.input.focus();
        void run(true);
      });
      return button;
    };
    if (spelled.length > 0)
      return [make('p', { class: 'offers' }, '按拼音找到：', ...spelled.slice(0, 8).map(offer))];
    if (ask.code === undefined) return [];
    return [make('p', { class: 'offers' }, '按科目编码查找；要找这个金额，请用：', offer(`=${ask.code}`))];
  };

  const drawSuggestions = (answer: Answer): HTMLElement[] => {
    const list = make(
      'ul',
      { class: 'suggestions' },
      ...suggest(answer, hasFilters()).map((text) => make('li', {}, text)),
    );
    if (!hasFilters()) return [list];
    const button = make('button', { type: 'button' }, '去掉筛选条件');
    button.addEventListener('click', () => {
      form.clearFilters();
      form.input.focus();
      void run(true);
    });
    return [list, button];
  };

  const later = (): void => {
    clearTimeout(timer);
    results.setAttribute('aria-busy', 'true');
    timer = setTimeout(() => void run(false), PAUSE);
  };
  form.form.hidden = false;
  document.getElementById('search-help')?.removeAttribute('hidden');
  form.readAddress();
  // While an input method composes, the text is not yet what is meant.
  form.input.addEventListener('input', (event) => {
    if (event instanceof InputEvent && event.isComposing) clearTimeout(timer);
    else later();
  });
  form.input.addEventListener('compositionend', later);
  form.form.addEventListener('change', (event) => {
    // The box itself reports a change when it is left: drawing the same results again would take the focus from them.
    if (event.target !== form.input) void run(true);
  });
  // A count that cannot be loaded is left out: nothing that was asked for depends on it.
  form.onFilter((filter) => void countOthers(filter).catch(console.error));
  form.form.addEventListener('submit', (event) => {
    event.preventDefault();
    void run(true);
  });
  addEventListener('popstate', () => {
    form.readAddress();
    void run(false);
  });
  startKeyboard(form.input, results, () => {
    form.input.value = '';
    void run(false);
  });
  void run(false);
}
