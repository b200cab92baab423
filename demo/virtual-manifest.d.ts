declare module 'virtual:custom-elements' {
  interface Described {
    readonly name: string;
    readonly description?: string;
    readonly type?: { readonly text: string };
  }
  interface Attribute extends Described {
    readonly fieldName?: string;
  }
  interface Member extends Described {
    readonly kind: 'field' | 'method';
    readonly attribute?: string;
    readonly readonly?: boolean;
  }
  export interface ElementDescription {
    readonly name: string;
    readonly attributes: readonly Attribute[];
    readonly members: readonly Member[];
    readonly events: readonly Described[];
    readonly slots?: readonly Described[];
    readonly cssParts?: readonly Described[];
    readonly cssProperties?: readonly Described[];
    readonly cssStates?: readonly Described[];
  }
  const manifest: {
    readonly modules: readonly { readonly declarations: readonly ElementDescription[] }[];
  };
  export default manifest;
}
