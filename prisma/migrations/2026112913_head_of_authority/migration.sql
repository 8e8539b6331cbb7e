-- The head of an authority, an agency or an office stands between the political level and its divisions. In a migration
-- of its own: no value may be used in the transaction that adds it.
ALTER TYPE "delegate_rank" ADD VALUE 'head_of_authority' BEFORE 'division_head';
