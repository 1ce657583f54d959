import { describe, expect, it } from 'vitest';
import type { Finding } from '../../../src/lib/model/index.ts';
import { readTruth, REAL_DOCUMENTS, reviewReal } from './real.ts';
import type { TrueStatement } from './truth/types.ts';

/** A statement that does not agree and that no rule finds, with the reason. */
interface NotFound {
  readonly document: string;
  readonly line: number;
  readonly place?: string;
  readonly print: string;
  /** Why no rule finds it. */
  readonly why: string;
}
/** A finding that is true although the readers' list has nothing at its place, with the reason. */
interface Confirmed {
  readonly document: string;
  readonly rule: string;
  readonly line?: number;
  readonly why: string;
}
type Entry = TrueStatement & { readonly place?: string };

const notFound = readTruth('not-found') as readonly NotFound[];
const confirmed = readTruth('confirmed') as readonly Confirmed[];

/** Whether a finding speaks of what an entry is about: the same cell, or the same line and number or words. */
function isAbout({ line, place, print }: Entry, finding: Finding): boolean {
  if (place !== undefined && (finding.place === place || finding.message.includes(place))) return true;
  const number = /^[\d,.]+/.exec(print)?.[0] ?? print;
  const { reported = '', message } = finding;
  // A budget told in steps is pointed out where it ends.
  const isNear = finding.line !== undefined && line > 0 && finding.line >= line && finding.line - line <= 2;
  if (finding.line !== line) return isNear && finding.rule === 'N20' && message.includes(number);
  return (
    [reported, finding.place ?? '', message].some((text) => text.includes(number)) ||
    (reported !== '' && print.includes(reported))
  );
}

describe.each(REAL_DOCUMENTS)('%s, read by eye and with a calculator', (id) => {
  const { review } = reviewReal(id);
  const truth = readTruth(id.replaceAll('/', '-')) as readonly Entry[];

  it('has been read from end to end', () => {
    expect(truth.length).toBeGreaterThan(80);
    expect(truth.filter(({ verdict }) => verdict === 'agrees').length).toBeGreaterThan(60);
  });

  it('shows every mistake that is not listed as beyond the rules', () => {
    const wrong = truth.filter(
      ({ verdict }) => verdict === 'doubt' || verdict === 'plugged' || verdict === 'rounding',
    );
    // What is listed as a mistake must be told as a doubt; a rounding may be told as anything.
    const tells = (entry: Entry, finding: Finding) =>
      isAbout(entry, finding) && (entry.verdict !== 'doubt' || finding.verdict === 'doubt');
    const missed = wrong.filter((entry) => !review.findings.some((finding) => tells(entry, finding)));
    const name = (entry: { readonly line: number; readonly place?: string; readonly print: string }) =>
      `${entry.place ?? entry.line} ${entry.print}`;
    const listed = notFound.filter(({ document }) => document === id);
    expect(missed.map(name).toSorted()).toEqual(listed.map(name).toSorted());
    for (const { why } of listed) expect(why).toMatch(/\S/);
  });

  it('raises no doubt about anything that agrees', () => {
    const doubts = review.findings.filter(({ verdict }) => verdict === 'doubt');
    const alarms = doubts.filter((finding) => {
      const about = truth.filter((entry) => isAbout(entry, finding));
      const isKnown = confirmed.some(
        (known) => known.document === id && known.rule === finding.rule && known.line === finding.line,
      );
      return !isKnown && !about.some(({ verdict }) => verdict !== 'agrees');
    });
    expect(
      alarms.map(({ rule, line, place, message }) => `${rule} ${line ?? ''} ${place ?? ''} ${message}`),
    ).toEqual([]);
  });
});
