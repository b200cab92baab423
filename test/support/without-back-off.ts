/** Fixes random numbers at zero for each test of the group, so that retries come at once. */
export const withoutBackOff = (): void => {
  const { random } = Math;
  beforeEach(() => {
    Math.random = () => 0;
  });
  afterEach(() => {
    Math.random = random;
  });
};
