/** What the user who plans and applies a list may change and cite. */
export interface ImportRights {
  /** The networks whose facts they may edit: members that others rest on are changed only by whoever may edit those. */
  editable: readonly number[] | 'all';
  /** The documents that they may know of. To a list of theirs there are no others. */
  citable: readonly number[] | 'all';
}
