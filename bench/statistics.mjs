/** Summaries of repeated measurements. */

/** The median; `NaN` without numbers. */
export const median = (numbers) => {
  const sorted = numbers.filter(Number.isFinite).sort((a, b) => a - b);
  const half = sorted.length >> 1;
  return sorted.length % 2 ? sorted[half] : (sorted[half - 1] + sorted[half]) / 2;
};

/** The minimum and the maximum; `undefined` without numbers. */
export const range = (numbers) => {
  const finite = numbers.filter(Number.isFinite);
  return finite.length > 0 ? [Math.min(...finite), Math.max(...finite)] : undefined;
};

/**
 * The quotient to the base in each repetition. The two figures of a repetition were measured one after the other, so
 * a disturbance affects both.
 */
export const quotients = (numbers, base) => numbers.map((number, index) => number / base[index]);

/** The median of the quotients. */
export const ratio = (numbers, base) => median(quotients(numbers, base));

/** The exponent `e` of `y = c · x^e`, by least squares over the logarithms: 1 is linear. */
export const exponent = (points) => {
  const logs = points.filter(([x, y]) => x > 0 && y > 0).map(([x, y]) => [Math.log(x), Math.log(y)]);
  const mean = (index) => logs.reduce((sum, point) => sum + point[index], 0) / logs.length;
  const [meanX, meanY] = [mean(0), mean(1)];
  const over = logs.reduce((sum, [x, y]) => sum + (x - meanX) * (y - meanY), 0);
  return over / logs.reduce((sum, [x]) => sum + (x - meanX) ** 2, 0);
};
