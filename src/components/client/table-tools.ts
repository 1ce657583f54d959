/** Folding by class and section, "only rows with figures", and a head that stays in view where a table fits. */
export function addTableTools(): void {
  for (const figure of document.querySelectorAll<HTMLElement>('figure.table[id]')) {
    if (figure.matches('.performance')) continue;
    const rows = [...figure.querySelectorAll<HTMLTableRowElement>('tbody tr')];
    addFolding(rows);
    addNonZeroSwitch(figure, rows);
  }
  // Also when the reader chooses large text, which resizes tables but not the window.
  const observer = new ResizeObserver((entries) => {
    for (const { target } of entries) measure(target as HTMLElement);
  });
  for (const table of document.querySelectorAll('.scroller > table')) observer.observe(table);
  addEventListener('hashchange', revealTarget);
  revealTarget();
}

/** Marks a scroller whose tables fit: nothing needs to scroll there, so the head may stay in the window. */
function measure(table: HTMLElement): void {
  const scroller = table.parentElement;
  scroller?.classList.toggle('fits', table.offsetWidth <= scroller.clientWidth);
}

/** Shows the rows that folding or the switch hide, when a link leads to one of them. */
function revealTarget(): void {
  const target = document.getElementById(decodeURIComponent(location.hash.slice(1)));
  const row = target?.closest('tr');
  if (!row?.matches('.folded, .zero')) return;
  for (const hidden of row.parentElement?.querySelectorAll('.folded, .zero') ?? []) {
    hidden.classList.remove('folded', 'zero');
  }
  const figure = row.closest('figure');
  for (const button of figure?.querySelectorAll('.fold') ?? []) button.setAttribute('aria-expanded', 'true');
  for (const button of figure?.querySelectorAll('[aria-pressed]') ?? []) {
    button.setAttribute('aria-pressed', 'false');
  }
  target?.scrollIntoView({ block: 'center', inline: 'center' });
}

function addFolding(rows: readonly HTMLTableRowElement[]): void {
  const names = rows.map((row) => row.querySelectorAll<HTMLElement>('th[class^="l"]'));
  // Panels side by side share their lines: hiding a line of one would hide the other's.
  if (names.some((list) => list.length > 1)) return;
  const levels = names.map(([name]) => Number(name?.className.charAt(1) ?? 0));
  for (const [index, row] of rows.entries()) {
    const level = levels[index] ?? 0;
    const end = levels.findIndex((other, at) => at > index && other <= level);
    const below = rows.slice(index + 1, end === -1 ? rows.length : end);
    const name = names[index]?.[0];
    if (level === 0 || below.length === 0 || !name) continue;
    const button = document.createElement('button');
    button.type = 'button';
    button.className = 'fold';
    button.setAttribute('aria-expanded', 'true');
    button.setAttribute('aria-label', `下级科目：${name.textContent}`);
    button.addEventListener('click', () => {
      const open = button.getAttribute('aria-expanded') === 'false';
      button.setAttribute('aria-expanded', String(open));
      for (const hidden of below) {
        hidden.classList.toggle('folded', !open);
        hidden.querySelector('.fold')?.setAttribute('aria-expanded', String(open));
      }
    });
    name.prepend(button);
    row.closest('figure')?.classList.add('folding');
  }
}

function addNonZeroSwitch(figure: HTMLElement, rows: readonly HTMLTableRowElement[]): void {
  const empty = rows.filter(
    (row) => ![...row.querySelectorAll('td[id]:not(.t)')].some((cell) => /[1-9]/.test(cell.textContent)),
  );
  if (empty.length === 0 || empty.length === rows.length) return;
  const tools = document.createElement('div');
  tools.className = 'table-tools';
  const button = document.createElement('button');
  button.type = 'button';
  button.textContent = '只看非零行';
  button.setAttribute('aria-pressed', 'false');
  button.addEventListener('click', () => {
    const pressed = button.getAttribute('aria-pressed') !== 'true';
    button.setAttribute('aria-pressed', String(pressed));
    for (const row of empty) row.classList.toggle('zero', pressed);
  });
  tools.append(button);
  figure.prepend(tools);
}
