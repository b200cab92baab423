import { expect } from 'chai';
import { limitDay } from '../../src/model/date-limit.js';

const NOW = Date.UTC(2026, 2, 31, 23, 30);

describe('limitDay', () => {
  for (const [limit, day] of [
    ['2026-01-31', '2026-01-31'],
    [' 2026-01-31 ', '2026-01-31'],
    ['2026-01-31T23:30:00-05:00', '2026-01-31'],
    ['P0D', '2026-03-31'],
    ['P1D', '2026-03-30'],
    ['P90D', '2025-12-31'],
    ['P2W', '2026-03-17'],
    ['P1M', '2026-02-28'],
    ['P13M', '2025-02-28'],
    ['P1Y', '2025-03-31'],
    ['P1Y1M1W1D', '2025-02-20'],
    ['p90d', '2025-12-31'],
    ['2026-02-30', undefined],
    ['31.01.2026', undefined],
    ['10/05/2022', undefined],
    ['2026', undefined],
    ['P', undefined],
    ['PT12H', undefined],
    ['P-1D', undefined],
    ['-P90D', undefined],
    ['90', undefined],
    ['P99999999999D', undefined],
    ['', undefined],
    [undefined, undefined],
    [90, undefined],
  ] as const) {
    it(`${String(limit)} is ${day ?? 'no day'}`, () => {
      expect(limitDay(limit, NOW)).to.equal(day);
    });
  }

  it('is a day for the longest duration', () => {
    expect(limitDay('P999Y999M9999W99999D', NOW)).to.match(/^\d{4}-\d\d-\d\d$/);
  });
});
