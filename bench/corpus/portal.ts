import { readdirSync, readFileSync } from 'node:fs';
import type { ContentFile } from './files.ts';
import { findDepartment, type Department, type Place } from './places.ts';

/** The standard terms of the product: they name no place and no department. */
const GLOSSARY = new URL('../../src/content/glossary/', import.meta.url);

/** The files around the documents: portal, regions, terms, and the departments one by one. */
export function* renderPortal(departments: number): Generator<ContentFile> {
  yield {
    path: 'site.json',
    bytes: print({
      name: '示例省预决算公开平台',
      tagline: '合成数据：用来量快慢的示例部门决算',
      sponsor: '示例门户（演示站点，非政府网站）',
      demonstration: true,
    }),
  };
  for (const name of readdirSync(GLOSSARY).sort())
    yield { path: `glossary/${name}`, bytes: readFileSync(new URL(name, GLOSSARY)) };
  const places = new Map<string, Place>();
  for (let index = 0; index < departments; index += 1) {
    const department = findDepartment(index);
    const { place } = department;
    for (const one of [place.parent?.parent, place.parent, place]) if (one) places.set(one.slug, one);
    yield {
      path: `departments/${place.slug}/${department.slug}.json`,
      bytes: print({ name: department.name, aliases: [shorten(department)] }),
    };
  }
  yield {
    path: 'regions.json',
    bytes: print(
      Object.fromEntries(
        [...places.values()].map(({ slug, name, code, parent }) => [
          slug,
          { code, name, ...(parent ? { parent: parent.slug } : {}) },
        ]),
      ),
    ),
  };
}

/** 市财政局, 县财政局. */
function shorten({ place, kind }: Department): string {
  return `${place.name.at(-1) ?? ''}${kind[1]}`;
}

function print(value: unknown): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}
