/** Reads fixtures for tests that run in Node. */
import { readFile } from 'node:fs/promises';

const FIXTURES = new URL('../fixtures/', import.meta.url);

/** @param file below test/fixtures */
export const readFixture = async (file) => new Uint8Array(await readFile(new URL(file, FIXTURES)));

/** @param file below test/fixtures */
export const readTextFixture = (file) => readFile(new URL(file, FIXTURES), 'utf8');
