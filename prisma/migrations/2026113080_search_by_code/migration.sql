-- Whoever types "Elfenbeinküste" means a code: the search finds its bearers by it.
CREATE INDEX "member_iso_code_idx" ON "member"("iso_code");
CREATE INDEX "territory_iso_state_idx" ON "territory"("iso_state");
CREATE INDEX "territory_iso_subdivision_idx" ON "territory"("iso_subdivision");
