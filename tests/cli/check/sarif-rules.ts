import { expect } from 'vitest';

/** A JSON object of a SARIF log. */
export type Json = Readonly<Record<string, unknown>>;

const LEVELS = ['none', 'note', 'warning', 'error'];
const KINDS = ['pass', 'open', 'informational', 'notApplicable', 'review', 'fail'];
const URI_CHARACTERS = /^[A-Za-z0-9\-._~:/?#[\]@!$&'()*+,;=%]*$/;

/** Properties the standard knows for the objects a log of ours has; anything else has to stand in a property bag. */
const KNOWN: Readonly<Record<string, readonly string[]>> = {
  log: ['$schema', 'version', 'runs', 'properties'],
  run: ['tool', 'results', 'originalUriBaseIds', 'columnKind', 'properties'],
  driver: ['name', 'version', 'language', 'rules', 'properties'],
  rule: [
    'id',
    'name',
    'shortDescription',
    'fullDescription',
    'help',
    'helpUri',
    'defaultConfiguration',
    'properties',
  ],
  result: [
    'ruleId',
    'ruleIndex',
    'level',
    'kind',
    'message',
    'locations',
    'partialFingerprints',
    'suppressions',
    'properties',
  ],
  location: ['physicalLocation', 'logicalLocations'],
  suppression: ['kind', 'status', 'justification'],
};

/** Asserts what SARIF 2.1.0 says about the parts of a log we write; the sections of the standard stand beside it. */
export function expectSarif(text: string): Json {
  const log = JSON.parse(text) as Json;
  expectKnown('log', log);
  expect(log['version']).toBe('2.1.0'); // §3.13.2
  const runs = list(log['runs']); // §3.13.4
  expect(runs.length).toBeGreaterThan(0);
  for (const run of runs) expectRun(run);
  return runs[0] as Json;
}

function expectRun(run: Json): void {
  expectKnown('run', run);
  expect(['utf16CodeUnits', 'unicodeCodePoints']).toContain(run['columnKind']); // §3.14.17
  const driver = object(object(run['tool'])['driver']); // §3.18.2
  expectKnown('driver', driver);
  expect(driver['name']).toMatch(/./); // §3.19.8
  expect(driver['language']).toMatch(/^[a-z]{2}-[A-Z]{2}$/); // §3.19.21
  const rules = list(driver['rules']);
  expect(new Set(rules.map(({ id }) => id)).size).toBe(rules.length); // §3.49.3
  for (const rule of rules) expectRule(rule);
  const bases = Object.keys(object(run['originalUriBaseIds']));
  const results = list(run['results']); // §3.14.23
  // §3.27.23: either all results of a run say whether they are suppressed, or none.
  const saying = results.filter((result) => result['suppressions'] !== undefined).length;
  expect([0, results.length]).toContain(saying);
  for (const result of results) expectResult(result, rules, bases);
  const prints = results.map((result) => JSON.stringify(result['partialFingerprints']));
  expect(new Set(prints).size).toBe(prints.length);
}

function expectRule(rule: Json): void {
  expectKnown('rule', rule);
  for (const name of ['shortDescription', 'fullDescription', 'help']) {
    expect(object(rule[name])['text'], name).toMatch(/\p{Script=Han}/u); // §3.12: a message string has a text
  }
  expect(LEVELS).toContain(object(rule['defaultConfiguration'])['level']); // §3.50.3
  // §3.49.12: an absolute URI.
  if (rule['helpUri'] !== undefined) expect(rule['helpUri']).toMatch(/^https?:\/\/[^\s]+$/);
}

function expectResult(result: Json, rules: readonly Json[], bases: readonly string[]): void {
  expectKnown('result', result);
  expect(object(result['message'])['text']).toBeTypeOf('string'); // §3.11.8
  expect(KINDS).toContain(result['kind']); // §3.27.9
  expect(LEVELS).toContain(result['level']); // §3.27.10: a level other than none belongs to a failure, and only to it
  expect(result['level'] === 'none').toBe(result['kind'] !== 'fail');
  // §3.27.6: the index leads to the rule that is named.
  const index = result['ruleIndex'];
  if (index !== undefined) expect(rules[index as number]?.['id']).toBe(result['ruleId']);
  for (const location of list(result['locations'])) expectLocation(location, bases);
  for (const print of Object.values(object(result['partialFingerprints']))) {
    expect(print).toBeTypeOf('string'); // §3.27.17
  }
  for (const suppression of list(result['suppressions'])) {
    expectKnown('suppression', suppression);
    expect(['inSource', 'external']).toContain(suppression['kind']); // §3.35.2
    expect(['accepted', 'underReview', 'rejected']).toContain(suppression['status']); // §3.35.3
  }
}

function expectLocation(location: Json, bases: readonly string[]): void {
  expectKnown('location', location);
  if (location['physicalLocation'] !== undefined) {
    const physical = object(location['physicalLocation']);
    const artifact = object(physical['artifactLocation']);
    expect(artifact['uri']).toMatch(URI_CHARACTERS); // §3.10.1
    expect(artifact['uri']).not.toMatch(/%(?![0-9A-F]{2})|^[/\\]|^[A-Za-z]:/);
    expect(bases).toContain(artifact['uriBaseId']); // §3.4.4
    if (physical['region'] !== undefined) {
      const line = object(physical['region'])['startLine'] as number;
      expect(Number.isInteger(line) && line >= 1).toBe(true); // §3.30.5
    }
  }
  for (const logical of location['logicalLocations'] === undefined
    ? []
    : list(location['logicalLocations'])) {
    expect(logical['fullyQualifiedName']).toBeTypeOf('string'); // §3.33.5
  }
}

function expectKnown(kind: string, value: Json): void {
  const known = KNOWN[kind] ?? [];
  expect(
    Object.keys(value).filter((key) => !known.includes(key)),
    kind,
  ).toEqual([]);
}

function object(value: unknown): Json {
  expect(value).toBeTypeOf('object');
  expect(value).not.toBeNull();
  return value as Json;
}

function list(value: unknown): readonly Json[] {
  expect(Array.isArray(value)).toBe(true);
  return value as readonly Json[];
}
