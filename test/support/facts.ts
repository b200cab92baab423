/** Compares facts read from a document by hand with the reader's result. */
import { expect } from 'chai';
import { parseNews } from '../../src/loading/parse-news.js';
import type { TraceStep } from '../../src/loading/trace.js';
import { NewsError, type NewsErrorCode } from '../../src/model/news-error.js';
import { rejection } from './fake-fetch.js';
import { readFixture } from './read-fixture.mjs';

export interface Facts {
  /** File below test/fixtures; with `input`, the report that it stands for. */
  readonly file: string;
  /** The document, instead of a file. */
  readonly input?: string | object;
  /** What is special about the document. Part of the test name. */
  readonly about: string;
  /** The document's address. */
  readonly url?: string;
  readonly contentType?: string;
  readonly headers?: Readonly<Record<string, string>>;
  /** The format that must be detected. */
  readonly format?: string;
  /** Literal values by path in the model: `items[0].versions[1].headline`. */
  readonly facts?: Readonly<Record<string, unknown>>;
  /** Paths that must not exist. */
  readonly absent?: readonly string[];
  /** All problems as kind and path: `date items[0].date_published`. Not checked if missing. */
  readonly problems?: readonly string[];
  /** The expected error, instead of all the above. */
  readonly error?: NewsErrorCode;
}

/** The value at a path such as `items[0].versions.length`. */
const at = (model: unknown, path: string): unknown =>
  path
    .split(/[.[\]]+/)
    .reduce<unknown>(
      (value, name) =>
        name === ''
          ? value
          : value === null || value === undefined
            ? undefined
            : (value as Record<string, unknown>)[name],
      model,
    );

/** Defines a test for each document. */
export const testFacts = (table: readonly Facts[]): void => {
  for (const { file, input, about, url, contentType, headers, format, error, ...expected } of table) {
    const { facts = {}, absent = [], problems } = expected;
    it(`${file}: ${about}`, async () => {
      const steps: TraceStep[] = [];
      const options = {
        url: url ?? 'https://news.example/feed',
        contentType,
        headers: new Headers(headers),
        trace: (step: TraceStep) => void steps.push(step),
      };
      const parsed = parseNews(input ?? (await readFixture(file)), options);
      if (error) {
        const reason = await rejection(parsed);
        expect(reason).to.be.instanceOf(NewsError);
        expect((reason as NewsError).code).to.equal(error);
        return;
      }
      const model = await parsed;
      if (format) expect(steps.flatMap((step) => (step.step === 'format' ? step.name : []))).to.deep.equal([format]);
      for (const [path, value] of Object.entries(facts)) expect(at(model, path), path).to.deep.equal(value);
      for (const path of absent) expect(at(model, path), path).to.equal(undefined);
      if (problems) {
        const found = steps.flatMap((step) =>
          step.step === 'problem' ? `${step.problem.kind} ${step.problem.place}` : [],
        );
        expect(found).to.deep.equal(problems);
      }
    });
  }
};
