// What browsers have and the type checker's library does not know.

interface TrustedTypePolicy {
    createHTML(text: string): string;
    createScriptURL(url: string): string;
}

/** Not in every browser. */
declare var trustedTypes:
    | {
          createPolicy(
              name: string,
              rules: { createHTML?: (text: string) => string; createScriptURL?: (url: string) => string },
          ): TrustedTypePolicy;
      }
    | undefined;

/** The difference of an earlier edition: boot.js leaves it for the program. */
declare var atlasEarlier: Uint8Array | undefined;
declare var atlasFrame: Uint8Array | undefined;
/** The text in the language of the page, `{0}` being the first value; boot.js has it. */
declare var atlasSay: (text: string, ...values: (string | number)[]) => string;

/** The days of the bar of time, likewise. */
declare var atlasCalendar: Uint8Array | undefined;

/** What parts.js keeps for the program, which calls it by name. */
declare var atlasPage: Record<string, (argument: any) => unknown> | undefined;
