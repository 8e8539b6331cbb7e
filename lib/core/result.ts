/** An expected outcome as a value: either the result or the reason it was refused. Unexpected failures throw. */
export type Result<Value, Reason> = { ok: true; value: Value } | { ok: false; reason: Reason };

export const succeed = <Value>(value: Value): { ok: true; value: Value } => ({ ok: true, value });

export const refuse = <Reason>(reason: Reason): { ok: false; reason: Reason } => ({ ok: false, reason });
