/**
 * What importing costs: one department-year in every format, each in a process of its own, and a batch of all formats
 * mixed, through the real command. Run with `npm run bench:import -- [documents in the batch]`.
 */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { availableParallelism, cpus, tmpdir } from 'node:os';
import path from 'node:path';
import { makeDepartmentYears, type MadeDocument } from './document.ts';
import { measureImport } from './measure.ts';
import { writeDocx, writeXls, writeXlsx } from './write-office.ts';
import { writePdf } from './write-pdf.ts';
import { writeHtml, writeTxt } from './write-text.ts';

const WRITERS: Readonly<Record<string, (document: MadeDocument) => Uint8Array>> = {
  txt: writeTxt,
  html: writeHtml,
  docx: writeDocx,
  xlsx: writeXlsx,
  xls: writeXls,
  pdf: writePdf,
};

/** Runs of each single document; the middle one counts. */
const ROUNDS = 3;

const count = Number(process.argv[2] ?? 200);
const folder = mkdtempSync(path.join(tmpdir(), 'mingzhang-bench-files-'));
const documents = makeDepartmentYears(count);
const departments = documents.map(({ department }) => department);
const formats = Object.keys(WRITERS);

function write(place: string, document: MadeDocument, format: string): number {
  const bytes = WRITERS[format]?.(document) ?? new Uint8Array();
  writeFileSync(place, bytes);
  return bytes.length;
}

const batch = path.join(folder, 'batch');
for (const [index, document] of documents.entries()) {
  // Each department sends a folder of its own.
  const own = path.join(batch, String(index + 1).padStart(3, '0'));
  mkdirSync(own, { recursive: true });
  const format = formats[index % formats.length] ?? 'txt';
  write(path.join(own, `决算公开.${format}`), document, format);
}

const cells = (values: readonly (string | number)[]): string =>
  values.map((value) => String(value).padStart(11)).join('');
console.log(`${availableParallelism()} cores (${cpus()[0]?.model.trim() ?? ''}), Node ${process.version}`);
console.log(cells(['format', 'KB', 'seconds', 'cpu s', 'memory MB']));
for (const format of formats) {
  const place = path.join(folder, `决算公开.${format}`);
  const size = write(place, documents[0] as MadeDocument, format);
  const costs = [];
  for (let round = 0; round < ROUNDS; round += 1) costs.push(await measureImport(place, departments));
  const cost = costs.toSorted((one, other) => one.cpu - other.cpu)[Math.floor(ROUNDS / 2)];
  if (!cost) continue;
  const { seconds, cpu, megabytes } = cost;
  console.log(
    cells([format, (size / 1024).toFixed(0), seconds.toFixed(2), cpu.toFixed(2), megabytes.toFixed(0)]),
  );
}
const { seconds, cpu, megabytes, summary } = await measureImport(batch, departments);
console.log(
  `batch of ${count}: ${seconds.toFixed(1)} s, ${cpu.toFixed(1)} cpu s, ${megabytes.toFixed(0)} MB, ${(count / seconds).toFixed(1)} documents/s`,
);
console.log(summary);
rmSync(folder, { recursive: true });
