import { FILTERS, countValues, type Choice, type FoundDocument } from '../../../lib/search/browser.ts';

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
    const chosen = this.#selects.filter(({ value }) => value !== '');
    return Object.fromEntries(chosen.map(({ dataset, value }) => [dataset['filter'] ?? '', value] as const));
  }

  /** Fills the fields from the address; a value that is not offered is ignored. */
  readAddress(): void {
    const parameters = new URLSearchParams(location.search);
    this.input.value = parameters.get('q') ?? '';
    for (const select of this.#selects) {
      const wanted = parameters.get(select.name) ?? '';
      select.value = [...select.options].some(({ value }) => value === wanted) ? wanted : '';
    }
  }

  /** Puts the fields into the address without a new entry in the history. */
  writeAddress(): void {
    const parameters = new URLSearchParams();
    if (this.query !== '') parameters.set('q', this.query);
    for (const { name, value } of this.#selects) if (value !== '') parameters.set(name, value);
    const search = parameters.toString();
    history.replaceState(history.state, '', search === '' ? location.pathname : `?${search}`);
  }

  clearFilters(): void {
    for (const select of this.#selects) select.value = '';
  }

  /** Shows how many documents each value would leave; without documents the counts go. */
  showCounts(documents: readonly FoundDocument[] | undefined): void {
    const values = documents?.map(({ filters }) => filters);
    for (const { name } of FILTERS) {
      const select = this.#selects.find(({ dataset }) => dataset['filter'] === name);
      const counts = values && countValues(values, this.choice, name);
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
