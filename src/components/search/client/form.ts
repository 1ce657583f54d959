import {
  countValues,
  FILTERS,
  PART_FILTERS,
  SORTS,
  type Choice,
  type FilterName,
  type Sort,
  type Values,
} from '../../../lib/search/browser.ts';

/** The form: what is asked, in its fields and in the address, so that every result has a link. */
export class SearchForm {
  readonly form: HTMLFormElement;
  readonly input: HTMLInputElement;
  readonly #selects: readonly HTMLSelectElement[];

  constructor(form: HTMLFormElement) {
    this.form = form;
    this.input = form.elements.namedItem('q') as HTMLInputElement;
    this.#selects = [...form.querySelectorAll('select')];
  }

  get query(): string {
    return this.input.value.trim();
  }

  get choice(): Choice {
    const chosen = this.#selects.filter(
      ({ value, dataset }) => value !== '' && dataset['filter'] !== undefined,
    );
    return Object.fromEntries(chosen.map(({ dataset, value }) => [dataset['filter'] ?? '', value] as const));
  }

  get sort(): Sort {
    const value = this.#selects.find(({ name }) => name === 'sort')?.value;
    return SORTS.find((sort) => sort === value) ?? 'relevance';
  }

  /** Fills the fields from the address; a value that is not offered is ignored, except of the filter that is filled later. */
  readAddress(): void {
    const parameters = new URLSearchParams(location.search);
    this.input.value = parameters.get('q') ?? '';
    for (const select of this.#selects) {
      const wanted = parameters.get(select.name) ?? '';
      const isOffered = [...select.options].some(({ value }) => value === wanted);
      if (!isOffered && select.dataset['filter'] === '表') select.append(new Option(wanted, wanted));
      select.value = isOffered || select.dataset['filter'] === '表' ? wanted : '';
    }
  }

  /** Puts the fields into the address: as a new step of the history, or in place of the last while the words are being typed. */
  writeAddress(isStep: boolean): void {
    const parameters = new URLSearchParams();
    if (this.query !== '') parameters.set('q', this.query);
    for (const { name, value } of this.#selects) if (value !== '') parameters.set(name, value);
    const search = parameters.toString();
    const address = search === '' ? location.pathname : `?${search}`;
    if (search === location.search.slice(1)) return;
    if (isStep) history.pushState(null, '', address);
    else history.replaceState(history.state, '', address);
  }

  /** Offers the tables the index has. */
  offerTables(tables: readonly string[]): void {
    const select = this.#selects.find(({ dataset }) => dataset['filter'] === '表');
    const known = new Set([...(select?.options ?? [])].map(({ value }) => value));
    for (const table of tables) if (!known.has(table)) select?.append(new Option(table, table));
  }

  /** Calls back with the filter whose list is about to be opened. */
  onFilter(act: (filter: FilterName) => void): void {
    for (const { name } of FILTERS)
      this.#selects
        .find(({ dataset }) => dataset['filter'] === name)
        ?.addEventListener('focus', () => act(name));
  }

  clearFilters(): void {
    for (const select of this.#selects) if (select.dataset['filter'] !== undefined) select.value = '';
  }

  /** Shows how many documents each value would leave, for the filters that can be counted by them; the other counts go. */
  showCounts(documents: readonly Values[], counted: readonly FilterName[]): void {
    for (const { name } of FILTERS) {
      if (PART_FILTERS.includes(name)) continue;
      const select = this.#selects.find(({ dataset }) => dataset['filter'] === name);
      const counts = counted.includes(name) ? countValues(documents, this.choice, name) : undefined;
      for (const option of select?.options ?? []) {
        if (option.value === '') continue;
        // `value` keeps the plain name once the text carries a count.
        option.value = option.getAttribute('value') ?? option.text;
        option.setAttribute('value', option.value);
        option.text = counts ? `${option.value}（${counts.get(option.value) ?? 0}）` : option.value;
      }
    }
  }
}
