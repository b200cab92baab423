/** Chance is zero in each test of the group: retries come at once. */
export const withoutBackOff = (): void => {
  const { random } = Math;
  beforeEach(() => {
    Math.random = () => 0;
  });
  afterEach(() => {
    Math.random = random;
  });
};
