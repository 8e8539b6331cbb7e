-- As it stands after all migrations. Not run: written by `npm run sql:write`, compared by `npm run check`.

CREATE OR REPLACE FUNCTION public.networks_naming(members integer[])
 RETURNS integer[]
 LANGUAGE sql
 STABLE
 SET search_path TO 'public', 'pg_catalog'
BEGIN ATOMIC
 SELECT ARRAY( SELECT participation.network_id
            FROM participation
           WHERE (participation.member_id = ANY (networks_naming.members))
         UNION
          SELECT membership.network_id
            FROM membership
           WHERE (membership.member_id = ANY (networks_naming.members))
         UNION
          SELECT attendance.network_id
            FROM attendance
           WHERE (attendance.representing_member_id = ANY (networks_naming.members))
         UNION
          SELECT organiser_term.network_id
            FROM organiser_term
           WHERE (organiser_term.member_id = ANY (networks_naming.members))
         UNION
          SELECT statement.network_id
            FROM statement
           WHERE (statement.member_id = ANY (networks_naming.members))
         UNION
          SELECT claim.network_id
            FROM claim
           WHERE (claim.member_id = ANY (networks_naming.members))
         UNION
          SELECT total.network_id
            FROM total
           WHERE (total.member_id = ANY (networks_naming.members))) AS "array";
END;
