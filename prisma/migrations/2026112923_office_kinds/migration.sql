-- A seat is held by an office: besides the cities and states that hold one themselves, a ministry or another authority of
-- a territory. In a migration of its own, because PostgreSQL uses no new value in the transaction that adds it.
ALTER TYPE member_kind ADD VALUE 'ministry' AFTER 'state';
ALTER TYPE member_kind ADD VALUE 'authority' AFTER 'ministry';
