import { packAddresses } from './addresses.ts';
import type { DocumentEntry } from './entry.ts';
import type { Root } from './root.ts';

/** What the first file of a shard says of its documents. */
export function listDocuments(documents: readonly DocumentEntry[]): Pick<Root, 'documents' | 'names'> {
  const region = new Names();
  const year = new Names();
  const kind = new Names();
  const department = new Names();
  const rows = documents.map((document) => {
    const called = document.department === '' ? '' : [document.department, ...document.aliases].join('\n');
    const title =
      document.department === '' ? document.title : document.title.replaceAll(document.department, '\u0001');
    return {
      url: document.url,
      title: document.year === '' ? title : title.replaceAll(document.year, '\u0002'),
      region: region.number(document.region),
      department: department.number(called),
      year: year.number(document.year),
      kind: kind.number(document.kind),
      sections: document.sections.length,
    };
  });
  return {
    documents: {
      url: packAddresses(rows.map((row) => row.url)),
      title: rows.map((row) => row.title),
      region: rows.map((row) => row.region),
      department: rows.map((row) => row.department),
      year: rows.map((row) => row.year),
      kind: rows.map((row) => row.kind),
      sections: rows.map((row) => row.sections),
    },
    names: {
      region: region.list,
      department: department.list.map((called) => called.split('\n')),
      year: year.list,
      kind: kind.list,
    },
  };
}

/** Numbers for names, in the order they are met; -1 for none. */
class Names {
  readonly list: string[] = [];
  readonly #numbers = new Map<string, number>();

  number(name: string): number {
    if (name === '') return -1;
    const known = this.#numbers.get(name);
    if (known !== undefined) return known;
    this.#numbers.set(name, this.list.length);
    this.list.push(name);
    return this.list.length - 1;
  }
}
