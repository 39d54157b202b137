/** The little of Firefox's own interface that its driver uses, in the browser's realms. */
interface GeckoPrincipal {
  readonly addonPolicy: { readonly id: string } | null;
  readonly contentScriptAddonPolicy: { readonly id: string } | null;
}

interface GeckoSubject {
  QueryInterface(kind: 'nsIScriptError'): {
    readonly errorMessage: string;
    readonly sourceName: string;
    readonly lineNumber: number;
    readonly columnNumber: number;
    readonly isFromPrivateWindow: boolean;
  };
  QueryInterface(kind: 'nsIHttpChannel'): {
    readonly URI: { readonly spec: string };
    readonly loadInfo: { readonly triggeringPrincipal: GeckoPrincipal | null };
  };
}

interface Heard {
  readonly complaints: string[];
  /** Those of tabs without the extension. */
  readonly plain: string[];
  readonly requests: string[];
}

interface TextInput {
  readonly ATTR_RAW_CLAUSE: number;
  beginInputTransactionForTests(window: Window): boolean;
  setPendingCompositionString(text: string): void;
  appendClauseToPendingComposition(length: number, attribute: number): void;
  setCaretInPendingComposition(offset: number): void;
  flushPendingComposition(): boolean;
  commitCompositionWith(text: string): void;
}
interface GeckoAccessible {
  readonly role: number;
  readonly name: string | null;
  readonly firstChild: GeckoAccessible | null;
  readonly nextSibling: GeckoAccessible | null;
}
declare const Cc: {
  readonly '@mozilla.org/accessibilityService;1': {
    getService(kind: 'nsIAccessibilityService'): {
      getAccessibleFor(node: Node): GeckoAccessible | null;
      getStringRole(role: number): string;
    };
  };
  readonly '@mozilla.org/text-input-processor;1': { createInstance(kind: 'nsITextInputProcessor'): TextInput };
};
declare const Ci: {
  readonly nsIAccessibilityService: 'nsIAccessibilityService';
  readonly nsITextInputProcessor: 'nsITextInputProcessor';
  readonly nsIScriptError: 'nsIScriptError';
  readonly nsIHttpChannel: 'nsIHttpChannel';
  readonly nsILoadInfo: { readonly SEC_ALLOW_CROSS_ORIGIN_SEC_CONTEXT_IS_NULL: number };
  readonly nsIContentPolicy: { readonly TYPE_OTHER: number };
};
declare const Cu: { getGlobalForObject(thing: object): { heard: Heard } };
declare const Services: {
  readonly appinfo: { readonly version: string };
  readonly console: { registerListener(listener: { observe(message: GeckoSubject): void }): void };
  readonly obs: { addObserver(observe: (subject: GeckoSubject) => void, topic: string): void };
  readonly prefs: { setIntPref(name: string, value: number): void };
};
declare const ChromeUtils: {
  importESModule(address: string): {
    AddonManager: { getAddonByID(id: string): Promise<{ enable(): Promise<void>; disable(): Promise<void> }> };
    NetUtil: { newChannel(options: object): object; asyncFetch(channel: object, done: () => void): void };
  };
};
declare const WebExtensionPolicy: {
  getByID(id: string): {
    readonly mozExtensionHostname: string;
    readonly extension: {
      terminateBackground(): Promise<void>;
      readonly principal: object;
      readonly shortcuts: {
        allCommands(): Promise<readonly { readonly name: string; readonly shortcut: string }[]>;
        updateCommand(command: { name: string; shortcut: string }): Promise<void>;
      };
    };
  };
};
declare const gBrowser: {
  readonly selectedBrowser: HTMLElement & {
    readonly browsingContext: {
      prefersColorSchemeOverride: string;
      mediumOverride: string;
      readonly currentWindowGlobal: { readonly osPid: number };
    };
  };
};
type GeckoPopup = HTMLElement & { readonly state: string; activateItem(item: Element): void };
declare const gURLBar: {
  focus(): void;
  search(text: string): void;
  readonly lastQueryContextPromise: Promise<{
    readonly results: readonly { readonly heuristic: boolean; readonly payload: { readonly title?: string } }[];
  }>;
};
declare const mozInnerScreenX: number;
declare const mozInnerScreenY: number;
