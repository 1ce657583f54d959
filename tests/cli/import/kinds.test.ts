import { cpSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it, test, vi } from 'vitest';
import { readReport } from '../../../src/lib/content/index.ts';
import { createDirectReader, createReaderPool } from '../../../src/lib/import/index.ts';
import { findOffice } from '../../../src/lib/import/inbox/index.ts';
import { toXlsx } from '../../import/xlsx/workbook.ts';
import { openWorkshop, readFixture, runIn, toText, type Run, type Workshop } from './support.ts';

// Processes and conversions take their time on a busy machine.
vi.setConfig({ testTimeout: 60_000, hookTimeout: 120_000 });

let shop: Workshop;
beforeAll(() => {
  shop = openWorkshop();
});
afterAll(() => shop.clear());

describe('the folder of a document', () => {
  test('should let final accounts, budget and self-evaluation of one department and year live side by side', async () => {
    const own = '株洲市科学技术协会';
    shop.lay({
      '并列/决算.txt': toText(own, '2024年度部门决算'),
      '并列/预算.txt': toText(own, '2024年部门预算'),
      '并列/自评.txt': toText(own, '2024年度部门整体支出绩效自评报告'),
      '并列/上年.txt': toText(own, '2023年部门预算'),
    });
    const { error, out } = await shop.run(['并列']);
    expect(error).toBe('');
    expect(out).toContain('共 4 项：导入 4 份，没有导入 0 项。');
    const kinds = ['2024', '2024-budget', '2024-performance', '2023-budget'].map(
      (year) => readReport(shop.root, `zhuzhou/kexie/${year}`).head.kind,
    );
    expect(kinds).toEqual(['final-accounts', 'budget', 'performance-self-evaluation', 'budget']);
    // Each is found again in its own place.
    expect((await shop.run(['并列'])).out).toContain('没有变化：');
    expect((await shop.run(['并列/自评.txt'])).out).toMatch(/没有变化：.*2024-performance/);
  });
});

describe('what a file is not fit for', () => {
  /** Imports one file and gives what a person reads. */
  async function importOne(name: string, bytes: Uint8Array): Promise<Run> {
    shop.lay({ [`坏/${name}`]: bytes });
    return shop.run([`坏/${name}`]);
  }
  const locked = (stream: string): Uint8Array => {
    const bytes = new Uint8Array(2048);
    bytes.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
    bytes.set(Buffer.from(`${stream}\0`, 'utf16le'), 1024);
    return bytes;
  };
  const pdf = () => readFixture('pdf/lusong-kexie-2021.pdf');

  test.each<[string, () => Uint8Array, RegExp]>([
    ['加密.docx', () => locked('EncryptedPackage'), /密码[\s\S]*处理：/],
    ['截断.pdf', () => pdf().subarray(0, 9000), /损坏或没有传完整[\s\S]*处理：/],
    ['截断.xls', () => readFixture('xls/source-hengyang.xls').subarray(0, 3000), /损坏|没有传完整/],
    ['空壳.docx', () => new Uint8Array(), /文件是空的/],
    ['演示.pptx', () => locked('PowerPoint Document'), /不能直接导入[\s\S]*PowerPoint/],
    ['程序.docx', () => new TextEncoder().encode('MZ\x90\0\x03'), /不能直接导入[\s\S]*程序/],
  ])('should say in Chinese what is wrong and what to do: %s', async (name, make, expected) => {
    const before = shop.snapshot();
    const { error } = await importOne(name, make());
    expect(error).toMatch(expected);
    expect(error).toContain(name);
    expect(error).toMatch(/\n {2}处理：/);
    expect(error).not.toMatch(/[A-Za-z]+Error|undefined|\bat \//);
    expect(shop.snapshot()).toEqual(before);
  });

  test('should read a file by what it is, and tell that its name promises something else', async () => {
    const { error, out } = await importOne(
      '其实是Word.pdf',
      readFixture('docx/lusong-2021-libreoffice.docx'),
    );
    expect(error).toBe('');
    expect(out).toMatch(/信息不一致（1）[\s\S]*扩展名是 pdf，内容其实是Word 文件[\s\S]*改成 docx/);
  });

  test('should import a workbook with macros without them, and tell of them', async () => {
    const sheet = (rows: readonly string[]) => `<sheetData>${rows.join('')}</sheetData>`;
    const cell = (text: string) => `<c t="inlineStr"><is><t>${text}</t></is></c>`;
    const bytes = toXlsx({
      sheets: {
        支出明细: sheet([
          `<row r="1">${cell('2019年度支出明细表')}</row>`,
          `<row r="2">${cell('项目')}${cell('金额')}</row>`,
          `<row r="3">${cell('甲')}<c><v>1.5</v></c></row>`,
        ]),
      },
      type: 'macros',
      links: { vbaProject: 'vbaProject.bin' },
      parts: { 'xl/vbaProject.bin': 'Sub Auto_Open()' },
    });
    shop.lay({ '宏/表.xlsm': bytes });
    const { error, out } = await shop.run(['宏'], {
      kind: 'final-accounts',
      year: 2019,
      region: 'zhuzhou',
      department: 'kexie',
    });
    expect(error).toBe('');
    expect(out).toMatch(/宏/);
    const written = Object.values(shop.snapshot()).join('\n');
    expect(written).toContain('"1.5"');
  });
});

describe('a reader that takes too much', () => {
  test('should end in an error for that file, and the others go on', async () => {
    const good = {
      name: '好.txt',
      bytes: new TextEncoder().encode(toText('株洲市科学技术协会', '2014年度部门决算')),
    };
    const answer = { kind: 'read', read: await createDirectReader().read(good) };
    const program = `
      import { parentPort } from 'node:worker_threads';
      parentPort.on('message', ({ source }) => {
        if (source.name === '慢.txt') for (;;);
        if (source.name === '胀.txt') { const all = []; for (;;) all.push({ text: 'x'.repeat(9) + all.length }); }
        parentPort.postMessage(${JSON.stringify(answer)});
      });`;
    const pool = createReaderPool({
      size: 1,
      seconds: 3,
      megabytes: 40,
      program: new URL(`data:text/javascript,${encodeURIComponent(program)}`),
    });
    shop.lay({
      '多/慢.txt': toText('株洲市科学技术协会', '2012年度部门决算'),
      '多/胀.txt': toText('株洲市科学技术协会', '2013年度部门决算'),
      '多/好.txt': good.bytes,
    });
    const { out, outcomes } = await runIn(shop.root, [shop.at('多')], {}, pool);
    const kinds = outcomes.map(({ kind, files }) => `${kind} ${path.basename(files[0] ?? '')}`).sort();
    expect(kinds).toEqual(['done 好.txt', 'failed 慢.txt', 'failed 胀.txt']);
    expect(out).toMatch(/慢\.txt\n读这个文件太费时间或内存[\s\S]*超过 3 秒没有读完/);
    expect(out).toMatch(/胀\.txt\n读这个文件太费时间或内存/);
  });
});

describe('documents that only LibreOffice reads', () => {
  const office = findOffice(process.env, process.platform);

  const own = (name: string) => readFileSync(path.join(import.meta.dirname, 'fixtures', name));

  it.skipIf(office === undefined)('should be converted in a batch, and published as they came', async () => {
    // WPS writes the old Word format under a name of its own.
    shop.lay({
      '旧/决算公开.wps': own('words.doc'),
      '旧/决算表.ods': own('table.ods'),
      '旧2/决算.rtf': own('words.rtf'),
      '旧3/决算.odt': own('words.odt'),
    });
    const others = ['旧2', '旧3'].map((folder) => ({ root: path.join(shop.folder, folder), folder }));
    for (const { root } of others)
      for (const part of ['regions.json', 'departments'])
        cpSync(path.join(shop.root, part), path.join(root, part), { recursive: true });
    const [first, ...more] = await Promise.all([
      shop.run(['旧']),
      ...others.map(({ root, folder }) => runIn(root, [shop.at(folder)], {})),
    ]);
    const { error, out } = first;
    expect(error).toBe('');
    expect(out).toContain('决算公开.wps、决算表.ods：部门决算');
    expect(out).not.toContain('扩展名');
    expect(out).toContain('《决算表.ods》里也有这张表，各格与正文所附的相同，只公开一次。');
    const { body, tables, head } = readReport(shop.root, 'zhuzhou/kexie/2010');
    expect(body).toContain('共支出12.50万元');
    expect(JSON.stringify(tables.get('a1'))).toContain('12.50');
    expect([head.source.file, head.attachments?.[0]?.file]).toEqual(['决算公开.wps', '决算表.ods']);
    expect(more.map((run) => run.error)).toEqual(['', '']);
    for (const { root } of others) expect(readReport(root, 'zhuzhou/kexie/2010').body).toBe(body);
  });

  test('should say what to do where it is not installed', async () => {
    shop.lay({ '旧/自评.rtf': '{\\rtf1 x}' });
    const before = process.env['SOFFICE_PATH'];
    process.env['SOFFICE_PATH'] = '';
    try {
      const { error } = await shop.run(['旧/自评.rtf']);
      expect(error).toMatch(/没有找到 LibreOffice[\s\S]*另存为 docx[\s\S]*SOFFICE_PATH/);
    } finally {
      if (before === undefined) delete process.env['SOFFICE_PATH'];
      else process.env['SOFFICE_PATH'] = before;
    }
  });
});
