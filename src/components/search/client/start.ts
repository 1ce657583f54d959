import { fits, searchDocuments, type FoundDocument, type Outcome } from '../../../lib/search/browser.ts';
import { drawDocuments, make } from './draw.ts';
import { SearchForm } from './form.ts';
import { startKeyboard } from './keyboard.ts';
import { describeOutcome, NO_INDEX, NO_INDEX_IN_DEVELOPMENT, suggest } from './messages.ts';
import { openIndex } from './pagefind.ts';

/** Milliseconds after the last key before a query runs. */
const PAUSE = 200;
/** Documents shown at once. */
const SHOWN = 20;

const element = document.getElementById('search');
const status = document.getElementById('search-status');
const results = document.getElementById('search-results');
if (element instanceof HTMLFormElement && status && results) start(new SearchForm(element), status, results);

function start(form: SearchForm, status: HTMLElement, results: HTMLElement): void {
  /** Counts queries: work on an older one stops when a newer one has begun. */
  let latest = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;

  const run = async (): Promise<void> => {
    clearTimeout(timer);
    const own = (latest += 1);
    const isStale = (): boolean => own !== latest;
    form.writeAddress();
    if (form.query === '') {
      form.showCounts(undefined);
      show(status, results, '');
      return;
    }
    try {
      const outcome = await ask(form, isStale);
      if (outcome && !isStale()) showOutcome(outcome);
    } catch (error) {
      if (isStale()) return;
      console.error(error);
      show(status, results, import.meta.env.DEV ? NO_INDEX_IN_DEVELOPMENT : NO_INDEX);
    }
  };

  const showOutcome = (outcome: Outcome): void => {
    const { choice } = form;
    const documents = outcome.documents.filter(({ filters }) => fits(filters, choice));
    form.showCounts(outcome.complete ? outcome.documents : undefined);
    const body = documents.length > 0 ? listDocuments(documents) : listSuggestions();
    show(status, results, describeOutcome(outcome, documents), ...body);
  };

  const listSuggestions = (): HTMLElement[] => {
    const hasFilters = Object.keys(form.choice).length > 0;
    const list = make(
      'ul',
      { class: 'suggestions' },
      ...suggest(form.query, hasFilters).map((text) => make('li', {}, text)),
    );
    if (!hasFilters) return [list];
    const button = make('button', { type: 'button' }, '去掉筛选条件');
    button.addEventListener('click', () => {
      form.clearFilters();
      form.input.focus();
      void run();
    });
    return [list, button];
  };

  form.readAddress();
  form.input.addEventListener('input', (event) => {
    clearTimeout(timer);
    // While an input method composes, the text is not yet what is meant.
    if (!event.isComposing) timer = setTimeout(() => void run(), PAUSE);
  });
  form.input.addEventListener('compositionend', () => (timer = setTimeout(() => void run(), PAUSE)));
  form.form.addEventListener('change', (event) => {
    // The box itself reports a change when it is left: drawing the same results again would take the focus from them.
    if (event.target !== form.input) void run();
  });
  form.form.addEventListener('submit', (event) => {
    event.preventDefault();
    void run();
  });
  startKeyboard(form.input, results, () => {
    form.input.value = '';
    void run();
  });
  void run();
}

/** Runs the query over everything; only when that is too much do the filters narrow it in the index itself. */
async function ask(form: SearchForm, isStale: () => boolean): Promise<Outcome | undefined> {
  const { query, choice } = form;
  const search = await openIndex(form.form.dataset['index'] ?? '/pagefind/');
  const outcome = await searchDocuments(query, search({}), isStale);
  if (!outcome || outcome.complete || Object.keys(choice).length === 0) return outcome;
  const narrowed = await searchDocuments(query, search(choice), isStale);
  return narrowed && { ...narrowed, complete: false };
}

/** The first documents, and a button for the others. */
function listDocuments(documents: readonly FoundDocument[]): HTMLElement[] {
  const list = make('ol', { class: 'found' }, ...drawDocuments(documents.slice(0, SHOWN)));
  if (documents.length <= SHOWN) return [list];
  const more = make('button', { type: 'button' }, `显示其余 ${documents.length - SHOWN} 个页面`);
  more.addEventListener('click', () => {
    const rest = drawDocuments(documents.slice(SHOWN));
    list.append(...rest);
    more.remove();
    rest[0]?.querySelector('a')?.focus();
  });
  return [list, more];
}

function show(status: HTMLElement, results: HTMLElement, message: string, ...body: HTMLElement[]): void {
  if (status.textContent !== message) status.textContent = message;
  results.replaceChildren(...body);
}
