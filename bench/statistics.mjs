/** What is made of repeated measurements. */

/** The middle of some numbers; of an even count, half-way between the two middle ones. `NaN` of none. */
export const median = (numbers) => {
  const sorted = numbers.filter(Number.isFinite).sort((a, b) => a - b);
  const half = sorted.length >> 1;
  return sorted.length % 2 ? sorted[half] : (sorted[half - 1] + sorted[half]) / 2;
};

/**
 * How many times as much as the base, as the median over repetitions: those of one repetition were measured one
 * after another, so what disturbed one has disturbed the other.
 */
export const ratio = (numbers, base) => median(numbers.map((number, index) => number / base[index]));

/** The exponent `e` of `y = c · x^e`, by least squares over the logarithms: 1 is linear. */
export const exponent = (points) => {
  const logs = points.filter(([x, y]) => x > 0 && y > 0).map(([x, y]) => [Math.log(x), Math.log(y)]);
  const mean = (index) => logs.reduce((sum, point) => sum + point[index], 0) / logs.length;
  const [meanX, meanY] = [mean(0), mean(1)];
  const over = logs.reduce((sum, [x, y]) => sum + (x - meanX) * (y - meanY), 0);
  return over / logs.reduce((sum, [x]) => sum + (x - meanX) ** 2, 0);
};
