/** Compiles and mounts component samples with each framework. The page imports the package separately. */
import * as esbuild from 'esbuild';
import { compile as compileSvelte } from 'svelte/compiler';
import { compileScript, parse as parseVue } from 'vue/compiler-sfc';

/** How a page mounts the export of `sample:component` in `#app`. */
const MOUNT = {
  angular: `import '@angular/compiler'; import { bootstrapApplication } from '@angular/platform-browser';
    document.querySelector('#app').append(document.createElement('app-news'));
    await bootstrapApplication(Component);`,
  jsx: `import { createElement } from 'react'; import { createRoot } from 'react-dom/client';
    createRoot(document.querySelector('#app')).render(createElement(Component));`,
  vue: `import { createApp } from 'vue'; createApp(Component).mount('#app');`,
  svelte: `import { mount } from 'svelte'; mount(Component, { target: document.querySelector('#app') });`,
};

/** The elements that Vue ignores, from the configuration sample. */
const readVueConfig = async (config) => {
  const stubs = {
    name: 'stubs',
    setup: (build) => {
      build.onResolve({ filter: /.*/ }, ({ path, kind }) =>
        kind === 'entry-point' ? undefined : { path, namespace: 'stub' },
      );
      build.onLoad({ filter: /.*/, namespace: 'stub' }, () => ({
        contents: 'export default (options) => options; export const defineConfig = (options) => options;',
      }));
    },
  };
  const { outputFiles } = await esbuild.build({
    stdin: { contents: config, loader: 'js' },
    bundle: true,
    format: 'esm',
    write: false,
    plugins: [stubs],
  });
  const { default: options } = await import(`data:text/javascript,${encodeURIComponent(outputFiles[0].text)}`);
  return options.plugins[0].template.compilerOptions;
};

const COMPILE = {
  angular: (code) => ({ contents: code, loader: 'ts' }),
  jsx: (code) => ({ contents: code, loader: 'jsx' }),
  vue: async (code, config) => {
    const { descriptor, errors } = parseVue(code);
    if (errors.length > 0) throw errors[0];
    const compilerOptions = await readVueConfig(config);
    const options = { id: 'sample', inlineTemplate: true, templateOptions: { compilerOptions } };
    return { contents: compileScript(descriptor, options).content, loader: 'ts' };
  },
  svelte: (code) => {
    const { js, warnings } = compileSvelte(code, { generate: 'client', filename: 'Sample.svelte' });
    if (warnings.length > 0) throw new Error(warnings.map(({ message }) => message).join('\n'));
    return { contents: js.code, loader: 'js' };
  },
};

const isAngular = ({ kind, code }) => kind === 'ts' && code.includes("'@angular/core'");
const frameworkOf = (sample) => (isAngular(sample) ? 'angular' : sample.kind);

export const isComponent = (sample) => Object.hasOwn(MOUNT, frameworkOf(sample));
/** The sample of Vue's compiler options. A build reads it, not a page; its component is compiled with it. */
export const isConfiguration = ({ code }) => code.includes("from 'vite'");

/** @returns the script that mounts a component, with all dependencies except `wco-widgets` */
export const bundleComponent = async (sample, vueConfig) => {
  const framework = frameworkOf(sample);
  const component = {
    name: 'component',
    setup: (build) => {
      build.onResolve({ filter: /^sample:component$/ }, ({ path }) => ({ path, namespace: 'sample' }));
      build.onLoad({ filter: /.*/, namespace: 'sample' }, async () => ({
        ...(await COMPILE[framework](sample.code, vueConfig)),
        resolveDir: process.cwd(),
      }));
    },
  };
  const { outputFiles } = await esbuild.build({
    stdin: {
      contents: `import * as all from 'sample:component'; const [Component] = Object.values(all); ${MOUNT[framework]}`,
      resolveDir: process.cwd(),
    },
    bundle: true,
    format: 'esm',
    jsx: 'automatic',
    tsconfigRaw: { compilerOptions: { experimentalDecorators: true } },
    minify: true,
    write: false,
    external: ['wco-widgets'],
    conditions: ['browser', 'production'],
    define: {
      'process.env.NODE_ENV': '"production"',
      __VUE_OPTIONS_API__: 'false',
      __VUE_PROD_DEVTOOLS__: 'false',
      __VUE_PROD_HYDRATION_MISMATCH_DETAILS__: 'false',
    },
    plugins: [component],
  });
  return outputFiles[0].text;
};
