const INVISIBLE = /[\u00AD\u200B-\u200D\u2060\uFEFF]/g;

/** Without characters that only tell where a line may break, and come along when a text is copied from a page. */
export const withoutInvisible = (text: string): string => text.replaceAll(INVISIBLE, '');
