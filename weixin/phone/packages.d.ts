/** WeChat's component system, as far as the phone uses it; the packages bring no types, or types of everything. */

declare module 'miniprogram-exparser' {
  /** A node of the component system's own tree. `$$` is its element in the document. */
  interface TreeNode {
    readonly $$?: HTMLElement;
    readonly childNodes?: readonly TreeNode[];
    readonly shadowRoot?: TreeNode;
    /** What the template says of the node; `j-component` keeps it there. */
    readonly _vt?: { readonly attrs: readonly { readonly name: string; readonly value: unknown }[] };
  }

  interface CreatedEvent {
    readonly type: string;
  }

  const exparser: {
    readonly TextNode: abstract new () => TreeNode;
    triggerEvent(node: TreeNode, name: string, detail: unknown, options?: { bubbles?: boolean }): void;
    readonly Event: {
      create(
        name: string,
        detail: unknown,
        options: {
          originalEvent: Event;
          bubbles: boolean;
          capturePhase: boolean;
          composed: boolean;
          extraFields: { touches: readonly unknown[]; changedTouches: readonly unknown[] };
        },
      ): CreatedEvent;
      dispatchEvent(target: Element, event: CreatedEvent): void;
    };
  };
  export type { TreeNode };
  export { exparser as default };
}

declare module 'j-component' {
  import type { TreeNode } from 'miniprogram-exparser';

  /** A page or component as its script defines it. */
  type Definition = Readonly<Record<string, unknown>>;

  interface Created {
    readonly instance: unknown;
    readonly _exparserNode: TreeNode;
    attach(parent: Element): void;
    detach(): void;
  }

  const jComponent: {
    register(definition: Definition): string;
    create(id: string): Created;
  };
  export type { Created, Definition };
  export { jComponent as default };
}
